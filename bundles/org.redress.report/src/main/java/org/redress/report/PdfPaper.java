package org.redress.report;

import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.redress.api.document.Sheet;
import org.redress.api.report.Report;
import org.redress.api.text.Text;

/** A report as a sheet to print: each table under its heading, with how it is counted below. */
final class PdfPaper {

    private static final int WHOLE = 100;
    private static final int NAMES = 28;
    private static final int EXPLAINED = 46;
    private static final String NOTHING = "–";
    private static final Text EMPTY = Text.of("这段时间没有可以统计的", "Nothing to count in this time");
    private static final Text MADE = Text.of("统计时间 {at}", "Counted {at}");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private PdfPaper() {}

    static Sheet of(Report report, String language) {
        List<Sheet.Block> body = new ArrayList<>();
        body.add(new Sheet.Paragraph(Grid.about(report, language)));
        for (Grid grid : Grid.of(report, language)) {
            body.add(new Sheet.Heading(grid.title()));
            body.add(
                    grid.rows().isEmpty()
                            ? new Sheet.Paragraph(EMPTY.in(language))
                            : new Sheet.Table(widths(grid), grid.head(), lines(grid)));
            if (!grid.note().isEmpty()) {
                body.add(new Sheet.Paragraph(grid.note()));
            }
        }
        ZonedDateTime made = report.made().atZone(report.unit().zone());
        return new Sheet(
                language,
                report.kind().title().in(language),
                new Sheet.Header(report.unit().name().in(language), report.from() + " – " + report.to()),
                body,
                MADE.with("at", MOMENT.format(made)).in(language),
                report.made(),
                Map.of());
    }

    /** Of key figures how they are counted takes most of the room, else the names of the rows. */
    private static List<Integer> widths(Grid grid) {
        int columns = grid.head().size();
        boolean explained = grid.rows().get(0).get(columns - 1) instanceof String words && !words.isEmpty();
        int last = explained ? EXPLAINED : 0;
        int each = (WHOLE - NAMES - last) / Math.max(1, columns - (explained ? 2 : 1));
        List<Integer> widths = new ArrayList<>(Collections.nCopies(columns, each));
        if (explained) {
            widths.set(columns - 1, EXPLAINED);
        }
        widths.set(0, 0);
        widths.set(0, WHOLE - widths.stream().mapToInt(Integer::intValue).sum());
        return widths;
    }

    private static List<List<String>> lines(Grid grid) {
        return grid.rows().stream()
                .map(row -> row.stream().map(PdfPaper::words).toList())
                .toList();
    }

    private static String words(Object value) {
        return value instanceof BigDecimal number
                ? number.toPlainString()
                : value.equals("") ? NOTHING : (String) value;
    }
}
