package org.redress.extension.registry;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.procedure.SettingDecl;

/**
 * Lays chosen values over a pack's own. A value that the pack does not declare, or declares with another type, is left out:
 * it may have been chosen for another version, and a case must never start on a setting that its conditions cannot read.
 */
final class SettingOverlay {

    private SettingOverlay() {}

    static Map<String, Object> over(Map<String, SettingDecl> declared, Map<String, Object> chosen) {
        Map<String, Object> effective = new LinkedHashMap<>();
        declared.forEach((name, setting) -> effective.put(
                name,
                Optional.ofNullable(chosen.get(name))
                        .flatMap(value -> typedLike(setting.fallback(), value))
                        .orElse(setting.fallback())));
        return effective;
    }

    private static Optional<Object> typedLike(Object fallback, Object value) {
        if (fallback instanceof Number && value instanceof Number number) {
            return number(fallback, number);
        }
        if (fallback instanceof String && value instanceof String
                || fallback instanceof Boolean && value instanceof Boolean) {
            return Optional.of(value);
        }
        if (fallback instanceof List<?> && value instanceof List<?> list) {
            return list.stream().allMatch(String.class::isInstance) ? Optional.of(List.copyOf(list)) : Optional.empty();
        }
        return Optional.empty();
    }

    /** JSON knows one kind of number, conditions know two: the pack's own value tells which. */
    private static Optional<Object> number(Object fallback, Number value) {
        BigDecimal exact = new BigDecimal(value.toString());
        if (!(fallback instanceof Long)) {
            return Optional.of(exact.doubleValue());
        }
        boolean fits = exact.stripTrailingZeros().scale() <= 0 && exact.precision() - exact.scale() <= 18;
        return fits ? Optional.of(exact.longValueExact()) : Optional.empty();
    }
}
