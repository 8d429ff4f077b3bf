package org.redress.engine.why;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads and changes facts by their written names: {@code evidence}, {@code fields.onsetOn}. */
public final class FactValues {

    private FactValues() {}

    public static Optional<Object> of(Map<String, Object> facts, String name) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            return Optional.ofNullable(facts.get(name));
        }
        return facts.get(name.substring(0, dot)) instanceof Map<?, ?> group
                ? Optional.ofNullable(group.get(name.substring(dot + 1)))
                : Optional.empty();
    }

    /** Those that have these written names, with the rest of their groups. */
    static Map<String, Object> only(Set<String> names, Map<String, Object> facts) {
        Map<String, Object> wanted = new HashMap<>();
        for (String name : names) {
            String group = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
            Optional.ofNullable(facts.get(group)).ifPresent(value -> wanted.put(group, value));
        }
        return wanted;
    }

    /** The same facts but for one. */
    static Map<String, Object> with(Map<String, Object> facts, String name, Object value) {
        Map<String, Object> changed = new HashMap<>(facts);
        int dot = name.indexOf('.');
        if (dot < 0) {
            changed.put(name, value);
            return changed;
        }
        Map<String, Object> group = new HashMap<>();
        if (facts.get(name.substring(0, dot)) instanceof Map<?, ?> given) {
            given.forEach((key, old) -> group.put(String.valueOf(key), old));
        }
        group.put(name.substring(dot + 1), value);
        changed.put(name.substring(0, dot), group);
        return changed;
    }
}
