package org.redress.engine.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.redress.api.casework.CaseTask;
import org.redress.api.casework.StageVisit;
import org.redress.api.procedure.Stage;
import org.redress.api.procedure.TaskDecl;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.people.PersonFinder;

/** Moves a case into a stage: one person answers for it, and its tasks have one doer each. */
public final class Stages {

    private final Snapshot snapshot;

    public Stages(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    public void enter(CaseDraft draft, Stage stage) {
        String last = draft.ownership.owner().orElse(snapshot.actor().username());
        PersonFinder finder = finder(draft);
        PersonFinder.Found responsible = finder.findOrElse(stage.role(), draft.ownership.owner(), last);
        draft.stage = stage.id();
        draft.stages.add(new StageVisit(
                stage.id(),
                stage.role(),
                responsible.username(),
                responsible.because(),
                snapshot.now(),
                Optional.empty(),
                Optional.empty()));
        stage.tasks().forEach(task -> draft.tasks.add(task(draft, finder, stage, task, responsible.username())));
        draft.decided(
                "system",
                "stage-entered",
                Map.of("stage", stage.id(), "responsible", responsible.username()),
                People.choice(snapshot, draft, "core/responsible", stage.role(), responsible));
        draft.happened("stage-entered", stage.id());
    }

    private static CaseTask task(CaseDraft draft, PersonFinder finder, Stage stage, TaskDecl task, String responsible) {
        PersonFinder.Found doer = finder.findOrElse(task.role(), draft.ownership.owner(), responsible);
        return new CaseTask(
                task.id(),
                stage.id(),
                task.role(),
                doer.username(),
                task.mandatory(),
                true,
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    /**
     * Goes on in the same stage by the rules of the snapshot: what they do not know and nobody has done is taken off, what
     * they add is to be done, whoever answers for the stage still does.
     */
    public void continueBy(CaseDraft draft) {
        Stage stage = snapshot.type().stage(draft.stage).orElseThrow();
        Set<String> known = snapshot.type().stages().stream()
                .flatMap(each -> each.tasks().stream())
                .map(TaskDecl::id)
                .collect(Collectors.toSet());
        draft.tasks.removeIf(task -> !task.done() && !known.contains(task.id()));
        StageVisit visit = draft.stages.get(draft.stages.size() - 1);
        PersonFinder finder = finder(draft);
        for (TaskDecl declared : stage.tasks()) {
            Predicate<CaseTask> same =
                    task -> task.id().equals(declared.id()) && task.stage().equals(stage.id());
            CaseDraft.replace(
                    draft.tasks, task -> same.test(task) && !task.done(), task -> task.mandatory(declared.mandatory()));
            // After a reopening what was done in an earlier visit is to be done again.
            if (draft.tasks.stream().filter(same).noneMatch(task -> task.doneAt()
                    .map(done -> !done.isBefore(visit.enteredAt()))
                    .orElse(true))) {
                draft.tasks.add(task(draft, finder, stage, declared, visit.responsible()));
            }
        }
    }

    /** Marks the present stage as done. */
    public void leave(CaseDraft draft, String by) {
        CaseDraft.replace(
                draft.stages,
                visit -> visit.stage().equals(draft.stage) && !visit.complete(),
                visit -> visit.completed(snapshot.now(), by));
    }

    /** Tasks whose condition has begun or ceased to hold; done ones stay as they are. */
    public void reconsiderTasks(CaseDraft draft) {
        Map<String, TaskDecl> declared = new HashMap<>();
        snapshot.type().stages().forEach(stage -> stage.tasks().forEach(task -> declared.put(task.id(), task)));
        String pack = snapshot.rules().procedure().ref().id();
        Map<String, Object> facts = Facts.of(snapshot, draft.file(), pack, Optional.empty());
        draft.tasks.replaceAll(task -> {
            boolean applies = Optional.ofNullable(declared.get(task.id()))
                    .map(known -> known.when()
                            .map(guard -> guard.test(facts).orElse(false))
                            .orElse(true))
                    .orElse(task.applies());
            return task.done() || task.applies() == applies ? task : task.applying(applies);
        });
    }

    private PersonFinder finder(CaseDraft draft) {
        return new PersonFinder(
                snapshot.rules(),
                snapshot.staffing(),
                snapshot.file().branch(),
                draft.ownership::excludes,
                snapshot.now());
    }
}
