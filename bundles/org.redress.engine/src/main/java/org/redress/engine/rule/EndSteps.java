package org.redress.engine.rule;

import java.util.Optional;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.NextStep;
import org.redress.api.problem.Blocker;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;

/** The last next steps: closing and the archive, or what lifts the gate that holds them. */
final class EndSteps extends StepsByClock {

    private final Snapshot snapshot;
    private final CaseDraft draft;

    EndSteps(Snapshot snapshot, CaseDraft draft, Optional<CaseClock> clock) {
        super(clock);
        this.snapshot = snapshot;
        this.draft = draft;
    }

    NextStep ending(String owner) {
        boolean closed = draft.state == CaseState.CLOSED;
        return Gatekeeper.blockers(snapshot, draft.file(), closed ? "archive" : "close", Optional.empty()).stream()
                .findFirst()
                .map(held -> beforeTheEnd(closed, held, owner))
                .orElseGet(() -> closed
                        ? step(Text.of("归档", "Archive"), "archive", owner, Text.of("已结案", "The case is closed"))
                        : step(
                                Text.of("把结果告诉客户并结案", "Tell the customer the result and close"),
                                "close",
                                owner,
                                Text.of("所有阶段都已完成", "All stages are complete")));
    }

    /** What lifts the gate that closing or archiving waits for. */
    private NextStep beforeTheEnd(boolean closed, Blocker held, String owner) {
        Text text = closed
                ? Text.of("完成归档前要做的事", "Do what the archive waits for")
                : Text.of("完成结案前要做的事", "Do what closing waits for");
        boolean signature = held.resolvedBy().equals("sign-off");
        String doer = signature
                ? new Signatures(snapshot)
                        .missing(draft.ownership, draft.aftercare)
                        .orElse(owner)
                : owner;
        return step(
                signature ? Text.of("签字确认", "Sign off") : text,
                Optional.of(held.resolvedBy()).filter(this::isAction),
                doer,
                held.reason());
    }

    /** Gates are lifted by tasks and files too. */
    private boolean isAction(String resolvedBy) {
        return !resolvedBy.isEmpty()
                && !resolvedBy.equals("add-evidence")
                && snapshot.type().stages().stream()
                        .flatMap(stage -> stage.tasks().stream())
                        .noneMatch(task -> task.id().equals(resolvedBy));
    }
}
