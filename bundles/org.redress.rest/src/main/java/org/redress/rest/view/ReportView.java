package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.redress.api.report.CasesBehind;
import org.redress.api.report.Report;

/** Figures of a unit and a period. */
@Schema(name = "Report")
public record ReportView(
        @Schema(example = "overview") String id,
        Map<String, String> title,
        String unit,
        Map<String, String> unitTitle,
        @Schema(description = "first day of receipt") String from,
        @Schema(description = "last day of receipt") String to,
        @Schema(description = "when it was counted") OffsetDateTime madeAt,
        List<FigureView> figures,
        List<TableView> tables) {

    /** A number that stands for itself. */
    @Schema(name = "ReportFigure")
    public record FigureView(
            String id,
            Map<String, String> title,
            @Schema(description = "how it is counted") Map<String, String> note,

            @Schema(description = "count, share (percent), minutes, money (CNY) or grade (1 to 5)")
            String measure,

            @Schema(description = "missing where there is nothing to count")
            BigDecimal value,

            @Schema(description = "the same of as long a period before")
            BigDecimal before,

            @Schema(description = "list of the cases behind it: /cases with these parameters")
            String cases) {}

    /** Numbers in rows and columns. */
    @Schema(name = "ReportTable")
    public record TableView(
            String id,
            Map<String, String> title,
            @Schema(description = "how they are counted") Map<String, String> note,
            @Schema(description = "what rows are about") Map<String, String> head,
            List<ColumnView> columns,
            List<RowView> rows) {}

    /** A column of a table. */
    @Schema(name = "ReportColumn")
    public record ColumnView(String id, Map<String, String> title, String measure) {}

    /** A row, with a cell for each column. */
    @Schema(name = "ReportRow")
    public record RowView(String id, Map<String, String> title, List<CellView> cells) {}

    /** A number. */
    @Schema(name = "ReportCell")
    public record CellView(
            @Schema(description = "missing where there is nothing to count")
            BigDecimal value,

            @Schema(description = "list of the cases behind it")
            String cases) {}

    public static ReportView of(Report report, BranchTime time) {
        return new ReportView(
                report.kind().code(),
                Words.of(report.kind().title()),
                report.unit().id(),
                Words.of(report.unit().name()),
                report.from().toString(),
                report.to().toString(),
                time.of(report.made()),
                report.figures().stream().map(ReportView::figure).toList(),
                report.tables().stream().map(ReportView::table).toList());
    }

    private static FigureView figure(Report.Figure figure) {
        return new FigureView(
                figure.id(),
                Words.of(figure.title()),
                Words.of(figure.note()),
                Codes.of(figure.measure()),
                figure.value().orElse(null),
                figure.before().orElse(null),
                cases(figure.cases()));
    }

    private static TableView table(Report.Table table) {
        return new TableView(
                table.id(),
                Words.of(table.title()),
                Words.of(table.note()),
                Words.of(table.head()),
                table.columns().stream()
                        .map(column ->
                                new ColumnView(column.id(), Words.of(column.title()), Codes.of(column.measure())))
                        .toList(),
                table.rows().stream()
                        .map(row -> new RowView(
                                row.id(),
                                Words.of(row.title()),
                                row.cells().stream()
                                        .map(cell -> new CellView(cell.value().orElse(null), cases(cell.cases())))
                                        .toList()))
                        .toList());
    }

    private static String cases(Optional<CasesBehind> behind) {
        return behind.map(cases -> cases.parameters().entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")))
                .orElse(null);
    }
}
