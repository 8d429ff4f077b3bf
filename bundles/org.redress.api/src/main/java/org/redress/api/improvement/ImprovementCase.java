package org.redress.api.improvement;

import java.time.Instant;
import java.util.Optional;

/**
 * A case that belongs to an improvement item. A case is named once for each way in which it came to it.
 *
 * @param number of the case
 * @param by who marked it; {@code system} for the others
 * @param text what whoever marked it wants to be better
 */
public record ImprovementCase(String number, Way way, Instant at, String by, Optional<String> text) {

    /** How the case came to the item. */
    public enum Way {
        /** One of those for which the rule raised the item. */
        COUNTED,
        /** Came by the same rule while the item was open. */
        JOINED,
        /** Somebody marked the case. */
        MARKED
    }
}
