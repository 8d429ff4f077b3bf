package org.redress.manager.plan;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Values of settings, compared by what they say: a number is the same number whatever it was read from. */
final class Values {

    private Values() {}

    static boolean same(Map<String, Object> a, Map<String, Object> b) {
        return words(a).equals(words(b));
    }

    /** The same values give the same words. */
    static String words(Map<String, Object> values) {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + word(entry.getValue()))
                        .collect(Collectors.joining("\n"));
    }

    private static String word(Object value) {
        return value instanceof Number
                ? new BigDecimal(value.toString()).stripTrailingZeros().toPlainString()
                : value.getClass().getSimpleName().charAt(0) + ":" + value;
    }
}
