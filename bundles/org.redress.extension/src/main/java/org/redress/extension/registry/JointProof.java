package org.redress.extension.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.redress.api.casework.CaseRules;
import org.redress.api.plugin.Activation;
import org.redress.api.procedure.Procedure;
import org.redress.api.procedure.ProcedureProof;
import org.redress.api.procedure.Weakness;
import org.redress.api.unit.Unit;
import org.redress.api.unit.Units;
import org.redress.extension.LiveVersion;
import org.redress.extension.Trap;

/**
 * Proves what would work together at units before it does. What is weak there already is not held against a change: one of
 * two traps may be mended first.
 */
final class JointProof {

    private final ProcedureProof proof;
    private final Units units;
    private final Decisions decisions;

    JointProof(ProcedureProof proof, Units units, Decisions decisions) {
        this.proof = proof;
        this.units = units;
        this.decisions = decisions;
    }

    /** The first trap that a decision would bring, at its unit or below. */
    Optional<Trap> ifDecided(Activation decision, LiveSet live) {
        Function<String, Map<String, Activation>> changed = plugin -> plugin.equals(decision.plugin())
                ? EffectiveState.replaced(decisions.about(plugin), decision)
                : decisions.about(plugin);
        return units.all().stream()
                .filter(unit -> path(unit).contains(decision.unit()))
                .flatMap(unit -> trap(unit, joined(unit, live, decisions::about), joined(unit, live, changed)).stream())
                .findFirst();
    }

    /** The first trap that other versions would bring, anywhere. */
    Optional<Trap> ifLive(LiveSet before, LiveSet after) {
        return units.all().stream()
                .flatMap(unit ->
                        trap(unit, joined(unit, before, decisions::about), joined(unit, after, decisions::about))
                                .stream())
                .findFirst();
    }

    private Optional<Trap> trap(Unit unit, List<CaseRules> before, List<CaseRules> after) {
        return after.stream()
                .filter(rules -> !before.contains(rules))
                .map(rules ->
                        new Trap(unit, rules.all().stream().map(Procedure::ref).toList(), fresh(rules, before)))
                .filter(trap -> !trap.weaknesses().isEmpty())
                .findFirst();
    }

    private List<Weakness> fresh(CaseRules rules, List<CaseRules> before) {
        List<Weakness> found = new ArrayList<>(prove(rules));
        if (!found.isEmpty()) {
            String procedure = rules.procedure().ref().id();
            before.stream()
                    .filter(held -> held.procedure().ref().id().equals(procedure))
                    .flatMap(held -> prove(held).stream())
                    .forEach(known -> found.removeIf(known::same));
        }
        return found;
    }

    private List<Weakness> prove(CaseRules rules) {
        return proof.proveTogether(rules.procedure(), rules.overlays(), rules.settings());
    }

    private List<CaseRules> joined(Unit unit, LiveSet live, Function<String, Map<String, Activation>> decided) {
        List<String> path = path(unit);
        return ActivePack.joined(
                ActivePack.of(
                        live.all().stream().map(LiveVersion::plugin),
                        plugin -> EffectiveState.of(plugin, unit.id(), path, decided.apply(plugin), live),
                        digest -> live.ofDigest(digest).map(LiveVersion::procedure)),
                path);
    }

    private List<String> path(Unit unit) {
        return units.path(unit.id()).stream().map(Unit::id).toList();
    }
}
