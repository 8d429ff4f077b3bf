package org.redress.rest.fake;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.redress.api.account.Caller;
import org.redress.api.casework.CountedCases.Only;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.report.CasesBehind;
import org.redress.api.report.Report;
import org.redress.api.report.ReportQuery;
import org.redress.api.report.Reports;
import org.redress.api.text.Text;
import org.redress.api.unit.Unit;
import org.redress.api.unit.UnitKind;

/** One figure and one table; remembers what it was asked. */
public final class TinyReports implements Reports {

    public ReportQuery asked;
    public boolean refuses;

    @Override
    public List<Unit> units(Caller caller) {
        return List.of(unit());
    }

    private static Unit unit() {
        return new Unit(
                "sh-jingan",
                UnitKind.BRANCH,
                "SHJA",
                Text.of("上海静安院", "Shanghai Jing'an"),
                Optional.empty(),
                ZoneId.of("Asia/Shanghai"),
                true);
    }

    @Override
    public Outcome<Report> read(Caller caller, ReportQuery query) {
        asked = query;
        if (refuses) {
            return new Outcome.Forbidden<>(Problem.of("RD-RPT-001", "请找您的经理。", "Ask your manager."));
        }
        CasesBehind cases = CasesBehind.all("sh-jingan", query.from(), query.to());
        Text title = Text.of("新投诉", "New complaints");
        return Outcome.done(new Report(
                query.kind(),
                unit(),
                LocalDate.parse("2026-10-01"),
                LocalDate.parse("2026-12-31"),
                Samples.RECEIVED,
                List.of(new Report.Figure(
                        "received",
                        title,
                        title,
                        Report.Measure.COUNT,
                        Optional.of(BigDecimal.valueOf(4)),
                        Optional.empty(),
                        Optional.of(cases))),
                List.of(new Report.Table(
                        "deadlines",
                        title,
                        title,
                        title,
                        List.of(new Report.Column("share", title, Report.Measure.SHARE)),
                        List.of(new Report.Row(
                                "sh-jingan",
                                title,
                                List.of(new Report.Cell(
                                        Optional.of(new BigDecimal("66.7")),
                                        Optional.of(cases.of("clinic chain/x").only(Only.LATE))))))))));
    }

    @Override
    public byte[] file(Report report, Format format, String language) {
        return (format + " " + language + " 数").getBytes(StandardCharsets.UTF_8);
    }
}
