package org.redress.engine.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that the engine does by itself, in the order in which it is done at one moment. Owns the one timer thread. */
@Component(service = Duties.class, immediate = true)
public final class Duties {

    private static final Logger LOG = LoggerFactory.getLogger(Duties.class);
    private static final long PERIOD_SECONDS = 1;

    private final List<TimedDuty> duties;
    private final ReentrantLock working = new ReentrantLock();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "redress-duties");
        thread.setDaemon(true);
        return thread;
    });

    /** Staff come first: whoever is told of a deadline that passes is somebody who is there. */
    @Activate
    public Duties(
            @Reference StaffWatch staff,
            @Reference ClockWatch clocks,
            @Reference RecurrenceWatch recurrences,
            @Reference RoutineWatch routines) {
        this(List.of(staff, clocks, recurrences, routines));
        timer.scheduleWithFixedDelay(this::tick, PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    /** Without the timer. */
    Duties(List<TimedDuty> duties) {
        this.duties = List.copyOf(duties);
    }

    @Deactivate
    void stop() throws InterruptedException {
        timer.shutdown();
        timer.awaitTermination(5, TimeUnit.SECONDS);
    }

    private void tick() {
        for (TimedDuty duty : duties) {
            try {
                perform(duty);
            } catch (RuntimeException failure) {
                // The next tick tries again; a thread that died of one failure would do nothing ever after.
                LOG.error(
                        "RD-CLK-002 {} failed, trying again in a second; check the database",
                        duty.getClass().getSimpleName(),
                        failure);
            }
        }
    }

    /**
     * Does everything that falls due up to a moment, each at its own time.
     *
     * @param moveTo moves business time
     */
    void upTo(Instant to, Consumer<Instant> moveTo) {
        perform();
        Optional<Instant> next = next();
        while (next.isPresent() && !next.get().isAfter(to)) {
            moveTo.accept(next.get());
            perform();
            Optional<Instant> following = next();
            if (following.equals(next)) {
                break;
            }
            next = following;
        }
        moveTo.accept(to);
        perform();
    }

    private Optional<Instant> next() {
        return duties.stream().flatMap(duty -> duty.next().stream()).min(Comparator.naturalOrder());
    }

    private void perform() {
        duties.forEach(this::perform);
    }

    private void perform(TimedDuty duty) {
        working.lock();
        try {
            duty.perform();
        } finally {
            working.unlock();
        }
    }
}
