package org.redress.api.casework;

import java.time.Instant;
import java.util.Optional;

/**
 * A step of the protocol that has to be taken because another one was.
 *
 * @param step id of the step
 * @param doer who has to take it, where a role is named for it; else it is the owner's
 * @param because id of the step that asks for it
 */
public record OwedStep(String step, Optional<Doer> doer, String because, Instant since) {

    /** The person who was found for a role. */
    public record Doer(String role, String person) {}

    public OwedStep by(String other) {
        return new OwedStep(step, doer.map(old -> new Doer(old.role(), other)), because, since);
    }

    /** Username of who has to take it. */
    public String person(String owner) {
        return doer.map(Doer::person).orElse(owner);
    }
}
