package org.redress.engine.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.account.Caller;
import org.redress.api.casework.CaseFile;
import org.redress.api.problem.Outcome;
import org.redress.api.time.BusinessClock;
import org.redress.engine.action.FireClock;
import org.redress.store.port.CaseStore;
import org.redress.store.port.DueClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fires deadlines. Due clocks are read from the database, so none is lost with a process; each firing is a use case of
 * its own, and the case's version keeps two nodes from firing the same one.
 */
@Component(service = ClockWatch.class)
public final class ClockWatch implements TimedDuty {

    private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);
    private static final int BATCH = 200;

    private final Workshop workshop;
    private final CaseStore store;
    private final BusinessClock clock;

    @Activate
    public ClockWatch(@Reference Workshop workshop, @Reference CaseStore store, @Reference BusinessClock clock) {
        this.workshop = workshop;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> next() {
        return store.nextDue();
    }

    /** Fires everything that is due now, in order of its due time. */
    @Override
    public void perform() {
        List<DueClock> due;
        do {
            due = store.due(clock.now(), BATCH);
            int fired = 0;
            for (DueClock one : due) {
                fired += fire(one) ? 1 : 0;
            }
            if (fired == 0) {
                return;
            }
        } while (due.size() == BATCH);
    }

    private boolean fire(DueClock due) {
        Outcome<CaseFile> outcome = workshop.chain()
                .perform(
                        Caller.system("clock"),
                        due.caseNumber(),
                        new FireClock(due.clock()),
                        Map.of(),
                        Optional.empty(),
                        Optional.empty());
        if (!(outcome instanceof Outcome.Done<CaseFile>)) {
            LOG.debug("clock {} of {} was met or fired meanwhile", due.clock(), due.caseNumber());
            return false;
        }
        return true;
    }
}
