package org.redress.engine.action;

import java.util.Optional;
import java.util.Set;
import org.redress.api.casework.CaseState;
import org.redress.api.problem.Problem;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.Successors;

/**
 * Brings a case in line with who is there: what absent or departed colleagues have in it passes on, and is offered back to
 * those who return. Asked for by the watch over staff, for every case in which something may have to change.
 */
public final class ReplaceColleague extends SimpleAction {

    private static final Problem SYSTEM_ONLY =
            Problem.of("RD-CASE-130", "人员变动只由系统处理", "Only the system follows changes of staff");
    private static final Problem NOTHING =
            Problem.of("RD-CASE-131", "这件投诉的人员都在岗", "Everybody who has a part in this case is there");

    public ReplaceColleague() {
        super("replace-colleague", "人员变动", "Follow a change of staff");
    }

    @Override
    public boolean whileMerged() {
        return true;
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return snapshot.actor().system() ? Optional.empty() : Optional.of(SYSTEM_ONLY);
    }

    @Override
    public Set<CaseState> states() {
        return Set.of(CaseState.OPEN, CaseState.CLOSED);
    }

    /** Tried on a copy, so that looking at a case in order changes and logs nothing. */
    @Override
    public Optional<Problem> applicable(Snapshot snapshot) {
        CaseDraft tried = new CaseDraft(snapshot.file());
        new Successors(snapshot, tried).reconsider();
        return tried.file().equals(snapshot.file()) ? Optional.of(NOTHING) : Optional.empty();
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        new Successors(snapshot, draft).reconsider();
    }
}
