package org.redress.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.procedure.ClockDecl;
import org.redress.api.procedure.Condition;
import org.redress.api.procedure.Gate;
import org.redress.api.procedure.Guide;
import org.redress.api.procedure.Trigger;
import org.redress.api.text.Text;
import org.redress.pack.Node.MapNode;

/** Compiles gates, clocks and guides. */
final class RuleCompiler {

    private final String pack;
    private final Names names;
    private final Conditions conditions;
    private final TriggerCompiler triggers;
    private final Collection<String> actions;
    private final Errors errors;

    /**
     * For one pack.
     *
     * @param actions every action that there is
     */
    RuleCompiler(
            String pack,
            Names names,
            Conditions conditions,
            TriggerCompiler triggers,
            Collection<String> actions,
            Errors errors) {
        this.pack = pack;
        this.names = names;
        this.conditions = conditions;
        this.triggers = triggers;
        this.actions = actions;
        this.errors = errors;
    }

    List<Gate> gates(MapNode gates) {
        List<Gate> compiled = new ArrayList<>();
        gates.entries().forEach((id, entry) -> {
            MapNode gate = Fields.map(entry.value());
            List<String> on = Fields.strings(gate.get("on"));
            only(gate, "stages", on, Set.of(KnownCodes.COMPLETE_STAGE), "on");
            only(gate, "remedies", on, KnownCodes.REMEDY_ACTIONS, "on");
            List<String> types = names.typeList(gate.get("types"));
            List<String> stages = names.stageList(gate.get("stages"), types);
            List<String> remedies = names.remedyList(gate.get("remedies"));
            Optional<Condition> when = conditions.compile(gate.get("when"), types);
            Optional<Condition> require = conditions.compile(gate.get("require"), types);
            String resolvedBy = resolvedBy(gate.get("resolved-by"), types);
            Text reason = Fields.text(gate.get("reason"));
            require.ifPresent(must -> compiled.add(
                    new Gate(pack + "/" + id, on, types, stages, remedies, when, must, reason, resolvedBy)));
        });
        return compiled;
    }

    private String resolvedBy(Node node, List<String> types) {
        if (node == null) {
            return "";
        }
        Set<String> known = new HashSet<>(actions);
        known.add(KnownCodes.ADD_EVIDENCE);
        known.addAll(names.tasks(types));
        return names.overlay() ? Fields.string(node) : names.known(node, known, Text.of("操作或任务", "action or task"));
    }

    List<ClockDecl> clocks(MapNode clocks) {
        List<ClockDecl> compiled = new ArrayList<>();
        clocks.entries().forEach((id, entry) -> compiled.add(clock(pack + "/" + id, Fields.map(entry.value()))));
        return compiled;
    }

    private ClockDecl clock(String id, MapNode clock) {
        List<String> types = names.typeList(clock.get("types"));
        Node setting = Fields.map(clock.get("amount")).get("setting");
        return new ClockDecl(
                id,
                Fields.string(clock.get("subject")),
                Fields.text(clock.get("title")),
                types,
                start(clock, types),
                conditions.compile(clock.get("when"), types),
                Fields.whole(clock.get("amount")).orElse(0),
                setting == null ? Optional.empty() : Optional.of(names.numberSetting(setting, true)),
                ClockDecl.Span.valueOf(Fields.string(clock.get("unit"))
                        .toUpperCase(Locale.ROOT)
                        .replace('-', '_')),
                triggers.compile(clock.get("stop"), types),
                Fields.truth(clock.get("target")),
                Fields.text(clock.get("why")));
    }

    /** Events that start a clock; the key {@code stage} narrows those about stages. */
    private List<Trigger> start(MapNode clock, List<String> types) {
        List<Trigger> start = triggers.compile(clock.get("start"), types);
        only(clock, "stage", start.stream().map(Trigger::event).toList(), KnownCodes.STAGE_EVENTS, "start");
        if (clock.get("stage") == null) {
            return start;
        }
        Optional<String> stage = Optional.of(names.stage(clock.get("stage"), types));
        return start.stream()
                .map(trigger -> KnownCodes.STAGE_EVENTS.contains(trigger.event())
                        ? new Trigger(trigger.event(), stage)
                        : trigger)
                .toList();
    }

    List<Guide> guides(MapNode guides) {
        List<Guide> compiled = new ArrayList<>();
        guides.entries().forEach((id, entry) -> {
            MapNode guide = Fields.map(entry.value());
            List<String> types = names.typeList(guide.get("types"));
            compiled.add(new Guide(
                    pack + "/" + id,
                    Fields.text(guide.get("title")),
                    types,
                    names.stageList(guide.get("stages"), types),
                    Fields.strings(guide.get("situations")),
                    Fields.texts(guide.get("steps")),
                    Fields.optionalText(guide.get("script"))));
        });
        return compiled;
    }

    /** Notes a key that has no meaning because none of the values it belongs to is given. */
    private void only(MapNode node, String key, List<String> given, Set<String> needed, String besides) {
        if (node.get(key) != null && given.stream().noneMatch(needed::contains)) {
            String with =
                    besides + ": " + String.join(", ", needed.stream().sorted().toList());
            errors.add(node.entries().get(key).key(), Fault.NOT_APPLICABLE, Map.of("key", key, "with", with));
        }
    }
}
