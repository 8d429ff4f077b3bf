package org.redress.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.redress.api.calendar.BranchCalendar;
import org.redress.api.calendar.Shift;
import org.redress.api.calendar.WorkingTime;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseClock.Pause;
import org.redress.api.casework.CaseDesk.TraceDay;
import org.redress.api.procedure.ClockDecl.Span;
import org.redress.api.procedure.HolidayCalendar;
import org.redress.api.procedure.HolidayCalendar.SpecialDay;
import org.redress.api.text.Text;
import org.redress.engine.calendar.CalendarResolver;

/** What people see of how a deadline came about. */
class ClockTraceTest {

    private static final Text WORDS = Text.of("客户外出", "The customer is away");
    private static final Shift OFFICE = new Shift(LocalTime.of(9, 0), LocalTime.of(18, 0));
    private static final BranchCalendar CALENDAR = new CalendarResolver(Map.of(
                    DayOfWeek.MONDAY, List.of(OFFICE),
                    DayOfWeek.THURSDAY, List.of(OFFICE),
                    DayOfWeek.FRIDAY, List.of(OFFICE)))
            .resolve(
                    ZoneId.of("Asia/Shanghai"),
                    List.of(WorkingTime.INHERITED),
                    List.of(new HolidayCalendar(
                            Set.of(2026), Map.of(LocalDate.of(2026, 11, 24), new SpecialDay(false, WORDS)))));
    private static final Instant NOW = at("2026-11-20T10:00:00+08:00");

    @Test
    void pauses_that_are_over_are_left_out() {
        CaseClock clock = clock("2026-11-19T10:00:00+08:00", 4, Span.HOURS, "2026-11-19T15:00:00+08:00")
                .paused(pause("2026-11-19T11:00:00+08:00", "2026-11-19T12:00:00+08:00"));
        assertThat(notes(clock))
                .containsExactly("Clock paused for 1 h, not counted", "Clock time, counted without a break; due");
    }

    @Test
    void while_a_clock_is_paused_the_trace_shows_what_would_be_if_it_went_on_now() {
        CaseClock clock = clock("2026-11-19T10:00:00+08:00", 26, Span.HOURS, "2026-11-20T12:00:00+08:00")
                .paused(pause("2026-11-20T09:00:00+08:00", null));
        List<TraceDay> days = ClockTrace.of(clock, CALENDAR, NOW);
        assertThat(days.get(days.size() - 1).note().in("en")).startsWith("The clock is paused; if it went on now: ");
        assertThat(days.get(days.size() - 1).until()).contains(at("2026-11-20T13:00:00+08:00"));
    }

    @Test
    void a_clock_of_the_law_counts_by_the_official_calendar_and_not_by_the_house() {
        CaseClock house = clock("2026-11-23T10:00:00+08:00", 1, Span.WORKING_DAYS, "2026-11-26T18:00:00+08:00");
        assertThat(notes(house))
                .containsExactly(
                        "First day, not counted",
                        "The customer is away: Not counted",
                        "Free day: Not counted",
                        "Due at close of business");
        CaseClock law = official(clock("2026-11-23T10:00:00+08:00", 1, Span.WORKING_DAYS, "2026-11-25T18:00:00+08:00"));
        assertThat(notes(law))
                .containsExactly(
                        "First day, not counted", "The customer is away: Not counted", "Due at close of business");
    }

    @Test
    void a_due_time_that_was_given_directly_shows_its_reason() {
        CaseClock promise = clock("2026-11-19T10:00:00+08:00", 0, Span.HOURS, "2026-11-22T16:00:00+08:00");
        assertThat(ClockTrace.of(promise, CALENDAR, NOW))
                .containsExactly(new TraceDay("2026-11-22", 0, WORDS, Optional.of(at("2026-11-22T16:00:00+08:00"))));
    }

    private static List<String> notes(CaseClock clock) {
        return ClockTrace.of(clock, CALENDAR, NOW).stream()
                .map(day -> day.note().in("en"))
                .toList();
    }

    private static CaseClock clock(String start, int amount, Span unit, String due) {
        return CaseClock.running("clinic/reply", "reply", WORDS, at(start), amount, unit, at(due), WORDS);
    }

    private static CaseClock official(CaseClock clock) {
        return new CaseClock(
                clock.id(),
                clock.subject(),
                clock.title(),
                clock.startedAt(),
                clock.amount(),
                clock.unit(),
                clock.dueAt(),
                clock.breachedAt(),
                clock.stoppedAt(),
                clock.target(),
                clock.why(),
                clock.dormantSince(),
                clock.pauses(),
                clock.warnings(),
                true,
                clock.provisional(),
                clock.urgent(),
                clock.basis(),
                clock.stoppedByClosing(),
                clock.custody());
    }

    private static Pause pause(String from, String to) {
        return new Pause(
                at(from),
                at("2026-12-31T18:00:00+08:00"),
                Optional.ofNullable(to).map(ClockTraceTest::at),
                WORDS,
                "consultant",
                Optional.empty());
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
