package org.redress.extension.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.api.casework.CaseRules;
import org.redress.api.plugin.Activation;
import org.redress.api.procedure.Procedure;
import org.redress.api.procedure.ProcedureProof;
import org.redress.api.procedure.Weakness;
import org.redress.api.unit.Unit;
import org.redress.api.unit.UnitKind;
import org.redress.api.unit.Units;
import org.redress.extension.LiveVersion;
import org.redress.extension.Trap;

/**
 * Proves what would work together at units before it does. What is weak there already is not held against a change: one of
 * two traps may be mended first.
 */
final class JointProof {

    /** Of the tree, from branch to chain. */
    private static final int LEVELS = UnitKind.values().length;

    /**
     * A unit and where it is.
     *
     * @param path ids of the unit and those above it, nearest first
     */
    private record Placed(Unit unit, List<String> path) {}

    private final ProcedureProof proof;
    private final Units units;
    private final Decisions decisions;

    JointProof(ProcedureProof proof, Units units, Decisions decisions) {
        this.proof = proof;
        this.units = units;
        this.decisions = decisions;
    }

    /**
     * The first trap that decisions would bring together, at their units or below.
     *
     * @param tree every unit, those included that are still to be made
     */
    Optional<Trap> ifDecided(List<Activation> together, List<Unit> tree, LiveSet live) {
        Map<String, Map<String, Activation>> changed = new HashMap<>();
        Set<String> deciding = new HashSet<>();
        for (Activation decision : together) {
            changed.merge(
                    decision.plugin(),
                    EffectiveState.replaced(decisions.about(decision.plugin()), decision),
                    (earlier, same) -> EffectiveState.replaced(earlier, decision));
            deciding.add(decision.unit());
        }
        Function<String, Map<String, Activation>> decided =
                plugin -> changed.getOrDefault(plugin, decisions.about(plugin));
        return between(
                live, live, decided, tree, placed -> placed.path().stream().anyMatch(deciding::contains));
    }

    /** The first trap that other versions would bring, anywhere. */
    Optional<Trap> ifLive(LiveSet before, LiveSet after) {
        return between(before, after, decisions::about, units.all(), everywhere -> true);
    }

    /** The first trap that other decisions and other versions of a plugin would bring together, anywhere. */
    Optional<Trap> ifDone(String plugin, Map<String, Activation> decided, LiveSet before, LiveSet after) {
        return between(
                before,
                after,
                any -> any.equals(plugin) ? decided : decisions.about(any),
                units.all(),
                everywhere -> true);
    }

    private Optional<Trap> between(
            LiveSet before,
            LiveSet after,
            Function<String, Map<String, Activation>> decided,
            List<Unit> tree,
            Predicate<Placed> concerned) {
        return tree.stream()
                .map(unit -> new Placed(unit, path(unit, tree)))
                .filter(concerned)
                .flatMap(placed ->
                        trap(placed.unit(), joined(placed, before, decisions::about), joined(placed, after, decided))
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

    private static List<CaseRules> joined(
            Placed placed, LiveSet live, Function<String, Map<String, Activation>> decided) {
        return ActivePack.joined(
                ActivePack.of(
                        live.all().stream().map(LiveVersion::plugin),
                        plugin -> EffectiveState.of(
                                plugin, placed.unit().id(), placed.path(), decided.apply(plugin), live),
                        digest -> live.ofDigest(digest).map(LiveVersion::procedure)),
                placed.path());
    }

    private static List<String> path(Unit unit, List<Unit> tree) {
        Map<String, Unit> byId = tree.stream().collect(Collectors.toMap(Unit::id, each -> each));
        return Stream.iterate(unit, Objects::nonNull, each -> each.parent()
                        .map(byId::get)
                        .orElse(null))
                .limit(LEVELS)
                .map(Unit::id)
                .toList();
    }
}
