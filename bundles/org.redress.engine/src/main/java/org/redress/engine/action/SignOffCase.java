package org.redress.engine.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.casework.Aftercare;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.SignOff;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.Signatures;

/**
 * Owner and manager stand for how the case was handled, before it goes to the archive. Two people, unless nobody else
 * manages cases here (P02: a clinic with one doctor).
 */
final class SignOffCase extends SimpleAction {

    private static final Problem GIVEN = Problem.of("RD-CASE-161", "您已经签过了", "You have signed already");

    SignOffCase() {
        super("sign-off", "签字确认", "Sign off");
    }

    @Override
    public Set<CaseState> states() {
        return Set.of(CaseState.OPEN, CaseState.CLOSED);
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.ownerOrManager(snapshot);
    }

    @Override
    public Optional<Problem> applicable(Snapshot snapshot) {
        return new Signatures(snapshot)
                        .capacities(snapshot.actor().username(), snapshot.file().ownership(), aftercare(snapshot))
                        .isEmpty()
                ? Optional.of(GIVEN)
                : Optional.empty();
    }

    private static Aftercare aftercare(Snapshot snapshot) {
        return snapshot.file().dossier().aftercare();
    }

    @Override
    public List<Blocker> blockers(Snapshot snapshot, Input input) {
        return Progress.allDone(snapshot.file()) ? List.of() : List.of(Progress.blocker(snapshot));
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        String by = snapshot.actor().username();
        Signatures signatures = new Signatures(snapshot);
        List<String> capacities = signatures.capacities(by, draft.ownership, draft.aftercare);
        long seq = snapshot.file().history().seq();
        capacities.forEach(
                capacity -> draft.aftercare = draft.aftercare.signed(new SignOff(capacity, by, snapshot.now(), seq)));
        draft.event(by, "signed-off", Map.of("capacities", capacities, "upTo", seq));
        draft.happened("signed-off");
        signatures
                .missing(draft.ownership, draft.aftercare)
                .ifPresent(person -> draft.tell(
                        person,
                        "sign-off",
                        Text.of("投诉单 {number} 请您签字确认", "Case {number} waits for your signature")
                                .with("number", snapshot.file().number())));
    }
}
