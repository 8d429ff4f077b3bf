package org.redress.spi.policy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What has happened in a case, and everything that conditions of packs can read of it. Immutable.
 *
 * @param event that the row reacts to, for example {@code demand-recorded}
 * @param detail what the event is narrower about, for example {@code refund}; empty where there is none
 * @param facts by the names that conditions use: {@code case}, {@code demand}, {@code offer}, {@code fields}, {@code settings}
 *     and so on, as maps, lists, texts, numbers and truth values
 * @param at business time of the event
 */
public record Question(String event, String detail, Map<String, Object> facts, Instant at) {

    public Question {
        facts = Map.copyOf(facts);
    }

    /** A fact by its path, {@code demand.amount}; empty when it is not there. */
    public Optional<Object> fact(String path) {
        Object found = facts;
        for (String step : path.split("\\.")) {
            found = found instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return Optional.ofNullable(found);
    }

    /** A fact as text; empty text when it is not there. */
    public String text(String path) {
        return fact(path).map(String::valueOf).orElse("");
    }

    /** A fact as a number; 0 when it is not there or is none. */
    public double number(String path) {
        return fact(path)
                .filter(Number.class::isInstance)
                .map(value -> ((Number) value).doubleValue())
                .orElse(0.0);
    }

    /** A fact as truth; false when it is not there. */
    public boolean truth(String path) {
        return fact(path).filter(Boolean.TRUE::equals).isPresent();
    }

    /** A fact as a list of texts; empty when it is not there. */
    public List<String> list(String path) {
        return fact(path)
                .filter(List.class::isInstance)
                .map(value -> ((List<?>) value).stream().map(String::valueOf).toList())
                .orElse(List.of());
    }
}
