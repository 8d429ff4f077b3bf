package org.redress.engine.proof;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.api.procedure.ClockDecl;
import org.redress.api.procedure.ComplaintType;
import org.redress.api.procedure.Condition;
import org.redress.api.procedure.Handling;
import org.redress.api.procedure.LadderRule;
import org.redress.api.procedure.OutsideRules;
import org.redress.api.procedure.Procedure;
import org.redress.api.procedure.Stage;
import org.redress.api.procedure.TaskDecl;
import org.redress.api.procedure.TrackDecl;

/**
 * A condition of which only the answer matters: people and deadlines are proven once with every condition of a pack
 * holding and once with none.
 */
enum Conditions implements Condition {
    ALL_HOLD(true),
    NONE_HOLDS(false);

    private final boolean answer;

    Conditions(boolean answer) {
        this.answer = answer;
    }

    @Override
    public Optional<Boolean> test(Map<String, Object> facts) {
        return Optional.of(answer);
    }

    @Override
    public String source() {
        return String.valueOf(answer);
    }

    @Override
    public Set<String> facts() {
        return Set.of();
    }

    @Override
    public Map<String, Set<Object>> constants() {
        return Map.of();
    }

    /**
     * The pack with this answer in the place of each of its conditions, without gates. Where all hold, a step up asks for
     * nothing but its event either. Of the tasks of a stage one of each sort is kept, and those that something reacts to:
     * the others are done by the same people in the same way.
     */
    Procedure in(Procedure pack) {
        Set<String> named = Stream.concat(
                        pack.clocks().stream()
                                .flatMap(clock -> Stream.concat(clock.start().stream(), clock.stop().stream())),
                        pack.ladder().stream().flatMap(row -> row.triggers().stream()))
                .flatMap(trigger -> trigger.detail().stream())
                .collect(Collectors.toSet());
        return new Procedure(
                pack.ref(),
                pack.kind(),
                pack.title(),
                pack.description(),
                pack.origin(),
                pack.roles(),
                pack.settings(),
                types(pack, named),
                pack.remedies(),
                List.of(),
                answer ? pack.ladder().stream().map(Conditions::row).toList() : List.of(),
                pack.authority(),
                pack.clocks().stream().map(this::clock).toList(),
                pack.guides(),
                pack.duties(),
                pack.evidence(),
                pack.assessments(),
                pack.classes(),
                pack.holidays(),
                new Handling(
                        pack.handling().papers(),
                        pack.handling().conduct(),
                        new OutsideRules(pack.handling().outside().tracks().stream()
                                .map(this::track)
                                .toList()),
                        pack.handling().compensation(),
                        pack.handling().issues(),
                        pack.handling().recurrence(),
                        pack.handling().periodic()));
    }

    private TrackDecl track(TrackDecl track) {
        return new TrackDecl(
                track.id(),
                track.title(),
                track.body(),
                track.need().map(need -> new TrackDecl.Need(this, need.otherwise())),
                track.keepsRunning(),
                track.clocks(),
                track.results(),
                track.why());
    }

    private Optional<Condition> freed(Optional<Condition> condition) {
        return condition.map(written -> this);
    }

    private Map<String, ComplaintType> types(Procedure pack, Set<String> named) {
        Map<String, ComplaintType> types = new LinkedHashMap<>();
        pack.types().forEach((id, type) -> types.put(id, type(type, named)));
        return types;
    }

    private ComplaintType type(ComplaintType type, Set<String> named) {
        return new ComplaintType(
                type.id(),
                type.title(),
                type.hint(),
                type.confirmedTitle(),
                type.offered(),
                type.channels(),
                type.keywords(),
                type.doNow(),
                type.form(),
                type.stages().stream().map(stage -> stage(stage, named)).toList(),
                type.remedies());
    }

    private Stage stage(Stage stage, Set<String> named) {
        Set<List<Object>> sorts = new HashSet<>();
        return new Stage(
                stage.id(),
                stage.title(),
                stage.purpose(),
                stage.role(),
                stage.tasks().stream()
                        .filter(task -> sorts.add(List.of(
                                        task.role(),
                                        task.mandatory(),
                                        task.reserved(),
                                        task.when().isPresent()))
                                || named.contains(task.id()))
                        .map(this::task)
                        .toList());
    }

    private TaskDecl task(TaskDecl task) {
        return new TaskDecl(
                task.id(),
                task.title(),
                task.help(),
                task.role(),
                task.mandatory(),
                task.reserved(),
                freed(task.when()),
                task.evidence());
    }

    private static LadderRule row(LadderRule row) {
        return new LadderRule(
                row.id(),
                row.level(),
                row.title(),
                row.triggers(),
                row.types(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                row.policy(),
                row.replaces(),
                row.lead(),
                row.tell(),
                row.why(),
                row.next(),
                row.again());
    }

    private ClockDecl clock(ClockDecl clock) {
        return new ClockDecl(
                clock.id(),
                clock.subject(),
                clock.title(),
                clock.types(),
                clock.start(),
                freed(clock.when()),
                freed(clock.whilst()),
                clock.length(),
                clock.stop(),
                clock.warnings(),
                clock.pause()
                        .map(pause -> new ClockDecl.PauseRule(
                                pause.manual(),
                                freed(pause.when()),
                                pause.limit(),
                                pause.setting(),
                                pause.unit(),
                                pause.why())),
                clock.target(),
                clock.urgent(),
                clock.basis(),
                clock.why(),
                clock.each(),
                clock.custody(),
                clock.again());
    }
}
