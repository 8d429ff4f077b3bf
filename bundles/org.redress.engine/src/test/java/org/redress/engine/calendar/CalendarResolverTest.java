package org.redress.engine.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.redress.api.calendar.BranchCalendar;
import org.redress.api.calendar.QuietHours;
import org.redress.api.calendar.Shift;
import org.redress.api.calendar.WorkingTime;
import org.redress.api.calendar.WorkingTime.DayOverride;
import org.redress.api.procedure.HolidayCalendar;
import org.redress.api.procedure.HolidayCalendar.SpecialDay;
import org.redress.api.text.Text;

/** Who decides which day counts: the unit, those above it, the holidays, the node. */
class CalendarResolverTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Shift OFFICE = shift("09:00", "18:00");
    private static final Shift LATE = shift("12:00", "21:00");
    private static final LocalDate THURSDAY = LocalDate.of(2026, 10, 1);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 10, 10);
    private static final HolidayCalendar HOLIDAYS = new HolidayCalendar(
            Set.of(2026),
            Map.of(
                    THURSDAY, new SpecialDay(false, text("National Day")),
                    SATURDAY, new SpecialDay(true, text("Make-up workday"))));
    private static final CalendarResolver RESOLVER = new CalendarResolver(Map.of(DayOfWeek.MONDAY, List.of(OFFICE)));

    @Test
    void where_nobody_decided_the_week_of_the_node_and_the_holidays_hold() {
        BranchCalendar calendar = resolve();
        assertThat(calendar.house().week()).isEqualTo(Map.of(DayOfWeek.MONDAY, List.of(OFFICE)));
        assertThat(calendar.house().shifts(THURSDAY)).isEmpty();
        assertThat(calendar.house().title(THURSDAY)).contains(text("National Day"));
        assertThat(calendar.quiet()).isEqualTo(QuietHours.DEFAULT);
        assertThat(calendar.attentionDays()).isEqualTo(1);
    }

    @Test
    void the_nearest_week_counts_as_a_whole_and_is_never_mixed_with_the_one_above() {
        BranchCalendar calendar = resolve(
                week(Map.of(DayOfWeek.TUESDAY, List.of(LATE), DayOfWeek.FRIDAY, List.of())),
                week(Map.of(DayOfWeek.MONDAY, List.of(OFFICE))));
        assertThat(calendar.house().week()).isEqualTo(Map.of(DayOfWeek.TUESDAY, List.of(LATE)));
    }

    @Test
    void what_a_unit_left_open_comes_from_above() {
        QuietHours early = new QuietHours(LocalTime.of(20, 0), LocalTime.of(9, 0));
        BranchCalendar calendar = resolve(
                WorkingTime.INHERITED,
                new WorkingTime(
                        Map.of(DayOfWeek.SUNDAY, List.of(LATE)),
                        Optional.of(false),
                        Map.of(),
                        Optional.of(early),
                        Optional.of(3)),
                new WorkingTime(Map.of(), Optional.of(true), Map.of(), Optional.empty(), Optional.of(5)));
        assertThat(calendar.house().week()).containsOnlyKeys(DayOfWeek.SUNDAY);
        assertThat(calendar.house().observesHolidays()).isFalse();
        assertThat(calendar.quiet()).isEqualTo(early);
        assertThat(calendar.attentionDays()).isEqualTo(3);
    }

    @Test
    void days_of_nearer_units_win_over_farther_ones_and_over_holidays() {
        BranchCalendar calendar = resolve(
                days(Map.of(THURSDAY, new DayOverride(List.of(LATE), text("Open for members")))),
                days(Map.of(
                        THURSDAY, new DayOverride(List.of(), text("Region closed")),
                        SATURDAY, new DayOverride(List.of(), text("Region's outing")))));
        assertThat(calendar.house().shifts(THURSDAY)).containsExactly(LATE);
        assertThat(calendar.house().title(THURSDAY)).contains(text("Open for members"));
        assertThat(calendar.house().worksOn(SATURDAY)).isFalse();
    }

    @Test
    void a_make_up_workday_on_a_free_day_takes_the_hours_of_the_first_working_day() {
        BranchCalendar calendar =
                resolve(week(Map.of(DayOfWeek.WEDNESDAY, List.of(LATE), DayOfWeek.TUESDAY, List.of(OFFICE))));
        assertThat(calendar.house().shifts(SATURDAY)).containsExactly(OFFICE);
    }

    @Test
    void a_make_up_workday_on_a_day_that_works_anyway_keeps_its_hours() {
        BranchCalendar calendar =
                resolve(week(Map.of(DayOfWeek.SATURDAY, List.of(LATE), DayOfWeek.TUESDAY, List.of(OFFICE))));
        assertThat(calendar.house().shifts(SATURDAY)).containsExactly(LATE);
    }

    @Test
    void a_house_that_observes_no_holidays_ignores_make_up_workdays_too() {
        BranchCalendar calendar = resolve(new WorkingTime(
                Map.of(DayOfWeek.THURSDAY, List.of(LATE)),
                Optional.of(false),
                Map.of(),
                Optional.empty(),
                Optional.empty()));
        assertThat(calendar.house().shifts(THURSDAY)).containsExactly(LATE);
        assertThat(calendar.house().worksOn(SATURDAY)).isFalse();
        assertThat(calendar.house().scheduledYears()).isEmpty();
    }

    @Test
    void the_official_calendar_ignores_what_units_decide() {
        BranchCalendar calendar = resolve(new WorkingTime(
                Map.of(DayOfWeek.SUNDAY, List.of(LATE)),
                Optional.of(false),
                Map.of(LocalDate.of(2026, 10, 9), new DayOverride(List.of(), text("Refit"))),
                Optional.empty(),
                Optional.empty()));
        assertThat(calendar.official().worksOn(THURSDAY)).isFalse();
        assertThat(calendar.official().shifts(SATURDAY)).containsExactly(OFFICE);
        assertThat(calendar.official().shifts(LocalDate.of(2026, 10, 9))).containsExactly(OFFICE);
        assertThat(calendar.official().worksOn(LocalDate.of(2026, 10, 11))).isFalse();
        assertThat(calendar.official().provisional(LocalDate.of(2027, 1, 1))).isTrue();
    }

    @Test
    void of_two_packs_that_speak_of_a_day_the_first_is_heard() {
        HolidayCalendar second = new HolidayCalendar(
                Set.of(2027),
                Map.of(
                        THURSDAY,
                        new SpecialDay(true, text("Other")),
                        SATURDAY.plusDays(1),
                        new SpecialDay(true, text("Fair"))));
        BranchCalendar calendar = RESOLVER.resolve(SHANGHAI, List.of(), List.of(HOLIDAYS, second));
        assertThat(calendar.house().worksOn(THURSDAY)).isFalse();
        assertThat(calendar.house().worksOn(SATURDAY.plusDays(1))).isTrue();
        assertThat(calendar.house().scheduledYears()).containsExactlyInAnyOrder(2026, 2027);
    }

    @Test
    void a_week_in_which_nobody_works_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> resolve(week(Map.of(DayOfWeek.MONDAY, List.of()))));
    }

    @Test
    void a_rest_of_more_than_four_hundred_days_is_refused() {
        assertThat(resolve(days(closed(390))).house().worksOn(THURSDAY)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> resolve(days(closed(410))));
    }

    private static Map<LocalDate, DayOverride> closed(int number) {
        Map<LocalDate, DayOverride> days = new HashMap<>();
        THURSDAY.datesUntil(THURSDAY.plusDays(number))
                .forEach(date -> days.put(date, new DayOverride(List.of(), text("Closed"))));
        return days;
    }

    private static BranchCalendar resolve(WorkingTime... decided) {
        return RESOLVER.resolve(SHANGHAI, List.of(decided), List.of(HOLIDAYS));
    }

    private static WorkingTime week(Map<DayOfWeek, List<Shift>> week) {
        return new WorkingTime(week, Optional.empty(), Map.of(), Optional.empty(), Optional.empty());
    }

    private static WorkingTime days(Map<LocalDate, DayOverride> days) {
        return new WorkingTime(Map.of(), Optional.empty(), days, Optional.empty(), Optional.empty());
    }

    private static Shift shift(String opens, String closes) {
        return new Shift(LocalTime.parse(opens), LocalTime.parse(closes));
    }

    private static Text text(String words) {
        return Text.of(words, words);
    }
}
