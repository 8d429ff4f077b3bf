package org.redress.console.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.report.Report.Cell;
import org.redress.api.report.Report.Column;
import org.redress.api.report.Report.Measure;
import org.redress.api.report.Report.Row;
import org.redress.api.report.Report.Table;
import org.redress.console.view.ReportSheet.Bar;
import org.redress.console.view.ReportSheet.Chart;
import org.redress.console.web.Visit;

/** Pictures of tables: one column as bars. Lengths are counted here, because pages hold no style and no script of their own. */
final class ChartMaker {

    /** Which column of which table is drawn. */
    private static final Map<String, String> DRAWN = Map.of(
            "months", "count",
            "types", "count",
            "channels", "count",
            "subjects", "count",
            "deadlines", "share",
            "promises", "share",
            "remedies", "cost",
            "costs", "cost",
            "satisfaction", "result",
            "grades", "result");

    private static final int MOST = 12;
    private static final int WIDTH = 400;
    private static final int LINE = 34;
    private static final int TITLE = 150;
    private static final int LONGEST = 150;
    private static final int UPRIGHT = 200;
    private static final int FOOT = 170;
    private static final int TALLEST = 140;
    private static final int LONGEST_TITLE = 18;
    private static final BigDecimal VITAL = BigDecimal.valueOf(80);
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final BigDecimal BEST = BigDecimal.valueOf(5);

    private final Visit visit;
    private final ReportNumbers numbers;

    ChartMaker(Visit visit, ReportNumbers numbers) {
        this.visit = visit;
        this.numbers = numbers;
    }

    Optional<Chart> of(Table table) {
        String wanted = DRAWN.get(table.id());
        for (int at = 0; at < table.columns().size(); at++) {
            if (table.columns().get(at).id().equals(wanted) && something(table, at)) {
                return Optional.of(draw(table, at));
            }
        }
        return Optional.empty();
    }

    private static boolean something(Table table, int at) {
        return table.rows().stream()
                .flatMap(row -> row.cells().get(at).value().stream())
                .anyMatch(value -> value.signum() > 0);
    }

    private Chart draw(Table table, int at) {
        boolean upright = table.id().equals("months");
        List<Row> rows = table.rows().stream()
                .filter(row -> row.cells().get(at).value().isPresent())
                .limit(upright ? Long.MAX_VALUE : MOST)
                .toList();
        Column column = table.columns().get(at);
        BigDecimal most = most(column, rows, at);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Cell cell = rows.get(i).cells().get(at);
            int length = cell.value()
                    .orElseThrow()
                    .multiply(BigDecimal.valueOf(upright ? TALLEST : LONGEST))
                    .divide(most, 0, RoundingMode.HALF_UP)
                    .intValue();
            bars.add(
                    upright
                            ? column(rows, i, length, numbers.of(column.measure(), cell.value()))
                            : bar(table, rows.get(i), i, length, numbers.of(column.measure(), cell.value())));
        }
        return new Chart(label(table, column, bars), upright, WIDTH, upright ? UPRIGHT : bars.size() * LINE, bars);
    }

    private static BigDecimal most(Column column, List<Row> rows, int at) {
        return switch (column.measure()) {
            case SHARE -> WHOLE;
            case GRADE -> BEST;
            default ->
                rows.stream()
                        .map(row -> row.cells().get(at).value().orElseThrow())
                        .reduce(BigDecimal.ONE, BigDecimal::max);
        };
    }

    /** Of types those that most complaints are about stand out. */
    private Bar bar(Table table, Row row, int line, int length, String value) {
        Optional<BigDecimal> cumulative = table.id().equals("types")
                ? row.cells().get(row.cells().size() - 1).value()
                : Optional.empty();
        boolean vital = cumulative
                .map(share -> line == 0 || share.compareTo(VITAL) <= 0)
                .orElse(true);
        return new Bar(
                cut(visit.words().of(row.title())),
                value,
                cumulative.map(share -> numbers.of(Measure.SHARE, share)).orElse(""),
                TITLE,
                line * LINE + 6,
                Math.max(length, 2),
                16,
                vital ? "rd-f1" : "rd-f2");
    }

    private Bar column(List<Row> rows, int at, int length, String value) {
        int step = (WIDTH - 20) / rows.size();
        int width = Math.min(48, Math.max(4, step - 6));
        String month = visit.words().of(rows.get(at).title());
        boolean named = rows.size() <= 8 || at % 6 == 0;
        // The year stands where it begins; there is no room for it under each.
        boolean whole = at == 0 || month.endsWith("-01") || rows.size() > 8;
        return new Bar(
                named ? whole ? month : month.substring(month.length() - 2) : "",
                rows.size() <= 14 ? value : "",
                "",
                10 + at * step + (step - width) / 2,
                FOOT - Math.max(length, 1),
                width,
                Math.max(length, 1),
                "rd-f1");
    }

    private static String cut(String title) {
        int wide = 0;
        for (int i = 0; i < title.length(); i++) {
            wide += title.charAt(i) < 0x2E80 ? 1 : 2;
            if (wide > LONGEST_TITLE) {
                return title.substring(0, Math.max(1, i - 1)) + "…";
            }
        }
        return title;
    }

    private String label(Table table, Column column, List<Bar> bars) {
        List<String> said = bars.stream()
                .filter(bar -> !bar.title().isEmpty())
                .limit(5)
                .map(bar -> bar.title() + " " + bar.value())
                .toList();
        return visit.words().of(table.title()) + " · " + visit.words().of(column.title()) + ": "
                + String.join(visit.words().english() ? ", " : "，", said);
    }
}
