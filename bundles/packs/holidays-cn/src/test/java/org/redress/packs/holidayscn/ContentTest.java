package org.redress.packs.holidayscn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.api.procedure.HolidayCalendar;
import org.redress.api.procedure.HolidayCalendar.SpecialDay;
import org.redress.api.procedure.PackKind;
import org.redress.testkit.PackUnderTest;
import org.redress.testkit.TextCheck;

/** The schedules as they were announced. */
class ContentTest {

    private static final PackUnderTest PACK = PackUnderTest.onClassPath();
    private static final HolidayCalendar CALENDAR = PACK.procedure().holidays().orElseThrow();

    @Test
    void it_is_a_calendar_and_nothing_else() {
        assertThat(PACK.procedure().ref().id()).isEqualTo("holidays-cn");
        assertThat(PACK.procedure().kind()).isEqualTo(PackKind.OVERLAY);
        assertThat(PACK.procedure().roles()).isEmpty();
        assertThat(PACK.procedure().clocks()).isEmpty();
        assertThat(CALENDAR.years()).containsExactlyInAnyOrder(2025, 2026);
    }

    @Test
    void the_year_2026_is_that_of_the_notice() {
        assertThat(holidays(2026))
                .containsExactlyElementsOf(days(
                        "2026-01-01/2026-01-03",
                        "2026-02-15/2026-02-23",
                        "2026-04-04/2026-04-06",
                        "2026-05-01/2026-05-05",
                        "2026-06-19/2026-06-21",
                        "2026-09-25/2026-09-27",
                        "2026-10-01/2026-10-07"))
                .hasSize(33);
        assertThat(workdays(2026))
                .containsExactlyElementsOf(
                        days("2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"));
    }

    @Test
    void the_year_2025_is_there_and_says_on_every_day_that_nobody_has_verified_it() {
        assertThat(holidays(2025))
                .containsExactlyElementsOf(days(
                        "2025-01-01",
                        "2025-01-28/2025-02-04",
                        "2025-04-04/2025-04-06",
                        "2025-05-01/2025-05-05",
                        "2025-05-31/2025-06-02",
                        "2025-10-01/2025-10-08"));
        assertThat(workdays(2025))
                .containsExactlyElementsOf(days("2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"));
        assertThat(CALENDAR.days().entrySet())
                .allSatisfy(day -> assertThat(day.getValue().title().in("en").endsWith("(unverified)"))
                        .isEqualTo(day.getKey().getYear() == 2025));
        assertThat(PACK.procedure().description().in("zh")).contains("2025 年尚未核对");
    }

    @Test
    void make_up_workdays_are_saturdays_and_sundays() {
        assertThat(CALENDAR.days().entrySet())
                .filteredOn(day -> day.getValue().works())
                .allSatisfy(day ->
                        assertThat(day.getKey().getDayOfWeek()).isIn(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)));
    }

    @Test
    void every_text_is_there_in_both_languages() {
        TextCheck.everyTextIsChineseAndEnglish(PACK.procedure());
    }

    private static List<LocalDate> holidays(int year) {
        return days(year, false);
    }

    private static List<LocalDate> workdays(int year) {
        return days(year, true);
    }

    private static List<LocalDate> days(int year, boolean works) {
        return CALENDAR.days().entrySet().stream()
                .filter(day -> day.getKey().getYear() == year && day.getValue().works() == works)
                .map(Map.Entry<LocalDate, SpecialDay>::getKey)
                .sorted()
                .toList();
    }

    private static List<LocalDate> days(String... ranges) {
        return List.of(ranges).stream()
                .map(range -> range.split("/"))
                .flatMap(ends -> LocalDate.parse(ends[0])
                        .datesUntil(LocalDate.parse(ends[ends.length - 1]).plusDays(1)))
                .toList();
    }
}
