package org.redress.engine.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.account.Caller;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseFile;
import org.redress.api.problem.Outcome;
import org.redress.api.time.BusinessClock;
import org.redress.engine.action.FireClock;
import org.redress.store.port.CaseStore;
import org.redress.store.port.DueClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fires deadlines. What is due is read from the database, so nothing is lost with a process; each step is a use case of
 * its own, and the case's version keeps two nodes from firing the same one.
 */
@Component(service = ClockWatch.class)
public final class ClockWatch implements TimedDuty {

    private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);
    private static final int BATCH = 200;
    /** Cases whose failure is in the log already; more of them than this are logged again. */
    private static final int MOST_REMEMBERED = 10_000;

    private static final Comparator<DueClock> IN_ORDER = Comparator.comparing(DueClock::at)
            .thenComparing(due -> due.caseId().toString())
            .thenComparing(DueClock::clock);

    private final Workshop workshop;
    private final CaseStore store;
    private final BusinessClock clock;
    private final LongAdder fired = new LongAdder();
    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    @Activate
    public ClockWatch(@Reference Workshop workshop, @Reference CaseStore store, @Reference BusinessClock clock) {
        this.workshop = workshop;
        this.store = store;
        this.clock = clock;
    }

    /** Steps that this node has acted on since it started. */
    long fired() {
        return fired.sum();
    }

    @Override
    public Optional<Instant> next() {
        // What is still armed at a time that has been fired cannot be fired; it must not hold up the others.
        return store.nextDue(clock.now());
    }

    /** Fires every step that is due now, in the order of their times; a case that fails is passed by. */
    @Override
    public void perform() {
        Optional<DueClock> last = Optional.empty();
        List<DueClock> due;
        do {
            due = store.due(clock.now(), last, BATCH);
            fire(due);
            last = due.isEmpty() ? last : Optional.of(due.get(due.size() - 1));
        } while (due.size() == BATCH);
    }

    /** A step may arm the next one of its case, which comes before later steps of other cases. */
    private void fire(List<DueClock> due) {
        Instant horizon =
                due.size() < BATCH ? clock.now() : due.get(due.size() - 1).at();
        Queue<DueClock> queue = new PriorityQueue<>(IN_ORDER);
        Set<DueClock> seen = new HashSet<>(due);
        queue.addAll(due);
        while (!queue.isEmpty()) {
            DueClock next = queue.remove();
            fire(next).ifPresent(file -> file.clocks().stream()
                    .flatMap(found -> armed(file, found).stream())
                    .filter(armed -> !armed.at().isAfter(horizon))
                    .filter(seen::add)
                    .forEach(queue::add));
        }
    }

    private static Optional<DueClock> armed(CaseFile file, CaseClock clock) {
        return clock.armedAt().map(at -> new DueClock(file.id(), file.number(), clock.id(), at));
    }

    private Optional<CaseFile> fire(DueClock due) {
        try {
            Outcome<CaseFile> outcome = workshop.chain()
                    .perform(
                            Caller.system("clock"),
                            due.caseNumber(),
                            new FireClock(due.clock()),
                            Map.of(),
                            Optional.empty(),
                            Optional.empty());
            failing.remove(due.caseNumber());
            if (outcome instanceof Outcome.Done<CaseFile> done) {
                fired.increment();
                return Optional.of(done.value());
            }
            LOG.debug("clock {} of {} was met or fired meanwhile", due.clock(), due.caseNumber());
        } catch (RuntimeException failure) {
            if (failing.size() >= MOST_REMEMBERED) {
                failing.clear();
            }
            if (failing.add(due.caseNumber())) {
                LOG.error(
                        "RD-CLK-007 deadline {} of case {} cannot be fired; other cases go on, this one is tried again"
                                + " every second; look at the case and its packs",
                        due.clock(),
                        due.caseNumber(),
                        failure);
            }
        }
        return Optional.empty();
    }
}
