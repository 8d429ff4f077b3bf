package org.redress.console.web;

import org.redress.api.problem.Outcome;
import org.redress.console.text.Words;
import org.redress.console.view.Refusal;

/** Ends a request whose page cannot be shown; {@link ErrorPages} says why. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    private Refused(Refusal refusal) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }

    /** The value, or an error page. */
    public static <T> T unless(Outcome<T> outcome, Words words) {
        if (outcome instanceof Outcome.Done<T> done) {
            return done.value();
        }
        throw new Refused(Refusals.of(outcome, words));
    }
}
