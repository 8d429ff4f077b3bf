package org.redress.demo.outcome;

import java.util.Optional;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;

/** Why something was refused. */
public final class Refused {

    private Refused() {}

    /** Empty when it was done. */
    public static Optional<Problem> problem(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Invalid<?> invalid) {
            return Optional.of(invalid.errors().stream()
                    .findFirst()
                    .map(error -> new Problem(invalid.problem().code(), error.message()))
                    .orElse(invalid.problem()));
        } else if (outcome instanceof Outcome.Blocked<?> blocked) {
            return Optional.of(blocked.problem());
        } else if (outcome instanceof Outcome.Forbidden<?> forbidden) {
            return Optional.of(forbidden.problem());
        } else if (outcome instanceof Outcome.NotFound<?> notFound) {
            return Optional.of(notFound.problem());
        } else if (outcome instanceof Outcome.Stale<?> stale) {
            return Optional.of(stale.problem());
        } else if (outcome instanceof Outcome.Conflict<?> conflict) {
            return Optional.of(conflict.problem());
        }
        return Optional.empty();
    }
}
