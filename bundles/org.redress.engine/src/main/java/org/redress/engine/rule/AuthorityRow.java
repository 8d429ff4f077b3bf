package org.redress.engine.rule;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import org.redress.api.money.Money;
import org.redress.api.procedure.AuthorityRule;
import org.redress.api.procedure.PackRef;

/**
 * A row of the authority table with its settings resolved, as it stands for one customer now.
 *
 * @param had yuan that the customer has had within rolling 12 months, offers that still can be accepted included: of the
 *     remedy, or of all kinds where the row is about all
 */
public record AuthorityRow(
        PackRef pack,
        AuthorityRule rule,
        Optional<BigDecimal> single,
        Optional<BigDecimal> cumulative,
        BigDecimal had) {

    /** More than any amount. */
    private static final BigDecimal BOUNDLESS = new BigDecimal("1e15");

    public boolean admits(Optional<Money> amount) {
        return amount.map(Money::amount).orElse(BigDecimal.ZERO).compareTo(most()) <= 0
                && cumulative
                        .map(limit -> amount.isEmpty()
                                || had.add(amount.get().amount()).compareTo(limit) <= 0)
                        .orElse(true);
    }

    /** What may be granted now under both limits; negative once the year's is passed. */
    public BigDecimal left() {
        return cumulative.map(limit -> limit.subtract(had)).orElse(BOUNDLESS).min(most());
    }

    private BigDecimal most() {
        return single.orElse(BOUNDLESS);
    }

    /** Whether somebody with these roles has a voice under it. */
    public boolean hears(Collection<String> roles) {
        return roles.stream().anyMatch(rule::hears);
    }

    /** Whether the other row of the same pack speaks of the very remedy for the same role. */
    boolean yieldsTo(AuthorityRow other) {
        return rule.everyKind()
                && !other.rule().everyKind()
                && other.pack().equals(pack)
                && other.rule().role().equals(rule.role());
    }

    /** Pack and version, for reasons. */
    public String source() {
        return pack.id() + " " + pack.version();
    }
}
