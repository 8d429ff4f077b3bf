package org.redress.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.redress.api.procedure.Basis;
import org.redress.api.procedure.Condition;
import org.redress.api.procedure.Gate;
import org.redress.api.procedure.Guide;
import org.redress.api.text.Text;
import org.redress.pack.Node.MapNode;

/** Compiles gates and guides. */
final class RuleCompiler {

    private final String pack;
    private final Names names;
    private final Conditions conditions;
    private final BasisCompiler bases;
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
            BasisCompiler bases,
            Collection<String> actions,
            Errors errors) {
        this.pack = pack;
        this.names = names;
        this.conditions = conditions;
        this.bases = bases;
        this.actions = actions;
        this.errors = errors;
    }

    List<Gate> gates(MapNode gates) {
        List<Gate> compiled = new ArrayList<>();
        gates.entries().forEach((id, entry) -> {
            MapNode gate = Fields.map(entry.value());
            List<String> on = Fields.strings(gate.get("on"));
            errors.only(gate, "stages", on, Set.of(Gate.COMPLETE_STAGE), "on");
            errors.only(gate, "remedies", on, Gate.REMEDY_ACTIONS, "on");
            List<String> types = names.typeList(gate.get("types"));
            List<String> stages = names.stageList(gate.get("stages"), types);
            List<String> remedies = names.remedyList(gate.get("remedies"));
            Optional<Condition> when = conditions.compile(gate.get("when"), types);
            Optional<Condition> require = conditions.compile(gate.get("require"), types);
            String resolvedBy = resolvedBy(gate.get("resolved-by"), types);
            Text reason = Fields.text(gate.get("reason"));
            Optional<Basis> basis = bases.compile(gate.get("basis"));
            require.ifPresent(must -> compiled.add(
                    new Gate(pack + "/" + id, on, types, stages, remedies, when, must, reason, resolvedBy, basis)));
        });
        return compiled;
    }

    private String resolvedBy(Node node, List<String> types) {
        if (node == null) {
            return "";
        }
        Set<String> known = new HashSet<>(actions);
        known.addAll(KnownCodes.LIFTING);
        known.addAll(names.tasks(types));
        return names.overlay() ? Fields.string(node) : names.known(node, known, Text.of("操作或任务", "action or task"));
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
                    Fields.optionalText(guide.get("script")),
                    names.basis(pack, guide.get("basis"))));
        });
        return compiled;
    }
}
