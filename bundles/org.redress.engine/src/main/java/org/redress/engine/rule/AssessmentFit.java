package org.redress.engine.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.CaseFile;
import org.redress.api.procedure.AssessmentRule;
import org.redress.api.procedure.Limit;
import org.redress.api.procedure.Procedure;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.why.Explained;
import org.redress.engine.why.Question;

/** Whether the columns of a row of an assessment table fit a case as it stands: one question about its facts. */
final class AssessmentFit {

    private final Snapshot snapshot;
    private final Procedure pack;
    private final Map<String, Object> settings;
    private final Map<String, Object> facts;

    /**
     * For the rows of one pack.
     *
     * @param file the case as it stands within the decision
     */
    AssessmentFit(Snapshot snapshot, CaseFile file, Procedure pack) {
        this.snapshot = snapshot;
        this.pack = pack;
        this.settings = snapshot.rules().settings().getOrDefault(pack.ref().id(), Map.of());
        this.facts = Facts.of(snapshot, file, pack.ref().id(), Optional.empty());
    }

    boolean fits(AssessmentRule rule) {
        return explained(rule).holds();
    }

    Explained explained(AssessmentRule rule) {
        List<Question> columns = new ArrayList<>();
        columns.add(Question.oneOf("case.type", rule.types()));
        rule.amountFrom().ifPresent(from -> columns.add(demanded(from)));
        least(columns, "case.repeat", rule.repeatFrom());
        least(columns, "case.transfers", rule.transfersFrom());
        least(columns, "case.visits", rule.visitsFrom());
        least(columns, "case.tellings", rule.tellingsFrom());
        least(columns, "case.contradictions", rule.contradictionsFrom());
        rule.when().ifPresent(guard -> columns.add(Question.of(guard)));
        return new Explained(snapshot, pack.ref(), Question.all(columns), facts);
    }

    private static void least(List<Question> columns, String fact, Optional<Integer> from) {
        from.ifPresent(number -> columns.add(Question.atLeast(fact, (long) number)));
    }

    /** The latest demand counts: what the customer no longer wants does not make a case grave. */
    private Question demanded(Limit from) {
        return from.in(settings)
                .map(least ->
                        Question.of("demand.amount", List.of(least.doubleValue()), value -> reaches(value, least)))
                .orElse(Question.NEVER);
    }

    /** A demand that names no amount reaches none. */
    private static boolean reaches(Object value, BigDecimal least) {
        return value instanceof Number number
                && number.doubleValue() > 0
                && new BigDecimal(number.toString()).compareTo(least) >= 0;
    }
}
