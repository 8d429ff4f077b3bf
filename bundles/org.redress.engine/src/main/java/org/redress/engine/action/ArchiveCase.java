package org.redress.engine.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.Ownership;
import org.redress.api.casework.Reason;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.Protocol;

/** Puts a closed case into custody, and those that were merged into it. The last stage cannot be skipped (P01). */
final class ArchiveCase extends SimpleAction implements JoinedAction {

    private static final Reason TOGETHER = new Reason(
            "core/merged", "core", Text.of("并入的投诉单随存续的投诉单归档", "A merged case is archived with the one that goes on"));

    ArchiveCase() {
        super("archive", "归档", "Archive");
    }

    @Override
    public boolean forSeveral() {
        return true;
    }

    @Override
    public Set<CaseState> states() {
        return Set.of(CaseState.CLOSED);
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.ownerOrManager(snapshot);
    }

    @Override
    public List<Blocker> blockers(Snapshot snapshot, Input input) {
        List<Blocker> blockers = new ArrayList<>(new Protocol(snapshot).ending());
        if (!Progress.allDone(snapshot.file())) {
            blockers.add(Progress.blocker(snapshot));
        }
        return blockers;
    }

    @Override
    public List<OtherCase> others(Snapshot snapshot, Input input) {
        return snapshot.file().dossier().relations().absorbed().stream()
                .map(merged -> new OtherCase(merged.number(), Optional.empty()))
                .toList();
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        archive(draft, snapshot.actor().username());
    }

    @Override
    public void applyOther(Snapshot snapshot, Input input, CaseDraft draft, Snapshot other, CaseDraft otherDraft) {
        archive(otherDraft, other.actor().username(), TOGETHER);
    }

    private static void archive(CaseDraft draft, String by, Reason... reasons) {
        String owner = draft.ownership.owner().orElse("");
        draft.state = CaseState.ARCHIVED;
        draft.ownership(Ownership::ended);
        draft.event(by, "archived", Map.of("lastOwner", owner), reasons);
        draft.happened("archived");
    }
}
