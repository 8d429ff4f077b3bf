package org.redress.engine.action;

import java.util.Optional;
import org.redress.api.casework.VersionMove;
import org.redress.api.problem.Problem;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.VersionChange;

/** Takes the move to another version back while it is the last thing that happened in the case. Not in menus. */
public final class RestoreVersion extends SimpleAction {

    private static final Problem CHANGED = Problem.of(
            "RD-PLG-271",
            "改用版本之后，这件投诉又有了变化，不能再恢复；如有需要，请另行改用",
            "The case has changed since it was moved, so the move cannot be reversed any more; move it again if need be");

    private final MoveVersion.Decided decided;

    /** @param decided with the id of the move that is taken back */
    public RestoreVersion(MoveVersion.Decided decided) {
        super("restore-version", "改回原来的版本", "Reverse the move to another version");
        this.decided = decided;
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return snapshot.actor().system() ? Optional.empty() : Optional.of(MoveVersion.BY_ADMINISTRATORS);
    }

    @Override
    public Optional<Problem> applicable(Snapshot snapshot) {
        return moved(snapshot).isPresent() ? Optional.empty() : Optional.of(CHANGED);
    }

    private Optional<VersionMove> moved(Snapshot snapshot) {
        return snapshot.file().dossier().moved().filter(last -> last.move().equals(decided.move()));
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        new VersionChange(snapshot, decided.by(), decided.reason())
                .reverse(draft, moved(snapshot).orElseThrow());
    }
}
