package org.redress.upkeep.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.redress.api.upkeep.ConfigurationPlan.Kind;
import org.redress.api.upkeep.ConfigurationPlan.Line;
import org.redress.api.upkeep.ConfigurationPlan.Value;

/**
 * One entry of a file that differs from what holds.
 *
 * @param key its name within its part
 * @param before what holds; empty when it is new
 * @param after what the file says; empty when it says nothing of it
 */
record Change<T>(Part part, String key, Optional<T> before, Optional<T> after) {

    /** Entries that differ, in the order of the file; those that the file does not name come last. */
    static <T> List<Change<T>> between(
            Part part, SortedMap<String, T> before, List<String> order, SortedMap<String, T> after) {
        List<Change<T>> changes = new ArrayList<>();
        for (String key : order) {
            if (!Objects.equals(tree(before.get(key)), tree(after.get(key)))) {
                changes.add(new Change<>(part, key, Optional.ofNullable(before.get(key)), Optional.of(after.get(key))));
            }
        }
        before.forEach((key, entry) -> {
            if (!after.containsKey(key)) {
                changes.add(new Change<>(part, key, Optional.of(entry), Optional.empty()));
            }
        });
        return changes;
    }

    private static JsonNode tree(Object entry) {
        return entry == null ? null : FileText.tree(entry);
    }

    Kind kind() {
        if (before.isEmpty()) {
            return Kind.ADD;
        }
        if (after.isPresent()) {
            return Kind.CHANGE;
        }
        return part.stays() ? Kind.NOTE : Kind.REMOVE;
    }

    Line line() {
        return new Line(kind(), part.place(key), part.words(kind()).with("key", key), values());
    }

    /** Value by value; of what is new or goes everything, of what changes only that. */
    private List<Value> values() {
        if (kind() == Kind.NOTE) {
            return List.of();
        }
        SortedMap<String, String> old = new TreeMap<>();
        SortedMap<String, String> fresh = new TreeMap<>();
        before.ifPresent(entry -> collect("", FileText.tree(entry), old));
        after.ifPresent(entry -> collect("", FileText.tree(entry), fresh));
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(fresh.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(old.get(name), fresh.get(name)))
                .map(name -> new Value(name, old.getOrDefault(name, ""), fresh.getOrDefault(name, "")))
                .toList();
    }

    private static void collect(String name, JsonNode node, SortedMap<String, String> values) {
        if (node.isObject()) {
            node.properties()
                    .forEach(property -> collect(
                            name.isEmpty() ? property.getKey() : name + "." + property.getKey(),
                            property.getValue(),
                            values));
        } else {
            values.put(name, node.isTextual() ? node.textValue() : node.toString());
        }
    }
}
