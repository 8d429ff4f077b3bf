package org.redress.engine.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.casework.CaseState;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;

/** Takes back that two cases are tied. What came of a split or a merge stays tied. */
final class UnlinkCase extends SimpleAction implements JoinedAction {

    private static final Problem NONE = Problem.of("RD-CASE-150", "本单没有关联其他投诉", "The case is tied to no other");

    UnlinkCase() {
        super(
                "unlink",
                "取消关联",
                "Unlink a case",
                InputField.text("case", "投诉单号", "Case number").longest(40));
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
        return snapshot.file().dossier().relations().links().stream()
                        .noneMatch(link -> link.kind().free())
                ? Optional.of(NONE)
                : Optional.empty();
    }

    @Override
    public List<FieldError> check(Snapshot snapshot, Input input) {
        return snapshot.file().dossier().relations().links().stream()
                        .anyMatch(link -> link.kind().free() && link.number().equals(input.text("case")))
                ? List.of()
                : Candidates.error("case", UNSEEN, input.text("case"));
    }

    @Override
    public List<OtherCase> others(Snapshot snapshot, Input input) {
        return List.of(new OtherCase(input.text("case"), Optional.of("case")));
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        untie(snapshot, draft, input.text("case"));
    }

    @Override
    public void applyOther(Snapshot snapshot, Input input, CaseDraft draft, Snapshot other, CaseDraft otherDraft) {
        untie(snapshot, otherDraft, snapshot.file().number());
    }

    private static void untie(Snapshot snapshot, CaseDraft draft, String number) {
        draft.relations = draft.relations.unlinked(
                link -> link.kind().free() && link.number().equals(number));
        draft.event(snapshot.actor().username(), "unlinked", Map.of("case", new Personal(number)));
    }
}
