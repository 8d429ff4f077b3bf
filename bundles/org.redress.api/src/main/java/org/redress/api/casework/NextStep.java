package org.redress.api.casework;

import java.time.Instant;
import java.util.Optional;
import org.redress.api.text.Text;

/**
 * The one thing to do now.
 *
 * @param action id of the action that does it; empty when it is not one
 * @param owner username of who has to do it
 * @param clock id of the clock that is due next; empty for closed cases
 * @param dueAt when it is due; empty for closed cases
 */
public record NextStep(
        Text text,
        Optional<String> action,
        String owner,
        Optional<String> clock,
        Optional<Instant> dueAt,
        Text reason) {}
