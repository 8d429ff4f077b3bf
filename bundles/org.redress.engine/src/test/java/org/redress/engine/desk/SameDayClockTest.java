package org.redress.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.engine.desk.Clinic.as;
import static org.redress.engine.desk.Clinic.done;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.api.calendar.Shift;
import org.redress.api.calendar.WorkingTime;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.HistoryEvent;

/** What is wanted on the same day (P14, P16): no days are counted, and close of business is the time. */
class SameDayClockTest {

    private static final String OVERLAY = """
            redress: 1
            pack:
              id: same-day
              version: 1.0.0
              kind: overlay
              title: { zh: 当天, en: Same day }
              description: { zh: 测试, en: Test }
            clocks:
              answer:
                subject: answer
                title: { zh: 当天答复, en: Answer on the same day }
                start: registered
                amount: 0
                unit: days
                stop: ["customer-contacted:us", closed]
                target: true
                why: { zh: 当天答复, en: Answer on the same day }
            """;

    private final Clinic clinic = new Clinic();

    @BeforeEach
    void a_house_that_answers_on_the_same_day() {
        clinic.overlay(OVERLAY);
    }

    @Test
    void it_is_due_at_close_of_business_of_that_day() {
        assertThat(due(received("2026-11-19T10:00:00+08:00"))).isEqualTo(at("2026-11-19T18:00:00+08:00"));
    }

    @Test
    void after_close_of_business_the_next_working_day_is_meant() {
        assertThat(due(received("2026-11-20T18:30:00+08:00")))
                .as("a Friday evening")
                .isEqualTo(at("2026-11-23T18:00:00+08:00"));
    }

    @Test
    void passing_it_is_noted_as_a_missed_target_and_is_no_breach() {
        CaseFile file = received("2026-11-19T10:00:00+08:00");
        clinic.at("2026-11-19T18:00:00+08:00");
        clinic.watch.perform();
        assertThat(clinic.store.history(file.id(), 0, 200))
                .extracting(HistoryEvent::action)
                .contains("target-missed")
                .doesNotContain("clock-breached");
    }

    @Test
    void a_case_that_is_opened_again_on_another_day_is_answered_on_that_day() {
        CaseFile file = received("2026-11-19T10:00:00+08:00");
        clinic.at("2026-11-19T14:00:00+08:00");
        file = clinic.did("frontdesk", file, "withdraw", "by", "客户", "reason", "误会");
        clinic.at("2026-11-24T11:00:00+08:00");
        file = clinic.did("frontdesk", file, "reopen", "newFacts", "又有新情况");
        assertThat(clock(file, "same-day/answer/2").dueAt()).isEqualTo(at("2026-11-24T18:00:00+08:00"));
    }

    @Test
    void it_moves_with_the_hours_of_the_house_like_every_deadline_that_is_counted() {
        CaseFile file = received("2026-11-19T10:00:00+08:00");
        Map<DayOfWeek, List<Shift>> shorter = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            shorter.put(day, List.of(new Shift(LocalTime.of(9, 0), LocalTime.of(16, 0))));
        }
        WorkingTime hours = new WorkingTime(shorter, Optional.empty(), Map.of(), Optional.empty(), Optional.empty());
        done(clinic.calendarDesk.decide(as("admin"), "lanhu", hours, "冬令时间"));
        done(clinic.calendarDesk.applyMoves(as("admin"), "lanhu", "冬令时间"));
        assertThat(due(clinic.reload(file))).isEqualTo(at("2026-11-19T16:00:00+08:00"));
    }

    private CaseFile received(String moment) {
        clinic.at(moment);
        return clinic.register("frontdesk", "service", Map.of());
    }

    private static Instant due(CaseFile file) {
        return clock(file, "same-day/answer").dueAt();
    }

    private static CaseClock clock(CaseFile file, String id) {
        return file.clocks().stream()
                .filter(clock -> clock.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Instant at(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }
}
