package org.redress.api.routine;

import java.util.List;
import java.util.Optional;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.Form;
import org.redress.api.procedure.FormField;

/**
 * A duty with what whoever records it needs.
 *
 * @param figures of its period
 * @param form what is asked; empty once it is recorded, or where nothing is
 * @param openImprovements items that can be named, by code
 * @param held why the reader cannot record it; empty when they can
 * @param standing who has it done now: holds the role, or stands in
 */
public record RoutineFile(
        RoutineDuty duty,
        RoutineFigures figures,
        Optional<Form> form,
        List<FormField.Option> openImprovements,
        Optional<Problem> held,
        Optional<String> standing) {
    public RoutineFile {
        openImprovements = List.copyOf(openImprovements);
    }
}
