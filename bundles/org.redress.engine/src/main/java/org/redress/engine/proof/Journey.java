package org.redress.engine.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.redress.api.casework.Assessment;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.CaseTask;
import org.redress.api.casework.NextStep;
import org.redress.api.casework.OwedStep;
import org.redress.api.procedure.AssessmentRule.Aspect;
import org.redress.api.procedure.ComplaintType;
import org.redress.api.procedure.Stage;
import org.redress.api.text.Text;
import org.redress.engine.action.Actions;
import org.redress.engine.action.CaseAction;
import org.redress.engine.action.FireClock;
import org.redress.engine.action.Input;
import org.redress.engine.decision.Actor;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.Consequences;
import org.redress.engine.rule.Stages;

/**
 * A made-up case, taken through the engine's own actions and what follows from them. Each step is made by whoever the
 * case itself names for it, and what holds of every case is looked at afterwards.
 */
final class Journey {

    /** Raised with the finding when something does not hold. */
    static final class Broken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Finding finding;

        private Broken(Finding finding) {
            super(finding.text().in("en"), null, false, false);
            this.finding = finding;
        }

        Finding finding() {
            return finding;
        }
    }

    private final Scene scene;
    private final ComplaintType type;
    private final List<String> way;
    private CaseFile file;
    private Instant now;

    private Journey(Scene scene, ComplaintType type, CaseFile file, Instant now, List<String> way) {
        this.scene = scene;
        this.type = type;
        this.file = file;
        this.now = now;
        this.way = new ArrayList<>(way);
    }

    static Journey begin(Scene scene, ComplaintType type, String receiver) {
        Journey journey = new Journey(
                scene, type, scene.blank(type, receiver), scene.start(), List.of(type.localId(), "register"));
        Stage first = type.stages().get(0);
        journey.change(scene.house().actor(receiver), (snapshot, draft) -> {
            new Stages(snapshot).enter(draft, first);
            draft.happened("registered");
        });
        journey.way.add(first.id());
        return journey;
    }

    /** The same case, for trying out something else with it. */
    Journey copy() {
        return new Journey(scene, type, file, now, way);
    }

    CaseFile file() {
        return file;
    }

    /** Who has a part in the case as it stands. */
    Set<String> involved() {
        Set<String> involved = new LinkedHashSet<>();
        file.ownership().owner().ifPresent(involved::add);
        file.ownership().offered().ifPresent(offer -> involved.add(offer.to()));
        file.stages().forEach(visit -> involved.add(visit.responsible()));
        file.tasks().forEach(task -> involved.add(task.assignee()));
        file.next().ifPresent(next -> involved.add(next.owner()));
        return involved;
    }

    boolean there(String person) {
        return scene.house().find(person).isPresent();
    }

    boolean ended() {
        return file.state() == CaseState.ARCHIVED;
    }

    /** Does what is next, by whom it is for. Returns whether it was something that can be done here. */
    boolean doNext() {
        NextStep next = file.next().orElseThrow();
        Optional<Map<String, Object>> input = next.action().flatMap(this::input);
        input.ifPresent(values -> act(next.action().get(), next.owner(), values));
        return input.isPresent();
    }

    /** What an action of a next step is done with; empty for those that need more than structure. */
    private Optional<Map<String, Object>> input(String action) {
        return switch (action) {
            case "complete-task" ->
                file.tasks().stream()
                        .filter(task -> task.stage().equals(file.stage()) && task.blocks())
                        .map(CaseTask::id)
                        .findFirst()
                        .map(id -> Map.of("task", id));
            case "complete-stage", "archive", "accept-hand-over" -> Optional.of(Map.of());
            case "close" -> Optional.of(Map.of("result", "."));
            case "protocol-step" ->
                file.dossier().conduct().owed().stream()
                        .map(OwedStep::step)
                        .findFirst()
                        .map(step -> Map.of("step", step, "said", "."));
            case "contact-customer" -> Optional.of(Map.of("channel", "phone", "text", "."));
            // People confirm what a row proposes whatever else holds.
            case "classify" -> proposed(Aspect.CLASS).map(code -> Map.of("class", code, "reason", "."));
            case "set-severity" -> proposed(Aspect.SEVERITY).map(code -> Map.of("severity", code, "reason", "."));
            case "set-urgency" -> Optional.of(Map.of("urgent", true, "reason", "."));
            default -> Optional.empty();
        };
    }

    private Optional<String> proposed(Aspect aspect) {
        return file.assessment().proposal(aspect).map(Assessment.Proposal::value);
    }

    /** An action of the menu; one that somebody is named for and may not do is a finding. */
    void act(String id, String by, Map<String, Object> values) {
        CaseAction action = Actions.find(id).orElseThrow();
        Input input = new Input(values);
        Snapshot before = scene.snapshot(file, scene.house().actor(by), now);
        if (action.permission(before).isPresent()
                || action.applicable(before).isPresent()
                || !action.check(before, input).isEmpty()
                || !action.blockers(before, input).isEmpty()) {
            throw broken(Text.of("「{who}」应当做「{action}」却不能做", "\"{who}\" is to do \"{action}\" and cannot")
                    .with("who", by)
                    .with("action", id));
        }
        String stage = file.stage();
        change(before.actor(), (snapshot, draft) -> action.apply(snapshot, input, draft));
        if (!id.equals("complete-task") && !id.equals("complete-stage")) {
            way.add(id);
        }
        if (!file.stage().equals(stage)) {
            way.add(file.stage());
        }
    }

    /** Something that people bring about in ways that are not followed here: what has to come before it is taken as given. */
    void came(String id, String by, Map<String, Object> values) {
        CaseAction action = Actions.find(id).orElseThrow();
        way.add(id + " " + values.get("step"));
        change(scene.house().actor(by), (snapshot, draft) -> action.apply(snapshot, new Input(values), draft));
    }

    /** Whether somebody may do it now. */
    boolean may(String id, String by) {
        CaseAction action = Actions.find(id).orElseThrow();
        Snapshot snapshot = scene.snapshot(file, scene.house().actor(by), now);
        return action.states().contains(file.state())
                && action.permission(snapshot).isEmpty()
                && action.applicable(snapshot).isEmpty();
    }

    /** Something that the rules of the pack react to. */
    void happen(String event, String detail) {
        way.add(detail.isEmpty() ? event : event + " " + detail.substring(detail.indexOf('/') + 1));
        change(SyntheticHouse.timer(), (snapshot, draft) -> draft.happened(event, detail));
    }

    /** Time passes until the next deadline is looked at. Returns whether one was left. */
    boolean wait(Consumer<String> fired) {
        Optional<org.redress.api.casework.CaseClock> next = file.clocks().stream()
                .filter(clock -> clock.armedAt().isPresent())
                .min(java.util.Comparator.comparing(clock -> clock.armedAt().orElseThrow()));
        next.ifPresent(clock -> {
            Instant at = clock.armedAt().orElseThrow();
            now = at.isAfter(now) ? at : now;
            FireClock firing = new FireClock(clock.id());
            Snapshot before = scene.snapshot(file, SyntheticHouse.timer(), now);
            if (firing.applicable(before).isPresent()) {
                throw broken(Text.of("时限「{clock}」到期却不触发", "the deadline \"{clock}\" is due and cannot fire")
                        .with("clock", clock.id()));
            }
            change(before.actor(), (snapshot, draft) -> firing.apply(snapshot, Input.EMPTY, draft));
            fired.accept(clock.id());
        });
        return next.isPresent();
    }

    private void change(Actor actor, java.util.function.BiConsumer<Snapshot, CaseDraft> decision) {
        scene.effort().state();
        CaseDraft draft = new CaseDraft(file);
        Snapshot snapshot = scene.snapshot(file, actor, now);
        try {
            decision.accept(snapshot, draft);
            Consequences.draw(snapshot, draft);
        } catch (IllegalArgumentException | IllegalStateException | java.util.NoSuchElementException failure) {
            throw broken(Text.of("这里无法作出决定：{problem}", "no decision can be made here: {problem}")
                    .with("problem", String.valueOf(failure.getMessage())));
        }
        file = draft.file();
        new Invariants(scene).broken(file).ifPresent(what -> {
            throw broken(what);
        });
    }

    Broken broken(Text what) {
        return broken(Flaw.BROKEN, Flaw.BROKEN.message().with("what", what));
    }

    Broken broken(Flaw flaw, Text what) {
        List<String> told = new ArrayList<>(way);
        if (!scene.involved().isEmpty()) {
            told.set(0, told.get(0) + " (" + String.join(", ", scene.involved()) + ")");
        }
        return new Broken(new Finding(flaw, type.localId(), told, what));
    }
}
