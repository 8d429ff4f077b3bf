package org.redress.api.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Objects;

/**
 * An amount of money. Never negative; two decimals.
 *
 * @param amount in units of the currency (yuan, not fen)
 * @param currency ISO 4217 code, for example {@code CNY}
 */
public record Money(BigDecimal amount, String currency) {

    /** Used where a request names no currency. */
    public static final String DEFAULT_CURRENCY = "CNY";

    /** No amount of one complaint is larger; guards columns and sums against overflow. */
    public static final BigDecimal MAXIMUM = new BigDecimal("999999999999.99");

    public Money {
        Objects.requireNonNull(currency, "currency");
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("currency must be a three-letter code");
        }
        if (amount.signum() < 0 || amount.compareTo(MAXIMUM) > 0) {
            throw new IllegalArgumentException("amount out of range");
        }
        amount = amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    public static Money cny(String amount) {
        return new Money(new BigDecimal(amount), DEFAULT_CURRENCY);
    }

    /** As people write an amount on a screen: 6,800 or 6,800.50. */
    public static String written(BigDecimal amount) {
        BigDecimal exact = amount.setScale(2, RoundingMode.HALF_UP);
        boolean whole = exact.stripTrailingZeros().scale() <= 0;
        return String.format(Locale.ROOT, whole ? "%,.0f" : "%,.2f", exact);
    }

    /** The sum; both must be in the same currency. */
    public Money plus(Money other) {
        requireSameCurrency(other);
        return new Money(amount.add(other.amount), currency);
    }

    /** Whether this is more than the other; both must be in the same currency. */
    public boolean exceeds(Money other) {
        requireSameCurrency(other);
        return amount.compareTo(other.amount) > 0;
    }

    private void requireSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("different currencies: " + currency + ", " + other.currency);
        }
    }
}
