package org.redress.engine.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.api.calendar.Shift;

/** The week of a node, from its settings. */
class DefaultWeekTest {

    private static final String[] MONDAY = {" monday "};

    @Test
    void a_day_may_have_several_shifts_and_end_at_midnight() {
        assertThat(DefaultWeek.of(MONDAY, "09:00-12:00, 13:00-24:00"))
                .isEqualTo(Map.of(
                        DayOfWeek.MONDAY,
                        List.of(
                                new Shift(LocalTime.of(9, 0), LocalTime.of(12, 0)),
                                new Shift(LocalTime.of(13, 0), LocalTime.MAX))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9-18", "09:00", "18:00-09:00", "09:00-13:00,12:00-18:00", "09:00-18:00,"})
    void hours_that_mean_nothing_are_refused(String shifts) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DefaultWeek.of(MONDAY, shifts))
                .withMessageContaining("RD-CLK-005");
    }

    @Test
    void a_week_without_days_and_one_with_a_day_that_does_not_exist_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> DefaultWeek.of(new String[0], "09:00-18:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> DefaultWeek.of(new String[] {"Caturday"}, "09:00-18:00"));
    }
}
