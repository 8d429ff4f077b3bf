package org.redress.engine.rule;

import java.util.Optional;
import org.redress.api.casework.Escalation;
import org.redress.api.casework.Ownership.HandOver;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;

/** What a step up does, whether a rule or a person takes it: it is kept, people are told, the lead is offered the case. */
public final class Escalations {

    private Escalations() {}

    /** @param text what people are told; no words of customers or colleagues, because inboxes keep it */
    public static void carryOut(Snapshot snapshot, CaseDraft draft, Escalation step, Text text) {
        draft.escalations.add(step);
        step.told().forEach(person -> draft.tell(person, "escalated", text));
        step.lead()
                .filter(person -> !draft.ownership.owner().equals(Optional.of(person)))
                .ifPresent(person -> {
                    String giver = draft.ownership.owner().orElseThrow();
                    draft.ownership(
                            old -> old.offering(Optional.of(new HandOver(giver, person, step.at(), Optional.empty()))));
                    draft.tell(person, "hand-over-offered", text);
                });
    }
}
