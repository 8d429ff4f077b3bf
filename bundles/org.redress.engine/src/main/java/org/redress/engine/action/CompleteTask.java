package org.redress.engine.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.CaseTask;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.FormField;
import org.redress.api.procedure.RoleDecl;
import org.redress.api.procedure.TaskDecl;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.CoreGate;

/** Ticks off a task of the present stage, once its evidence is there. */
final class CompleteTask extends SimpleAction {

    private static final InputField TASK = InputField.choice("task", "任务", "Task");
    private static final InputField DATA =
            InputField.structure("data", "记录", "Data").asOptional();

    CompleteTask() {
        super("complete-task", "完成任务", "Complete task", TASK, DATA, StaffTime.OPTIONAL);
    }

    @Override
    public InputSpec input(Snapshot snapshot) {
        List<FormField.Option> open = snapshot.file().tasks().stream()
                .filter(task -> isOpen(snapshot, task))
                .map(task -> new FormField.Option(
                        task.id(), declaration(snapshot, task.id()).title()))
                .toList();
        return InputSpec.of(TASK.offering(open), DATA, StaffTime.OPTIONAL);
    }

    @Override
    public boolean forSeveral() {
        return true;
    }

    @Override
    public Set<CaseState> states() {
        return Set.of(CaseState.OPEN, CaseState.CLOSED);
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.worker(snapshot);
    }

    @Override
    public Optional<Problem> applicable(Snapshot snapshot) {
        return snapshot.file().tasks().stream().anyMatch(task -> isOpen(snapshot, task))
                ? Optional.empty()
                : Optional.of(Problem.of("RD-CASE-112", "本阶段没有未完成的任务", "No task of this stage is open"));
    }

    @Override
    public List<FieldError> check(Snapshot snapshot, Input input) {
        boolean open = snapshot.file().tasks().stream()
                .anyMatch(task -> task.id().equals(input.text("task")) && isOpen(snapshot, task));
        return open
                ? StaffTime.errors(input)
                : Candidates.error(
                        "task",
                        Text.of("「{who}」不是本阶段未完成的任务", "“{who}” is no open task of this stage"),
                        input.text("task"));
    }

    @Override
    public List<Blocker> blockers(Snapshot snapshot, Input input) {
        Optional<Blocker> others = input.optional("task").flatMap(id -> kept(snapshot, id));
        if (others.isPresent()) {
            return List.of(others.get());
        }
        return input.optional("task")
                .map(id -> declaration(snapshot, id))
                .flatMap(TaskDecl::evidence)
                .filter(kind -> snapshot.file().evidence().stream()
                        .noneMatch(file -> file.kind().equals(kind)))
                .map(kind -> List.of(CoreGate.blocker(
                        snapshot,
                        "core/task-evidence",
                        Text.of("先上传：{kind}", "Attach it first: {kind}").with("kind", title(snapshot, kind)),
                        "add-evidence",
                        "evidence",
                        Text.of("如果已上传「{kind}」，就不再受此限制。", "If “{kind}” were attached, this would not be held up.")
                                .with("kind", title(snapshot, kind)))))
                .orElse(List.of());
    }

    /** A reserved task says that somebody of its role has looked: nobody else can say so, whatever their rights. */
    private static Optional<Blocker> kept(Snapshot snapshot, String id) {
        TaskDecl task = declaration(snapshot, id);
        boolean theirs = snapshot.actor().roles().contains(task.role())
                || snapshot.file().tasks().stream()
                        .anyMatch(open -> open.id().equals(id)
                                && open.assignee().equals(snapshot.actor().username()));
        Text role = snapshot.rules().role(task.role()).map(RoleDecl::title).orElse(Text.same(task.role()));
        return !task.reserved() || theirs
                ? Optional.empty()
                : Optional.of(CoreGate.blocker(
                        snapshot,
                        "core/task-role",
                        Text.of("只能由{role}完成：{task}", "Only for {role} to do: {task}")
                                .with("role", role)
                                .with("task", task.title()),
                        "complete-task",
                        "actor.roles",
                        Text.of("如果您是{role}，就不再受此限制。", "If you were {role}, this would not be held up.")
                                .with("role", role)));
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        String id = input.text("task");
        String by = snapshot.actor().username();
        Map<String, Object> data = new TreeMap<>(input.object("data"));
        input.optional("note").ifPresent(note -> data.put("note", note));
        CaseDraft.replace(
                draft.tasks,
                task -> task.id().equals(id) && task.stage().equals(draft.stage),
                task -> task.completed(snapshot.now(), by, data));
        Map<String, Object> told = new TreeMap<>(Map.of("task", id, "stage", draft.stage, "data", new Personal(data)));
        StaffTime.record(snapshot, input, id(), draft, told);
        draft.event(by, "task-completed", told);
        draft.happened("task-completed", id);
    }

    private static boolean isOpen(Snapshot snapshot, CaseTask task) {
        return task.stage().equals(snapshot.file().stage()) && !task.done() && task.applies();
    }

    private static Text title(Snapshot snapshot, String kind) {
        return snapshot.rules().evidence().getOrDefault(kind, Text.same(kind));
    }

    private static TaskDecl declaration(Snapshot snapshot, String id) {
        return snapshot.type().stages().stream()
                .flatMap(stage -> stage.tasks().stream())
                .filter(task -> task.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
