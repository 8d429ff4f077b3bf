package org.redress.engine.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.Reference;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.FormField;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;

/** Takes back something that the case turned out not to be about. */
final class RemoveReference extends SimpleAction {

    private static final Problem NONE =
            Problem.of("RD-CASE-151", "还没有登记涉及的对象", "Nothing is recorded that the case is about");
    private static final Text MANAGER = Text.of(
            "只有管理人员可以撤下涉及的员工，因为他/她将可以看到本单",
            "Only a manager may take back a colleague, who will be able to see the case then");

    private static final InputField REFERENCE = InputField.whole("reference", "对象", "Reference");
    private static final InputField REASON = InputField.longText("reason", "原因", "Reason");

    RemoveReference() {
        super("remove-reference", "撤下涉及的对象", "Remove a reference");
    }

    @Override
    public InputSpec input(Snapshot snapshot) {
        List<FormField.Option> standing = standing(snapshot).stream()
                .map(reference -> new FormField.Option(
                        String.valueOf(reference.no()),
                        Text.same(
                                reference.keepsOut()
                                        ? Candidates.name(snapshot, reference.value())
                                        : reference.value())))
                .toList();
        return InputSpec.of(REFERENCE.offering(standing), REASON);
    }

    private static List<Reference> standing(Snapshot snapshot) {
        return snapshot.file().dossier().relations().standing();
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.worker(snapshot);
    }

    @Override
    public Optional<Problem> applicable(Snapshot snapshot) {
        return standing(snapshot).isEmpty() ? Optional.of(NONE) : Optional.empty();
    }

    @Override
    public List<FieldError> check(Snapshot snapshot, Input input) {
        int no = input.whole("reference").orElseThrow();
        Optional<Reference> found = find(snapshot, no);
        if (found.isEmpty()) {
            return Candidates.error("reference", Text.of("没有第 {who} 项", "There is no item {who}"), String.valueOf(no));
        }
        return found.get().keepsOut() && Permissions.manager(snapshot).isPresent()
                ? Candidates.error("reference", MANAGER, found.get().value())
                : List.of();
    }

    private static Optional<Reference> find(Snapshot snapshot, int no) {
        return standing(snapshot).stream().filter(one -> one.no() == no).findFirst();
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        Reference taken = find(snapshot, input.whole("reference").orElseThrow()).orElseThrow();
        draft.relations = draft.relations.without(taken.no());
        if (taken.keepsOut()) {
            draft.ownership(old -> old.notAbout(List.of(taken.value())));
        }
        draft.event(
                snapshot.actor().username(),
                "reference-removed",
                Map.of("reference", taken.no(), "kind", taken.kind(), "reason", new Personal(input.text("reason"))));
    }
}
