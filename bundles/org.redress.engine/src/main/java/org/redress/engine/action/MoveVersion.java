package org.redress.engine.action;

import java.util.List;
import java.util.Optional;
import org.redress.api.casework.CaseRules;
import org.redress.api.casework.PackUse;
import org.redress.api.plugin.MovePlan.Difference;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.Procedure;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.Past;
import org.redress.engine.rule.VersionChange;
import org.redress.engine.rule.VersionFit;

/**
 * Moves a case to another version of a pack that it runs on. Not in menus: an administrator decides it for cases that they
 * do not see, so the system acts and history names who decided and why.
 */
public final class MoveVersion extends SimpleAction {

    static final Problem BY_ADMINISTRATORS =
            Problem.of("RD-PLG-270", "只能由管理员改用其他版本", "Only an administrator moves cases to another version");

    private final Decided decided;
    private final PackUse to;
    private final CaseRules after;
    private final Past past;

    /**
     * Who decided it.
     *
     * @param move id of the move
     * @param reason their words
     */
    public record Decided(String move, String by, String reason) {}

    /**
     * A move of one case.
     *
     * @param after rules of the case with the other version
     * @param past what happened in the case so far
     */
    public MoveVersion(Decided decided, PackUse to, CaseRules after, Past past) {
        super("move-version", "改用规则包的其他版本", "Move to another version");
        this.decided = decided;
        this.to = to;
        this.after = after;
        this.past = past;
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return snapshot.actor().system() ? Optional.empty() : Optional.of(BY_ADMINISTRATORS);
    }

    @Override
    public List<Blocker> blockers(Snapshot snapshot, Input input) {
        return new VersionFit(snapshot, to, after)
                .differences().stream()
                        .filter(Difference::blocking)
                        .map(one -> new Blocker("core/version", one.words(), ""))
                        .toList();
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        Optional<Procedure> before = snapshot.rules().all().stream()
                .filter(pack -> pack.ref().id().equals(to.pack().id()))
                .findFirst();
        new VersionChange(snapshot.by(after, snapshot.authority()), decided.by(), decided.reason())
                .carryOut(draft, decided.move(), before, to, past);
    }
}
