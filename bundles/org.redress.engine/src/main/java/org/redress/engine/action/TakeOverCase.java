package org.redress.engine.action;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.casework.CaseState;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.RoleDecl.Right;
import org.redress.api.text.Text;
import org.redress.engine.decision.Actor;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;

/** Becomes the owner without having been asked, for example of a case whose owner has gone. */
final class TakeOverCase extends SimpleAction {

    private static final Problem OWN = Problem.of("RD-CASE-111", "这件投诉已经由您负责", "You own this case already");
    private static final Problem CANNOT = Problem.of("RD-CASE-105", "您的角色不能接手投诉", "Your role cannot take over cases");

    TakeOverCase() {
        super("take-over", "接手", "Take over", InputField.longText("reason", "原因", "Reason"));
    }

    @Override
    public boolean forSeveral() {
        return true;
    }

    @Override
    public Set<CaseState> states() {
        return HandOvers.OWNED;
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        Actor actor = snapshot.actor();
        return actor.may(Right.WORK) || actor.may(Right.MANAGE) ? Optional.empty() : Optional.of(CANNOT);
    }

    @Override
    public Optional<Problem> applicable(Snapshot snapshot) {
        return snapshot.file()
                        .ownership()
                        .owner()
                        .equals(Optional.of(snapshot.actor().username()))
                ? Optional.of(OWN)
                : HandOvers.away(snapshot);
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        String to = snapshot.actor().username();
        String from = draft.ownership.owner().orElseThrow();
        HandOvers.changeOwner(snapshot, draft, to);
        draft.event(to, "taken-over", Map.of("from", from, "to", to, "reason", new Personal(input.text("reason"))));
        draft.tell(
                from,
                "taken-over",
                Text.of("{who}接手了投诉单 {number}", "{who} has taken over case {number}")
                        .with("who", snapshot.actor().displayName())
                        .with("number", snapshot.file().number()));
    }
}
