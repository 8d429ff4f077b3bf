package org.redress.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.engine.desk.Clinic.as;
import static org.redress.engine.desk.Clinic.done;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.HistoryEvent;

/** Deadlines go on when a case is opened again on new facts, and what was met or missed before stays on record. */
class ReopenedClocksTest {

    private static final String OVERLAY = """
            redress: 1
            pack:
              id: house-clocks
              version: 1.0.0
              kind: overlay
              title: { zh: 时限, en: Clocks }
              description: { zh: 测试, en: Test }
            roles:
              operations-manager: { title: { zh: 运营经理, en: Operations manager }, rights: [work, manage] }
            clocks:
              feedback:
                subject: feedback
                title: { zh: 反馈, en: Feedback }
                start: registered
                amount: 10
                unit: hours
                stop: [closed]
                why: { zh: 十小时, en: Ten hours }
              unmet:
                subject: unmet
                title: { zh: 无人满足, en: Nothing meets it }
                start: registered
                amount: 20
                unit: hours
                warn: [{ before: 1, unit: hours }]
                pause: { manual: true, limit: 4, unit: hours, why: { zh: 等客户材料, en: Waiting for the customer } }
                stop: [archived]
                why: { zh: 二十小时, en: Twenty hours }
              answer:
                subject: answer
                title: { zh: 首次联系, en: First contact }
                start: registered
                amount: 10
                unit: hours
                stop: [customer-contacted]
                why: { zh: 十小时, en: Ten hours }
              look:
                subject: look
                title: { zh: 查看, en: Look }
                start: stage-entered
                stage: confirm
                amount: 3
                unit: hours
                stop: [stage-completed]
                why: { zh: 三小时, en: Three hours }
              again:
                subject: again
                title: { zh: 再次反馈, en: Feedback again }
                start: [registered, reopened]
                amount: 8
                unit: hours
                stop: [closed]
                why: { zh: 八小时, en: Eight hours }
            ladder:
              - { id: late, level: 1, on: ["clock-breached:unmet"], tell: [operations-manager], why: { zh: 超时, en: Late } }
            """;

    private final Clinic clinic = new Clinic();
    private CaseFile file;

    @BeforeEach
    void a_case_received_at_ten() {
        clinic.overlay(OVERLAY);
        clinic.at("2026-11-19T10:00:00+08:00");
        file = clinic.register("frontdesk", "service", Map.of());
    }

    private void closeAndReopen(String closedAt, String reopenedAt) {
        clinic.at(closedAt);
        file = clinic.did("frontdesk", clinic.reload(file), "withdraw", "by", "客户", "reason", "误会");
        clinic.at(reopenedAt);
        file = clinic.did("frontdesk", file, "reopen", "newFacts", "又有新情况");
    }

    @Test
    void what_started_with_the_complaint_goes_on_with_the_time_that_was_left() {
        closeAndReopen("2026-11-19T14:00:00+08:00", "2026-11-21T14:00:00+08:00");
        assertThat(clock("feedback/2").running()).isTrue();
        assertThat(clock("feedback/2").dueAt())
                .as("six of ten hours were left")
                .isEqualTo(time("2026-11-21T20:00:00+08:00"));
        assertThat(clock("unmet/2").dueAt()).isEqualTo(time("2026-11-22T06:00:00+08:00"));
        assertThat(clock("feedback").open())
                .as("the earlier run stays as it was")
                .isFalse();
        assertThat(clock("feedback").dueAt()).isEqualTo(time("2026-11-19T20:00:00+08:00"));
    }

    @Test
    void what_was_met_before_the_closing_stays_met_even_in_the_same_instant() {
        clinic.at("2026-11-19T14:00:00+08:00");
        file = clinic.did("frontdesk", file, "contact-customer", "channel", "phone", "text", "说明进度");
        closeAndReopen("2026-11-19T14:00:00+08:00", "2026-11-21T14:00:00+08:00");
        assertThat(file.clocks()).extracting(CaseClock::id).doesNotContain("house-clocks/answer/2");
    }

    @Test
    void what_was_late_when_the_case_was_closed_stays_late_and_does_not_run_again() {
        closeAndReopen("2026-11-19T21:00:00+08:00", "2026-11-21T14:00:00+08:00");
        assertThat(clock("feedback").breachedAt()).isPresent();
        assertThat(file.clocks()).extracting(CaseClock::id).doesNotContain("house-clocks/feedback/2");
        assertThat(clock("unmet/2").running()).isTrue();
    }

    @Test
    void what_starts_with_a_stage_starts_again_when_the_stage_is_entered_again() {
        closeAndReopen("2026-11-19T12:00:00+08:00", "2026-11-21T14:00:00+08:00");
        assertThat(clock("look/2").dueAt()).isEqualTo(time("2026-11-21T17:00:00+08:00"));
    }

    @Test
    void what_starts_with_a_reopening_too_counts_from_then_in_full() {
        closeAndReopen("2026-11-19T14:00:00+08:00", "2026-11-21T14:00:00+08:00");
        assertThat(clock("again/2").dueAt()).isEqualTo(time("2026-11-21T22:00:00+08:00"));
        closeAndReopen("2026-11-21T15:00:00+08:00", "2026-11-23T14:00:00+08:00");
        assertThat(clock("again/3").dueAt()).isEqualTo(time("2026-11-23T22:00:00+08:00"));
        assertThat(clock("feedback/3").dueAt())
                .as("five of ten hours were left the second time")
                .isEqualTo(time("2026-11-23T19:00:00+08:00"));
    }

    @Test
    void the_second_run_warns_fires_and_steps_up_like_the_first() {
        closeAndReopen("2026-11-19T14:00:00+08:00", "2026-11-21T14:00:00+08:00");
        clinic.at("2026-11-22T05:00:00+08:00");
        assertThat(clock("unmet/2").warnings().get(0).firedAt()).isPresent();
        clinic.at("2026-11-22T06:00:00+08:00");
        assertThat(clock("unmet/2").breachedAt()).isPresent();
        assertThat(clinic.reload(file).escalations()).hasSize(1);
    }

    @Test
    void the_time_in_which_the_case_was_closed_takes_nothing_from_the_limit_of_pauses() {
        closeAndReopen("2026-11-19T14:00:00+08:00", "2026-11-21T14:00:00+08:00");
        file = clinic.did("frontdesk", file, "pause-clock", "clock", "house-clocks/unmet/2", "reason", "等材料");
        assertThat(clock("unmet/2").pause().orElseThrow().limit()).isEqualTo(time("2026-11-21T18:00:00+08:00"));
    }

    @Test
    void history_starts_each_run_once_and_the_trace_says_what_was_not_counted() {
        closeAndReopen("2026-11-19T14:00:00+08:00", "2026-11-21T14:00:00+08:00");
        assertThat(clinic.store.committedHistory(file.id(), 0, 200))
                .extracting(HistoryEvent::action)
                .filteredOn("clock-started"::equals)
                .hasSize(file.clocks().size() - attentionClocks());
        assertThat(done(clinic.desk.trace(as("frontdesk"), file.number(), "house-clocks/feedback/2")))
                .anySatisfy(day -> assertThat(day.note().in("en")).contains("48 h, not counted"));
    }

    private int attentionClocks() {
        return (int) file.clocks().stream()
                .filter(clock -> clock.id().equals(CaseClock.ATTENTION))
                .count();
    }

    private CaseClock clock(String id) {
        return clinic.reload(file).clocks().stream()
                .filter(found -> found.id().equals("house-clocks/" + id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no clock " + id));
    }

    private static Instant time(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
