package org.redress.engine.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.redress.api.casework.CaseKind;
import org.redress.api.casework.CaseRules;
import org.redress.api.casework.CaseState;
import org.redress.api.procedure.ComplaintType;
import org.redress.api.procedure.Condition;
import org.redress.api.procedure.Gate;
import org.redress.api.procedure.TaskDecl;

/**
 * What the conditions of a type come to by structure alone: of most facts nothing is known ({@link KnownFacts}). A gate
 * holds for sure only when it is false whatever these are.
 */
final class Structure {

    private static final String TASKS = KnownFacts.TASKS;
    private static final String CHANNEL = "case.channel";

    private final CaseRules rules;
    private final ComplaintType type;
    private final Scope scope;
    private final List<Gate> gates;
    private final boolean declines;
    private final List<String> tasks;
    private final KnownFacts known;
    private final Map<Question, Optional<Boolean>> answers = new HashMap<>();

    /** A condition of a pack. */
    private record Asked(String pack, Condition condition) {}

    /** A condition and what it sees of a spot. */
    private record Question(Asked asked, Spot spot) {}

    /** @param channel by which the complaint came; empty when nothing asks for it */
    Structure(CaseRules rules, ComplaintType type, Optional<String> channel, Scope scope) {
        this.rules = rules;
        this.type = type;
        this.scope = scope;
        this.gates = rules.all().stream().flatMap(pack -> pack.gates().stream()).toList();
        this.declines = rules.all().stream()
                .flatMap(pack -> pack.handling().conduct().declines().stream())
                .anyMatch(ground -> ground.types().isEmpty() || ground.types().contains(type.localId()));
        this.tasks = List.copyOf(tasksAskedFor());
        if (tasks.size() >= Long.SIZE) {
            throw new Effort.Spent();
        }
        this.known = new KnownFacts(rules, type, channel, scope);
    }

    ComplaintType type() {
        return type;
    }

    /** Whether there is a ground on which such a complaint is not accepted. */
    boolean declines() {
        return declines;
    }

    /** Gates that hold an action back at a spot whatever anybody does about the facts. */
    List<Gate> closed(String action, Spot spot) {
        List<Gate> held = new ArrayList<>();
        String stage = type.stages().get(spot.stage()).id();
        for (Gate gate : gates) {
            if (gate.concerns(action, type.localId(), stage, Optional.empty())
                    && gate.when()
                            .map(when -> comesTo(of(gate, when), spot, true))
                            .orElse(true)
                    && comesTo(of(gate, gate.require()), spot, false)) {
                held.add(gate);
            }
        }
        return held;
    }

    /** As people know it: of packs that work together each may have one of that name. */
    String name(Gate gate) {
        return scope == Scope.TOGETHER
                ? gate.id()
                : gate.id().substring(gate.id().indexOf('/') + 1);
    }

    boolean open(String action, Spot spot) {
        return closed(action, spot).isEmpty();
    }

    /** Whether a task is there for sure, for sure not, or depends. */
    Optional<Boolean> applies(TaskDecl task, Spot spot) {
        return task.when().map(when -> settled(own(when), spot)).orElse(Optional.of(true));
    }

    private static Asked of(Gate gate, Condition condition) {
        return new Asked(gate.id().substring(0, gate.id().indexOf('/')), condition);
    }

    private Asked own(Condition condition) {
        return new Asked(rules.procedure().ref().id(), condition);
    }

    private boolean comesTo(Asked asked, Spot spot, boolean value) {
        return settled(asked, spot).equals(Optional.of(value));
    }

    private Optional<Boolean> settled(Asked asked, Spot spot) {
        Question question = new Question(asked, seen(asked.condition(), spot));
        return answers.computeIfAbsent(question, open -> asked.condition()
                .settled(known.to(asked.pack(), asked.condition(), spot, done(spot))));
    }

    private List<String> done(Spot spot) {
        return tasks.stream().filter(task -> spot.did(bit(task))).toList();
    }

    /** The spot without what makes no difference to a condition, so that it is asked once. */
    private Spot seen(Condition condition, Spot spot) {
        Set<String> read = condition.facts();
        long named = 0;
        for (Object name : condition.constants().getOrDefault(TASKS, Set.of())) {
            named |= bit(String.valueOf(name));
        }
        return new Spot(
                read.contains("case.state") ? spot.state() : CaseState.OPEN,
                read.contains("case.kind") ? spot.kind() : CaseKind.COMPLAINT,
                read.contains("case.stage") ? spot.stage() : 0,
                false,
                spot.done() & named);
    }

    /** The bit of a task; none for one that nothing asks for. */
    long bit(String task) {
        int index = tasks.indexOf(task);
        return index < 0 ? 0 : 1L << index;
    }

    /** Tasks whose being done makes a difference somewhere on the way to the archive. */
    private Set<String> tasksAskedFor() {
        Set<String> asked = new TreeSet<>();
        conditions().forEach(condition -> condition
                .constants()
                .getOrDefault(TASKS, Set.of())
                .forEach(name -> asked.add(String.valueOf(name))));
        if (gates.stream().anyMatch(gate -> gate.actions().contains("complete-task"))) {
            type.stages().stream()
                    .flatMap(stage -> stage.tasks().stream())
                    .filter(TaskDecl::mandatory)
                    .forEach(task -> asked.add(task.id()));
        }
        return asked;
    }

    /** Whether another task can be done, or is there, depending on whether this one was done before. */
    boolean orderMatters(String task) {
        return gates.stream().anyMatch(gate -> gate.actions().contains("complete-task"))
                || taskConditions()
                        .filter(condition -> condition.facts().contains(TASKS))
                        .anyMatch(condition -> !KnownFacts.asksForTasksByName(condition)
                                || condition.constants().get(TASKS).contains(task));
    }

    /** Channels between which some condition may tell; of those that none names one stands for all. */
    List<String> channels() {
        if (!asksFor(CHANNEL)) {
            return List.of();
        }
        Set<Object> named = new HashSet<>();
        for (Condition condition :
                conditions().filter(found -> found.facts().contains(CHANNEL)).toList()) {
            Set<Object> names = condition.constants().getOrDefault(CHANNEL, Set.of());
            if (names.isEmpty()) {
                return type.channels();
            }
            named.addAll(names);
        }
        List<String> told = new ArrayList<>(type.channels());
        Optional<String> other =
                told.stream().filter(code -> !named.contains(code)).findFirst();
        told.removeIf(code -> !named.contains(code) && !other.equals(Optional.of(code)));
        return told;
    }

    boolean asksFor(String fact) {
        return conditions().anyMatch(condition -> condition.facts().contains(fact));
    }

    private Stream<Condition> conditions() {
        Stream<Condition> ofGates = gates.stream()
                .filter(gate -> gate.actions().stream().anyMatch(Ways.STEPS::contains))
                .filter(gate -> gate.types().isEmpty() || gate.types().contains(type.localId()))
                .flatMap(gate -> Stream.concat(gate.when().stream(), Stream.of(gate.require())));
        return Stream.concat(ofGates, taskConditions());
    }

    private Stream<Condition> taskConditions() {
        return type.stages().stream().flatMap(stage -> stage.tasks().stream()).flatMap(task -> task.when().stream());
    }
}
