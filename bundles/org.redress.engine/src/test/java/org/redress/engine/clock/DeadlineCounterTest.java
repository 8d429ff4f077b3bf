package org.redress.engine.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.redress.engine.clock.ChineseYear.shift;

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
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.redress.api.calendar.Interval;
import org.redress.api.calendar.Shift;
import org.redress.api.calendar.WorkingCalendar;
import org.redress.api.calendar.WorkingTime;
import org.redress.api.calendar.WorkingTime.DayOverride;
import org.redress.api.casework.CaseDesk.TraceDay;
import org.redress.api.procedure.ClockDecl.Span;
import org.redress.api.text.Text;

/** Counting by name: the cases that people will ask about. */
class DeadlineCounterTest {

    private static final DeadlineCounter COUNTER = ChineseYear.counter();

    @Test
    void the_first_day_is_not_counted_and_the_last_ends_at_close_of_business() {
        assertThat(due("2026-11-19T08:00:00+08:00", 1, Span.WORKING_DAYS)).isEqualTo(at("2026-11-20T18:00:00+08:00"));
        assertThat(due("2026-11-20T23:59:00+08:00", 5, Span.WORKING_DAYS)).isEqualTo(at("2026-11-27T18:00:00+08:00"));
    }

    @Test
    void hours_run_on_through_nights_and_weekends() {
        assertThat(due("2026-11-20T23:00:00+08:00", 12, Span.HOURS)).isEqualTo(at("2026-11-21T11:00:00+08:00"));
    }

    @Test
    void years_end_on_the_same_date_and_on_the_next_working_day_where_that_is_free() {
        assertThat(due("2026-11-19T10:00:00+08:00", 3, Span.YEARS)).isEqualTo(at("2029-11-19T18:00:00+08:00"));
        assertThat(due("2026-12-01T10:00:00+08:00", 3, Span.YEARS)).isEqualTo(at("2029-12-03T18:00:00+08:00"));
        assertThat(due("2028-02-29T10:00:00+08:00", 1, Span.YEARS))
                .as("no 29 February in 2029")
                .isEqualTo(at("2029-02-28T18:00:00+08:00"));
    }

    @Test
    void eight_working_hours_from_friday_afternoon_leave_out_the_weekend_and_the_lunch_break() {
        assertThat(due("2026-11-20T16:00:00+08:00", 8, Span.WORKING_HOURS)).isEqualTo(at("2026-11-23T16:00:00+08:00"));
        assertThat(trace("2026-11-20T16:00:00+08:00", 8, Span.WORKING_HOURS))
                .containsExactly(
                        "2026-11-20 1 计入 2 小时",
                        "2026-11-21 0 休息日：不计入",
                        "2026-11-22 0 休息日：不计入",
                        "2026-11-23 2 计入 6 小时，到期");
    }

    @Test
    void working_hours_that_start_after_closing_begin_with_the_next_shift() {
        assertThat(due("2026-11-20T20:00:00+08:00", 1, Span.WORKING_HOURS)).isEqualTo(at("2026-11-23T10:00:00+08:00"));
    }

    @Test
    void five_working_days_around_national_day_skip_the_holiday_and_count_the_make_up_saturday() {
        assertThat(trace("2026-09-28T10:00:00+08:00", 5, Span.WORKING_DAYS))
                .containsExactly(
                        "2026-09-28 0 起算日不计入",
                        "2026-09-29 1 计入",
                        "2026-09-30 2 计入",
                        "2026-10-01 0 国庆节：不计入",
                        "2026-10-02 0 国庆节：不计入",
                        "2026-10-03 0 国庆节：不计入",
                        "2026-10-04 0 国庆节：不计入",
                        "2026-10-05 0 国庆节：不计入",
                        "2026-10-06 0 国庆节：不计入",
                        "2026-10-07 0 国庆节：不计入",
                        "2026-10-08 3 计入",
                        "2026-10-09 4 计入",
                        "2026-10-10 5 国庆节调休上班：到期，至营业结束");
        assertThat(due("2026-09-28T10:00:00+08:00", 5, Span.WORKING_DAYS)).isEqualTo(at("2026-10-10T18:00:00+08:00"));
    }

    @Test
    void three_working_days_before_spring_festival_end_after_it() {
        assertThat(trace("2026-02-12T10:00:00+08:00", 3, Span.WORKING_DAYS))
                .hasSize(13)
                .startsWith("2026-02-12 0 起算日不计入", "2026-02-13 1 计入", "2026-02-14 2 春节调休上班：计入", "2026-02-15 0 春节：不计入")
                .endsWith("2026-02-23 0 春节：不计入", "2026-02-24 3 到期，至营业结束");
    }

    @Test
    void calendar_days_that_end_in_a_holiday_move_to_the_first_working_day_after_it() {
        assertThat(due("2026-09-28T10:00:00+08:00", 5, Span.DAYS)).isEqualTo(at("2026-10-08T18:00:00+08:00"));
        assertThat(trace("2026-09-28T10:00:00+08:00", 5, Span.DAYS))
                .contains("2026-10-02 4 国庆节：计入", "2026-10-03 5 国庆节：最后一日休息，顺延", "2026-10-07 0 国庆节：最后一日休息，顺延")
                .endsWith("2026-10-08 0 到期，至营业结束");
    }

    @Test
    void a_last_calendar_day_on_a_make_up_sunday_does_not_move() {
        assertThat(due("2026-01-01T10:00:00+08:00", 3, Span.DAYS)).isEqualTo(at("2026-01-04T18:00:00+08:00"));
    }

    @Test
    void a_year_whose_holidays_are_not_published_counts_by_the_week_and_says_so() {
        Counted counted = COUNTER.count(at("2026-12-30T10:00:00+08:00"), 3, Span.WORKING_DAYS, List.of());
        assertThat(counted).isEqualTo(new Counted(at("2027-01-04T18:00:00+08:00"), true));
        assertThat(trace("2026-12-30T10:00:00+08:00", 3, Span.WORKING_DAYS))
                .containsExactly(
                        "2026-12-30 0 起算日不计入",
                        "2026-12-31 1 计入",
                        "2027-01-01 2 计入（尚无 2027 年放假安排，按每周工作日计算）",
                        "2027-01-02 0 休息日：不计入（尚无 2027 年放假安排，按每周工作日计算）",
                        "2027-01-03 0 休息日：不计入（尚无 2027 年放假安排，按每周工作日计算）",
                        "2027-01-04 3 到期，至营业结束（尚无 2027 年放假安排，按每周工作日计算）");
        assertThat(COUNTER.count(at("2026-12-30T10:00:00+08:00"), 1, Span.WORKING_DAYS, List.of()))
                .isEqualTo(new Counted(at("2026-12-31T18:00:00+08:00"), false));
        assertThat(COUNTER.count(at("2026-12-31T17:00:00+08:00"), 2, Span.WORKING_HOURS, List.of()))
                .isEqualTo(new Counted(at("2027-01-01T10:00:00+08:00"), true));
    }

    @Test
    void a_house_open_on_holidays_counts_them_and_is_never_provisional() {
        DeadlineCounter open = ChineseYear.counter(
                new WorkingTime(Map.of(), Optional.of(false), Map.of(), Optional.empty(), Optional.empty()));
        assertThat(open.count(at("2026-09-30T10:00:00+08:00"), 2, Span.WORKING_DAYS, List.of()))
                .isEqualTo(new Counted(at("2026-10-02T18:00:00+08:00"), false));
        assertThat(open.count(at("2026-12-31T10:00:00+08:00"), 1, Span.WORKING_DAYS, List.of()))
                .isEqualTo(new Counted(at("2027-01-01T18:00:00+08:00"), false));
    }

    @Test
    void a_day_that_the_branch_decided_names_its_own_reason() {
        DeadlineCounter branch = ChineseYear.counter(new WorkingTime(
                Map.of(),
                Optional.empty(),
                Map.of(
                        LocalDate.parse("2026-11-20"), new DayOverride(List.of(), Text.of("装修", "Refit")),
                        LocalDate.parse("2026-11-21"),
                                new DayOverride(List.of(shift("10:00", "15:00")), Text.of("补班", "Extra day"))),
                Optional.empty(),
                Optional.empty()));
        List<TraceDay> trace = branch.trace(at("2026-11-19T10:00:00+08:00"), 1, Span.WORKING_DAYS, List.of());
        assertThat(trace.stream().map(day -> day.note().in("en")))
                .containsExactly("First day, not counted", "Refit: Not counted", "Extra day: Due at close of business");
        assertThat(trace.get(2).until()).contains(at("2026-11-21T15:00:00+08:00"));
    }

    @Test
    void a_pause_takes_exactly_its_length_out_of_clock_time() {
        List<Interval> pauses = List.of(
                pause("2026-11-20T10:30:00+08:00", "2026-11-20T12:00:00+08:00"),
                pause("2026-11-20T11:00:00+08:00", "2026-11-20T12:30:00+08:00"),
                pause("2026-11-20T16:00:00+08:00", "2026-11-20T17:00:00+08:00"));
        assertThat(COUNTER.due(at("2026-11-20T10:00:00+08:00"), 4, Span.HOURS, pauses))
                .isEqualTo(at("2026-11-20T16:00:00+08:00"));
        assertThat(COUNTER.trace(at("2026-11-20T10:00:00+08:00"), 4, Span.HOURS, pauses).stream()
                        .map(day -> day.note().in("en")))
                .containsExactly("Clock paused for 2 h, not counted", "Clock time, counted without a break; due");
    }

    @Test
    void a_pause_takes_out_of_working_hours_only_what_falls_into_shifts() {
        List<Interval> pauses = List.of(pause("2026-11-19T11:00:00+08:00", "2026-11-19T14:00:00+08:00"));
        assertThat(COUNTER.due(at("2026-11-19T10:00:00+08:00"), 3, Span.WORKING_HOURS, pauses))
                .isEqualTo(at("2026-11-19T16:00:00+08:00"));
    }

    @Test
    void a_day_at_whose_close_of_business_the_clock_stands_still_does_not_count() {
        List<Interval> overClose = List.of(pause("2026-11-20T17:00:00+08:00", "2026-11-21T09:00:00+08:00"));
        assertThat(COUNTER.due(at("2026-11-19T10:00:00+08:00"), 1, Span.WORKING_DAYS, overClose))
                .isEqualTo(at("2026-11-23T18:00:00+08:00"));
        assertThat(COUNTER.trace(at("2026-11-19T10:00:00+08:00"), 1, Span.WORKING_DAYS, overClose).stream()
                        .map(day -> day.note().in("zh")))
                .containsExactly("起算日不计入", "计时暂停，不计入", "休息日：不计入", "休息日：不计入", "到期，至营业结束");
        List<Interval> duringDay = List.of(pause("2026-11-20T09:00:00+08:00", "2026-11-20T17:59:00+08:00"));
        assertThat(COUNTER.due(at("2026-11-19T10:00:00+08:00"), 1, Span.WORKING_DAYS, duringDay))
                .isEqualTo(at("2026-11-20T18:00:00+08:00"));
    }

    @Test
    void a_free_day_is_judged_at_its_end() {
        List<Interval> saturdayNight = List.of(pause("2026-11-21T23:00:00+08:00", "2026-11-22T01:00:00+08:00"));
        assertThat(COUNTER.due(at("2026-11-20T10:00:00+08:00"), 3, Span.DAYS, saturdayNight))
                .isEqualTo(at("2026-11-24T18:00:00+08:00"));
    }

    @Test
    void no_days_at_all_mean_close_of_business_of_the_same_day_unless_that_is_over() {
        assertThat(due("2026-11-19T10:00:00+08:00", 0, Span.DAYS)).isEqualTo(at("2026-11-19T18:00:00+08:00"));
        assertThat(due("2026-11-20T18:30:00+08:00", 0, Span.DAYS)).isEqualTo(at("2026-11-23T18:00:00+08:00"));
        assertThat(due("2026-11-21T10:00:00+08:00", -1, Span.WORKING_DAYS)).isEqualTo(at("2026-11-23T18:00:00+08:00"));
    }

    @Test
    void a_day_that_was_agreed_on_ends_at_close_of_business_or_moves_when_it_is_free() {
        assertThat(COUNTER.until(LocalDate.parse("2026-11-20")))
                .isEqualTo(new Counted(at("2026-11-20T18:00:00+08:00"), false));
        assertThat(COUNTER.until(LocalDate.parse("2026-10-01")))
                .isEqualTo(new Counted(at("2026-10-08T18:00:00+08:00"), false));
        assertThat(COUNTER.until(LocalDate.parse("2027-01-01")).provisional()).isTrue();
    }

    @Test
    void where_the_clocks_change_hours_stay_hours_and_closing_time_stays_closing_time() {
        WorkingCalendar berlin =
                calendar("Europe/Berlin", Set.of(DayOfWeek.values()), shift("00:00", "06:00"), shift("12:00", "18:00"));
        DeadlineCounter counter = new DeadlineCounter(berlin);
        assertThat(counter.due(at("2026-03-28T12:00:00+01:00"), 24, Span.HOURS, List.of()))
                .isEqualTo(at("2026-03-29T13:00:00+02:00"));
        // The night of the change is an hour short: five working hours until six.
        assertThat(counter.due(at("2026-03-28T18:00:00+01:00"), 6, Span.WORKING_HOURS, List.of()))
                .isEqualTo(at("2026-03-29T13:00:00+02:00"));
        assertThat(counter.due(at("2026-03-28T18:00:00+01:00"), 1, Span.WORKING_DAYS, List.of()))
                .isEqualTo(at("2026-03-29T18:00:00+02:00"));
        assertThat(counter.due(at("2026-10-24T18:00:00+02:00"), 7, Span.WORKING_HOURS, List.of()))
                .isEqualTo(at("2026-10-25T06:00:00+01:00"));
    }

    @Test
    void a_shift_until_midnight_closes_with_the_day() {
        WorkingCalendar night =
                calendar("Asia/Shanghai", Set.of(DayOfWeek.FRIDAY), new Shift(LocalTime.of(20, 0), LocalTime.MAX));
        DeadlineCounter counter = new DeadlineCounter(night);
        assertThat(counter.due(at("2026-11-19T10:00:00+08:00"), 1, Span.WORKING_DAYS, List.of()))
                .isEqualTo(at("2026-11-20T23:59:59.999+08:00"));
        assertThat(counter.due(at("2026-11-19T10:00:00+08:00"), 4, Span.WORKING_HOURS, List.of()))
                .isEqualTo(at("2026-11-21T00:00:00+08:00"));
    }

    @Test
    void a_calendar_on_which_nobody_works_is_refused_instead_of_counted_for_ever() {
        DeadlineCounter never =
                new DeadlineCounter(new WorkingCalendar(ChineseYear.SHANGHAI, Map.of(), Map.of(), Set.of(), false));
        for (Span unit : List.of(Span.DAYS, Span.WORKING_DAYS, Span.WORKING_HOURS)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> never.due(at("2026-11-19T10:00:00+08:00"), 1, unit, List.of()))
                    .withMessageContaining("RD-CLK-006");
        }
    }

    private static WorkingCalendar calendar(String zone, Set<DayOfWeek> days, Shift... shifts) {
        return new WorkingCalendar(
                ZoneId.of(zone),
                days.stream().collect(Collectors.toMap(day -> day, day -> List.of(shifts))),
                Map.of(),
                Set.of(),
                false);
    }

    private static Instant due(String start, int amount, Span unit) {
        return COUNTER.due(at(start), amount, unit, List.of());
    }

    private static List<String> trace(String start, int amount, Span unit) {
        return COUNTER.trace(at(start), amount, unit, List.of()).stream()
                .map(day -> day.date() + " " + day.counted() + " " + day.note().in("zh"))
                .toList();
    }

    private static Interval pause(String from, String to) {
        return new Interval(at(from), at(to));
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
