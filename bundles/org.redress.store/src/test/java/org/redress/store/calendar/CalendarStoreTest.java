package org.redress.store.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.redress.api.calendar.QuietHours;
import org.redress.api.calendar.Shift;
import org.redress.api.calendar.WorkingTime;
import org.redress.api.calendar.WorkingTime.DayOverride;
import org.redress.api.text.Text;
import org.redress.store.EveryDatabase;
import org.redress.store.port.CalendarStore.CalendarDecision;

/** Working time of units. */
class CalendarStoreTest extends EveryDatabase {

    private static final Instant NOW = Instant.parse("2026-11-02T01:00:00.123456789Z");

    private final JpaCalendarStore store = new JpaCalendarStore(opened.work());

    private static CalendarDecision decision(String unit, WorkingTime time, String reason) {
        return new CalendarDecision(unit, time, reason, "admin", NOW);
    }

    /** Two shifts, the second to the end of the day; a day off with a title; everything else decided too. */
    private static WorkingTime everything() {
        return new WorkingTime(
                Map.of(
                        DayOfWeek.SATURDAY,
                        List.of(
                                new Shift(LocalTime.of(9, 30), LocalTime.NOON),
                                new Shift(LocalTime.of(13, 0), LocalTime.MAX))),
                Optional.of(false),
                Map.of(LocalDate.of(2026, 12, 24), new DayOverride(List.of(), Text.of("盘点", "Stocktaking"))),
                Optional.of(new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 30))),
                Optional.of(3));
    }

    @Test
    void the_last_decision_of_a_unit_holds_and_every_one_is_logged() throws Exception {
        long before = store.revision();
        store.save(decision("sh-jingan", WorkingTime.INHERITED, "start"));
        long afterFirst = store.revision();
        store.save(decision("lanhu", WorkingTime.INHERITED, "chain"));
        long afterSecond = store.revision();
        store.save(decision("sh-jingan", everything(), "weekend opening"));

        assertThat(store.all())
                .containsExactly(
                        decision("lanhu", WorkingTime.INHERITED, "chain"),
                        decision("sh-jingan", everything(), "weekend opening"));
        assertThat(List.of(before, afterFirst, afterSecond, store.revision()))
                .isSorted()
                .doesNotHaveDuplicates();
        try (var connection = opened.raw().getConnection();
                var rows = connection.createStatement().executeQuery("SELECT COUNT(*) FROM rd_calendar_log")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(3);
        }
    }
}
