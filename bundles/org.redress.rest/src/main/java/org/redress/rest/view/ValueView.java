package org.redress.rest.view;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.redress.api.money.Money;
import org.redress.api.text.Text;

/** Free-form values (form fields, event data, settings) as JSON values. */
public record ValueView(BranchTime time) {

    public Map<String, Object> map(Map<String, ?> values) {
        Map<String, Object> shown = new LinkedHashMap<>();
        values.forEach((name, value) -> shown.put(name, value(value)));
        return shown;
    }

    private Object value(Object value) {
        if (value == null || value instanceof Boolean || value instanceof String) {
            return value;
        } else if (value instanceof BigDecimal decimal) {
            // 1E+3 is the same number, but not every reader takes it.
            return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
        } else if (value instanceof Number number) {
            return number;
        } else if (value instanceof Map<?, ?> nested) {
            Map<String, Object> shown = new LinkedHashMap<>();
            nested.forEach((name, inner) -> shown.put(String.valueOf(name), value(inner)));
            return shown;
        } else if (value instanceof Collection<?> several) {
            return several.stream().map(this::value).collect(Collectors.toCollection(ArrayList::new));
        } else if (value instanceof Optional<?> maybe) {
            return maybe.map(this::value).orElse(null);
        } else if (value instanceof Money money) {
            return MoneyView.of(money);
        } else if (value instanceof Text text) {
            return Words.of(text);
        } else if (value instanceof Instant instant) {
            return time.of(instant);
        } else if (value instanceof Enum<?> constant) {
            return Codes.of(constant);
        }
        return value.toString();
    }
}
