package org.redress.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.CountedCases.Trait;
import org.redress.api.casework.Issue;
import org.redress.api.report.CasesBehind;
import org.redress.api.report.Report.Cell;
import org.redress.api.report.Report.Column;
import org.redress.api.report.Report.Measure;
import org.redress.api.report.Report.Row;
import org.redress.api.report.Report.Table;
import org.redress.api.text.Text;
import org.redress.api.unit.Unit;
import org.redress.store.port.ReportFigures.Complaints;
import org.redress.store.port.ReportFigures.Subjects;

/** How many complaints there were: by type, subject, branch, month and channel. */
final class CountTables {

    static final Column COUNT = new Column("count", Text.of("件数", "Complaints"), Measure.COUNT);
    private static final Text NOTE =
            Text.of("期间内收到的投诉，每件计一次；状态是现在的状态", "Complaints received in the period, each once; states are those of now");
    /** Types in a table side by side; more are added up in the last column. */
    private static final int MOST_COLUMNS = 10;

    private final Scene scene;

    CountTables(Scene scene) {
        this.scene = scene;
    }

    /** The starts of the months that a period touches; the first one begins with it. */
    static List<LocalDate> months(LocalDate from, LocalDate to) {
        List<LocalDate> starts = new ArrayList<>(List.of(from));
        for (YearMonth month = YearMonth.from(from).plusMonths(1);
                !month.atDay(1).isAfter(to);
                month = month.plusMonths(1)) {
            starts.add(month.atDay(1));
        }
        return starts;
    }

    Table months(List<LocalDate> starts, List<Integer> counts) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            LocalDate last = i + 1 < starts.size() ? starts.get(i + 1).minusDays(1) : scene.to();
            String month = YearMonth.from(starts.get(i)).toString();
            rows.add(new Row(
                    month,
                    Text.same(month),
                    List.of(Cell.of(counts.get(i), scene.all().within(starts.get(i), last)))));
        }
        return new Table(
                "months",
                Text.of("每月新投诉", "New complaints by month"),
                Text.of(
                        "按收到的月份，首尾两个月只计期间内的日子",
                        "By month of receipt; of the first and last month only the days in the period"),
                Text.of("月份", "Month"),
                List.of(COUNT),
                rows);
    }

    Table channels(Map<String, Integer> counts) {
        return new Table(
                "channels",
                Text.of("投诉渠道", "Channels"),
                Text.of("按投诉进来的渠道", "By the channel through which complaints came in"),
                Text.of("渠道", "Channel"),
                List.of(COUNT),
                counts.entrySet().stream()
                        .map(one -> new Row(
                                one.getKey(),
                                Titles.channel(one.getKey()),
                                List.of(
                                        one.getKey().isEmpty()
                                                ? Cell.of(Optional.of(BigDecimal.valueOf(one.getValue())))
                                                : Cell.of(
                                                        one.getValue(),
                                                        scene.all()
                                                                .having(new Trait(Trait.Of.CHANNEL, one.getKey()))))))
                        .toList());
    }

    /** Pareto: the most frequent first, with what they are of all together with those above. */
    Table types(List<Complaints> complaints) {
        Map<String, List<Complaints>> byType = by(complaints, Complaints::type);
        int all = sum(complaints);
        int soFar = 0;
        List<Row> rows = new ArrayList<>();
        for (String type : byFrequency(byType)) {
            CasesBehind cases = scene.all().of(type);
            soFar += sum(byType.get(type));
            List<Cell> cells = new ArrayList<>(states(byType.get(type), cases));
            cells.add(Cell.of(Arithmetic.share(soFar, all)));
            rows.add(new Row(type, scene.titles().type(type), cells));
        }
        List<Column> columns = new ArrayList<>(stateColumns());
        columns.add(new Column("cumulative", Text.of("累计占比", "Cumulative share"), Measure.SHARE));
        return new Table(
                "types",
                Text.of("投诉类型", "Complaint types"),
                Text.of(
                        "从多到少；累计占比到 80% 为止的几类，是多数投诉的来源",
                        "The most frequent first; the types up to a cumulative share of 80% are where most complaints come from"),
                Text.of("类型", "Type"),
                columns,
                rows);
    }

    /** A complaint counts under each thing complained about. */
    Table subjects(List<Subjects> subjects) {
        Map<String, List<Subjects>> bySubject = subjects.stream()
                .collect(Collectors.groupingBy(Subjects::subject, LinkedHashMap::new, Collectors.toList()));
        List<Row> rows = bySubject.entrySet().stream()
                .sorted(Comparator.comparingInt(
                                (Map.Entry<String, List<Subjects>> one) -> -count(one.getValue(), any -> true))
                        .thenComparing(Map.Entry::getKey))
                .map(one -> {
                    CasesBehind cases = scene.all().having(new Trait(Trait.Of.SUBJECT, one.getKey()));
                    List<Cell> cells = new ArrayList<>();
                    cells.add(Cell.of(count(one.getValue(), any -> true), cases));
                    for (Issue.Result result : Issue.Result.values()) {
                        cells.add(plain(
                                count(one.getValue(), line -> line.outcome().equals(Optional.of(result)))));
                    }
                    cells.add(plain(count(one.getValue(), line -> line.outcome().isEmpty())));
                    return new Row(one.getKey(), scene.titles().subject(one.getKey()), cells);
                })
                .toList();
        return new Table(
                "subjects",
                Text.of("投诉事项", "Subjects"),
                Text.of(
                        "一件投诉有几项就在几项下各计一次，所以合计可以多于投诉件数；结论按项",
                        "A complaint counts under each thing complained about, so the sum can be more than the complaints; outcomes"
                                + " are those of the things"),
                Text.of("事项", "Subject"),
                List.of(
                        new Column("count", Text.of("项数", "Issues"), Measure.COUNT),
                        new Column("upheld", Text.of("属实", "Upheld"), Measure.COUNT),
                        new Column("partly", Text.of("部分属实", "Partly"), Measure.COUNT),
                        new Column("not-upheld", Text.of("不属实", "Not upheld"), Measure.COUNT),
                        new Column("undecided", Text.of("尚无结论", "Undecided"), Measure.COUNT)),
                rows);
    }

    private static int count(List<Subjects> lines, Predicate<Subjects> wanted) {
        return lines.stream().filter(wanted).mapToInt(Subjects::count).sum();
    }

    private static Cell plain(int count) {
        return Cell.of(Optional.of(BigDecimal.valueOf(count)));
    }

    /** Branches by types: where what is complained about. */
    Table heat(List<Complaints> complaints) {
        Map<String, List<Complaints>> byType = by(complaints, Complaints::type);
        List<String> types = byFrequency(byType);
        List<String> shown = types.stream().limit(MOST_COLUMNS).toList();
        boolean more = types.size() > shown.size();
        Map<String, List<Complaints>> byBranch = by(complaints, Complaints::branch);
        List<Column> columns = new ArrayList<>();
        shown.forEach(type -> columns.add(new Column(type, scene.titles().type(type), Measure.COUNT)));
        if (more) {
            columns.add(new Column("others", Text.of("其他", "Others"), Measure.COUNT));
        }
        List<Row> rows = new ArrayList<>();
        for (Unit branch : scene.branches()) {
            List<Complaints> here = byBranch.getOrDefault(branch.id(), List.of());
            CasesBehind cases = scene.all().at(branch.id());
            List<Cell> cells = new ArrayList<>();
            shown.forEach(type -> cells.add(Cell.of(
                    sum(here.stream().filter(one -> one.type().equals(type)).toList()), cases.of(type))));
            if (more) {
                cells.add(plain(sum(
                        here.stream().filter(one -> !shown.contains(one.type())).toList())));
            }
            rows.add(new Row(branch.id(), branch.name(), cells));
        }
        return new Table("heat", Text.of("分店与类型", "Branches and types"), NOTE, Text.of("分店", "Branch"), columns, rows);
    }

    static List<Column> stateColumns() {
        return List.of(
                COUNT,
                new Column("open", Text.of("在办", "Open"), Measure.COUNT),
                new Column("closed", Text.of("已结案", "Closed"), Measure.COUNT),
                new Column("archived", Text.of("已归档", "Archived"), Measure.COUNT));
    }

    static List<Cell> states(List<Complaints> complaints, CasesBehind cases) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(sum(complaints), cases)));
        for (CaseState state : List.of(CaseState.OPEN, CaseState.CLOSED, CaseState.ARCHIVED)) {
            cells.add(Cell.of(
                    sum(complaints.stream().filter(one -> one.state() == state).toList()), cases.in(state)));
        }
        return cells;
    }

    private static List<String> byFrequency(Map<String, List<Complaints>> byType) {
        return byType.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, List<Complaints>> one) -> -sum(one.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, List<Complaints>> by(List<Complaints> complaints, Function<Complaints, String> what) {
        return complaints.stream().collect(Collectors.groupingBy(what));
    }

    private static int sum(List<Complaints> complaints) {
        return complaints.stream().mapToInt(Complaints::count).sum();
    }
}
