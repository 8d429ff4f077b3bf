package org.redress.api.casework;

import java.util.List;
import java.util.function.Supplier;
import org.redress.api.problem.Blocker;
import org.redress.api.procedure.FormField;
import org.redress.api.text.Text;

/**
 * What could be done with a case, and why not where it cannot.
 *
 * @param inputSchema JSON Schema of the input, as JSON text; made when it is asked for, since most who ask show the form
 * @param input the same as form fields
 * @param permitted whether this caller may do it at all
 * @param allowed permitted, and no gate holds
 */
public record ActionOffer(
        String id,
        Text title,
        Supplier<String> inputSchema,
        List<FormField> input,
        boolean permitted,
        boolean allowed,
        List<Blocker> blockedBy) {
    public ActionOffer {
        input = List.copyOf(input);
        blockedBy = List.copyOf(blockedBy);
    }
}
