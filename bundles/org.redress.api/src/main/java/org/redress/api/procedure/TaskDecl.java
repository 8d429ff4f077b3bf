package org.redress.api.procedure;

import java.util.Optional;
import org.redress.api.text.Text;

/**
 * Work of a stage.
 *
 * @param id unique in the type
 * @param role who does it
 * @param mandatory the stage cannot be completed before
 * @param when applies only while this holds; empty means always
 * @param reserved only its assignee and holders of its role may tick it off
 * @param evidence kind of file that must be attached before it can be ticked off
 */
public record TaskDecl(
        String id,
        Text title,
        Optional<Text> help,
        String role,
        boolean mandatory,
        boolean reserved,
        Optional<Condition> when,
        Optional<String> evidence) {}
