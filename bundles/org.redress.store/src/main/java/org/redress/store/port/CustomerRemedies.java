package org.redress.store.port;

import java.math.BigDecimal;
import java.util.Map;

/**
 * Sums of what a customer was granted within a time, over all branches, by kind of remedy.
 *
 * @param agreed accepted or carried out
 * @param open offered, neither answered nor lapsed: the customer can still accept
 */
public record CustomerRemedies(Map<String, BigDecimal> agreed, Map<String, BigDecimal> open) {

    public static final CustomerRemedies NONE = new CustomerRemedies(Map.of(), Map.of());

    public CustomerRemedies {
        agreed = Map.copyOf(agreed);
        open = Map.copyOf(open);
    }

    /** Whether the other sums are the same, however many zeros they are written with. */
    public boolean same(CustomerRemedies other) {
        return same(agreed, other.agreed) && same(open, other.open);
    }

    private static boolean same(Map<String, BigDecimal> one, Map<String, BigDecimal> other) {
        return one.keySet().equals(other.keySet())
                && one.entrySet().stream()
                        .allMatch(sum -> other.get(sum.getKey()).compareTo(sum.getValue()) == 0);
    }
}
