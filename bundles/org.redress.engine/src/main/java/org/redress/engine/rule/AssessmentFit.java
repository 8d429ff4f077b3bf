package org.redress.engine.rule;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.Demand;
import org.redress.api.money.Money;
import org.redress.api.procedure.AssessmentRule;
import org.redress.api.procedure.Limit;
import org.redress.api.procedure.Procedure;
import org.redress.engine.decision.Snapshot;

/** Whether the columns of a row of an assessment table fit a case as it stands. */
final class AssessmentFit {

    private final Snapshot snapshot;
    private final CaseFile file;
    private final Map<String, Object> settings;
    private final Map<String, Object> facts;

    /**
     * For the rows of one pack.
     *
     * @param file the case as it stands within the decision
     */
    AssessmentFit(Snapshot snapshot, CaseFile file, Procedure pack) {
        this.snapshot = snapshot;
        this.file = file;
        this.settings = snapshot.rules().settings().getOrDefault(pack.ref().id(), Map.of());
        this.facts = Facts.of(snapshot, file, pack.ref().id(), Optional.empty());
    }

    /** A filled column with what it found, by the fact's name in conditions. */
    private record Column(String fact, Object found, boolean fits) {}

    boolean fits(AssessmentRule rule) {
        return (rule.types().isEmpty() || rule.types().contains(snapshot.type().localId()))
                && columns(rule).allMatch(Column::fits)
                && rule.when().map(guard -> guard.test(facts).orElse(false)).orElse(true);
    }

    /** What the filled columns of a row found, for the reason of a proposal. */
    Map<String, Object> found(AssessmentRule rule) {
        Map<String, Object> found = new LinkedHashMap<>();
        columns(rule).forEach(column -> found.put(column.fact(), column.found()));
        return found;
    }

    private Stream<Column> columns(AssessmentRule rule) {
        return Stream.of(
                        rule.amountFrom().map(this::demanded),
                        least(
                                "case.repeat",
                                rule.repeatFrom(),
                                snapshot.customer().earlierComplaints()),
                        least(
                                "case.transfers",
                                rule.transfersFrom(),
                                file.ownership().transfers()),
                        least("case.visits", rule.visitsFrom(), Tallies.visits(file)),
                        least("case.tellings", rule.tellingsFrom(), Tallies.tellings(file)),
                        least("case.contradictions", rule.contradictionsFrom(), Tallies.contradictions(file)))
                .flatMap(Optional::stream);
    }

    private static Optional<Column> least(String fact, Optional<Integer> from, int count) {
        return from.map(number -> new Column(fact, count, count >= number));
    }

    /** The latest demand counts: what the customer no longer wants does not make a case grave. */
    private Column demanded(Limit from) {
        Optional<BigDecimal> amount = file.demands().stream()
                .reduce((earlier, later) -> later)
                .flatMap(Demand::amount)
                .map(Money::amount);
        boolean fits = from.in(settings)
                .filter(least ->
                        amount.filter(value -> value.compareTo(least) >= 0).isPresent())
                .isPresent();
        return new Column("demand.amount", amount.orElse(BigDecimal.ZERO).doubleValue(), fits);
    }
}
