package org.redress.extension.guard;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Facts as data that belongs to nobody: made in the caller's thread, given to code that may keep it. */
final class FactCopy {

    private FactCopy() {}

    static Map<String, Object> of(Map<?, ?> facts) {
        Map<String, Object> copy = new LinkedHashMap<>();
        facts.forEach((name, value) -> {
            if (value != null) {
                copy.put(String.valueOf(name), plain(value));
            }
        });
        return Map.copyOf(copy);
    }

    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            return of(map);
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(FactCopy::plain).toList();
        }
        return value instanceof Number || value instanceof Boolean ? value : String.valueOf(value);
    }
}
