package org.redress.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.CountedCases.Only;
import org.redress.api.report.CasesBehind;
import org.redress.api.report.Report.Figure;
import org.redress.api.report.Report.Measure;
import org.redress.api.text.Text;
import org.redress.store.port.ReportFigures.Deadlines;

/** The numbers that stand for themselves, each with what it was before. */
final class Tiles {

    private final Sums now;
    private final Sums before;
    private final CasesBehind all;

    Tiles(Sums now, Sums before, CasesBehind all) {
        this.now = now;
        this.before = before;
        this.all = all;
    }

    List<Figure> figures() {
        return List.of(
                tile(
                        "received",
                        Text.of("新投诉", "New complaints"),
                        Text.of(
                                "期间内收到的投诉。一件投诉只计一次：合并到别单、由一件拆出的不另计；咨询不计",
                                "Complaints received in the period. Each counts once: cases merged into another or split from one do"
                                        + " not count again; inquiries do not count"),
                        Measure.COUNT,
                        sums -> Optional.of(BigDecimal.valueOf(sums.received())),
                        Optional.of(all)),
                tile(
                        "open",
                        Text.of("在办", "Open"),
                        Text.of("其中现在还没有结案的", "Of these, not closed yet"),
                        Measure.COUNT,
                        sums -> Optional.of(BigDecimal.valueOf(sums.in(CaseState.OPEN))),
                        Optional.of(all.in(CaseState.OPEN))),
                tile(
                        "answered",
                        Text.of("首次答复", "First answer"),
                        Text.of(
                                "从收到到我方第一次联系客户、承诺答复或提出方案的自然时间，中位数",
                                "Time on the wall clock from receipt until the house first spoke to the customer, promised a reply or"
                                        + " made an offer; median"),
                        Measure.MINUTES,
                        sums -> Arithmetic.within(50, sums.answered()),
                        Optional.of(all.only(Only.ANSWERED))),
                tile(
                        "closed",
                        Text.of("解决用时", "Time to solution"),
                        Text.of(
                                "从收到到结案的自然时间，中位数；重新打开的不计",
                                "Wall-clock time from receipt to closing; median; reopened ones do not count"),
                        Measure.MINUTES,
                        sums -> Arithmetic.within(50, sums.closed()),
                        Optional.empty()),
                tile(
                        "deadlines",
                        Text.of("按时率", "Deadlines kept"),
                        Text.of(
                                "这些投诉的时限中按时完成的，占按时完成与超时之和；目标、保管时限和随结案一起结束的不计，承诺另计",
                                "Of the deadlines of these complaints those met in time, as a share of met and missed; targets, custody and"
                                        + " what only ended with the case do not count; promises count by themselves"),
                        Measure.SHARE,
                        sums -> kept(sums, false),
                        Optional.of(all.only(Only.LATE))),
                tile(
                        "promises",
                        Text.of("承诺兑现率", "Promises kept"),
                        Text.of(
                                "到承诺的时间之前联系了客户的，占兑现与失约之和",
                                "Customers contacted before the time promised, as a share of kept and broken promises"),
                        Measure.SHARE,
                        sums -> kept(sums, true),
                        Optional.of(all.only(Only.BROKEN))),
                tile(
                        "repeated",
                        Text.of("再次投诉率", "Repeat rate"),
                        Text.of(
                                "同一客户此前 12 个月内投诉过的，占全部投诉",
                                "Complaints of customers who had complained within the twelve months before, as a share of all"),
                        Measure.SHARE,
                        sums -> Arithmetic.share(sums.having(Only.REPEATED), sums.received()),
                        Optional.of(all.only(Only.REPEATED))),
                tile(
                        "cost",
                        Text.of("补偿支出", "Cost of remedies"),
                        Text.of(
                                "已执行的处理方案：记了成本的按成本，没有记的按金额",
                                "Remedies carried out: at the cost booked, else at the amount granted"),
                        Measure.MONEY,
                        sums -> Optional.of(sums.cost()),
                        Optional.empty()),
                tile(
                        "satisfaction",
                        Text.of("对结果的满意度", "Satisfaction with result"),
                        Text.of("客户对结果最后一次打的分，1 至 5 分的平均", "The customers' last grade for the result, 1 to 5; mean"),
                        Measure.GRADE,
                        sums -> Arithmetic.mean(sums.result()),
                        Optional.of(all.only(Only.GRADED))),
                tile(
                        "process",
                        Text.of("对过程的满意度", "Satisfaction with handling"),
                        Text.of(
                                "客户对处理过程最后一次打的分，1 至 5 分的平均",
                                "The customers' last grade for how it was handled, 1 to 5; mean"),
                        Measure.GRADE,
                        sums -> Arithmetic.mean(sums.process()),
                        Optional.of(all.only(Only.GRADED))));
    }

    private static Optional<BigDecimal> kept(Sums sums, boolean promises) {
        int kept = sums.deadlines(promises, Deadlines::kept);
        return Arithmetic.share(kept, kept + sums.deadlines(promises, Deadlines::missed));
    }

    private Figure tile(
            String id,
            Text title,
            Text note,
            Measure measure,
            Function<Sums, Optional<BigDecimal>> value,
            Optional<CasesBehind> cases) {
        return new Figure(id, title, note, measure, value.apply(now), value.apply(before), cases);
    }
}
