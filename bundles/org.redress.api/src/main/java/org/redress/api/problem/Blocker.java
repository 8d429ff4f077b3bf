package org.redress.api.problem;

import java.util.Optional;
import org.redress.api.text.Text;

/**
 * One unmet precondition of an action.
 *
 * @param gate code of the gate that holds, for example {@code clinic-chain/refund-consent}, or a core gate such as
 *     {@code authority}
 * @param reason what is missing and who has to do it
 * @param resolvedBy id of the action or task that would lift it, empty when there is none
 * @param grounds what the gate looked at and the nearest change that lifts it; empty where nobody asked for it
 */
public record Blocker(String gate, Text reason, String resolvedBy, Optional<Grounds> grounds) {

    public Blocker(String gate, Text reason, String resolvedBy) {
        this(gate, reason, resolvedBy, Optional.empty());
    }

    public Blocker because(Grounds found) {
        return new Blocker(gate, reason, resolvedBy, Optional.of(found));
    }
}
