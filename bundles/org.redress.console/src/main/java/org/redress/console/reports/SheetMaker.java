package org.redress.console.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.redress.api.report.Report;
import org.redress.api.report.Report.Figure;
import org.redress.api.report.Report.Kind;
import org.redress.api.report.Report.Measure;
import org.redress.api.report.Report.Row;
import org.redress.api.report.Report.Table;
import org.redress.api.unit.Unit;
import org.redress.console.view.Field;
import org.redress.console.view.ReportSheet;
import org.redress.console.view.ReportSheet.Card;
import org.redress.console.view.ReportSheet.Choice;
import org.redress.console.view.ReportSheet.Line;
import org.redress.console.view.ReportSheet.Tile;
import org.redress.console.web.Visit;

/** Puts a report on a page. */
final class SheetMaker {

    private static final String HEAT = "heat";
    private static final int TINTS = 4;
    /** Tables that need the whole row. */
    private static final List<String> WIDE = List.of("branches", "times", HEAT, "subjects");

    private final Visit visit;
    private final ReportNumbers numbers;
    private final ChartMaker charts;

    SheetMaker(Visit visit, ReportNumbers numbers) {
        this.visit = visit;
        this.numbers = numbers;
        this.charts = new ChartMaker(visit, numbers);
    }

    ReportSheet sheet(Report report, List<Unit> units, LocalDate today) {
        String unit = report.unit().id();
        return new ReportSheet(
                say("reports.about", name(report.unit()), report.from(), report.to()),
                lede(report),
                Stream.of(Kind.values())
                        .map(kind -> new Choice(
                                ReportAddress.page(kind, unit, report.from(), report.to()),
                                visit.words().of(kind.title()),
                                kind == report.kind()))
                        .toList(),
                periods(report, today),
                units.stream().map(one -> new Field.Option(one.id(), name(one))).toList(),
                unit,
                report.kind().code(),
                report.from().toString(),
                report.to().toString(),
                ReportAddress.file(report, "csv"),
                ReportAddress.file(report, "xlsx"),
                ReportAddress.file(report, "pdf"),
                report.figures().stream().map(this::tile).toList(),
                report.tables().stream().map(this::card).toList());
    }

    private String name(Unit unit) {
        return visit.words().of(unit.name());
    }

    private String say(String key, Object... values) {
        return visit.words().get(key, values);
    }

    private List<Choice> periods(Report report, LocalDate today) {
        return Periods.around(today).entrySet().stream()
                .map(one -> {
                    LocalDate from = one.getValue().from();
                    LocalDate to = one.getValue().to();
                    return new Choice(
                            ReportAddress.page(report.kind(), report.unit().id(), from, to),
                            visit.words().code("reports.period", one.getKey()),
                            from.equals(report.from()) && to.equals(report.to()));
                })
                .toList();
    }

    private String lede(Report report) {
        Optional<Figure> received = report.figures().stream().findFirst();
        if (received.isEmpty()) {
            return "";
        }
        BigDecimal now = received.get().value().orElse(BigDecimal.ZERO);
        BigDecimal before = received.get().before().orElse(BigDecimal.ZERO);
        String unit = name(report.unit());
        int more = now.compareTo(before);
        String key = more == 0 ? "reports.lede.same" : more > 0 ? "reports.lede.more" : "reports.lede.fewer";
        return say(
                key,
                unit,
                numbers.of(Measure.COUNT, now),
                numbers.of(Measure.COUNT, now.subtract(before).abs()));
    }

    private Tile tile(Figure figure) {
        return new Tile(
                figure.id(),
                visit.words().of(figure.title()),
                numbers.of(figure.measure(), figure.value()),
                figure.value().isPresent() ? ReportAddress.cases(figure.cases()) : "",
                say("reports.before", numbers.of(figure.measure(), figure.before())),
                visit.words().of(figure.note()));
    }

    private Card card(Table table) {
        BigDecimal most = table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> cell.value().stream())
                .reduce(BigDecimal.ONE, BigDecimal::max);
        return new Card(
                table.id(),
                visit.words().of(table.title()),
                visit.words().of(table.note()),
                WIDE.contains(table.id()),
                charts.of(table),
                visit.words().of(table.head()),
                table.columns().stream()
                        .map(column -> visit.words().of(column.title()))
                        .toList(),
                table.rows().stream()
                        .map(row -> line(table, row, table.id().equals(HEAT) ? Optional.of(most) : Optional.empty()))
                        .toList());
    }

    private Line line(Table table, Row row, Optional<BigDecimal> most) {
        return new Line(
                visit.words().of(row.title()),
                IntStream.range(0, row.cells().size())
                        .mapToObj(at -> new ReportSheet.Number(
                                numbers.of(
                                        table.columns().get(at).measure(),
                                        row.cells().get(at).value()),
                                ReportAddress.cases(row.cells().get(at).cases()),
                                most.map(all -> tint(row.cells().get(at).value(), all))
                                        .orElse(0)))
                        .toList());
    }

    private static int tint(Optional<BigDecimal> value, BigDecimal most) {
        return value.map(number -> number.multiply(BigDecimal.valueOf(TINTS))
                        .divide(most, 0, RoundingMode.CEILING)
                        .intValue())
                .orElse(0);
    }
}
