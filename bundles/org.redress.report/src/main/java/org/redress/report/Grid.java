package org.redress.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redress.api.report.Report;
import org.redress.api.report.Report.Column;
import org.redress.api.report.Report.Figure;
import org.redress.api.report.Report.Measure;
import org.redress.api.report.Report.Table;
import org.redress.api.text.Text;

/**
 * A part of a report as lines of a file: words and plain numbers.
 *
 * @param note how it is counted
 * @param rows words are {@link String}, numbers {@link BigDecimal}; empty cells {@code ""}
 */
record Grid(String title, String note, List<String> head, List<List<Object>> rows) {

    private static final Text FIGURES = Text.of("主要数字", "Key figures");

    static List<Grid> of(Report report, String language) {
        List<Grid> grids = new ArrayList<>();
        if (!report.figures().isEmpty()) {
            grids.add(figures(report.figures(), language));
        }
        report.tables().forEach(table -> grids.add(table(table, language)));
        return grids;
    }

    /** What the file is about, in a line. */
    static String about(Report report, String language) {
        return Text.of("{unit}，{from} 至 {to} 收到的投诉", "{unit}, complaints received {from} to {to}")
                .with("unit", report.unit().name())
                .with("from", report.from())
                .with("to", report.to())
                .in(language);
    }

    private static Grid figures(List<Figure> figures, String language) {
        return new Grid(
                FIGURES.in(language),
                "",
                List.of(
                        Text.of("指标", "Figure").in(language),
                        Text.of("本期", "This period").in(language),
                        Text.of("上期", "Period before").in(language),
                        Text.of("怎样计算", "How it is counted").in(language)),
                figures.stream()
                        .map(one -> List.<Object>of(
                                titled(one.title(), one.measure(), language),
                                value(one.value()),
                                value(one.before()),
                                one.note().in(language)))
                        .toList());
    }

    private static Grid table(Table table, String language) {
        List<String> head = new ArrayList<>(List.of(table.head().in(language)));
        for (Column column : table.columns()) {
            head.add(titled(column.title(), column.measure(), language));
        }
        return new Grid(
                table.title().in(language),
                table.note().in(language),
                head,
                table.rows().stream()
                        .map(row -> {
                            List<Object> line =
                                    new ArrayList<>(List.of(row.title().in(language)));
                            row.cells().forEach(cell -> line.add(value(cell.value())));
                            return line;
                        })
                        .toList());
    }

    private static Object value(Optional<BigDecimal> value) {
        return value.map(Object.class::cast).orElse("");
    }

    /** With its unit, so that the cells are plain numbers. */
    private static String titled(Text title, Measure measure, String language) {
        Text with =
                switch (measure) {
                    case COUNT, GRADE -> title;
                    case SHARE -> Text.of("{title}（%）", "{title} (%)").with("title", title);
                    case MINUTES -> Text.of("{title}（分钟）", "{title} (minutes)").with("title", title);
                    case MONEY -> Text.of("{title}（元）", "{title} (CNY)").with("title", title);
                };
        return with.in(language);
    }
}
