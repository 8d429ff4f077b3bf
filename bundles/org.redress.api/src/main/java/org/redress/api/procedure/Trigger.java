package org.redress.api.procedure;

import java.util.Optional;

/**
 * Something that rules react to: an event, or an event about one thing only.
 *
 * @param event of the pack language, for example {@code stage-entered}
 * @param detail what it has to be about: a stage, task, clock (with its pack), kind of evidence…; empty means any
 */
public record Trigger(String event, Optional<String> detail) {

    /** @param happenedTo what the event was about; empty text when nothing in particular */
    public boolean fits(String happened, String happenedTo) {
        return event.equals(happened) && detail.map(happenedTo::equals).orElse(true);
    }
}
