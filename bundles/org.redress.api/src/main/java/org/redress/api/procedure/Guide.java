package org.redress.api.procedure;

import java.util.List;
import java.util.Optional;
import org.redress.api.text.Text;

/**
 * Advice shown to staff beside their work.
 *
 * @param id with its pack
 * @param types local ids; empty means all
 * @param stages stage ids; empty means all
 * @param situations codes of the customer's way of complaining; empty means all
 * @param steps what to do, one line each
 * @param script words that staff may say
 * @param basis full ids of texts of the library, shown with it
 */
public record Guide(
        String id,
        Text title,
        List<String> types,
        List<String> stages,
        List<String> situations,
        List<Text> steps,
        Optional<Text> script,
        List<String> basis) {
    public Guide {
        types = List.copyOf(types);
        stages = List.copyOf(stages);
        situations = List.copyOf(situations);
        steps = List.copyOf(steps);
        basis = List.copyOf(basis);
    }
}
