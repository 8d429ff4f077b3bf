package org.redress.engine.desk;

import java.time.Instant;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.store.port.ImprovementStore;

/**
 * Takes up what nobody has looked at for recurrence: usually nothing, because it is taken up as soon as the case is
 * written. Something is left when a node stopped just then.
 */
@Component(service = RecurrenceWatch.class)
public final class RecurrenceWatch implements TimedDuty {

    private static final int AT_ONCE = 100;

    private final Workshop workshop;
    private final ImprovementStore store;

    @Activate
    public RecurrenceWatch(@Reference Workshop workshop, @Reference ImprovementStore store) {
        this.workshop = workshop;
        this.store = store;
    }

    /** Depends on no time. */
    @Override
    public Optional<Instant> next() {
        return Optional.empty();
    }

    @Override
    public void perform() {
        workshop.recurrences().takeUp(store.waiting(AT_ONCE));
    }
}
