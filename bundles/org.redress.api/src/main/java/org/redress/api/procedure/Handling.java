package org.redress.api.procedure;

import java.util.List;

/**
 * What a pack says about the work between intake and archive, beside stages, gates and remedies.
 *
 * @param papers templates of documents
 * @param conduct disruptive conduct, and grounds of refusal
 * @param outside tracks outside the house
 * @param compensation what the law supports of a claim
 * @param issues what issues are counted under
 * @param recurrence when a type recurs and is to be improved
 * @param periodic duties of the house that come round, beside the cases
 */
public record Handling(
        PaperRules papers,
        ConductRules conduct,
        OutsideRules outside,
        List<CompensationRule> compensation,
        IssueCodes issues,
        List<RecurrenceRule> recurrence,
        List<PeriodicDuty> periodic) {

    /** Of a pack that says nothing about it. */
    public static final Handling NONE = new Handling(
            PaperRules.NONE, ConductRules.NONE, OutsideRules.NONE, List.of(), IssueCodes.NONE, List.of(), List.of());

    public Handling {
        compensation = List.copyOf(compensation);
        recurrence = List.copyOf(recurrence);
        periodic = List.copyOf(periodic);
    }
}
