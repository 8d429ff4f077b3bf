package org.redress.engine.rule;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.Demand;
import org.redress.api.casework.EscalationTable;
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
    private final String about;
    private final AuthorityTable authority;

    /** @param file the case as it stands within the decision */
    LadderFit(Snapshot snapshot, CaseFile file, Happening happening) {
        this.snapshot = snapshot;
        this.file = file;
        this.about = OFFER_EVENTS.contains(happening.name()) ? "offer" : "demand";
        this.subject = subject(happening);
        this.authority = new AuthorityTable(snapshot);
    }

    /**
     * What the columns for remedy and amount look at.
     *
     * @param counted whether the customer's sum of 12 months holds it already
     */
    private record Subject(String kind, Optional<Money> amount, boolean counted) {}

    /**
     * A filled column with what it found in the case.
     *
     * @param fact what it looked at, by name as in conditions where conditions know it
     */
    private record Column(String fact, Object found, boolean fits) {}

    boolean fits(Row row) {
        return columns(row).allMatch(Column::fits)
                && row.rule()
                        .when()
                        .map(guard -> guard.test(Facts.of(
                                        snapshot, file, row.pack().ref().id(), Optional.empty()))
                                .orElse(false))
                        .orElse(true);
    }

    /** What the filled columns of a row found, for the reason of a step. */
    Map<String, Object> found(Row row) {
        Map<String, Object> found = new LinkedHashMap<>();
        columns(row).forEach(column -> found.put(column.fact(), column.found()));
        return found;
    }

    private Stream<Column> columns(Row row) {
        LadderRule rule = row.rule();
        Optional<String> kind = subject.map(Subject::kind);
        Optional<String> severity = file.assessment().severity().map(Facts::code);
        return Stream.of(
                        oneOf(
                                "case.type",
                                rule.types(),
                                Optional.of(snapshot.type().localId())),
                        oneOf(about + ".kind", rule.remedies(), kind),
                        above(rule),
                        least("negotiation.refused", rule.refusedFrom(), Facts.refused(file)),
                        least(
                                "case.repeat",
                                rule.repeatFrom(),
                                snapshot.customer().earlierComplaints()),
                        least(
                                "case.transfers",
                                rule.transfersFrom(),
                                file.ownership().transfers()),
                        least("case.reopened", rule.reopenedFrom(), EscalationTable.round(file)),
                        oneOf("case.severity", rule.severities(), severity),
                        oneOf("case.class", rule.classes(), file.assessment().classCode()),
                        rule.urgent().map(wanted -> new Column("case.urgent", file.urgent(), wanted == file.urgent())),
                        amounts(row))
                .flatMap(Optional::stream);
    }

    private static Optional<Column> oneOf(String fact, List<String> wanted, Optional<String> found) {
        return wanted.isEmpty()
                ? Optional.empty()
                : Optional.of(new Column(
                        fact, found.orElse(""), found.filter(wanted::contains).isPresent()));
    }

    private static Optional<Column> least(String fact, Optional<Integer> from, long count) {
        return from.map(number -> new Column(fact, count, count >= number));
    }

    private Optional<Column> above(LadderRule rule) {
        return rule.aboveAuthorityOf()
                .map(role -> new Column(
                        about + ".aboveAuthorityOf/" + role,
                        subject.flatMap(Subject::amount)
                                .map(money -> money.amount().doubleValue())
                                .orElse(0.0),
                        subject.filter(asked -> authority.exceeds(role, asked.kind(), asked.amount()))
                                .isPresent()));
    }

    private Optional<Column> amounts(Row row) {
        LadderRule rule = row.rule();
        if (rule.amountFrom().isEmpty()
                && rule.cumulativeFrom().isEmpty()
                && rule.amountOrCumulativeFrom().isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> settings =
                snapshot.rules().settings().getOrDefault(row.pack().ref().id(), Map.of());
        Optional<BigDecimal> single = subject.flatMap(Subject::amount).map(Money::amount);
        Optional<BigDecimal> sum = single.map(amount -> amount.add(granted(rule.remedies())));
        boolean fits = reaches(rule.amountFrom(), single, settings)
                && reaches(rule.cumulativeFrom(), sum, settings)
                && (rule.amountOrCumulativeFrom().isEmpty()
                        || reaches(rule.amountOrCumulativeFrom(), single, settings)
                        || reaches(rule.amountOrCumulativeFrom(), sum, settings));
        boolean alone =
                rule.cumulativeFrom().isEmpty() && rule.amountOrCumulativeFrom().isEmpty();
        BigDecimal shown = (alone ? single : sum).orElse(BigDecimal.ZERO);
        return Optional.of(new Column(about + (alone ? ".amount" : ".cumulative"), shown.doubleValue(), fits));
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
