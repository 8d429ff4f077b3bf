package org.redress.manager.data;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of a table as spreadsheets read them (RFC 4180). */
final class Csv {

    private Csv() {}

    static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    /** What customers wrote must not be taken for a formula. */
    private static String cell(String words) {
        boolean formula = !words.isEmpty() && "=+-@\t\r".indexOf(words.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + words.replace("\"", "\"\"") + '"';
    }
}
