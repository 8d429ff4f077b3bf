package org.redress.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.redress.api.report.Report;

/** A report as a spreadsheet, a sheet for each table. Words are written as words, never as formulas. */
final class XlsxFile {

    private static final String PROGRAM = "Redress";
    private static final String VERSION = "1.0";
    private static final int LONGEST_NAME = 31;
    private static final int FIRST_WIDTH = 28;
    private static final int WIDTH = 16;

    private XlsxFile() {}

    static byte[] of(Report report, String language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, PROGRAM, VERSION)) {
            Set<String> names = new HashSet<>();
            for (Grid grid : Grid.of(report, language)) {
                write(book.newWorksheet(name(grid.title(), names)), report, grid, language);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, Report report, Grid grid, String language) {
        int line = 0;
        sheet.value(line, 0, grid.title());
        sheet.style(line, 0).bold().fontSize(14).set();
        sheet.value(++line, 0, Grid.about(report, language));
        if (!grid.note().isEmpty()) {
            sheet.value(++line, 0, grid.note());
        }
        line += 2;
        row(sheet, line, grid.head());
        sheet.range(line, 0, line, grid.head().size() - 1).style().bold().set();
        sheet.freezePane(1, line + 1);
        for (List<Object> row : grid.rows()) {
            row(sheet, ++line, row);
        }
        for (int column = 0; column < grid.head().size(); column++) {
            sheet.width(column, column == 0 ? FIRST_WIDTH : WIDTH);
        }
    }

    private static void row(Worksheet sheet, int line, List<?> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column) instanceof BigDecimal number) {
                sheet.value(line, column, number);
            } else {
                sheet.value(line, column, (String) cells.get(column));
            }
        }
    }

    /** Sheets have short names, each once, without certain characters. */
    private static String name(String title, Set<String> taken) {
        String plain = title.replaceAll("[\\\\/?*\\[\\]:']", " ").strip();
        String name = plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
        for (int next = 2; !taken.add(name); next++) {
            name = plain.substring(0, Math.min(plain.length(), LONGEST_NAME - 3)) + " " + next;
        }
        return name;
    }
}
