package org.redress.engine.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.EscalationTable.Row;
import org.redress.api.casework.Offer;
import org.redress.api.money.Money;
import org.redress.api.procedure.LadderRule;
import org.redress.api.procedure.Limit;
import org.redress.engine.decision.CaseDraft.Happening;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.why.Explained;
import org.redress.engine.why.FactValues;
import org.redress.engine.why.Question;

/**
 * Whether a row of the escalation table fits what has just happened in a case: its columns as questions about the facts,
 * so that it can also be said which of them does not fit and what would.
 */
final class LadderFit {

    private static final Set<String> OFFER_EVENTS =
            Set.of("offer-made", "offer-accepted", "offer-refused", "remedy-carried-out");

    /** Yuan that the customer was granted within rolling 12 months, of the kinds that the row names; no fact of packs. */
    private static final String GRANTED = "customer.granted";

    private final Snapshot snapshot;
    private final CaseFile file;
    private final Optional<Offer> offer;
    private final String kind;
    private final String amount;

    /** @param file the case as it stands within the decision */
    LadderFit(Snapshot snapshot, CaseFile file, Happening happening) {
        this.snapshot = snapshot;
        this.file = file;
        boolean aboutOffer = OFFER_EVENTS.contains(happening.name());
        // The columns for remedy and amount look at the offer that the event is about, else at the latest demand.
        this.offer = aboutOffer ? offer() : Optional.empty();
        this.kind = aboutOffer ? "offer.kind" : "demand.kind";
        this.amount = aboutOffer ? "offer.amount" : "demand.amount";
    }

    /** The row as one question. */
    Explained explained(Row row) {
        return new Explained(snapshot, row.pack().ref(), Question.all(columns(row)), facts(row));
    }

    /** The columns that do not fit; empty when all do. */
    Optional<Explained> unfit(Row row) {
        Map<String, Object> facts = facts(row);
        return columns(row).stream()
                .filter(column -> !column.holds(facts))
                .reduce(Question::and)
                .map(failing -> new Explained(snapshot, row.pack().ref(), failing, facts));
    }

    private Map<String, Object> facts(Row row) {
        Map<String, Object> facts = Facts.of(
                snapshot, file, row.pack().ref().id(), offer.map(made -> Facts.Remedy.of(made, snapshot.now())));
        facts.put("customer", Map.of("granted", granted(row.rule().remedies()).doubleValue()));
        return facts;
    }

    private List<Question> columns(Row row) {
        LadderRule rule = row.rule();
        Map<String, Object> settings =
                snapshot.rules().settings().getOrDefault(row.pack().ref().id(), Map.of());
        List<Question> columns = new ArrayList<>();
        columns.add(Question.oneOf("case.type", rule.types()));
        columns.add(Question.oneOf(kind, rule.remedies()));
        rule.amountFrom().ifPresent(from -> columns.add(single(from, settings)));
        rule.cumulativeFrom().ifPresent(from -> columns.add(sum(rule, from, settings)));
        rule.amountOrCumulativeFrom()
                .ifPresent(from -> columns.add(single(from, settings).or(sum(rule, from, settings))));
        rule.aboveAuthorityOf().ifPresent(role -> columns.add(above(role)));
        least(columns, "negotiation.refused", rule.refusedFrom());
        least(columns, "case.repeat", rule.repeatFrom());
        least(columns, "case.transfers", rule.transfersFrom());
        least(columns, "case.reopened", rule.reopenedFrom());
        columns.add(Question.oneOf("case.severity", rule.severities()));
        columns.add(Question.oneOf("case.class", rule.classes()));
        rule.urgent().ifPresent(wanted -> columns.add(Question.of("case.urgent", List.of(), wanted::equals)));
        rule.when().ifPresent(guard -> columns.add(Question.of(guard)));
        return columns;
    }

    private static void least(List<Question> columns, String fact, Optional<Integer> from) {
        from.ifPresent(number -> columns.add(Question.atLeast(fact, (long) number)));
    }

    private Question single(Limit from, Map<String, Object> settings) {
        return from.in(settings)
                .map(least -> Question.atLeast(amount, least.doubleValue()).and(named()))
                .orElse(Question.NEVER);
    }

    private Question sum(LadderRule rule, Limit from, Map<String, Object> settings) {
        Optional<BigDecimal> limit = from.in(settings);
        if (limit.isEmpty()) {
            return Question.NEVER;
        }
        BigDecimal least = limit.get();
        Question reached = new Question(
                facts -> yuan(facts, amount).add(yuan(facts, GRANTED)).compareTo(least) >= 0,
                Set.of(amount, GRANTED),
                Map.of(amount, Set.of(least.subtract(granted(rule.remedies())).doubleValue())));
        return reached.and(named());
    }

    /** What names no amount reaches none. */
    private Question named() {
        return new Question(facts -> yuan(facts, amount).signum() > 0, Set.of(amount), Map.of());
    }

    private Question above(String role) {
        AuthorityTable authority = new AuthorityTable(snapshot);
        Set<Object> limits = new LinkedHashSet<>();
        String remedy = offer.map(Offer::kind)
                .or(() -> file.demands().stream()
                        .reduce((earlier, later) -> later)
                        .map(demand -> demand.kind()))
                .orElse("");
        authority.rows(remedy).stream()
                .filter(row -> row.rule().role().equals(role))
                .map(AuthorityRow::left)
                .filter(left -> left.signum() >= 0 && left.compareTo(Money.MAXIMUM) <= 0)
                .forEach(left -> limits.add(left.doubleValue()));
        return new Question(
                facts -> {
                    Object asked = FactValues.of(facts, kind).orElse("");
                    BigDecimal yuan = yuan(facts, amount);
                    return !"".equals(asked)
                            && authority.exceeds(
                                    role,
                                    String.valueOf(asked),
                                    yuan.signum() > 0
                                            ? Optional.of(new Money(yuan, Money.DEFAULT_CURRENCY))
                                            : Optional.empty());
                },
                Set.of(kind, amount),
                limits.isEmpty() ? Map.of() : Map.of(amount, limits));
    }

    private static BigDecimal yuan(Map<String, Object> facts, String name) {
        return FactValues.of(facts, name)
                .filter(Number.class::isInstance)
                .map(value -> new BigDecimal(value.toString()).setScale(2, RoundingMode.HALF_UP))
                .orElse(BigDecimal.ZERO);
    }

    /** What the customer was granted, without the offer in question where the sum holds it already. */
    private BigDecimal granted(List<String> kinds) {
        BigDecimal sum = snapshot.customer().remedies().entrySet().stream()
                .filter(had -> kinds.isEmpty() || kinds.contains(had.getKey()))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return offer.filter(this::counted)
                .flatMap(Offer::amount)
                .map(money -> sum.subtract(money.amount()))
                .orElse(sum);
    }

    /** The offer that this very decision changed: an answer may be to an earlier one than the latest. */
    private Optional<Offer> offer() {
        List<Offer> before = snapshot.file().offers();
        return file.offers().stream()
                .filter(found -> !before.contains(found))
                .reduce((earlier, later) -> later)
                .or(() -> file.offers().stream().reduce((earlier, later) -> later));
    }

    private boolean counted(Offer about) {
        return snapshot.file().offers().stream()
                .filter(before -> before.no() == about.no())
                .anyMatch(
                        before -> before.state() == Offer.State.ACCEPTED || before.state() == Offer.State.CARRIED_OUT);
    }
}
