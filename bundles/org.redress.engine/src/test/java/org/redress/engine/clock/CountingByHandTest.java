package org.redress.engine.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.redress.api.calendar.Interval;
import org.redress.api.calendar.Shift;
import org.redress.api.calendar.WorkingCalendar;
import org.redress.api.calendar.WorkingCalendar.Day;
import org.redress.api.casework.CaseDesk.TraceDay;
import org.redress.api.procedure.ClockDecl.Span;
import org.redress.api.text.Text;

/** The counter agrees with somebody who crosses out minutes and days one by one, whatever the calendar. */
class CountingByHandTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

    /** What a deadline is counted on. */
    record Situation(WorkingCalendar calendar, Instant start, List<Interval> pauses) {

        boolean paused(Instant moment) {
            return pauses.stream().anyMatch(pause -> !moment.isBefore(pause.from()) && moment.isBefore(pause.to()));
        }

        LocalDate day(Instant moment) {
            return LocalDate.ofInstant(moment, calendar.zone());
        }
    }

    @Property(tries = 150)
    void clock_time(@ForAll("situations") Situation on, @ForAll @IntRange(min = 1, max = 6_000) int amount) {
        Instant minute = on.start();
        for (int counted = 0; counted < amount; minute = minute.plus(MINUTE)) {
            counted += on.paused(minute) ? 0 : 1;
        }
        assertThat(counter(on).count(on.start(), amount, Span.MINUTES, on.pauses()))
                .isEqualTo(new Counted(minute, false));
    }

    @Property(tries = 150)
    void working_hours(@ForAll("situations") Situation on, @ForAll @IntRange(min = 1, max = 24) int amount) {
        Instant minute = on.start();
        boolean provisional = false;
        for (int counted = 0; counted < amount * 60; minute = minute.plus(MINUTE)) {
            provisional |= on.calendar().provisional(on.day(minute));
            counted += inShift(on.calendar(), minute) && !on.paused(minute) ? 1 : 0;
        }
        assertThat(counter(on).count(on.start(), amount, Span.WORKING_HOURS, on.pauses()))
                .isEqualTo(new Counted(minute, provisional));
    }

    @Property(tries = 300)
    void days(
            @ForAll("situations") Situation on,
            @ForAll @IntRange(min = 1, max = 40) int amount,
            @ForAll boolean workingDaysOnly) {
        Set<LocalDate> counted = new TreeSet<>();
        boolean provisional = false;
        LocalDate day = on.day(on.start());
        Instant closing;
        boolean ends;
        do {
            day = day.plusDays(1);
            provisional |= on.calendar().provisional(day);
            closing = closing(on.calendar(), day);
            boolean works = !on.calendar().shifts(day).isEmpty();
            boolean stands = on.paused(closing);
            if (counted.size() < amount && !stands && (works || !workingDaysOnly)) {
                counted.add(day);
            }
            ends = counted.size() == amount && works && !stands;
        } while (!ends);
        Span unit = workingDaysOnly ? Span.WORKING_DAYS : Span.DAYS;
        assertThat(counter(on).count(on.start(), amount, unit, on.pauses()))
                .isEqualTo(new Counted(closing, provisional));
        assertThat(counter(on).trace(on.start(), amount, unit, on.pauses()).stream()
                        .filter(shown -> shown.counted() > 0)
                        .map(shown -> LocalDate.parse(shown.date())))
                .containsExactlyElementsOf(counted);
    }

    @Property(tries = 150)
    void the_trace_names_every_day_once_and_ends_with_the_due_time(
            @ForAll("situations") Situation on, @ForAll @IntRange(max = 20) int amount, @ForAll("byDays") Span unit) {
        List<TraceDay> trace = counter(on).trace(on.start(), amount, unit, on.pauses());
        LocalDate first = on.day(on.start());
        assertThat(trace.stream().map(day -> LocalDate.parse(day.date())))
                .containsExactlyElementsOf(
                        first.datesUntil(first.plusDays(trace.size())).toList());
        assertThat(trace.stream().filter(day -> day.until().isPresent())).containsExactly(trace.get(trace.size() - 1));
        assertThat(trace.get(trace.size() - 1).until())
                .contains(counter(on).due(on.start(), amount, unit, on.pauses()));
        assertThat(trace).allSatisfy(day -> assertThat(day.note().byLanguage()).containsOnlyKeys("zh", "en"));
    }

    private static DeadlineCounter counter(Situation on) {
        return new DeadlineCounter(on.calendar());
    }

    private static boolean inShift(WorkingCalendar calendar, Instant minute) {
        ZonedDateTime local = minute.atZone(calendar.zone());
        return calendar.shifts(local.toLocalDate()).stream()
                .anyMatch(shift -> !local.toLocalTime().isBefore(shift.opens())
                        && local.toLocalTime().isBefore(shift.closes()));
    }

    /** The end of the last minute worked, found by going back from midnight; of a free day its last moment. */
    private static Instant closing(WorkingCalendar calendar, LocalDate day) {
        Instant midnight = day.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
        Instant end = midnight;
        while (calendar.worksOn(day) && !inShift(calendar, end.minus(MINUTE))) {
            end = end.minus(MINUTE);
        }
        return end.equals(midnight) ? midnight.minusMillis(1) : end;
    }

    @Provide
    Arbitrary<Span> byDays() {
        return Arbitraries.of(Span.DAYS, Span.WORKING_DAYS, Span.WORKING_HOURS);
    }

    @Provide
    Arbitrary<Situation> situations() {
        Arbitrary<Integer> start = Arbitraries.integers().between(0, 700 * 24 * 60);
        return Combinators.combine(calendars(), start, pauses()).as((calendar, minutes, pauses) -> {
            Instant from = FIRST_DAY.atStartOfDay(calendar.zone()).toInstant().plus(MINUTE.multipliedBy(minutes));
            return new Situation(
                    calendar,
                    from,
                    pauses.stream()
                            .map(pause -> new Interval(
                                    from.plus(MINUTE.multipliedBy(pause.get(0))),
                                    from.plus(MINUTE.multipliedBy(pause.get(0) + pause.get(1)))))
                            .toList());
        });
    }

    /** Any order, overlapping, some before the start: when they begin, relative to it, and how long they last. */
    private static Arbitrary<List<List<Integer>>> pauses() {
        Arbitrary<Integer> begin = Arbitraries.integers().between(-3_000, 30 * 24 * 60);
        Arbitrary<Integer> length = Arbitraries.integers().between(0, 5 * 24 * 60);
        return Combinators.combine(begin, length).as(List::of).list().ofMaxSize(5);
    }

    private static Arbitrary<WorkingCalendar> calendars() {
        Arbitrary<ZoneId> zones = Arbitraries.of(
                        "Asia/Shanghai", "Europe/Berlin", "America/New_York", "America/Santiago", "Pacific/Chatham")
                .map(ZoneId::of);
        Arbitrary<Map<DayOfWeek, List<Shift>>> weeks = Arbitraries.maps(Arbitraries.of(DayOfWeek.class), shifts())
                .ofMinSize(1)
                .ofMaxSize(7);
        Arbitrary<Map<LocalDate, Day>> days = Arbitraries.maps(
                        Arbitraries.integers().between(0, 760).map(FIRST_DAY::plusDays), specialDays())
                .ofMaxSize(150);
        Arbitrary<Set<Integer>> years = Arbitraries.of(2026, 2027, 2028).set();
        return Combinators.combine(zones, weeks, days, years, Arbitraries.of(true, false))
                .as(WorkingCalendar::new);
    }

    private static Arbitrary<Day> specialDays() {
        return Arbitraries.oneOf(shifts(), Arbitraries.just(List.<Shift>of()))
                .map(shifts -> new Day(shifts, Text.of("特别", "Special")));
    }

    /** One to three shifts, some days from or until midnight; none in hours that a change of clocks repeats. */
    private static Arbitrary<List<Shift>> shifts() {
        Arbitrary<Set<Integer>> quarters =
                Arbitraries.integers().between(20, 88).set().ofSize(6);
        Arbitrary<Integer> count = Arbitraries.integers().between(1, 3);
        Arbitrary<Boolean> night = Arbitraries.of(true, false, false, false);
        return Combinators.combine(quarters, count, night, night).as((ends, many, early, late) -> {
            List<Shift> shifts = new ArrayList<>();
            if (early) {
                shifts.add(new Shift(LocalTime.MIDNIGHT, LocalTime.of(1, 0)));
            }
            List<LocalTime> times = new TreeSet<>(ends)
                    .stream()
                            .map(quarter -> LocalTime.MIDNIGHT.plusMinutes(15L * quarter))
                            .toList();
            for (int i = 0; i < many; i++) {
                shifts.add(new Shift(times.get(2 * i), times.get(2 * i + 1)));
            }
            if (late) {
                shifts.add(new Shift(LocalTime.of(22, 30), LocalTime.MAX));
            }
            return shifts;
        });
    }
}
