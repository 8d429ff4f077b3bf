package org.redress.engine.proof;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.api.casework.CaseRules;
import org.redress.api.procedure.ClockDecl;
import org.redress.api.procedure.ClockDecl.PauseRule;
import org.redress.api.procedure.Condition;
import org.redress.api.procedure.Procedure;
import org.redress.engine.proof.KnownCombinations.Combination;

/**
 * Which settings make a difference to a proof: those that gates, tasks and clocks read. Amounts are not proven, and
 * branches that differ in nothing else need no proofs of their own.
 */
final class ReadSettings {

    private static final String PREFIX = "settings.";

    private ReadSettings() {}

    static Combination combination(CaseRules rules) {
        Map<String, Map<String, Object>> settings = new TreeMap<>();
        rules.all().forEach(pack -> {
            Map<String, Object> chosen =
                    new TreeMap<>(rules.settings().getOrDefault(pack.ref().id(), Map.of()));
            chosen.keySet().retainAll(read(pack));
            settings.put(pack.ref().id(), chosen);
        });
        return new Combination(
                rules.all().stream().map(pack -> pack.ref().digest()).toList(), settings);
    }

    private static Set<String> read(Procedure pack) {
        Set<String> read = new HashSet<>(conditions(pack)
                .flatMap(condition -> condition.facts().stream())
                .filter(name -> name.startsWith(PREFIX))
                .map(name -> name.substring(PREFIX.length()))
                .collect(Collectors.toSet()));
        for (ClockDecl clock : pack.clocks()) {
            clock.length().setting().ifPresent(read::add);
            clock.pause().flatMap(PauseRule::setting).ifPresent(read::add);
        }
        return read;
    }

    private static Stream<Condition> conditions(Procedure pack) {
        Stream<Condition> gates =
                pack.gates().stream().flatMap(gate -> Stream.concat(gate.when().stream(), Stream.of(gate.require())));
        Stream<Condition> offers = pack.types().values().stream().flatMap(type -> type.offered().stream());
        Stream<Condition> tasks = pack.types().values().stream()
                .flatMap(type -> type.stages().stream())
                .flatMap(stage -> stage.tasks().stream())
                .map(task -> task.when())
                .flatMap(Optional::stream);
        return Stream.concat(Stream.concat(gates, offers), tasks);
    }
}
