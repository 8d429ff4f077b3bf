package org.redress.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.redress.api.document.DocumentPrinter;
import org.redress.api.document.Sheet;
import org.redress.api.document.Sheet.Block;
import org.redress.api.document.Sheet.Paragraph;

class PdfPrinterTest {

    private static final Instant MADE = Instant.parse("2026-11-23T02:00:00Z");
    private static final String ZH = "本人张女士于 2026 年 11 月 19 日在澜湖医美静安店接受治疗，双方商定退款 6,800.00 元；「不再」就同一事项提出要求。";
    private static final String EN =
            "I, Ms Zhang, was treated on 19 November 2026. “We” agree on a refund of CNY 6,800.00 – no more, no less.";

    private final PdfPrinter printer = new PdfPrinter();

    private static Sheet sheet(String language, List<Block> body, Map<String, byte[]> images) {
        return new Sheet(
                language,
                language.equals("en") ? "Refund consent" : "退款同意书",
                new Sheet.Header(language.equals("en") ? "Lanhu · Jing’an" : "澜湖医美 · 静安店", "SHJA-2611-0001 · 1"),
                body,
                "SHJA-2611-0001 · SHA-256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                MADE,
                images);
    }

    private static Sheet saying(String language, String... paragraphs) {
        return sheet(
                language,
                List.of(paragraphs).stream().<Block>map(Paragraph::new).toList(),
                Map.of());
    }

    /** As copied out of the file, without what the layout adds. */
    private static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setLineSeparator("");
            stripper.setParagraphEnd("\n");
            return stripper.getText(document);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static String joined(byte[] pdf) {
        return text(pdf).replaceAll("\\s+", "");
    }

    private static byte[] signature() {
        BufferedImage image = new BufferedImage(400, 160, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(4));
        pen.drawArc(40, 30, 150, 90, 20, 250);
        pen.drawLine(160, 90, 360, 60);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return out.toByteArray();
    }

    @Test
    void chinese_and_english_words_come_out_of_the_file_exactly_as_they_went_in() {
        assertThat(joined(printer.print(saying("zh", ZH)).pdf())).contains(ZH.replaceAll("\\s+", ""));
        assertThat(joined(printer.print(saying("en", EN)).pdf())).contains(EN.replaceAll("\\s+", ""));
    }

    @Test
    void rare_characters_of_names_are_printed_and_come_out_again() {
        String names = "张𠮷、㛃、䶮、𬱖、𫔍、𡋾、鿍、𫘝、龘、阿迪力·买买提";
        DocumentPrinter.Printed printed = printer.print(saying("zh", names));
        assertThat(printed.unprintable()).isEmpty();
        assertThat(joined(printed.pdf())).contains(names);
    }

    @Test
    void a_character_that_no_font_has_is_replaced_visibly_and_reported_once() {
        DocumentPrinter.Printed printed = printer.print(saying("zh", "客户姓名：𱠌𱠌，𰻝面"));
        assertThat(printed.unprintable()).containsExactly("𱠌", "𰻝");
        assertThat(joined(printed.pdf())).contains("客户姓名：〓(U+3180C)〓(U+3180C)，〓(U+30EDD)面");
    }

    @Test
    void every_character_of_the_general_list_of_1988_and_of_both_extensions_of_the_basic_block_is_printed() {
        Fonts fonts = new Fonts();
        for (int point = 0x3400; point <= 0x4DB5; point++) {
            assertThat(fonts.cover(point)).as("U+%04X", point).isTrue();
        }
        for (int point = 0x4E00; point <= 0x9FA5; point++) {
            assertThat(fonts.cover(point)).as("U+%04X", point).isTrue();
        }
    }

    @Test
    void the_same_sheet_gives_the_same_bytes() {
        byte[] first = printer.print(saying("zh", ZH)).pdf();
        byte[] second = new PdfPrinter().print(saying("zh", ZH)).pdf();
        assertThat(second).isEqualTo(first);
        assertThat(new String(first, java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("2026-11-23T02:00:00");
    }

    @Test
    void hostile_words_are_printed_as_words() {
        String hostile = "</p><img src=\"http://127.0.0.1:1/x.png\"/><script>alert(1)</script>"
                + "&entity; {{customer.name}} ]]> <!-- /*{}*/ url(file:///etc/passwd)";
        DocumentPrinter.Printed printed = printer.print(saying("zh", hostile, "\u0000\u202Eabc\u200B"));
        assertThat(joined(printed.pdf()))
                .contains(hostile.replaceAll("\\s+", ""))
                .contains("abc");
        assertThat(printed.unprintable()).isEmpty();
    }

    @Test
    void signatures_stand_in_their_boxes_and_open_ones_leave_room() throws IOException {
        Block boxes = new Sheet.Signatures(List.of(
                new Sheet.Box("客户签名", Optional.of("a"), "2026 年 11 月 23 日 10:00 在屏幕上签署"),
                new Sheet.Box("经办人签名", Optional.empty(), "日期：____________")));
        byte[] pdf = printer.print(sheet("zh", List.of(new Paragraph(ZH), boxes), Map.of("a", signature())))
                .pdf();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(0).getResources().getXObjectNames()).isNotEmpty();
        }
        assertThat(joined(pdf)).contains("客户签名", "经办人签名", "日期：____________");
    }

    @Test
    void each_page_says_which_it_is_and_what_it_belongs_to() throws IOException {
        byte[] pdf = printer.print(saying("zh", Collections.nCopies(60, ZH).toArray(String[]::new)))
                .pdf();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            for (int page = 1; page <= pages; page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document).replaceAll("\\s+", ""))
                        .contains("第" + page + "页，共" + pages + "页", "SHJA-2611-0001·1", "9f86d081884c");
            }
        }
    }

    @Test
    void tables_keep_their_heads_over_pages() throws IOException {
        Block table = new Sheet.Table(
                List.of(20, 80), List.of("序号", "内容"), Collections.nCopies(90, List.of("1", "做了什么\n第二行")));
        byte[] pdf = printer.print(sheet("zh", List.of(new Sheet.Heading("历史"), table), Map.of()))
                .pdf();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(2);
            stripper.setEndPage(2);
            assertThat(stripper.getText(document)).contains("序号", "内容");
        }
    }

    @Test
    void what_is_too_long_is_refused_before_it_fills_the_memory() {
        Sheet endless = saying("zh", "长".repeat(DocumentPrinter.MOST_CHARACTERS + 1));
        assertThatThrownBy(() -> printer.print(endless)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void examples_lie_in_the_build_folder_for_people_to_look_at() throws IOException {
        for (String language : List.of("zh", "en")) {
            List<Block> body = List.of(
                    new Paragraph(language.equals("en") ? EN : ZH),
                    new Sheet.Facts(List.of(
                            new Sheet.Fact("姓名 / Name", "张𠮷"),
                            new Sheet.Fact(
                                    "SHA-256", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"))),
                    new Sheet.Heading("签名 / Signatures"),
                    new Sheet.Signatures(List.of(
                            new Sheet.Box("客户签名 / Customer", Optional.of("a"), "2026-11-23 10:00"),
                            new Sheet.Box("经办人签名 / House", Optional.empty(), "日期 / Date: ____________"),
                            new Sheet.Box("院长签名 / Director", Optional.empty(), "____________"))));
            byte[] pdf = printer.print(sheet(language, body, Map.of("a", signature())))
                    .pdf();
            Path file = Files.write(
                    Files.createDirectories(Path.of("target/examples")).resolve(language + ".pdf"), pdf);
            assertThat(file).isNotEmptyFile();
        }
    }
}
