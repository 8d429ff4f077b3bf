package org.redress.engine.action;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.redress.api.money.Money;

/** The values of an action after {@link InputSpec} has checked them: getters never meet a wrong type. */
public record Input(Map<String, Object> values) {

    private static final Pattern PLAIN_DECIMAL = Pattern.compile("\\d{1,15}(\\.\\d{1,10})?");

    public static final Input EMPTY = new Input(Map.of());

    public Input {
        values = Map.copyOf(values);
    }

    public String text(String name) {
        return optional(name).orElse("");
    }

    public Optional<String> optional(String name) {
        return Optional.ofNullable(values.get(name))
                .map(value -> String.valueOf(value).strip())
                .filter(value -> !value.isEmpty());
    }

    public Optional<Integer> whole(String name) {
        return optional(name).map(Integer::valueOf);
    }

    public Optional<Instant> moment(String name) {
        return optional(name).map(Input::instant);
    }

    public Optional<Money> money(String name) {
        return Optional.ofNullable(values.get(name)).flatMap(Input::money);
    }

    @SuppressWarnings("unchecked")
    public Map<String, Object> object(String name) {
        return (Map<String, Object>) values.getOrDefault(name, Map.of());
    }

    @SuppressWarnings("unchecked")
    public List<Object> list(String name) {
        return (List<Object>) values.getOrDefault(name, List.of());
    }

    /** Entries of a list, or lines of a text; without blanks around them and without empty ones. */
    public List<String> lines(String name) {
        Object value = values.getOrDefault(name, List.of());
        List<?> entries = value instanceof List<?> list
                ? list
                : String.valueOf(value).lines().toList();
        return entries.stream()
                .map(entry -> String.valueOf(entry).strip())
                .filter(entry -> !entry.isEmpty())
                .distinct()
                .toList();
    }

    static Instant instant(String value) {
        return OffsetDateTime.parse(value).toInstant();
    }

    /** Takes {@code {"amount":"6800.00","currency":"CNY"}}, a decimal text, or a number. */
    static Optional<Money> money(Object value) {
        if (value instanceof Map<?, ?> object) {
            Object currency = object.get("currency");
            return decimal(object.get("amount"))
                    .map(amount ->
                            new Money(amount, currency == null ? Money.DEFAULT_CURRENCY : String.valueOf(currency)));
        }
        return decimal(value).map(amount -> new Money(amount, Money.DEFAULT_CURRENCY));
    }

    /** Plain notation only: exponents could ask for numbers that fill the memory. */
    private static Optional<BigDecimal> decimal(Object value) {
        String text = value == null ? "" : String.valueOf(value).strip();
        if (value instanceof Double number && Math.abs(number) < 1e12) {
            text = BigDecimal.valueOf(number).toPlainString();
        }
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!PLAIN_DECIMAL.matcher(text).matches()) {
            throw new IllegalArgumentException("not a plain decimal number");
        }
        return Optional.of(new BigDecimal(text));
    }
}
