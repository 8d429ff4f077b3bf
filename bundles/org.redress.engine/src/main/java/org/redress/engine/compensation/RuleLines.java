package org.redress.engine.compensation;

import static org.redress.engine.compensation.CompensationCalculator.amount;
import static org.redress.engine.compensation.CompensationCalculator.positive;
import static org.redress.engine.compensation.CompensationCalculator.yuan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.redress.api.casework.CompensationSheet.Claim;
import org.redress.api.casework.CompensationSheet.Cost;
import org.redress.api.casework.CompensationSheet.Line;
import org.redress.api.casework.CompensationSheet.Verdict;
import org.redress.api.money.Money;
import org.redress.api.procedure.CompensationRule;
import org.redress.api.text.Text;

/**
 * What one rule says of a claim: a line for each thing that is claimed under it, and none where nothing is.
 *
 * @param refund that is due by another line; it is not lost a second time
 */
record RuleLines(CompensationRule rule, Claim claim, BigDecimal refund) {

    List<Line> lines() {
        return switch (rule.counts()) {
            case PAID_IN -> claim.paidIn().map(this::directLoss).stream().toList();
            case UNUSED -> claim.unused().map(this::unused).stream().toList();
            case PROVEN -> costs().map(this::proven).toList();
            case NOTHING ->
                costs().map(cost -> line(title(cost), cost.amount(), Verdict.NOT_SUPPORTED, rule.why()))
                        .toList();
            case MORAL_HARM -> claim.moral().map(this::moral).stream().toList();
            case TIMES_PRICE -> claim.price().map(this::timesPrice).stream().toList();
        };
    }

    private java.util.stream.Stream<Cost> costs() {
        return claim.costs().stream().filter(cost -> rule.items().containsKey(cost.item()));
    }

    private Text title(Cost cost) {
        return rule.items().get(cost.item());
    }

    private Line directLoss(Money paid) {
        BigDecimal interest = amount(claim.interest());
        BigDecimal back = amount(claim.returned());
        BigDecimal most = paid.amount().add(interest).subtract(back).subtract(refund);
        boolean lost = most.signum() > 0;
        Text why = (lost ? Reasons.LOST : Reasons.NOT_LOST)
                .with("paid", Money.written(paid.amount()))
                .with("interest", Money.written(interest))
                .with("back", Money.written(back.add(refund)))
                .with("most", Money.written(positive(most)))
                .with("from", Money.written(positive(back.add(refund).subtract(paid.amount()))));
        return grounded(
                rule.title(), Optional.empty(), positive(most), lost ? Verdict.CEILING : Verdict.NOT_SUPPORTED, why);
    }

    private Line unused(Money unused) {
        BigDecimal due = positive(unused.amount().subtract(amount(claim.returned())));
        boolean owed = due.signum() > 0;
        Text why = owed ? rule.why() : Reasons.RETURNED.with("back", Money.written(amount(claim.returned())));
        return grounded(rule.title(), Optional.of(unused), due, owed ? Verdict.SUPPORTED : Verdict.NOT_SUPPORTED, why);
    }

    private Line proven(Cost cost) {
        return cost.proven()
                ? grounded(
                        title(cost), Optional.of(cost.amount()), cost.amount().amount(), Verdict.SUPPORTED, rule.why())
                : line(title(cost), cost.amount(), Verdict.NOT_SUPPORTED, Reasons.UNPROVEN);
    }

    private Line moral(Money asked) {
        boolean counts = claim.serious()
                && claim.harm().filter(rule.harms()::containsKey).isPresent();
        return counts
                ? grounded(rule.title(), Optional.of(asked), asked.amount(), Verdict.CEILING, rule.why())
                : line(
                        rule.title(),
                        asked,
                        Verdict.NOT_SUPPORTED,
                        claim.serious() ? Reasons.NO_HARM : Reasons.NOT_SERIOUS);
    }

    private Line timesPrice(Money price) {
        if (!claim.fraud()) {
            return line(rule.title(), price, Verdict.NOT_SUPPORTED, Reasons.NO_FRAUD);
        }
        BigDecimal due = price.amount()
                .multiply(rule.times().orElse(BigDecimal.ONE))
                .max(rule.least().orElse(BigDecimal.ZERO))
                .setScale(2, RoundingMode.HALF_UP);
        return grounded(rule.title(), Optional.empty(), due, Verdict.SUPPORTED, rule.why());
    }

    private Line line(Text title, Money claimed, Verdict verdict, Text why) {
        return grounded(title, Optional.of(claimed), BigDecimal.ZERO, verdict, why);
    }

    /** Tort or contract, not both: what belongs to the other one does not count beside it. */
    private Line grounded(Text title, Optional<Money> claimed, BigDecimal amount, Verdict verdict, Text why) {
        boolean here = rule.grounds().contains(claim.ground());
        return new Line(
                rule.id(),
                title,
                claimed,
                yuan(here ? amount : BigDecimal.ZERO),
                here ? verdict : Verdict.NOT_SUPPORTED,
                here ? why : Reasons.other(claim.ground()),
                here && verdict == Verdict.CEILING ? rule.factors() : List.of(),
                rule.basis());
    }
}
