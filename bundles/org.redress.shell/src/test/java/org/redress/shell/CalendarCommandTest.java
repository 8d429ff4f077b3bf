package org.redress.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.redress.api.calendar.BranchCalendar;
import org.redress.api.calendar.Calendars;
import org.redress.api.calendar.DeadlineMove;
import org.redress.api.calendar.QuietHours;
import org.redress.api.calendar.Shift;
import org.redress.api.calendar.WorkingCalendar;
import org.redress.api.calendar.WorkingTime;
import org.redress.api.problem.Outcome;
import org.redress.api.text.Text;
import org.redress.api.time.BusinessClock;
import org.redress.api.unit.Unit;
import org.redress.api.unit.UnitKind;
import org.redress.api.unit.Units;

/** Working time in a terminal. */
class CalendarCommandTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Unit CHAIN =
            new Unit("lanhu", UnitKind.CHAIN, "LH", Text.same("x"), Optional.empty(), SHANGHAI, true);

    private final Terminal terminal = new Terminal();

    @Test
    void it_shows_what_holds_where_it_comes_from_and_what_waits_to_be_moved() throws Exception {
        String shown = terminal.run(new CalendarCommand(), fields("lanhu"));

        assertThat(shown)
                .containsPattern("Mon +[|] 09:30-24:00 +[|] lanhu")
                .containsPattern("Tue +[|] free")
                .containsPattern("Public holidays +[|] observed, known for 2026 +[|] -")
                .containsPattern("2026-10-01 Thu +[|] free +[|] \\S.* +[|] holiday pack")
                .contains("Deadlines that would move if counted again: 1")
                .contains("SHJA-2609-0001")
                .doesNotContain("2026-01-01");
    }

    @Test
    void an_unknown_unit_is_refused_in_a_sentence() {
        assertThatThrownBy(() -> terminal.run(new CalendarCommand(), fields("nowhere")))
                .hasMessageStartingWith("RD-SHL-001")
                .hasMessageContaining("nowhere");
    }

    private static Map<String, Object> fields(String unit) {
        Map<DayOfWeek, List<Shift>> week =
                Map.of(DayOfWeek.MONDAY, List.of(new Shift(LocalTime.of(9, 30), LocalTime.MAX)));
        WorkingCalendar house = new WorkingCalendar(
                SHANGHAI,
                week,
                Map.of(
                        LocalDate.of(2026, 10, 1), new WorkingCalendar.Day(List.of(), Text.of("国庆节", "National Day")),
                        LocalDate.of(2026, 1, 1), new WorkingCalendar.Day(List.of(), Text.of("元旦", "New Year"))),
                Set.of(2026),
                true);
        WorkingTime decided = new WorkingTime(week, Optional.empty(), Map.of(), Optional.empty(), Optional.empty());
        DeadlineMove move = new DeadlineMove(
                "SHJA-2609-0001", "core/attention", Text.of("跟进", "Attention"), Instant.EPOCH, Instant.EPOCH);
        return Map.of(
                "id",
                unit,
                "calendars",
                Terminal.fake(
                        Calendars.class,
                        Map.of(
                                "of", args -> new BranchCalendar(house, house, QuietHours.DEFAULT, 1),
                                "decided", args -> Optional.of(decided),
                                "moves", args -> Outcome.done(List.of(move)))),
                "units",
                Terminal.fake(
                        Units.class,
                        Map.of(
                                "find",
                                        args -> Optional.of(CHAIN)
                                                .filter(found -> found.id().equals(args[0])),
                                "path", args -> List.of(CHAIN))),
                "clock",
                Terminal.fake(BusinessClock.class, Map.of("now", args -> Instant.parse("2026-09-01T00:00:00Z"))));
    }
}
