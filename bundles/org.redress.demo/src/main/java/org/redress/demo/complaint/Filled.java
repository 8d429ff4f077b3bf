package org.redress.demo.complaint;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.redress.demo.file.DemoCases.Later;

/**
 * Puts in what is known only when a case happens.
 *
 * @param received day on which the complaint came in
 * @param who username by role
 */
record Filled(Instant now, LocalDate received, UnaryOperator<String> who) {

    Map<String, Object> in(Map<String, Object> told) {
        Map<String, Object> filled = new TreeMap<>();
        told.forEach((name, value) -> filled.put(name, value(value)));
        return filled;
    }

    private Object value(Object told) {
        if (told instanceof Later.Day day) {
            return received.plusDays(day.days()).toString();
        } else if (told instanceof Later.Hour hour) {
            return now.plus(Duration.ofHours(hour.hours())).toString();
        } else if (told instanceof Later.Who person) {
            return who.apply(person.role());
        } else if (told instanceof List<?> list) {
            return list.stream().map(this::value).toList();
        }
        return told instanceof Map<?, ?> map ? in(named(map)) : told;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> named(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }
}
