package org.redress.engine.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
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
 * its own, and the case's version keeps two nodes from firing the same one. Owns the one timer thread of the engine.
 */
@Component(service = ClockWatch.class, immediate = true)
public final class ClockWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);
    private static final int BATCH = 200;
    private static final long PERIOD_SECONDS = 1;

    private final Workshop workshop;
    private final CaseStore store;
    private final BusinessClock clock;
    private final ReentrantLock firing = new ReentrantLock();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "redress-clocks");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public ClockWatch(@Reference Workshop workshop, @Reference CaseStore store, @Reference BusinessClock clock) {
        this.workshop = workshop;
        this.store = store;
        this.clock = clock;
        timer.scheduleWithFixedDelay(this::tick, PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    void stop() throws InterruptedException {
        timer.shutdown();
        timer.awaitTermination(5, TimeUnit.SECONDS);
    }

    private void tick() {
        try {
            fireDue();
        } catch (RuntimeException failure) {
            // The next tick tries again; a thread that died of one failure would fire nothing ever after.
            LOG.error("RD-CLK-002 deadlines could not be fired, trying again in a second; check the database", failure);
        }
    }

    /** Fires everything that is due now, in order of its due time. */
    void fireDue() {
        firing.lock();
        try {
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
        } finally {
            firing.unlock();
        }
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
