package org.redress.engine.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.Ownership;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.Problem;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.Protocol;

/** Puts a closed case into custody. The last stage cannot be skipped (P01). */
final class ArchiveCase extends SimpleAction {

    ArchiveCase() {
        super("archive", "归档", "Archive");
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
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        String owner = draft.ownership.owner().orElse("");
        draft.state = CaseState.ARCHIVED;
        draft.ownership(Ownership::ended);
        draft.event(snapshot.actor().username(), "archived", Map.of("lastOwner", owner));
        draft.happened("archived");
    }
}
