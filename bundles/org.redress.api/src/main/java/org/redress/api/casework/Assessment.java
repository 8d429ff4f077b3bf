package org.redress.api.casework;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.api.procedure.AssessmentRule.Aspect;
import org.redress.api.text.Text;

/**
 * How a case is judged: what rules propose, what people confirmed, and every judgement with who, when and why. A rule
 * never changes what a person confirmed.
 *
 * @param severity confirmed by a person
 * @param urgent confirmed by a person; the claim made at intake stays there
 * @param classCode confirmed class, by code
 * @param score what the class counted when it was confirmed (P06)
 * @param fault finding; empty until both accounts are recorded and somebody classified
 * @param proposals what rules propose now, the gravest of each aspect first
 * @param judgements every confirmation, in order
 * @param reversals findings that were changed after they had been given
 */
public record Assessment(
        Optional<Severity> severity,
        Optional<Boolean> urgent,
        Optional<String> classCode,
        Optional<Integer> score,
        Optional<Fault> fault,
        List<Proposal> proposals,
        List<Judgement> judgements,
        List<Reversal> reversals) {

    /** Value of {@link Aspect#URGENCY}. */
    public static final String URGENT = "urgent";

    /** The other value of {@link Aspect#URGENCY}; only people say so. */
    public static final String NOT_URGENT = "not-urgent";

    public static final Assessment NONE = new Assessment(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of());

    public Assessment {
        proposals = List.copyOf(proposals);
        judgements = List.copyOf(judgements);
        reversals = List.copyOf(reversals);
    }

    /** The finding with its reasons. */
    public record Fault(FaultClass finding, String text, String by, Instant at) {}

    /**
     * What a rule proposes.
     *
     * @param value {@code general} or {@code major}; {@code urgent}; the code of a class
     * @param rule id of the assessment row
     * @param source pack and version
     * @param at since when the row has fitted
     */
    public record Proposal(Aspect aspect, String value, String rule, String source, Text why, Instant at) {}

    /**
     * What a person confirmed.
     *
     * @param value as of proposals; {@code not-urgent} too
     * @param seen ids of the rows that proposed something at that moment: what comes later asks again
     */
    public record Judgement(Aspect aspect, String value, String reason, List<String> seen, String by, Instant at) {
        public Judgement {
            seen = List.copyOf(seen);
        }
    }

    /**
     * A finding that was changed after it had been given: the customer hears the opposite of before (P17).
     *
     * @param subject {@code fault}, or {@code issue/2}
     */
    public record Reversal(String subject, String from, String to, String by, Instant at) {}

    /** The gravest proposal for an aspect. */
    public Optional<Proposal> proposal(Aspect aspect) {
        return proposals.stream().filter(found -> found.aspect() == aspect).findFirst();
    }

    /** The severity that rules propose. */
    public Optional<Severity> proposed() {
        return proposal(Aspect.SEVERITY).map(found -> Severity.of(found.value()));
    }

    /** Whether nobody has looked at it yet: it was made after the last confirmation of its aspect, if there was any. */
    public boolean unseen(Proposal proposal) {
        return judgement(proposal.aspect())
                .filter(made -> made.seen().contains(proposal.rule()))
                .isEmpty();
    }

    /** The severity that rules propose above the confirmed one, while it waits for somebody to confirm or refuse it. */
    public Optional<Severity> unconfirmed() {
        return proposals.stream()
                .filter(found -> found.aspect() == Aspect.SEVERITY && unseen(found))
                .map(found -> Severity.of(found.value()))
                .max(Comparator.naturalOrder())
                .filter(found ->
                        severity.filter(held -> held.compareTo(found) >= 0).isEmpty());
    }

    /** The last confirmation of an aspect. */
    public Optional<Judgement> judgement(Aspect aspect) {
        return judgements.stream().filter(made -> made.aspect() == aspect).reduce((earlier, later) -> later);
    }

    public Assessment proposing(List<Proposal> now) {
        return new Assessment(severity, urgent, classCode, score, fault, now, judgements, reversals);
    }

    /** The same with a confirmation more; it says itself what it confirms. */
    public Assessment judged(Judgement judgement) {
        boolean isSeverity = judgement.aspect() == Aspect.SEVERITY;
        boolean isUrgency = judgement.aspect() == Aspect.URGENCY;
        boolean isClass = judgement.aspect() == Aspect.CLASS;
        return new Assessment(
                isSeverity ? Optional.of(Severity.of(judgement.value())) : severity,
                isUrgency ? Optional.of(judgement.value().equals(URGENT)) : urgent,
                isClass ? Optional.of(judgement.value()) : classCode,
                score,
                fault,
                proposals,
                and(judgements, judgement),
                reversals);
    }

    public Assessment found(Fault finding) {
        return new Assessment(
                severity, urgent, classCode, score, Optional.of(finding), proposals, judgements, reversals);
    }

    public Assessment reversed(Reversal reversal) {
        return new Assessment(
                severity, urgent, classCode, score, fault, proposals, judgements, and(reversals, reversal));
    }

    /** The same, counting so much. */
    public Assessment scored(Optional<Integer> counts) {
        return new Assessment(severity, urgent, classCode, counts, fault, proposals, judgements, reversals);
    }

    private static <T> List<T> and(List<T> list, T more) {
        return Stream.concat(list.stream(), Stream.of(more)).toList();
    }
}
