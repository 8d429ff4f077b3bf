package org.redress.engine.action;

import java.util.Optional;
import java.util.Set;
import org.redress.api.casework.CaseState;
import org.redress.api.problem.Problem;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.People;

/** What the actions about ownership share. */
final class HandOvers {

    private static final Problem NOTHING_OFFERED =
            Problem.of("RD-CASE-110", "没有等待接收的移交", "No hand-over waits for an answer");
    private static final Problem NOT_ASKED =
            Problem.of("RD-CASE-104", "这次移交不是给您的", "This hand-over was not offered to you");

    private static final Problem AWAY = Problem.of(
            "RD-CASE-134",
            "您登记了休假，期间不能接收投诉；先在「我的账号」结束休假",
            "You are marked as away and cannot take cases; end your time away on your account page first");

    /** A case has an owner until it is archived: the last stage is still worked when it is closed. */
    static final Set<CaseState> OWNED = Set.of(CaseState.OPEN, CaseState.CLOSED);

    private HandOvers() {}

    /** Whoever says that they are away is passed over, so nothing is taken until they say that they are back. */
    static Optional<Problem> away(Snapshot snapshot) {
        return People.availability(snapshot).away(snapshot.actor().username()).isPresent()
                ? Optional.of(AWAY)
                : Optional.empty();
    }

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
