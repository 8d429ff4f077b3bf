package org.redress.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redress.api.casework.CountedCases.Only;
import org.redress.api.casework.CountedCases.Trait;
import org.redress.api.report.CasesBehind;
import org.redress.api.report.Report.Cell;
import org.redress.api.report.Report.Column;
import org.redress.api.report.Report.Measure;
import org.redress.api.report.Report.Row;
import org.redress.api.report.Report.Table;
import org.redress.api.text.Text;
import org.redress.api.unit.Unit;
import org.redress.store.port.ReportFigures.Deadlines;
import org.redress.store.port.ReportFigures.Grades;
import org.redress.store.port.ReportFigures.Remedies;

/** How complaints were dealt with: times, deadlines, promises, remedies, satisfaction. */
final class WorkTables {

    private static final Text BRANCH = Text.of("分店", "Branch");
    private static final Text ALL = Text.of("合计", "All");
    private static final String TOTAL = "all";

    private final Scene scene;
    private final Sums sums;

    WorkTables(Scene scene, Sums sums) {
        this.scene = scene;
        this.sums = sums;
    }

    /** A row of numbers for one unit. */
    private interface Line {
        List<Cell> of(Sums sums, CasesBehind cases);
    }

    private List<Row> rows(Line line) {
        List<Row> rows = new ArrayList<>();
        for (Unit branch : scene.branches()) {
            rows.add(new Row(
                    branch.id(),
                    branch.name(),
                    line.of(sums.at(branch.id()), scene.all().at(branch.id()))));
        }
        if (scene.branches().size() > 1) {
            rows.add(new Row(TOTAL, ALL, line.of(sums, scene.all())));
        }
        return rows;
    }

    Table branches() {
        List<Column> columns = new ArrayList<>(CountTables.stateColumns());
        columns.addAll(List.of(
                share("deadlines", "按时率", "Deadlines kept"),
                share("promises", "承诺兑现率", "Promises kept"),
                share("repeated", "再次投诉率", "Repeat rate"),
                new Column("satisfaction", Text.of("满意度", "Satisfaction"), Measure.GRADE)));
        return new Table(
                "branches",
                Text.of("各分店", "Branches"),
                Text.of(
                        "投诉算在现在负责的分店；比率的算法见数据总览",
                        "A complaint counts at the branch that has it now; how rates are counted is told in the overview"),
                BRANCH,
                columns,
                rows((here, cases) -> {
                    List<Cell> cells = new ArrayList<>(CountTables.states(here.complaints(), cases));
                    cells.add(linked(kept(here, false), cases.only(Only.LATE), here.having(Only.LATE)));
                    cells.add(
                            linked(kept(here, true), cases.only(Only.BROKEN), here.deadlines(true, Deadlines::missed)));
                    cells.add(linked(
                            Arithmetic.share(here.having(Only.REPEATED), here.received()),
                            cases.only(Only.REPEATED),
                            here.having(Only.REPEATED)));
                    cells.add(Cell.of(Arithmetic.mean(here.result())));
                    return cells;
                }));
    }

    Table times() {
        return new Table(
                "times",
                Text.of("答复与解决用时", "Time to answer and to solution"),
                Text.of(
                        "从收到起的自然时间，一天以内精确到分，以上精确到小时。首次答复：我方第一次联系客户、承诺答复或提出方案；解决：结案。90% 一列表示九成投诉在这个时间之内",
                        "Wall-clock time from receipt, to the minute below a day, to the hour above. First answer: the house first spoke to the"
                                + " customer, promised a reply or made an offer; solution: closing. Nine of ten complaints lie within the 90% column"),
                BRANCH,
                List.of(
                        count("answered", "已答复", "Answered"),
                        minutes("answered-median", "首次答复（中位数）", "First answer (median)"),
                        minutes("answered-90", "首次答复（90%）", "First answer (90%)"),
                        count("closed", "已解决", "Solved"),
                        minutes("closed-median", "解决（中位数）", "Solution (median)"),
                        minutes("closed-90", "解决（90%）", "Solution (90%)")),
                rows((here, cases) -> List.of(
                        Cell.of(
                                here.answered().stream()
                                        .mapToInt(one -> one.count())
                                        .sum(),
                                cases.only(Only.ANSWERED)),
                        Cell.of(Arithmetic.within(50, here.answered())),
                        Cell.of(Arithmetic.within(90, here.answered())),
                        plain(here.closed().stream()
                                .mapToInt(one -> one.count())
                                .sum()),
                        Cell.of(Arithmetic.within(50, here.closed())),
                        Cell.of(Arithmetic.within(90, here.closed())))));
    }

    Table deadlines(boolean promises) {
        Only missed = promises ? Only.BROKEN : Only.LATE;
        return new Table(
                promises ? "promises" : "deadlines",
                promises ? Text.of("承诺答复", "Promised replies") : Text.of("时限", "Deadlines"),
                promises
                        ? Text.of(
                                "到承诺的时间之前联系了客户，算兑现；客户撤回投诉的不计",
                                "Kept where the customer was contacted before the time promised; where the customer withdrew the complaint it does not count")
                        : Text.of(
                                "这些投诉的每个时限各计一次：按时完成、超时、还在走；目标、保管时限和随结案一起结束的不计",
                                "Each deadline of these complaints once: met in time, missed, still running; targets, custody and what only"
                                        + " ended with the case do not count"),
                BRANCH,
                List.of(
                        count("kept", promises ? "兑现" : "按时", "Kept"),
                        count("missed", promises ? "失约" : "超时", "Missed"),
                        count("running", "未到期", "Running"),
                        share("share", promises ? "兑现率" : "按时率", "Share kept")),
                rows((here, cases) -> List.of(
                        plain(here.deadlines(promises, Deadlines::kept)),
                        Cell.of(here.deadlines(promises, Deadlines::missed), cases.only(missed)),
                        plain(here.deadlines(promises, Deadlines::running)),
                        Cell.of(kept(here, promises)))));
    }

    Table remedies() {
        return new Table(
                "remedies",
                Text.of("处理方案", "Remedies"),
                Text.of("已执行的方案；支出按记录的成本，没有记的按金额", "Remedies carried out; cost as booked, else the amount granted"),
                Text.of("方案", "Remedy"),
                List.of(count("count", "次数", "Times"), money("cost", "支出", "Cost"), money("mean", "平均", "Mean")),
                grouped(Remedies::kind).entrySet().stream()
                        .map(one -> new Row(
                                one.getKey(),
                                scene.titles().remedy(one.getKey()),
                                List.of(
                                        Cell.of(
                                                times(one.getValue()),
                                                scene.all().having(new Trait(Trait.Of.REMEDY, one.getKey()))),
                                        Cell.of(Optional.of(cost(one.getValue()))),
                                        Cell.of(mean(one.getValue())))))
                        .toList());
    }

    Table costs() {
        return new Table(
                "costs",
                Text.of("各类投诉的支出", "Cost by type"),
                Text.of("已执行方案的支出，按投诉类型", "Cost of remedies carried out, by type of complaint"),
                Text.of("类型", "Type"),
                List.of(count("count", "方案次数", "Remedies"), money("cost", "支出", "Cost"), money("mean", "平均", "Mean")),
                grouped(Remedies::type).entrySet().stream()
                        .map(one -> new Row(
                                one.getKey(),
                                scene.titles().type(one.getKey()),
                                List.of(
                                        plain(times(one.getValue())),
                                        Cell.of(Optional.of(cost(one.getValue()))),
                                        Cell.of(mean(one.getValue())))))
                        .toList());
    }

    /** The most expensive first. */
    private Map<String, List<Remedies>> grouped(Function<Remedies, String> what) {
        Map<String, List<Remedies>> groups = sums.remedies().stream().collect(Collectors.groupingBy(what));
        Map<String, List<Remedies>> sorted = new LinkedHashMap<>();
        groups.entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<String, List<Remedies>> one) -> cost(one.getValue()),
                                Comparator.reverseOrder())
                        .thenComparing(Map.Entry::getKey))
                .forEach(one -> sorted.put(one.getKey(), one.getValue()));
        return sorted;
    }

    private static int times(List<Remedies> some) {
        return some.stream().mapToInt(Remedies::count).sum();
    }

    private static BigDecimal cost(List<Remedies> some) {
        return some.stream().map(Remedies::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Optional<BigDecimal> mean(List<Remedies> some) {
        return Optional.of(cost(some).divide(BigDecimal.valueOf(times(some)), 2, RoundingMode.HALF_UP));
    }

    Table satisfaction() {
        return new Table(
                "satisfaction",
                Text.of("满意度", "Satisfaction"),
                Text.of(
                        "每件投诉只计客户最后一次打的分，1 至 5；对结果和对处理过程分开",
                        "Of each complaint the customer's last grade, 1 to 5; for the result and for how it was handled apart"),
                BRANCH,
                List.of(
                        count("result-count", "对结果打分", "Graded result"),
                        new Column("result", Text.of("结果（平均）", "Result (mean)"), Measure.GRADE),
                        count("process-count", "对过程打分", "Graded handling"),
                        new Column("process", Text.of("过程（平均）", "Handling (mean)"), Measure.GRADE)),
                rows((here, cases) -> List.of(
                        Cell.of(graded(here.result()), cases.only(Only.GRADED)),
                        Cell.of(Arithmetic.mean(here.result())),
                        plain(graded(here.process())),
                        Cell.of(Arithmetic.mean(here.process())))));
    }

    Table grades() {
        List<Row> rows = new ArrayList<>();
        for (int grade = 5; grade >= 1; grade--) {
            rows.add(new Row(
                    String.valueOf(grade),
                    Text.of(grade + " 分", grade + " of 5"),
                    List.of(plain(graded(given(sums.result(), grade))), plain(graded(given(sums.process(), grade))))));
        }
        return new Table(
                "grades",
                Text.of("各分数", "Grades given"),
                Text.of("给出各分数的客户数", "How many customers gave each grade"),
                Text.of("分数", "Grade"),
                List.of(count("result", "结果", "Result"), count("process", "过程", "Handling")),
                rows);
    }

    private static List<Grades> given(List<Grades> grades, int grade) {
        return grades.stream().filter(one -> one.grade() == grade).toList();
    }

    private static int graded(List<Grades> grades) {
        return grades.stream().mapToInt(Grades::count).sum();
    }

    private static Optional<BigDecimal> kept(Sums here, boolean promises) {
        int kept = here.deadlines(promises, Deadlines::kept);
        return Arithmetic.share(kept, kept + here.deadlines(promises, Deadlines::missed));
    }

    private static Cell linked(Optional<BigDecimal> value, CasesBehind cases, int behind) {
        return new Cell(value, Optional.of(cases).filter(some -> behind > 0));
    }

    private static Cell plain(int count) {
        return Cell.of(Optional.of(BigDecimal.valueOf(count)));
    }

    private static Column count(String id, String zh, String en) {
        return new Column(id, Text.of(zh, en), Measure.COUNT);
    }

    private static Column share(String id, String zh, String en) {
        return new Column(id, Text.of(zh, en), Measure.SHARE);
    }

    private static Column minutes(String id, String zh, String en) {
        return new Column(id, Text.of(zh, en), Measure.MINUTES);
    }

    private static Column money(String id, String zh, String en) {
        return new Column(id, Text.of(zh, en), Measure.MONEY);
    }
}
