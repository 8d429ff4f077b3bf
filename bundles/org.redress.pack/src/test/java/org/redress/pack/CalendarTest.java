package org.redress.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.api.procedure.HolidayCalendar;
import org.redress.api.procedure.HolidayCalendar.SpecialDay;
import org.redress.api.procedure.PackCompiler.Compiled;
import org.redress.api.procedure.PackCompiler.Refused;
import org.redress.api.procedure.PackSource;
import org.redress.api.text.Text;

/** Public holidays as packs write them. */
class CalendarTest {

    private static final String HEAD = """
            redress: 1
            pack:
              id: holidays
              version: 1.0.0
              kind: overlay
              title: { zh: 假, en: Holidays }
              description: { zh: 假, en: Holidays }
            """;
    private static final String CALENDAR = """
            calendar:
              years: [2026]
              holidays:
                - { from: 2026-10-01, to: 2026-10-03, title: { zh: 国庆节, en: National Day } }
                - { from: 2026-10-05, title: { zh: 假, en: Day off } }
              workdays:
                - { date: 2026-10-10, title: { zh: 调休, en: Make-up } }
            """;
    private static final SpecialDay NATIONAL_DAY = new SpecialDay(false, Text.of("国庆节", "National Day"));

    @Test
    void a_range_gives_each_of_its_days_and_a_single_day_itself() {
        HolidayCalendar calendar = Packs.compiled(HEAD + CALENDAR).holidays().orElseThrow();
        assertThat(calendar)
                .isEqualTo(new HolidayCalendar(
                        Set.of(2026),
                        Map.of(
                                LocalDate.of(2026, 10, 1), NATIONAL_DAY,
                                LocalDate.of(2026, 10, 2), NATIONAL_DAY,
                                LocalDate.of(2026, 10, 3), NATIONAL_DAY,
                                LocalDate.of(2026, 10, 5), new SpecialDay(false, Text.of("假", "Day off")),
                                LocalDate.of(2026, 10, 10), new SpecialDay(true, Text.of("调休", "Make-up")))));
    }

    @Test
    void a_pack_without_the_section_brings_no_holidays() {
        assertThat(Packs.compiled(HEAD).holidays()).isEmpty();
    }

    @Test
    void each_year_may_have_a_file_of_its_own() {
        assertThat(Packs.compiled(files(CALENDAR.replace("2026", "2025"), CALENDAR))
                        .holidays()
                        .orElseThrow()
                        .years())
                .containsExactlyInAnyOrder(2025, 2026);
        assertThat(Packs.refusals(files(CALENDAR, CALENDAR.replaceAll("\n  holidays:[^~]*", "\n"))))
                .singleElement()
                .satisfies(error -> assertThat(error.in("en")).startsWith("2.yaml:2:11: RD-PCK-025"));
    }

    @Test
    void only_an_overlay_holds_a_calendar() {
        assertThat(Packs.refusals(Packs.SMALL + CALENDAR)).containsExactly("35:3 RD-PCK-045");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from: 2026-10-05 | from: 2026-02-30 | 12:15 RD-PCK-014",
                "from: 2026-10-05 | from: 5 October | 12:15 RD-PCK-014",
                "to: 2026-10-03 | to: 2026-09-30 | 11:15 RD-PCK-033",
                "from: 2026-10-05 | from: 2027-10-05 | 12:7 RD-PCK-043",
                "from: 2026-10-05 | from: 2026-10-03 | 12:7 RD-PCK-042",
                "date: 2026-10-10 | date: 2026-10-03 | 14:7 RD-PCK-042",
                "to: 2026-10-03 | to: 2026-12-31 | 11:7 RD-PCK-044",
                "years: [2026] | years: [1926] | 9:11 RD-PCK-015",
                "years: [2026] | years: [2026, 2026] | 9:17 RD-PCK-025"
            })
    void a_slip_is_found_at_its_place(String right, String wrong, String found) {
        assertThat(CALENDAR).contains(right);
        assertThat(Packs.refusals(HEAD + CALENDAR.replace(right, wrong))).contains(found);
    }

    @Test
    void rests_that_touch_each_other_and_weekends_are_one_rest() {
        String touching = HEAD + """
                calendar:
                  years: [2026]
                  holidays:
                    - { from: 2026-06-01, to: 2026-06-30, title: { zh: 假, en: Off } }
                    - { from: 2026-07-01, to: 2026-07-31, title: { zh: 假, en: Off } }
                """;
        assertThat(Packs.refusals(touching)).containsExactly("12:7 RD-PCK-044");
        // The weekend before the first of June counts too.
        assertThat(Packs.refusals(touching.replace("07-31", "07-28"))).containsExactly("12:7 RD-PCK-044");
        assertThat(Packs.compiled(touching.replace("07-31", "07-27")).holidays())
                .isPresent();
    }

    @Test
    void more_entries_than_anybody_needs_are_refused() {
        StringBuilder many = new StringBuilder("calendar:\n  years: [2026, 2027]\n  workdays:\n");
        LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .forEach(date -> many.append("    - { date: ").append(date).append(", title: { zh: 班, en: On } }\n"));
        many.append("  holidays:\n");
        LocalDate.of(2027, 1, 1)
                .datesUntil(LocalDate.of(2027, 2, 10))
                .forEach(date -> many.append("    - { from: ").append(date).append(", title: { zh: 假, en: Off } }\n"));
        assertThat(Packs.refusals(HEAD + many)).containsExactly("9:3 RD-PCK-003");
    }

    @Property(tries = 300)
    void whatever_is_written_over_a_calendar_gives_a_pack_or_errors(
            @ForAll @IntRange(max = 999) int permille, @ForAll("pieces") String piece) {
        int at = CALENDAR.length() * permille / 1000;
        String damaged = CALENDAR.substring(0, at)
                + piece
                + CALENDAR.substring(Math.min(CALENDAR.length(), at + piece.length()));
        assertThat(Packs.compile(HEAD + damaged)).isInstanceOfAny(Compiled.class, Refused.class);
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of("0", "9", "99", "0000-00-00", "9999-12-31", "-", "[", "]", "{}", "~", " ", "\n", "null");
    }

    private static PackSource files(String first, String second) {
        return new PackSource(new TreeMap<>(Map.of("pack.yaml", HEAD, "1.yaml", first, "2.yaml", second)));
    }
}
