package org.redress.rest.resource;

import java.util.Set;
import org.redress.api.account.SignIn;
import org.redress.api.problem.Outcome;
import org.redress.rest.problem.Refusal;

/** Refusals of whoever checks passwords: what they mean, says their code. */
final class SignInAnswers {
    private static final Set<String> SLOWED = Set.of(SignIn.TOO_SOON, SignIn.LOCKED, SignIn.BUSY);

    private SignInAnswers() {}

    static <T> T orRefuse(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Forbidden<T> refused) {
            String code = refused.problem().code();
            int status = SLOWED.contains(code) ? 429 : code.equals(SignIn.WRONG) ? 401 : 403;
            throw Refusal.of(status, refused.problem());
        }
        return Refusal.orRefuse(outcome);
    }
}
