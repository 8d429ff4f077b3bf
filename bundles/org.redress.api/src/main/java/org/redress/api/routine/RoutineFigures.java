package org.redress.api.routine;

import java.util.List;
import org.redress.api.casework.CountedCases;
import org.redress.api.text.Text;

/**
 * What happened at a unit, and those below it, in the period of a duty: complaints that run on the duty's pack.
 *
 * @param counted which cases
 * @param repeated of customers who had complained within the twelve months before
 * @param late that missed a deadline
 * @param improvements items raised in the period for the unit and those below it
 */
public record RoutineFigures(
        CountedCases counted,
        int cases,
        List<Count> types,
        List<Count> classes,
        int repeated,
        int late,
        int improvements) {
    public RoutineFigures {
        types = List.copyOf(types);
        classes = List.copyOf(classes);
    }

    /** So many of a type or class. */
    public record Count(String code, Text title, int cases) {}
}
