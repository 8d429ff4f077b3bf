package org.redress.engine.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.account.Caller;
import org.redress.api.calendar.Shift;
import org.redress.api.casework.VisitCalendar;
import org.redress.api.problem.Outcome;
import org.redress.api.procedure.RoleDecl.Right;
import org.redress.engine.action.VisitTimes;
import org.redress.engine.decision.Snapshot;
import org.redress.store.port.VisitStore;

/** Whose visits somebody may see, and when a colleague is free. */
@Component(service = VisitCalendar.class)
public final class VisitDesk implements VisitCalendar {

    private static final int MOST = 1_000;
    /** What is offered; people may book at any five minutes. */
    private static final Duration OFFERED = Duration.ofMinutes(15);

    private final Workshop workshop;
    private final VisitStore store;

    @Activate
    public VisitDesk(@Reference Workshop workshop, @Reference VisitStore store) {
        this.workshop = workshop;
        this.store = store;
    }

    @Override
    public List<Line> list(Caller caller, Optional<String> with, Instant from, Instant to) {
        String me = caller.username();
        Set<String> managed = workshop.actors().branches(caller).stream()
                .filter(branch -> workshop.actors()
                        .at(caller, branch, List.of())
                        .filter(actor -> actor.may(Right.MANAGE))
                        .isPresent())
                .collect(Collectors.toSet());
        Stream<Line> own = with.filter(person -> !person.equals(me)).isPresent()
                ? Stream.of()
                : store.find(Optional.empty(), Optional.of(me), me, from, to, MOST).stream();
        return Stream.concat(own, store.find(Optional.of(managed), with, me, from, to, MOST).stream())
                .distinct()
                .sorted(Comparator.comparing(Line::from).thenComparing(Line::number))
                .limit(MOST)
                .toList();
    }

    @Override
    public Outcome<List<Instant>> free(Caller caller, String number, String with, LocalDate day, int minutes) {
        return workshop.reader().read(caller, number).map(snapshot -> free(snapshot, with, day, minutes));
    }

    private List<Instant> free(Snapshot snapshot, String with, LocalDate day, int minutes) {
        ZoneId zone = snapshot.calendar().house().zone();
        Set<Instant> taken = new HashSet<>(store.taken(
                with,
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant()));
        List<Instant> free = new ArrayList<>();
        for (Shift shift : snapshot.calendar().house().shifts(day)) {
            Instant at = day.atTime(shift.opens()).atZone(zone).toInstant();
            Instant closes = day.atTime(shift.closes()).atZone(zone).toInstant();
            for (; at.isBefore(closes); at = at.plus(OFFERED)) {
                if (VisitTimes.fits(snapshot, with, at, minutes)
                        && VisitTimes.steps(at, minutes).noneMatch(taken::contains)) {
                    free.add(at);
                }
            }
        }
        return free;
    }
}
