package org.redress.console.signin;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.redress.console.view.Refusal;
import org.redress.console.web.Refusals;
import org.redress.console.web.Visit;

/** New passwords are typed twice, since nobody sees what they type. */
final class Passwords {

    private Passwords() {}

    static Optional<Refusal> differ(Visit visit) {
        boolean same =
                Arrays.equals(visit.form().secret("password"), visit.form().secret("again"));
        return same
                ? Optional.empty()
                : Optional.of(Refusals.invalid(
                        visit.words(), Map.of("again", visit.words().get("password.differ"))));
    }
}
