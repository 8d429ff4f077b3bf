package org.redress.engine.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.Closing;
import org.redress.api.casework.Demand;
import org.redress.api.casework.EscalationTable.Row;
import org.redress.api.casework.Offer;
import org.redress.api.money.Money;
import org.redress.api.procedure.LadderRule;
import org.redress.api.procedure.Limit;
import org.redress.engine.decision.CaseDraft.Happening;
import org.redress.engine.decision.Snapshot;

/** Whether the columns of a row of the escalation table fit what has just happened in a case. */
final class LadderFit {

    private static final Set<String> OFFER_EVENTS =
            Set.of("offer-made", "offer-accepted", "offer-refused", "remedy-carried-out");

    private final Snapshot snapshot;
    private final CaseFile file;
    private final Optional<Subject> subject;
    private final AuthorityTable authority;

    /** @param file the case as it stands within the decision */
    LadderFit(Snapshot snapshot, CaseFile file, Happening happening) {
        this.snapshot = snapshot;
        this.file = file;
        this.subject = subject(happening);
        this.authority = new AuthorityTable(snapshot);
    }

    /**
     * What the columns for remedy and amount look at.
     *
     * @param counted whether the customer's sum of 12 months holds it already
     */
    private record Subject(String kind, Optional<Money> amount, boolean counted) {}

    boolean fits(Row row) {
        LadderRule rule = row.rule();
        return oneOf(rule.types(), Optional.of(snapshot.type().localId()))
                && oneOf(rule.remedies(), subject.map(Subject::kind))
                && amounts(row)
                && rule.aboveAuthorityOf().map(this::above).orElse(true)
                && counts(rule)
                && oneOf(rule.severities(), file.assessment().severity().map(Facts::code))
                && oneOf(rule.classes(), file.assessment().classCode())
                && rule.urgent().map(wanted -> wanted == file.urgent()).orElse(true)
                && rule.when()
                        .map(guard -> guard.test(Facts.of(
                                        snapshot, file, row.pack().ref().id(), Optional.empty()))
                                .orElse(false))
                        .orElse(true);
    }

    private static boolean oneOf(List<String> wanted, Optional<String> found) {
        return wanted.isEmpty() || found.filter(wanted::contains).isPresent();
    }

    private boolean amounts(Row row) {
        LadderRule rule = row.rule();
        Map<String, Object> settings =
                snapshot.rules().settings().getOrDefault(row.pack().ref().id(), Map.of());
        Optional<BigDecimal> single = subject.flatMap(Subject::amount).map(Money::amount);
        Optional<BigDecimal> sum = single.map(amount -> amount.add(granted(rule.remedies())));
        return reaches(rule.amountFrom(), single, settings)
                && reaches(rule.cumulativeFrom(), sum, settings)
                && (rule.amountOrCumulativeFrom().isEmpty()
                        || reaches(rule.amountOrCumulativeFrom(), single, settings)
                        || reaches(rule.amountOrCumulativeFrom(), sum, settings));
    }

    private static boolean reaches(Optional<Limit> from, Optional<BigDecimal> amount, Map<String, Object> settings) {
        return from.isEmpty()
                || from.get()
                        .in(settings)
                        .filter(least -> amount.filter(value -> value.compareTo(least) >= 0)
                                .isPresent())
                        .isPresent();
    }

    /** What the customer was granted within rolling 12 months, of these kinds where the row names some, without the subject. */
    private BigDecimal granted(List<String> kinds) {
        BigDecimal sum = snapshot.customer().remedies().entrySet().stream()
                .filter(had -> kinds.isEmpty() || kinds.contains(had.getKey()))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return subject.filter(Subject::counted)
                .flatMap(Subject::amount)
                .map(money -> sum.subtract(money.amount()))
                .orElse(sum);
    }

    private boolean above(String role) {
        return subject.filter(about -> authority.exceeds(role, about.kind(), about.amount()))
                .isPresent();
    }

    private boolean counts(LadderRule rule) {
        return least(rule.refusedFrom(), Facts.refused(file))
                && least(rule.repeatFrom(), snapshot.customer().earlierComplaints())
                && least(rule.transfersFrom(), file.ownership().transfers())
                && least(
                        rule.reopenedFrom(),
                        file.closing().map(Closing::reopened).orElse(0));
    }

    private static boolean least(Optional<Integer> from, long count) {
        return from.map(number -> count >= number).orElse(true);
    }

    /** The offer that the event is about, where it is about one; else the latest demand. */
    private Optional<Subject> subject(Happening happening) {
        if (OFFER_EVENTS.contains(happening.name())) {
            return offer().map(offer -> new Subject(offer.kind(), offer.amount(), counted(offer)));
        }
        List<Demand> demands = file.demands();
        return demands.isEmpty()
                ? Optional.empty()
                : Optional.of(demands.get(demands.size() - 1))
                        .map(demand -> new Subject(demand.kind(), demand.amount(), false));
    }

    /** The offer that this very decision changed: an answer may be to an earlier one than the latest. */
    private Optional<Offer> offer() {
        List<Offer> before = snapshot.file().offers();
        return file.offers().stream()
                .filter(offer -> !before.contains(offer))
                .reduce((earlier, later) -> later)
                .or(() -> file.offers().stream().reduce((earlier, later) -> later));
    }

    private boolean counted(Offer offer) {
        return snapshot.file().offers().stream()
                .filter(before -> before.no() == offer.no())
                .anyMatch(
                        before -> before.state() == Offer.State.ACCEPTED || before.state() == Offer.State.CARRIED_OUT);
    }
}
