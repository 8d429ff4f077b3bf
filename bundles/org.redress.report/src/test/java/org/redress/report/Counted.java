package org.redress.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.CountedCases.Only;
import org.redress.api.casework.Issue;
import org.redress.store.port.ReportFigures;

/** Counts of ten complaints, four of them in the east; half as many before November. */
final class Counted implements ReportFigures {

    static final String PRICE = "pack/price";
    static final String EFFECT = "pack/effect";
    private static final Instant NOVEMBER = Instant.parse("2026-10-31T16:00:00Z");

    final List<Scope> asked = new ArrayList<>();

    @Override
    public List<Complaints> complaints(Scope scope) {
        asked.add(scope);
        if (scope.counted().from().isBefore(NOVEMBER)) {
            return List.of(new Complaints("east", PRICE, CaseState.ARCHIVED, 5));
        }
        return List.of(
                        new Complaints("east", PRICE, CaseState.OPEN, 1),
                        new Complaints("east", EFFECT, CaseState.CLOSED, 3),
                        new Complaints("west", EFFECT, CaseState.ARCHIVED, 5),
                        new Complaints("west", "pack/=1+1", CaseState.OPEN, 1))
                .stream()
                .filter(one -> scope.branches().contains(one.branch()))
                .toList();
    }

    @Override
    public Map<String, Integer> channels(Scope scope) {
        return Map.of("phone", 7);
    }

    @Override
    public List<Integer> periods(Scope scope, List<Instant> starts) {
        return starts.stream().map(start -> 2).toList();
    }

    @Override
    public Map<String, Integer> branches(Scope scope) {
        return scope.counted().only().equals(Optional.of(Only.REPEATED))
                ? Map.of("east", 1, "west", 2)
                : Map.of("east", 1);
    }

    @Override
    public List<Took> took(Scope scope, Lasting what) {
        return List.of(
                new Took("east", 10, 2), new Took("east", 90, 1), new Took("west", 1_440, 1), new Took("west", 60, 6));
    }

    @Override
    public List<Deadlines> deadlines(Scope scope) {
        return List.of(
                new Deadlines("east", false, 2, 1, 3),
                new Deadlines("west", false, 4, 0, 0),
                new Deadlines("east", true, 1, 1, 0));
    }

    @Override
    public List<Remedies> remedies(Scope scope) {
        return List.of(
                new Remedies(PRICE, "refund", 2, new BigDecimal("300.50")),
                new Remedies(EFFECT, "refund", 1, new BigDecimal("99.50")),
                new Remedies(EFFECT, "gift", 1, new BigDecimal("20.00")));
    }

    @Override
    public List<Grades> grades(Scope scope, Graded what) {
        return what == Graded.RESULT
                ? List.of(new Grades("east", 5, 1), new Grades("east", 2, 1), new Grades("west", 4, 1))
                : List.of();
    }

    @Override
    public List<Subjects> subjects(Scope scope, int most) {
        return List.of(
                new Subjects("waiting", Optional.empty(), 2),
                new Subjects("swelling", Optional.of(Issue.Result.UPHELD), 2),
                new Subjects("swelling", Optional.empty(), 1));
    }
}
