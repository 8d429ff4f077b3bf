package org.redress.engine.action;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.casework.CaseState;
import org.redress.api.problem.Problem;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;

/**
 * Marks what a case is about as to be improved (P01: 需改进的问题). Whoever works cases sees first that something comes
 * back; nobody has to count. The case joins the open item of its type, or makes one: that is done by what is written with
 * it, once the case is.
 */
final class MarkForImprovement extends SimpleAction {

    MarkForImprovement() {
        super(
                "mark-for-improvement",
                "列为需改进的问题",
                "Mark for improvement",
                InputField.longText("text", "需要改进什么（不写客户信息）", "What should be better (nothing about the customer)")
                        .longest(1000));
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
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        String by = snapshot.actor().username();
        draft.marked = Optional.of(input.text("text"));
        draft.event(by, "marked-for-improvement", Map.of("text", new Personal(input.text("text"))));
        draft.happened("marked-for-improvement");
    }
}
