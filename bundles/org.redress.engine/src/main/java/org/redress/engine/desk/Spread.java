package org.redress.engine.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.redress.api.casework.ComparisonBand.Quartiles;
import org.redress.api.money.Money;

/** Quartiles of amounts, between two neighbours by straight line. */
final class Spread {

    private static final BigDecimal QUARTERS = BigDecimal.valueOf(4);

    private Spread() {}

    /** @param fewest with fewer amounts above 0 there is nothing to say */
    static Optional<Quartiles> of(List<BigDecimal> amounts, int fewest) {
        List<BigDecimal> sorted =
                amounts.stream().filter(amount -> amount.signum() > 0).sorted().toList();
        return sorted.size() < fewest
                ? Optional.empty()
                : Optional.of(new Quartiles(quarter(sorted, 1), quarter(sorted, 2), quarter(sorted, 3)));
    }

    private static Money quarter(List<BigDecimal> sorted, int which) {
        int steps = (sorted.size() - 1) * which;
        BigDecimal below = sorted.get(steps / 4);
        BigDecimal above = sorted.get(Math.min(steps / 4 + 1, sorted.size() - 1));
        BigDecimal part =
                above.subtract(below).multiply(BigDecimal.valueOf(steps % 4)).divide(QUARTERS);
        return new Money(below.add(part).setScale(2, RoundingMode.HALF_UP), Money.DEFAULT_CURRENCY);
    }
}
