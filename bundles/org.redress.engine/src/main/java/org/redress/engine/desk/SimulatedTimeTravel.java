package org.redress.engine.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.account.Account;
import org.redress.api.account.Accounts;
import org.redress.api.account.Caller;
import org.redress.api.account.Roles;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.time.TimeTravel;
import org.redress.engine.clock.BusinessTime;

/** Moves simulated time from one thing that falls due to the next. Offered as a service only on a node whose time is simulated. */
@Component(
        service = {},
        immediate = true)
public final class SimulatedTimeTravel implements TimeTravel {

    private static final Duration FARTHEST = Duration.ofDays(366 * 5L);

    private final BusinessTime time;
    private final Duties duties;
    private final Accounts accounts;
    private final Optional<ServiceRegistration<TimeTravel>> registration;

    @Activate
    public SimulatedTimeTravel(
            @Reference BusinessTime time,
            @Reference Duties duties,
            @Reference Accounts accounts,
            BundleContext context) {
        this.time = time;
        this.duties = duties;
        this.accounts = accounts;
        this.registration = time.simulated()
                ? Optional.of(context.registerService(TimeTravel.class, this, null))
                : Optional.empty();
    }

    @Deactivate
    void withdraw() {
        registration.ifPresent(ServiceRegistration::unregister);
    }

    @Override
    public synchronized Outcome<Instant> forwardTo(Caller caller, Instant to) {
        boolean administrator = accounts.find(caller.username())
                .filter(Account::enabled)
                .filter(account -> account.holds(Roles.ADMINISTRATOR))
                .isPresent();
        if (!administrator && !caller.isSystem()) {
            return new Outcome.Forbidden<>(
                    Problem.of("RD-CLK-003", "只有管理员可以移动模拟时间", "Only administrators move simulated time"));
        }
        Instant now = time.now();
        if (to.isBefore(now) || to.isAfter(now.plus(FARTHEST))) {
            return Outcome.invalid(
                    "/to", Problem.of("RD-CLK-004", "时间只能向前移动，一次最多五年", "Time moves forward only, five years at most"));
        }
        duties.upTo(to, time::moveTo);
        return Outcome.done(time.now());
    }
}
