package org.redress.rest.fake;

import java.time.Instant;
import org.redress.api.account.Caller;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.time.BusinessClock;
import org.redress.api.time.TimeTravel;

/** Business time that stands still until it is moved. */
public final class StandingClock implements BusinessClock, TimeTravel {
    public Instant now = Samples.RECEIVED;

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public boolean simulated() {
        return true;
    }

    @Override
    public Outcome<Instant> forwardTo(Caller caller, Instant to) {
        if (!caller.username().equals("admin")) {
            return new Outcome.Forbidden<>(Problem.of("RD-SEC-010", "仅限管理员。", "Administrators only."));
        }
        now = to;
        return Outcome.done(now);
    }
}
