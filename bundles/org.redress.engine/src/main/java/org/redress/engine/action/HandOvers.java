package org.redress.engine.action;

import java.util.Optional;
import org.redress.api.problem.Problem;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;

/** What the actions about ownership share. */
final class HandOvers {

    private static final Problem NOTHING_OFFERED =
            Problem.of("RD-CASE-110", "没有等待接收的移交", "No hand-over waits for an answer");
    private static final Problem NOT_ASKED =
            Problem.of("RD-CASE-104", "这次移交不是给您的", "This hand-over was not offered to you");

    private HandOvers() {}

    static Optional<Problem> offered(Snapshot snapshot) {
        return snapshot.file().ownership().offered().isPresent() ? Optional.empty() : Optional.of(NOTHING_OFFERED);
    }

    static Optional<Problem> addressee(Snapshot snapshot) {
        return snapshot.file()
                        .ownership()
                        .offered()
                        .filter(offer -> !offer.to().equals(snapshot.actor().username()))
                        .isPresent()
                ? Optional.of(NOT_ASKED)
                : Optional.empty();
    }

    /** Makes somebody accountable; whatever was on offer lapses. */
    static void changeOwner(Snapshot snapshot, CaseDraft draft, String to) {
        draft.ownership(old -> old.ownedBy(to));
        draft.happened("handed-over");
    }
}
