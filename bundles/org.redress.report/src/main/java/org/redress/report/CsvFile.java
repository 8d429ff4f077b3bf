package org.redress.report;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.redress.api.report.Report;

/**
 * A report as comma-separated values (RFC 4180). Spreadsheets take what begins with certain characters for a formula, and
 * words of a report come from packs and people: those get an apostrophe before them.
 */
final class CsvFile {

    /** Without it spreadsheets take Chinese for something else. */
    private static final String MARK = "\uFEFF";

    private static final String FORMULA = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";
    private static final String END = "\r\n";

    private CsvFile() {}

    static byte[] of(Report report, String language) {
        StringBuilder text = new StringBuilder(MARK);
        line(text, List.of(report.kind().title().in(language), Grid.about(report, language)));
        for (Grid grid : Grid.of(report, language)) {
            text.append(END);
            line(text, grid.note().isEmpty() ? List.of(grid.title()) : List.of(grid.title(), grid.note()));
            line(text, grid.head());
            grid.rows().forEach(row -> line(text, row));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder text, List<?> cells) {
        text.append(cells.stream().map(CsvFile::cell).collect(Collectors.joining(",")))
                .append(END);
    }

    static String cell(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        String words = (String) value;
        String safe = !words.isEmpty() && FORMULA.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
