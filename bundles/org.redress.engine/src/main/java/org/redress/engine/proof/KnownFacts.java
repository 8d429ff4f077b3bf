package org.redress.engine.proof;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.casework.CaseRules;
import org.redress.api.procedure.ComplaintType;
import org.redress.api.procedure.Condition;
import org.redress.engine.rule.Facts;

/**
 * What a condition can know of made-up cases: type, kind, state, stage, channel and the tasks done; of packs that work
 * together also their settings, and that some values can never be. All else depends on people.
 */
final class KnownFacts {

    static final String TASKS = "tasks";

    private final CaseRules rules;
    private final ComplaintType type;
    private final Optional<String> channel;
    private final Scope scope;
    private final ClosedFacts closed;

    KnownFacts(CaseRules rules, ComplaintType type, Optional<String> channel, Scope scope) {
        this.rules = rules;
        this.type = type;
        this.channel = channel;
        this.scope = scope;
        this.closed = new ClosedFacts(rules, type);
    }

    /**
     * @param pack whose condition it is
     * @param done of the tasks that some condition asks for
     */
    Map<String, Object> to(String pack, Condition condition, Spot spot, List<String> done) {
        Map<String, Object> ofCase = new HashMap<>();
        ofCase.put("kind", Facts.code(spot.kind()));
        ofCase.put("state", Facts.code(spot.state()));
        channel.ifPresent(code -> ofCase.put("channel", code));
        Map<String, Object> facts = new HashMap<>(Map.of("case", ofCase));
        if (scope == Scope.OVERLAY_ALONE) {
            return facts;
        }
        ofCase.put("type", type.localId());
        ofCase.put("stage", type.stages().get(spot.stage()).id());
        if (asksForTasksByName(condition)) {
            facts.put(TASKS, done);
        }
        if (scope == Scope.TOGETHER) {
            facts.put("settings", rules.settings().getOrDefault(pack, Map.of()));
            closed.outOfReach(condition).forEach((name, none) -> put(facts, name, none));
        }
        return facts;
    }

    private static void put(Map<String, Object> facts, String name, Object value) {
        int dot = name.indexOf('.');
        @SuppressWarnings("unchecked")
        Map<String, Object> group = (Map<String, Object>)
                facts.computeIfAbsent(name.substring(0, dot), fresh -> new HashMap<String, Object>());
        group.put(name.substring(dot + 1), value);
    }

    /** A condition that counts tasks would be misled: only tasks that are asked for by name are followed. */
    static boolean asksForTasksByName(Condition condition) {
        Set<Object> named = condition.constants().getOrDefault(TASKS, Set.of());
        return !named.isEmpty() && named.stream().allMatch(String.class::isInstance);
    }
}
