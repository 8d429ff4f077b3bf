package org.redress.api.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.redress.api.unit.Unit;

/**
 * Which unit decided each part of what holds at a unit: the nearest one on the way up that said anything about it. Empty
 * where nobody did, so that the node's setting, or for days a pack, stands.
 */
public final class CalendarOrigins {

    private record Decided(String unit, WorkingTime time) {}

    private final List<Decided> nearestFirst;

    private CalendarOrigins(List<Decided> nearestFirst) {
        this.nearestFirst = nearestFirst;
    }

    /**
     * Looks up what was decided where.
     *
     * @param path the unit and those above it, nearest first
     */
    public static CalendarOrigins of(Calendars calendars, List<Unit> path) {
        return new CalendarOrigins(path.stream()
                .flatMap(unit -> calendars.decided(unit.id()).stream().map(time -> new Decided(unit.id(), time)))
                .toList());
    }

    public Optional<String> week() {
        return nearest(time -> !time.week().isEmpty());
    }

    public Optional<String> observesHolidays() {
        return nearest(time -> time.observesHolidays().isPresent());
    }

    public Optional<String> quiet() {
        return nearest(time -> time.quiet().isPresent());
    }

    public Optional<String> attentionDays() {
        return nearest(time -> time.attentionDays().isPresent());
    }

    public Optional<String> day(LocalDate date) {
        return nearest(time -> time.days().containsKey(date));
    }

    private Optional<String> nearest(Predicate<WorkingTime> says) {
        return nearestFirst.stream()
                .filter(decided -> says.test(decided.time()))
                .map(Decided::unit)
                .findFirst();
    }
}
