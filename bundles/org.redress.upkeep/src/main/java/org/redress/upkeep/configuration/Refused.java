package org.redress.upkeep.configuration;

import java.util.Optional;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;

/** Why a use case refused, in a sentence. */
final class Refused {

    private Refused() {}

    /** Empty when it did not. */
    static Optional<Text> words(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Done<?>) {
            return Optional.empty();
        } else if (outcome instanceof Outcome.Invalid<?> invalid) {
            Text words = invalid.problem().message();
            for (FieldError error : invalid.errors()) {
                words = Text.of("{all} {pointer}：{what}", "{all} {pointer}: {what}")
                        .with("all", words)
                        .with("pointer", error.pointer())
                        .with("what", error.message());
            }
            return Optional.of(words);
        }
        return Optional.of(problem(outcome).message());
    }

    private static Problem problem(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Blocked<?> blocked) {
            return blocked.problem();
        } else if (outcome instanceof Outcome.Forbidden<?> forbidden) {
            return forbidden.problem();
        } else if (outcome instanceof Outcome.NotFound<?> missing) {
            return missing.problem();
        } else if (outcome instanceof Outcome.Stale<?> stale) {
            return stale.problem();
        }
        return ((Outcome.Conflict<?>) outcome).problem();
    }
}
