package org.redress.console.fake;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.redress.api.account.Caller;
import org.redress.api.casework.CaseState;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.report.CasesBehind;
import org.redress.api.report.Report;
import org.redress.api.report.Report.Cell;
import org.redress.api.report.Report.Measure;
import org.redress.api.report.ReportQuery;
import org.redress.api.report.Reports;
import org.redress.api.text.Text;
import org.redress.api.unit.Unit;
import org.redress.api.unit.UnitKind;

/** Three types of complaint at one branch, for its managers. */
final class FakeReports implements Reports {

    private static final Unit JINGAN = new Unit(
            "sh-jingan",
            UnitKind.BRANCH,
            "SHJA",
            Text.of("上海静安院", "Shanghai Jing'an"),
            Optional.empty(),
            ZoneId.of("Asia/Shanghai"),
            true);

    @Override
    public List<Unit> units(Caller caller) {
        return caller.username().startsWith("ops.") ? List.of(JINGAN) : List.of();
    }

    @Override
    public Outcome<Report> read(Caller caller, ReportQuery query) {
        if (units(caller).isEmpty()) {
            return new Outcome.Forbidden<>(Problem.of("RD-RPT-001", "报表只给管理投诉的同事看", "For those who manage"));
        }
        CasesBehind cases = CasesBehind.all("sh-jingan", query.from(), query.to());
        return Outcome.done(new Report(
                query.kind(),
                JINGAN,
                query.from(),
                query.to(),
                Cases.NOW,
                List.of(
                        figure("received", Measure.COUNT, "1214", "1200", cases),
                        figure("answered", Measure.MINUTES, "1500", "42", cases),
                        figure("cost", Measure.MONEY, "18240.00", "0", cases.in(CaseState.CLOSED))),
                List.of(new Report.Table(
                        "types",
                        Text.of("投诉类型", "Complaint types"),
                        Text.of("从多到少", "The most frequent first"),
                        Text.of("类型", "Type"),
                        List.of(
                                new Report.Column("count", Text.of("件数", "Complaints"), Measure.COUNT),
                                new Report.Column("cumulative", Text.of("累计占比", "Cumulative"), Measure.SHARE)),
                        List.of(
                                row("治疗效果", 8, "61.5", cases.of("a/effect")),
                                row("等候与预约", 4, "92.3", cases.of("a/waiting")),
                                row("<b>其他", 1, "100.0", cases.of("a/other")))))));
    }

    private static Report.Figure figure(String id, Measure measure, String value, String before, CasesBehind cases) {
        return new Report.Figure(
                id,
                Text.of("数字 " + id, "Figure " + id),
                Text.of("这样计算 " + id, "Counted so " + id),
                measure,
                Optional.of(new BigDecimal(value)),
                Optional.of(new BigDecimal(before)),
                Optional.of(cases));
    }

    private static Report.Row row(String title, int count, String share, CasesBehind cases) {
        return new Report.Row(
                title, Text.same(title), List.of(Cell.of(count, cases), Cell.of(Optional.of(new BigDecimal(share)))));
    }

    @Override
    public byte[] file(Report report, Format format, String language) {
        return (format + " " + language).getBytes(StandardCharsets.UTF_8);
    }
}
