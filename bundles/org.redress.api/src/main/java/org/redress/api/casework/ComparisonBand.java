package org.redress.api.casework;

import java.util.List;
import java.util.Optional;
import org.redress.api.money.Money;

/**
 * What was granted in the end in closed cases of the same type, so that like is treated alike. Figures of several cases
 * together, never of one.
 *
 * @param months how far back the cases were closed
 * @param kinds by kind of remedy; those that too few cases had are left out, so the list may be empty
 */
public record ComparisonBand(int months, List<OfKind> kinds) {

    /** Fewer cases could be told apart. */
    public static final int FEWEST_CASES = 5;

    /** How far back cases are alike. */
    public static final int MONTHS = 24;

    public ComparisonBand {
        kinds = List.copyOf(kinds);
    }

    /**
     * One kind of remedy.
     *
     * @param cases in how many cases it was carried out
     * @param amounts empty for what is granted without an amount
     */
    public record OfKind(String kind, int cases, Optional<Quartiles> amounts) {}

    /** A quarter of the cases had less than {@code lower}, a quarter more than {@code upper}. */
    public record Quartiles(Money lower, Money median, Money upper) {}
}
