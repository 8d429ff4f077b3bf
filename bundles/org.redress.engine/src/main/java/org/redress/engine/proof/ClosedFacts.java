package org.redress.engine.proof;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.redress.api.casework.CaseRules;
import org.redress.api.procedure.ClassDecl;
import org.redress.api.procedure.ComplaintType;
import org.redress.api.procedure.Condition;

/**
 * Facts of which packs that work together know every value: what people choose from a list that the packs write. A gate
 * that asks for another value asks for what can never be.
 */
final class ClosedFacts {

    private static final String NONE = "";

    private final Map<String, List<String>> values = new HashMap<>();

    ClosedFacts(CaseRules rules, ComplaintType type) {
        values.put("case.class", rules.classes().stream().map(ClassDecl::code).toList());
        if (!type.remedies().isEmpty()) {
            values.put("offer.kind", type.remedies());
            values.put(
                    "demand.kind",
                    Stream.concat(type.remedies().stream(), Stream.of("other")).toList());
        }
    }

    /**
     * Facts that can be none of what a condition compares them with, with a value that is none of it either. What it may
     * compare with other things than words stays open.
     */
    Map<String, Object> outOfReach(Condition condition) {
        Map<String, Object> none = new HashMap<>();
        Set<String> read = condition.facts();
        if (read.stream().anyMatch(name -> name.startsWith("settings.") || name.startsWith("fields."))) {
            return none;
        }
        values.forEach((name, possible) -> {
            Set<Object> named = condition.constants().getOrDefault(name, Set.of());
            if (read.contains(name)
                    && !named.isEmpty()
                    && named.stream().noneMatch(value -> reachable(value, possible))) {
                none.put(name, NONE);
            }
        });
        return none;
    }

    private static boolean reachable(Object value, List<String> possible) {
        return value.equals(NONE) || possible.contains(value);
    }
}
