package org.redress.engine.desk;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.account.Accounts;
import org.redress.api.notification.Notification;
import org.redress.api.plugin.ProcedureCatalog;
import org.redress.api.procedure.Rhythm;
import org.redress.api.routine.Period;
import org.redress.api.routine.RoutineDuty;
import org.redress.api.text.Text;
import org.redress.api.time.BusinessClock;
import org.redress.api.unit.Units;
import org.redress.engine.calendar.UnitCalendars;
import org.redress.engine.people.OrganisationStaffing;
import org.redress.engine.people.PersonFinder.Found;
import org.redress.engine.routine.ActiveDuty;
import org.redress.engine.routine.Owing;
import org.redress.engine.rule.Calm;
import org.redress.store.port.ImprovementStore;
import org.redress.store.port.RoutineStore;
import org.redress.store.port.RoutineStore.Watched;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes duties whose period went by, and tells those who have them. Looks when a period ends or duties come and go, and now
 * and then, since other nodes look, too; the database keeps each miss once.
 */
@Component(service = RoutineWatch.class)
public final class RoutineWatch implements TimedDuty {

    private static final Logger LOG = LoggerFactory.getLogger(RoutineWatch.class);
    private static final Duration ANYWAY = Duration.ofMinutes(5);
    private static final Text TOLD = Text.of(
            "{unit}：{period}的例行工作「{duty}」没有记录，请补记",
            "{unit}: the routine duty “{duty}” for {period} was not recorded; record it now");

    private final RoutineStore store;
    private final RoutineReader reader;
    private final UnitCalendars calendars;
    private final BusinessClock clock;

    /** A duty at a unit. */
    private record Place(String duty, String unit) {}

    private Map<Place, Rhythm> seen = Map.of();
    private Optional<Instant> nextEnd = Optional.empty();
    private Optional<Long> lookedAt = Optional.empty();

    @Activate
    public RoutineWatch(
            @Reference Workshop workshop,
            @Reference RoutineStore store,
            @Reference ImprovementStore improvements,
            @Reference ProcedureCatalog catalog,
            @Reference Units units,
            @Reference Accounts accounts,
            @Reference UnitCalendars calendars,
            @Reference BusinessClock clock) {
        this.store = store;
        this.calendars = calendars;
        this.clock = clock;
        this.reader = new RoutineReader(
                store,
                improvements,
                catalog,
                units,
                workshop.actors(),
                new OrganisationStaffing(units, accounts),
                calendars);
    }

    @Override
    public synchronized Optional<Instant> next() {
        return nextEnd;
    }

    @Override
    public synchronized void perform() {
        Instant now = clock.now();
        List<ActiveDuty> active = reader.everywhere();
        Map<Place, Rhythm> present = new HashMap<>();
        active.forEach(duty -> present.put(new Place(duty.id(), duty.unit().id()), duty.rhythm()));
        boolean ended = nextEnd.filter(end -> !end.isAfter(now)).isPresent();
        boolean longAgo =
                lookedAt.map(at -> System.nanoTime() - at >= ANYWAY.toNanos()).orElse(true);
        if (ended || longAgo || !present.equals(seen)) {
            look(active, now);
            seen = present;
            lookedAt = Optional.of(System.nanoTime());
        }
    }

    private void look(List<ActiveDuty> active, Instant now) {
        Map<Place, Watched> kept = new HashMap<>();
        store.watched().forEach(one -> kept.put(new Place(one.duty(), one.unit()), one));
        active.forEach(duty -> {
            Optional<Watched> before = Optional.ofNullable(
                    kept.remove(new Place(duty.id(), duty.unit().id())));
            Owing owing =
                    Owing.of(duty, before.flatMap(RoutineWatch::before), period -> reader.works(duty, period), now);
            owing.ended().forEach(period -> miss(duty, period, now));
            Watched after =
                    new Watched(duty.id(), duty.unit().id(), owing.owed().code(), Optional.empty());
            if (!before.equals(Optional.of(after))) {
                store.watch(after);
            }
        });
        kept.values().stream()
                .filter(gone -> gone.idleSince().isEmpty())
                .forEach(gone -> store.watch(new Watched(gone.duty(), gone.unit(), gone.owed(), Optional.of(now))));
        nextEnd = active.stream()
                .map(duty -> duty.period(now).ends(duty.unit().zone()))
                .min(Comparator.naturalOrder());
    }

    private static Optional<Owing.Before> before(Watched kept) {
        return Period.parse(kept.owed()).map(owed -> new Owing.Before(owed, kept.idleSince()));
    }

    private void miss(ActiveDuty duty, Period period, Instant now) {
        RoutineDuty missed = duty.due(period).missed();
        Instant calm = Calm.after(
                calendars.of(duty.unit().id()).quiet(), now.atZone(duty.unit().zone()));
        List<Notification> told = recipients(duty, now).stream()
                .map(who -> line(duty, missed, who, now, calm))
                .toList();
        if (store.miss(missed, told)) {
            LOG.info("routine duty {} was missed", missed.key().text());
        }
    }

    private Set<String> recipients(ActiveDuty duty, Instant now) {
        Set<String> recipients = new LinkedHashSet<>();
        Stream.concat(Stream.of(duty.declared().role()), duty.declared().tell().stream())
                .flatMap(role -> reader.standing(duty, role, now).stream())
                .map(Found::username)
                .forEach(recipients::add);
        return recipients;
    }

    private static Notification line(ActiveDuty duty, RoutineDuty missed, String who, Instant now, Instant calm) {
        return new Notification(
                UuidCreator.getTimeOrderedEpoch(),
                who,
                Optional.empty(),
                Optional.empty(),
                Optional.of(missed.key().text()),
                "duty-missed",
                TOLD.with("unit", duty.unit().name())
                        .with("duty", missed.title())
                        .with("period", missed.period().title()),
                now,
                calm,
                Optional.empty());
    }
}
