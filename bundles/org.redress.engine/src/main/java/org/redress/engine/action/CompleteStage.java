package org.redress.engine.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.casework.CaseState;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.TaskDecl;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.CoreGate;
import org.redress.engine.rule.Stages;

/** Ends the present stage and enters the next. */
final class CompleteStage extends SimpleAction {

    CompleteStage() {
        super("complete-stage", "完成本阶段", "Complete stage");
    }

    @Override
    public Set<CaseState> states() {
        return Set.of(CaseState.OPEN, CaseState.CLOSED);
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.responsible(snapshot);
    }

    @Override
    public Optional<Problem> applicable(Snapshot snapshot) {
        return Progress.allDone(snapshot.file())
                ? Optional.of(Problem.of("RD-CASE-113", "所有阶段都已完成", "All stages are complete"))
                : Optional.empty();
    }

    @Override
    public List<Blocker> blockers(Snapshot snapshot, Input input) {
        return snapshot.stage().tasks().stream()
                .filter(declared -> snapshot.file().tasks().stream()
                        .anyMatch(task -> task.id().equals(declared.id())
                                && task.stage().equals(snapshot.file().stage())
                                && task.blocks()))
                .map(declared -> open(snapshot, declared))
                .toList();
    }

    private static Blocker open(Snapshot snapshot, TaskDecl task) {
        return CoreGate.blocker(
                snapshot,
                "core/task/" + task.id(),
                Text.of("任务未完成：{task}", "Task is open: {task}").with("task", task.title()),
                "complete-task",
                "tasks",
                Text.of("如果已完成任务「{task}」，就不再受此限制。", "If the task “{task}” were done, this would not be held up.")
                        .with("task", task.title()));
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        String by = snapshot.actor().username();
        Stages stages = new Stages(snapshot);
        String done = draft.stage;
        stages.leave(draft, by);
        draft.event(by, "stage-completed", Map.of("stage", done, "note", new Personal(input.text("note"))));
        draft.happened("stage-completed", done);
        snapshot.type().after(done).ifPresent(next -> stages.enter(draft, next));
    }
}
