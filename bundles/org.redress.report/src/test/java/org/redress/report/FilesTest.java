package org.redress.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.redress.api.account.Caller;
import org.redress.api.document.Sheet;
import org.redress.api.problem.Outcome;
import org.redress.api.report.Report;
import org.redress.api.report.Report.Kind;
import org.redress.api.report.ReportQuery;
import org.redress.api.report.Reports.Format;

/** Reports as files, read back. */
class FilesTest {

    private final ReportDesk desk = new ReportDesk(
            new Counted(), House.accounts(), House.units(), House.catalog(), House.clock(), House.printer());

    private Report report(Kind kind) {
        Outcome<Report> outcome = desk.read(
                new Caller("hq", Caller.Entry.REST, "zh", "r1"),
                new ReportQuery(kind, Optional.empty(), LocalDate.parse("2026-11-01"), LocalDate.parse("2026-11-30")));
        return ((Outcome.Done<Report>) outcome).value();
    }

    @Test
    void a_csv_file_says_that_it_is_utf_8_and_holds_every_table() {
        byte[] bytes = desk.file(report(Kind.DEADLINES), Format.CSV, "zh");
        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        List<String> lines =
                new String(bytes, StandardCharsets.UTF_8).substring(1).lines().toList();
        assertThat(lines.get(0)).isEqualTo("时限与承诺,chain，2026-11-01 至 2026-11-30 收到的投诉");
        assertThat(lines).contains("分店,按时,超时,未到期,按时率（%）", "east,2,1,3,66.7", "west,0,0,0,");
    }

    @Test
    void a_cell_is_never_a_formula_and_quotes_stay_what_they_are() {
        assertThat(CsvFile.cell("=HYPERLINK(\"x\")")).isEqualTo("\"'=HYPERLINK(\"\"x\"\")\"");
        assertThat(CsvFile.cell("+1")).isEqualTo("'+1");
        assertThat(CsvFile.cell("-1")).isEqualTo("'-1");
        assertThat(CsvFile.cell("@a")).isEqualTo("'@a");
        assertThat(CsvFile.cell("\t=1")).isEqualTo("'\t=1");
        assertThat(CsvFile.cell("＝1")).isEqualTo("'＝1");
        assertThat(CsvFile.cell("a,b\nc")).isEqualTo("\"a,b\nc\"");
        assertThat(CsvFile.cell(new BigDecimal("-12.50"))).isEqualTo("-12.50");
        assertThat(CsvFile.cell("")).isEmpty();
    }

    @Test
    void a_spreadsheet_has_a_sheet_for_each_table_with_numbers_as_numbers() throws Exception {
        byte[] bytes = desk.file(report(Kind.QUARTERLY), Format.XLSX, "en");
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            List<org.dhatim.fastexcel.reader.Sheet> sheets = book.getSheets().toList();
            assertThat(sheets)
                    .extracting(org.dhatim.fastexcel.reader.Sheet::getName)
                    .hasSize(14)
                    .startsWith("Key figures", "New complaints by month");
            org.dhatim.fastexcel.reader.Sheet remedies =
                    book.findSheet("Remedies").orElseThrow();
            List<Row> rows = remedies.read();
            assertThat(rows.get(3).getCellText(2)).isEqualTo("Cost (CNY)");
            assertThat(rows.get(4).getCellText(0)).isEqualTo("Refund");
            assertThat(rows.get(4).getCellAsNumber(1)).contains(new BigDecimal("3"));
            assertThat(rows.get(4).getCellAsNumber(2).orElseThrow()).isEqualByComparingTo("400.00");
        }
    }

    @Test
    void a_paper_has_every_table_with_how_it_is_counted_and_widths_that_fill_it() {
        Sheet paper = PdfPaper.of(report(Kind.QUARTERLY), "zh");
        assertThat(paper.title()).isEqualTo("季度投诉报告");
        List<Sheet.Table> tables = paper.body().stream()
                .filter(Sheet.Table.class::isInstance)
                .map(Sheet.Table.class::cast)
                .toList();
        assertThat(tables).hasSize(14).allSatisfy(table -> {
            assertThat(table.widths()).hasSameSizeAs(table.head()).allMatch(width -> width > 0);
            assertThat(table.widths().stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(100);
        });
        assertThat(tables.get(0).rows()).contains(List.of("补偿支出（元）", "420.00", "420.00", cost()));
        assertThat(new String(desk.file(report(Kind.TYPES), Format.PDF, "zh"), StandardCharsets.UTF_8))
                .contains("投诉类型");
    }

    private String cost() {
        return report(Kind.OVERVIEW).figures().stream()
                .filter(one -> one.id().equals("cost"))
                .findFirst()
                .orElseThrow()
                .note()
                .in("zh");
    }

    @Test
    void words_that_look_like_a_formula_are_words_in_a_spreadsheet() throws Exception {
        byte[] bytes = desk.file(report(Kind.TYPES), Format.XLSX, "en");
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(book.getSheets().toList()).allSatisfy(sheet -> assertThat(sheet.read())
                    .allSatisfy(row -> row.forEach(cell -> assertThat(cell == null || cell.getFormula() == null)
                            .isTrue())));
        }
    }
}
