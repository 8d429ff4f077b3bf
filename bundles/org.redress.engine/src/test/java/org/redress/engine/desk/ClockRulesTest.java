package org.redress.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.engine.desk.Clinic.as;
import static org.redress.engine.desk.Clinic.done;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.ActionOffer;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseClock.State;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.HistoryEvent;
import org.redress.api.casework.Promise;
import org.redress.api.casework.Reason;
import org.redress.api.notification.Notification;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.Outcome;

/** Clocks of packs: what they depend on, how they rest, whom they warn, and that each change of them is told. */
class ClockRulesTest {

    private static final String OVERLAY = """
            redress: 1
            pack:
              id: house-clocks
              version: 1.0.0
              kind: overlay
              title: { zh: 时限, en: Clocks }
              description: { zh: 测试, en: Test }
            clocks:
              feedback-general:
                subject: feedback
                title: { zh: 一般反馈, en: Feedback }
                start: registered
                while: case.severity != "major"
                amount: 5
                unit: working-days
                calendar: official
                stop: [closed]
                basis: { instrument: { zh: 办法, en: Rules }, confidence: secondary, from: 2019-04-10 }
                why: { zh: 五个工作日, en: Five working days }
              feedback-major:
                subject: feedback
                title: { zh: 重大反馈, en: Feedback of a major case }
                start: registered
                while: case.severity == "major"
                amount: 3
                unit: working-days
                stop: [closed]
                why: { zh: 三个工作日, en: Three working days }
              answer:
                subject: answer
                title: { zh: 书面答复, en: Written answer }
                start: registered
                amount: 10
                unit: hours
                warn: [{ percent: 50 }, { before: 1, unit: hours }]
                pause: { manual: true, limit: 4, unit: hours, why: { zh: 等客户材料, en: Waiting for the customer } }
                stop: [customer-contacted, closed]
                why: { zh: 十小时, en: Ten hours }
              old-law:
                subject: old
                title: { zh: 旧规定, en: Old rule }
                start: registered
                amount: 1
                unit: days
                stop: [closed]
                basis: { instrument: { zh: 旧法, en: Old law }, to: 2026-04-14, confidence: verified }
                why: { zh: 旧, en: Old }
            gates:
              old-rule:
                on: [add-note]
                require: case.fault == "own-fault"
                reason: { zh: 旧规定, en: Old rule }
                basis: { instrument: { zh: 旧法, en: Old law }, to: 2026-04-14, confidence: verified }
              new-rule:
                on: [convert]
                require: case.fault == "own-fault"
                reason: { zh: 新规定, en: New rule }
                basis: { instrument: { zh: 新法, en: New law }, from: 2026-04-15, confidence: unverified }
            """;

    private final Clinic clinic = new Clinic();

    @BeforeEach
    void overlay() {
        clinic.overlay(OVERLAY);
    }

    @Test
    void a_clock_counts_only_while_its_condition_holds_and_then_from_its_original_start() {
        CaseFile file = register();
        assertThat(clock(file, "feedback-general").state()).isEqualTo(State.RUNNING);
        assertThat(clock(file, "feedback-major").state()).isEqualTo(State.DORMANT);
        assertThat(because(file, "clock-dormant")).as("it never held").isEqualTo("What it depends on does not hold");
        Instant due = clock(file, "feedback-general").dueAt();
        assertThat(due).isEqualTo(time("2026-11-26T18:00:00+08:00"));

        clinic.now = time("2026-11-20T11:00:00+08:00");
        file = clinic.did("ops", file, "set-severity", "severity", "major", "reason", "媒体关注");
        assertThat(clock(file, "feedback-general").state()).isEqualTo(State.DORMANT);
        assertThat(because(file, "clock-dormant")).isEqualTo("What it depends on no longer holds");
        assertThat(clock(file, "feedback-major").state()).isEqualTo(State.RUNNING);
        assertThat(clock(file, "feedback-major").dueAt())
                .as("counted from receipt, not from now")
                .isEqualTo(time("2026-11-24T18:00:00+08:00"));

        clinic.now = time("2026-11-23T11:00:00+08:00");
        file = clinic.did("ops", file, "set-severity", "severity", "general", "reason", "核实后为一般");
        assertThat(clock(file, "feedback-general").state()).isEqualTo(State.RUNNING);
        assertThat(clock(file, "feedback-general").dueAt()).isEqualTo(due);
        assertThat(events(file))
                .containsSubsequence("clock-started", "clock-dormant", "clock-resumed", "clock-dormant");
    }

    @Test
    void a_dormant_clock_does_not_fire() {
        CaseFile file = register();
        clinic.at("2026-12-10T10:00:00+08:00");
        assertThat(clock(clinic.reload(file), "feedback-major").breachedAt()).isEmpty();
        assertThat(clock(clinic.reload(file), "feedback-general").breachedAt()).isPresent();
    }

    @Test
    void a_rule_out_of_force_on_the_day_of_receipt_starts_no_clock() {
        assertThat(register().clocks()).noneMatch(clock -> clock.id().equals("house-clocks/old-law"));
    }

    @Test
    void a_gate_holds_only_while_its_law_was_in_force_on_the_day_of_receipt() {
        CaseFile file = register();
        assertThat(clinic.offer("frontdesk", file, "add-note").allowed()).isTrue();
        assertThat(clinic.offer("frontdesk", file, "convert").blockedBy())
                .extracting(Blocker::gate)
                .contains("house-clocks/new-rule");
    }

    @Test
    void a_paused_clock_stands_still_and_goes_on_with_the_time_that_was_left() {
        CaseFile file = register();
        Instant due = clock(file, "answer").dueAt();
        clinic.now = time("2026-11-19T12:00:00+08:00");
        file = pause(file, "2026-11-19T14:00:00+08:00");
        assertThat(clock(file, "answer").state()).isEqualTo(State.PAUSED);
        assertThat(file.next().orElseThrow().clock()).isNotEqualTo(Optional.of("house-clocks/answer"));

        clinic.now = time("2026-11-19T13:00:00+08:00");
        file = clinic.did("frontdesk", file, "resume-clock", "clock", "house-clocks/answer");
        assertThat(clock(file, "answer").state()).isEqualTo(State.RUNNING);
        assertThat(clock(file, "answer").dueAt()).isEqualTo(due.plusSeconds(3600));
        assertThat(events(file)).containsSubsequence("clock-paused", "clock-resumed");
    }

    @Test
    void a_pause_ends_by_itself_at_its_limit_and_says_why() {
        CaseFile file = register();
        Instant due = clock(file, "answer").dueAt();
        file = pause(file, null);
        clinic.at("2026-11-19T14:00:05+08:00");
        file = clinic.reload(file);
        assertThat(clock(file, "answer").state()).isEqualTo(State.RUNNING);
        assertThat(clock(file, "answer").dueAt())
                .as("four hours of rest, however late the timer looked")
                .isEqualTo(due.plusSeconds(4 * 3600));
        assertThat(reasons(file, "clock-resumed"))
                .singleElement()
                .satisfies(reason -> assertThat(reason.text().in("en")).contains("limit"));
    }

    @Test
    void pauses_share_one_limit() {
        CaseFile file = register();
        file = pause(file, null);
        clinic.at("2026-11-19T14:00:00+08:00");
        Outcome<CaseFile> again =
                clinic.act("frontdesk", file, "pause-clock", "clock", "house-clocks/answer", "reason", "再等");
        assertThat(why(again)).contains("used up");
    }

    @Test
    void nobody_pauses_a_clock_of_the_law_or_one_that_allows_no_pause() {
        CaseFile file = register();
        assertThat(why(clinic.act(
                        "frontdesk", file, "pause-clock", "clock", "house-clocks/feedback-general", "reason", "忙")))
                .contains("set by law");
        CaseFile major = clinic.did("ops", file, "set-severity", "severity", "major", "reason", "媒体");
        assertThat(why(clinic.act(
                        "frontdesk", major, "pause-clock", "clock", "house-clocks/feedback-major", "reason", "忙")))
                .contains("does not allow");
    }

    @Test
    void a_pause_longer_than_its_limit_is_refused_at_the_field() {
        CaseFile file = register();
        Outcome<CaseFile> outcome = clinic.act(
                "frontdesk",
                file,
                "pause-clock",
                "clock",
                "house-clocks/answer",
                "reason",
                "等材料",
                "until",
                "2026-11-19T15:00:00+08:00");
        assertThat(((Outcome.Invalid<CaseFile>) outcome).errors().get(0).pointer())
                .isEqualTo("/until");
    }

    private String because(CaseFile file, String event) {
        return clinic.last(file, event).reasons().get(0).text().in("en");
    }

    @Test
    void the_menu_offers_to_resume_only_what_is_paused() {
        CaseFile file = register();
        assertThat(clinic.offer("frontdesk", file, "resume-clock").allowed()).isFalse();
        file = pause(file, null);
        ActionOffer offer = clinic.offer("frontdesk", file, "resume-clock");
        assertThat(offer.allowed()).isTrue();
        assertThat(offer.inputSchema().get()).contains("house-clocks/answer");
    }

    @Test
    void warnings_come_in_order_each_once_and_before_the_breach() {
        CaseFile file = register();
        clinic.at("2026-11-19T15:00:00+08:00");
        clinic.at("2026-11-19T15:00:01+08:00");
        assertThat(warnings(file)).hasSize(1);
        clinic.at("2026-11-19T19:00:00+08:00");
        assertThat(warnings(file)).hasSize(2);
        clinic.at("2026-11-19T20:00:00+08:00");
        assertThat(events(file)).containsSubsequence("clock-warned", "clock-warned", "clock-breached");
        assertThat(warnings(file)).hasSize(2);
    }

    @Test
    void after_a_long_silence_every_step_is_made_up_for_in_order() {
        CaseFile file = register();
        clinic.at("2026-11-30T10:00:00+08:00");
        assertThat(events(file).stream()
                        .filter(event -> event.startsWith("clock-warned") || event.equals("clock-breached")))
                .containsExactly("clock-warned", "clock-warned", "clock-breached", "clock-breached");
    }

    @Test
    void being_late_is_told_to_owner_responsible_and_one_managing_person() {
        register();
        clinic.store.notifications.clear();
        clinic.at("2026-11-19T20:00:00+08:00");
        assertThat(clinic.store.notifications)
                .filteredOn(line -> line.kind().equals("clock-breached"))
                .extracting(Notification::recipient)
                .contains("frontdesk")
                .containsAnyOf("ops", "house", "supervisor")
                .doesNotHaveDuplicates();
    }

    @Test
    void what_a_timer_finds_out_at_night_is_told_in_the_morning() {
        CaseFile file = register();
        pause(file, null);
        clinic.now = time("2026-11-20T00:00:00+08:00");
        clinic.store.notifications.clear();
        clinic.watch.perform();
        Instant morning = time("2026-11-20T08:00:00+08:00");
        assertThat(clinic.store.notifications).isNotEmpty().allSatisfy(line -> assertThat(line.deliverAt())
                .isEqualTo(morning));
    }

    @Test
    void what_a_timer_finds_out_at_night_is_told_at_once_when_somebody_confirmed_that_the_case_is_urgent() {
        CaseFile file = clinic.did("frontdesk", register(), "set-urgency", "urgent", true, "reason", "客户在现场");
        pause(file, null);
        clinic.now = time("2026-11-20T00:00:00+08:00");
        clinic.store.notifications.clear();
        clinic.watch.perform();
        assertThat(clinic.store.notifications).isNotEmpty().allSatisfy(line -> assertThat(line.deliverAt())
                .isEqualTo(clinic.now));

        clinic.did("frontdesk", clinic.reload(file), "set-urgency", "urgent", false, "reason", "客户已离开");
        clinic.now = time("2026-11-26T23:30:00+08:00");
        clinic.store.notifications.clear();
        clinic.watch.perform();
        assertThat(clinic.store.notifications).isNotEmpty().allSatisfy(line -> assertThat(line.deliverAt())
                .isEqualTo(time("2026-11-27T08:00:00+08:00")));
    }

    @Test
    void what_a_colleague_does_at_night_is_told_at_once() {
        CaseFile file = register();
        clinic.now = time("2026-11-19T23:00:00+08:00");
        clinic.store.notifications.clear();
        clinic.did("frontdesk", file, "hand-over", "to", "ops");
        assertThat(clinic.store.notifications).isNotEmpty().allSatisfy(line -> assertThat(line.deliverAt())
                .isEqualTo(clinic.now));
    }

    @Test
    void a_promise_kept_late_stays_late_and_closing_waits_for_an_open_one() {
        CaseFile file = promise(register());
        assertThat(file.promises().get(0).state(clinic.now)).isEqualTo(Promise.State.OPEN);
        assertThat(clinic.offer("frontdesk", file, "close").blockedBy())
                .extracting(Blocker::gate)
                .contains("core/promises");
        clinic.at("2026-11-19T17:00:00+08:00");
        assertThat(clinic.reload(file).promises().get(0).state(clinic.now)).isEqualTo(Promise.State.MISSED);
        file = clinic.did("frontdesk", file, "contact-customer", "channel", "phone", "text", "说明进度");
        assertThat(file.promises().get(0).state(clinic.now)).isEqualTo(Promise.State.KEPT_LATE);
        assertThat(event(file, "promise-kept").data()).containsEntry("late", true);
        assertThat(clinic.offer("frontdesk", file, "close").blockedBy())
                .extracting(Blocker::gate)
                .doesNotContain("core/promises");
    }

    @Test
    void whoever_calls_at_the_very_moment_that_was_promised_is_late_whether_the_timer_has_looked_or_not() {
        CaseFile seen = promise(register());
        CaseFile unseen = promise(register());
        clinic.now = time("2026-11-19T16:00:00+08:00");
        unseen = clinic.did("frontdesk", unseen, "contact-customer", "channel", "phone", "text", "说明进度");
        clinic.watch.perform();
        assertThat(clinic.reload(seen).promises().get(0).state(clinic.now)).isEqualTo(Promise.State.MISSED);
        seen = clinic.did("frontdesk", seen, "contact-customer", "channel", "phone", "text", "说明进度");
        for (CaseFile file : List.of(seen, unseen)) {
            assertThat(file.promises().get(0).state(clinic.now)).isEqualTo(Promise.State.KEPT_LATE);
            assertThat(event(file, "promise-kept").data()).containsEntry("late", true);
            assertThat(outcome(file, "promise/1")).isEqualTo("late");
        }
    }

    @Test
    void a_customer_who_withdraws_is_owed_no_reply() {
        CaseFile file = promise(register());
        file = clinic.did("frontdesk", file, "withdraw", "by", "客户", "reason", "误会");
        assertThat(file.promises().get(0).state(clinic.now)).isEqualTo(Promise.State.WITHDRAWN);
        assertThat(file.clocks()).allMatch(clock -> clock.state() == State.STOPPED);
    }

    @Test
    void the_trace_of_a_paused_clock_ends_at_its_due_time() {
        CaseFile file = pause(register(), null);
        clinic.now = time("2026-11-19T11:00:00+08:00");
        file = clinic.did("frontdesk", file, "resume-clock", "clock", "house-clocks/answer");
        var trace = done(clinic.desk.trace(as("frontdesk"), file.number(), "house-clocks/answer"));
        assertThat(trace.get(trace.size() - 1).until())
                .contains(clock(file, "answer").dueAt());
    }

    private CaseFile register() {
        return clinic.register("frontdesk", "service", Map.of());
    }

    private CaseFile pause(CaseFile file, String until) {
        return until == null
                ? clinic.did("frontdesk", file, "pause-clock", "clock", "house-clocks/answer", "reason", "等材料")
                : clinic.did(
                        "frontdesk",
                        file,
                        "pause-clock",
                        "clock",
                        "house-clocks/answer",
                        "reason",
                        "等材料",
                        "until",
                        until);
    }

    private CaseFile promise(CaseFile file) {
        return clinic.did(
                "frontdesk",
                file,
                "promise-reply",
                "dueAt",
                "2026-11-19T16:00:00+08:00",
                "text",
                "退款进度",
                "channel",
                "phone");
    }

    private static CaseClock clock(CaseFile file, String local) {
        return file.clocks().stream()
                .filter(found -> found.id().equals("house-clocks/" + local))
                .findFirst()
                .orElseThrow();
    }

    private List<String> events(CaseFile file) {
        return clinic.store.committedHistory(file.id(), 0, 500).stream()
                .map(HistoryEvent::action)
                .toList();
    }

    private HistoryEvent event(CaseFile file, String action) {
        return clinic.store.committedHistory(file.id(), 0, 500).stream()
                .filter(event -> event.action().equals(action))
                .findFirst()
                .orElseThrow();
    }

    private Object outcome(CaseFile file, String clock) {
        return clinic.store.committedHistory(file.id(), 0, 500).stream()
                .filter(event -> event.action().equals("clock-stopped")
                        && clock.equals(event.data().get("clock")))
                .findFirst()
                .orElseThrow()
                .data()
                .get("outcome");
    }

    private List<Reason> reasons(CaseFile file, String action) {
        return event(file, action).reasons();
    }

    private List<String> warnings(CaseFile file) {
        return events(file).stream().filter("clock-warned"::equals).toList();
    }

    private static String why(Outcome<CaseFile> outcome) {
        return ((Outcome.Blocked<CaseFile>) outcome).blockers().get(0).reason().in("en");
    }

    private static Instant time(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
