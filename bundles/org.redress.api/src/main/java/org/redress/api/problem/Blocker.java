package org.redress.api.problem;

import org.redress.api.text.Text;

/**
 * One unmet precondition of an action.
 *
 * @param gate code of the gate that holds, for example {@code clinic-chain/refund-consent}, or a core gate such as
 *     {@code authority}
 * @param reason what is missing and who has to do it
 * @param resolvedBy id of the action or task that would lift it, empty when there is none
 */
public record Blocker(String gate, Text reason, String resolvedBy) {}
