package org.redress.engine.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.redress.api.calendar.Shift;
import org.redress.api.calendar.WorkingCalendar;
import org.redress.api.casework.CaseDesk.TraceDay;
import org.redress.api.procedure.ClockDecl.Span;

/** Civil Code art. 201 and 203, against a counter that walks hour by hour. */
class DeadlineCounterTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final WorkingCalendar FIVE_DAYS = week(
            Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY));

    @Test
    void the_first_day_is_not_counted_and_the_last_ends_at_close_of_business() {
        assertThat(due("2026-11-19T08:00:00+08:00", 1, Span.WORKING_DAYS)).isEqualTo(at("2026-11-20T18:00:00+08:00"));
        assertThat(due("2026-11-20T23:59:00+08:00", 5, Span.WORKING_DAYS)).isEqualTo(at("2026-11-27T18:00:00+08:00"));
    }

    @Test
    void a_last_day_without_work_moves_on() {
        assertThat(due("2026-11-19T10:00:00+08:00", 2, Span.DAYS)).isEqualTo(at("2026-11-23T18:00:00+08:00"));
    }

    @Test
    void hours_run_on_through_nights_and_weekends() {
        assertThat(due("2026-11-20T23:00:00+08:00", 12, Span.HOURS)).isEqualTo(at("2026-11-21T11:00:00+08:00"));
    }

    @Property(tries = 300)
    void counting_agrees_with_a_walk_hour_by_hour(
            @ForAll @IntRange(min = 0, max = 24 * 400) int hoursFromEpoch,
            @ForAll @IntRange(min = 1, max = 40) int amount,
            @ForAll @Size(min = 1, max = 7) Set<DayOfWeek> days,
            @ForAll boolean workingDays) {
        WorkingCalendar week = week(days);
        Instant start = Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofHours(hoursFromEpoch));
        Instant counted =
                new DeadlineCounter(week).due(start, amount, workingDays ? Span.WORKING_DAYS : Span.DAYS, List.of());
        assertThat(counted).isEqualTo(walked(week, start, amount, workingDays));
    }

    @Property(tries = 100)
    void the_trace_ends_with_the_due_time_and_names_every_day_between(
            @ForAll @IntRange(min = 0, max = 365) int day, @ForAll @IntRange(min = 1, max = 30) int amount) {
        Instant start = Instant.parse("2026-01-01T02:00:00Z").plus(Duration.ofDays(day));
        var trace = new DeadlineCounter(FIVE_DAYS).trace(start, amount, Span.WORKING_DAYS, List.of());
        assertThat(trace.get(trace.size() - 1).until()).isPresent();
        for (int i = 1; i < trace.size(); i++) {
            assertThat(trace.get(i).date())
                    .isEqualTo(
                            LocalDate.parse(trace.get(i - 1).date()).plusDays(1).toString());
        }
        assertThat(trace.stream().filter(shown -> shown.counted() > 0).map(TraceDay::counted))
                .hasSize(amount);
    }

    /** The slow way: hour by hour, remembering local dates, until enough days have been seen and one is worked on. */
    private static Instant walked(WorkingCalendar week, Instant start, int amount, boolean workingDays) {
        LocalDate first = LocalDate.ofInstant(start, SHANGHAI);
        Set<LocalDate> counted = new HashSet<>();
        for (Instant hour = start; ; hour = hour.plus(Duration.ofHours(1))) {
            LocalDate day = LocalDate.ofInstant(hour, SHANGHAI);
            if (!day.equals(first) && counted.size() < amount && (!workingDays || week.worksOn(day))) {
                counted.add(day);
            }
            if (counted.size() == amount && week.worksOn(day)) {
                return day.atTime(LocalTime.of(18, 0)).atZone(SHANGHAI).toInstant();
            }
        }
    }

    private static WorkingCalendar week(Set<DayOfWeek> days) {
        List<Shift> shifts = List.of(new Shift(LocalTime.of(9, 0), LocalTime.of(18, 0)));
        return new WorkingCalendar(
                SHANGHAI,
                days.stream().collect(Collectors.toMap(day -> day, day -> shifts)),
                Map.of(),
                Set.of(),
                false);
    }

    private static Instant due(String start, int amount, Span unit) {
        return new DeadlineCounter(FIVE_DAYS).due(at(start), amount, unit, List.of());
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
