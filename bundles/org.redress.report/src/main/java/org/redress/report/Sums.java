package org.redress.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.CountedCases;
import org.redress.api.casework.CountedCases.Only;
import org.redress.store.port.ReportFigures;
import org.redress.store.port.ReportFigures.Complaints;
import org.redress.store.port.ReportFigures.Deadlines;
import org.redress.store.port.ReportFigures.Graded;
import org.redress.store.port.ReportFigures.Grades;
import org.redress.store.port.ReportFigures.Lasting;
import org.redress.store.port.ReportFigures.Remedies;
import org.redress.store.port.ReportFigures.Scope;
import org.redress.store.port.ReportFigures.Took;

/**
 * What was counted of one scope.
 *
 * @param only by branch, those that have something in common
 */
record Sums(
        List<Complaints> complaints,
        Map<Only, Map<String, Integer>> only,
        List<Took> answered,
        List<Took> closed,
        List<Deadlines> deadlines,
        List<Remedies> remedies,
        List<Grades> result,
        List<Grades> process) {

    static Sums of(ReportFigures figures, Scope scope) {
        return new Sums(
                figures.complaints(scope),
                Map.of(
                        Only.REPEATED, figures.branches(narrowed(scope, Only.REPEATED)),
                        Only.LATE, figures.branches(narrowed(scope, Only.LATE))),
                figures.took(scope, Lasting.UNTIL_ANSWERED),
                figures.took(scope, Lasting.UNTIL_CLOSED),
                figures.deadlines(scope),
                figures.remedies(scope),
                figures.grades(scope, Graded.RESULT),
                figures.grades(scope, Graded.PROCESS));
    }

    private static Scope narrowed(Scope scope, Only only) {
        CountedCases some = scope.counted().narrowed(only);
        return new Scope(scope.branches(), scope.viewer(), some);
    }

    /** The same of one branch; what remedies cost is not kept by branch. */
    Sums at(String branch) {
        return new Sums(
                only(complaints, one -> one.branch().equals(branch)),
                only.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                some -> Map.of(branch, some.getValue().getOrDefault(branch, 0)))),
                only(answered, one -> one.branch().equals(branch)),
                only(closed, one -> one.branch().equals(branch)),
                only(deadlines, one -> one.branch().equals(branch)),
                List.of(),
                only(result, one -> one.branch().equals(branch)),
                only(process, one -> one.branch().equals(branch)));
    }

    private static <T> List<T> only(List<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).toList();
    }

    int received() {
        return complaints.stream().mapToInt(Complaints::count).sum();
    }

    int in(CaseState state) {
        return complaints.stream()
                .filter(one -> one.state() == state)
                .mapToInt(Complaints::count)
                .sum();
    }

    int having(Only what) {
        return only.getOrDefault(what, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    int deadlines(boolean promises, Function<Deadlines, Integer> what) {
        return deadlines.stream()
                .filter(one -> one.promise() == promises)
                .mapToInt(what::apply)
                .sum();
    }

    BigDecimal cost() {
        return remedies.stream().map(Remedies::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
