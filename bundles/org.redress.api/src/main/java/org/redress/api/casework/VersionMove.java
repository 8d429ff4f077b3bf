package org.redress.api.casework;

import java.util.List;
import org.redress.api.procedure.FormField;

/**
 * What a case had before it was moved to another version of a plugin. Kept only while that is the last thing that happened
 * in the case: until then it can be given back.
 *
 * @param move id of the move
 * @param before what it ran on
 * @param clocks as they stood
 * @param tasks as they stood
 * @param former fields of earlier forms
 */
public record VersionMove(
        String move, PackUse before, List<CaseClock> clocks, List<CaseTask> tasks, List<FormField> former) {
    public VersionMove {
        clocks = List.copyOf(clocks);
        tasks = List.copyOf(tasks);
        former = List.copyOf(former);
    }
}
