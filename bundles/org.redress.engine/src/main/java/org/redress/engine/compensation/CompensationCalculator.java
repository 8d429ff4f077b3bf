package org.redress.engine.compensation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redress.api.casework.CompensationSheet;
import org.redress.api.casework.CompensationSheet.Claim;
import org.redress.api.casework.CompensationSheet.Line;
import org.redress.api.casework.CompensationSheet.Verdict;
import org.redress.api.money.Money;
import org.redress.api.procedure.CompensationRule;
import org.redress.api.procedure.CompensationRule.Counts;

/**
 * Works out what the law supports of a claim (P17). Pure: rules and claim in, lines with reasons out. What the customer asks for
 * is compared with the result and never becomes part of it.
 */
public final class CompensationCalculator {

    /**
     * The result.
     *
     * @param supported what is due for sure
     * @param ceiling with what still has to be shown or weighed
     * @param beyond how much the demand is above the ceiling
     */
    public record Result(List<Line> lines, Money supported, Money ceiling, Verdict verdict, Optional<Money> beyond) {

        public CompensationSheet sheet(int no, Claim claim, Optional<String> note, java.time.Instant at, String by) {
            return new CompensationSheet(no, claim, lines, supported, ceiling, verdict, beyond, note, at, by);
        }
    }

    private CompensationCalculator() {}

    /** @param rules those in force for the case, in the order shown */
    public static Result calculate(List<CompensationRule> rules, Claim claim) {
        BigDecimal refund = refund(rules, claim);
        List<Line> lines = new ArrayList<>();
        for (CompensationRule rule : rules) {
            lines.addAll(new RuleLines(rule, claim, refund).lines());
        }
        BigDecimal supported = sum(lines, Verdict.SUPPORTED);
        BigDecimal ceiling = supported.add(sum(lines, Verdict.CEILING));
        Optional<BigDecimal> asked = claim.demand().map(Money::amount);
        return new Result(
                List.copyOf(lines),
                yuan(supported),
                yuan(ceiling),
                verdict(asked, supported, ceiling),
                asked.map(demand -> demand.subtract(ceiling))
                        .filter(more -> more.signum() > 0)
                        .map(CompensationCalculator::yuan));
    }

    /** What goes back when the contract ends is no loss any more, so it is known before the loss is reckoned. */
    private static BigDecimal refund(List<CompensationRule> rules, Claim claim) {
        return rules.stream()
                .filter(rule -> rule.counts() == Counts.UNUSED && rule.grounds().contains(claim.ground()))
                .findFirst()
                .flatMap(rule -> claim.unused())
                .map(unused -> positive(unused.amount().subtract(amount(claim.returned()))))
                .orElse(BigDecimal.ZERO);
    }

    private static Verdict verdict(Optional<BigDecimal> asked, BigDecimal supported, BigDecimal ceiling) {
        BigDecimal wanted = asked.orElse(ceiling);
        if (ceiling.signum() == 0 || wanted.compareTo(ceiling) > 0) {
            return Verdict.NOT_SUPPORTED;
        }
        return wanted.compareTo(supported) <= 0 ? Verdict.SUPPORTED : Verdict.CEILING;
    }

    private static BigDecimal sum(List<Line> lines, Verdict verdict) {
        return lines.stream()
                .filter(line -> line.verdict() == verdict)
                .map(line -> line.amount().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BigDecimal amount(Optional<Money> money) {
        return money.map(Money::amount).orElse(BigDecimal.ZERO);
    }

    static BigDecimal positive(BigDecimal amount) {
        return amount.max(BigDecimal.ZERO);
    }

    static Money yuan(BigDecimal amount) {
        return new Money(amount.min(Money.MAXIMUM), Money.DEFAULT_CURRENCY);
    }
}
