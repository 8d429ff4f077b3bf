package org.redress.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.engine.desk.Clinic.as;
import static org.redress.engine.desk.Clinic.done;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseClock.State;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.HistoryEvent;
import org.redress.api.casework.Track;
import org.redress.api.notification.Notification;
import org.redress.api.problem.Outcome;
import org.redress.api.procedure.HolidayCalendar;
import org.redress.engine.Packs;

/** Tracks outside: their own deadlines run, the house's stand still, and what they bring back is on record. */
class OutsideTest {

    private static final String HOUSE = """
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
              solve:
                subject: solve
                title: { zh: 解决, en: Solve }
                start: registered
                amount: 100
                unit: hours
                pause: { manual: true, limit: 10, unit: hours, why: { zh: 等材料, en: Waiting } }
                stop: [closed]
                why: { zh: 一百小时, en: A hundred hours }
              days:
                subject: days
                title: { zh: 十个工作日, en: Ten days }
                start: registered
                amount: 10
                unit: working-days
                stop: [closed]
                why: { zh: 十个工作日, en: Ten working days }
              graver:
                subject: graver
                title: { zh: 重大, en: Major }
                start: registered
                while: case.severity == "major"
                amount: 200
                unit: hours
                stop: [closed]
                why: { zh: 二百小时, en: Two hundred hours }
              by-law:
                subject: by-law
                title: { zh: 法定, en: By law }
                start: registered
                amount: 300
                unit: hours
                stop: [closed]
                basis: { instrument: { zh: 法, en: Law }, confidence: verified }
                why: { zh: 三百小时, en: Three hundred hours }
            tracks:
              inspection:
                title: { zh: 外部检测, en: Inspection }
                body: other
                when: case.severity == "major"
                otherwise: { zh: 只有重大投诉才送检, en: Only major complaints are inspected }
                keep-running: true
                clocks:
                  inspected:
                    { subject: outside, title: { zh: 检测, en: Inspected }, amount: 40, unit: hours, why: { zh: 检测, en: Inspected } }
                results:
                  clean: { title: { zh: 合格, en: Clean } }
                why: { zh: 送检, en: Sent away }
            ladder:
              - { id: gone-out, level: 1, on: ["external-started:people-mediation"], tell: [operations-manager], why: { zh: 已转调解, en: In mediation } }
            """;

    private static final String MEDIATION = "law-cn/people-mediation-ends";

    private final Clinic clinic = new Clinic(
            Packs.inTree("clinic-chain").procedure(),
            Packs.inTree("law-cn").procedure(),
            Packs.of(HOUSE).procedure());
    private CaseFile file;

    @BeforeEach
    void a_case_received_in_september() {
        clinic.holidays.add(nationalDay());
        clinic.at("2026-09-21T10:00:00+08:00");
        file = clinic.register("frontdesk", "service", Map.of());
    }

    private static HolidayCalendar nationalDay() {
        return Packs.inTree("holidays-cn").procedure().holidays().orElseThrow();
    }

    private void mediate(String at) {
        clinic.at(at);
        file = clinic.did(
                "frontdesk",
                clinic.reload(file),
                "start-external",
                "track",
                "people-mediation",
                "reference",
                "医调 2026-118");
    }

    private CaseClock clock(String id) {
        return clinic.reload(file).clocks().stream()
                .filter(clock -> clock.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Stream<String> events() {
        return clinic.store.committedHistory(file.id(), 0, 300).stream().map(HistoryEvent::action);
    }

    private static Instant time(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }

    /** L art. 38: 30 working days; 25–27 September and 1–7 October are free, 20 September and 10 October are worked. */
    @Test
    void mediation_is_due_after_thirty_official_working_days_over_national_day() {
        mediate("2026-09-22T10:00:00+08:00");
        // 23, 24, 28–30 September: 5; 8–10, 12–16, 19–23, 26–30 October: 18; 2–6, 9–10 November: 7.
        assertThat(clock(MEDIATION).dueAt()).isEqualTo(time("2026-11-10T18:00:00+08:00"));
        assertThat(clock(MEDIATION).basis().orElseThrow().article()).contains("38");
        assertThat(clock(MEDIATION).provisional()).isFalse();
    }

    @Test
    void the_houses_deadlines_stand_still_exactly_as_long_as_the_track_runs() {
        Instant solve = clock("house-clocks/solve").dueAt();
        mediate("2026-09-22T10:00:00+08:00");
        assertThat(clock("house-clocks/solve").state()).isEqualTo(State.PAUSED);
        assertThat(clock("house-clocks/solve").pause().orElseThrow().limit())
                .as("at the latest until mediation is due")
                .isEqualTo(clock(MEDIATION).dueAt());
        clinic.at("2026-10-08T16:30:00+08:00");
        file = clinic.did("frontdesk", clinic.reload(file), "end-external", "result", "failed");
        assertThat(clock("house-clocks/solve").state()).isEqualTo(State.RUNNING);
        assertThat(clock("house-clocks/solve").dueAt())
                .isEqualTo(solve.plus(java.time.Duration.between(
                        time("2026-09-22T10:00:00+08:00"), time("2026-10-08T16:30:00+08:00"))));
        assertThat(clock("house-clocks/days").dueAt())
                .as("one of ten days was counted; nine from 9 October on, of which 10 October is worked")
                .isEqualTo(time("2026-10-20T18:00:00+08:00"));
        assertThat(clock(MEDIATION).stoppedAt()).contains(clinic.now);
    }

    @Test
    void deadlines_of_the_law_and_promises_go_on() {
        Instant feedback = clock("law-cn/feedback-one-department").dueAt();
        file = clinic.did(
                "frontdesk",
                file,
                "promise-reply",
                "dueAt",
                "2026-09-23T12:00:00+08:00",
                "text",
                "进度",
                "channel",
                "phone");
        mediate("2026-09-22T10:00:00+08:00");
        assertThat(clock("law-cn/feedback-one-department").running()).isTrue();
        assertThat(clock("law-cn/feedback-one-department").dueAt()).isEqualTo(feedback);
        assertThat(clock("house-clocks/by-law").running()).isTrue();
        clinic.at("2026-09-23T12:00:00+08:00");
        assertThat(clock("promise/1").breachedAt()).isPresent();
    }

    @Test
    void a_body_that_lets_its_time_pass_is_late_as_usual_and_the_house_goes_on() {
        mediate("2026-09-22T10:00:00+08:00");
        Instant due = clock(MEDIATION).dueAt();
        clinic.at("2026-11-10T18:00:00+08:00");
        assertThat(clock(MEDIATION).breachedAt()).isPresent();
        assertThat(clock("house-clocks/solve").pauses().get(0).to()).contains(due);
        assertThat(clock("house-clocks/solve").running()).isTrue();
        clinic.at("2026-11-12T10:00:00+08:00");
        file = clinic.did("frontdesk", clinic.reload(file), "end-external", "result", "failed");
        assertThat(clock("house-clocks/solve").pauses()).hasSize(1);
    }

    @Test
    void a_timer_that_looks_late_gives_the_house_no_more_rest() {
        mediate("2026-09-22T10:00:00+08:00");
        Instant due = clock(MEDIATION).dueAt();
        clinic.at("2026-11-11T09:00:00+08:00");
        assertThat(clock("house-clocks/days").pauses().get(0).to()).contains(due);
    }

    /** L art. 38: the time of an expert appraisal is not counted. */
    @Test
    void an_appraisal_pauses_the_mediation_and_the_house_waits_with_it() {
        mediate("2026-09-22T10:00:00+08:00");
        Instant due = clock(MEDIATION).dueAt();
        clinic.at("2026-10-12T10:00:00+08:00");
        file = clinic.did("frontdesk", clinic.reload(file), "pause-clock", "clock", MEDIATION, "reason", "委托医学会鉴定");
        assertThat(clock(MEDIATION).state()).isEqualTo(State.PAUSED);
        assertThat(clock("house-clocks/solve").pause().orElseThrow().limit())
                .as("as long as the appraisal may take, and what is left of the mediation")
                .isAfter(due);
        clinic.at("2026-10-26T10:00:00+08:00");
        file = clinic.did("frontdesk", clinic.reload(file), "resume-clock", "clock", MEDIATION);
        assertThat(clock(MEDIATION).dueAt()).as("ten working days later").isEqualTo(time("2026-11-24T18:00:00+08:00"));
        assertThat(clock("house-clocks/solve").pause().orElseThrow().limit())
                .isEqualTo(clock(MEDIATION).dueAt());
        assertThat(events()).contains("pause-prolonged");
    }

    @Test
    void the_time_of_a_track_takes_nothing_from_the_limit_of_pauses() {
        clinic.at("2026-09-21T11:00:00+08:00");
        file = clinic.did(
                "frontdesk", clinic.reload(file), "pause-clock", "clock", "house-clocks/solve", "reason", "等材料");
        mediate("2026-09-21T15:00:00+08:00");
        assertThat(clock("house-clocks/solve").pauses()).hasSize(2);
        clinic.at("2026-10-12T10:00:00+08:00");
        file = clinic.did("frontdesk", clinic.reload(file), "end-external", "result", "failed");
        assertThat(clock("house-clocks/solve").running()).isTrue();
        file = clinic.did("frontdesk", file, "pause-clock", "clock", "house-clocks/solve", "reason", "再等");
        assertThat(clock("house-clocks/solve").pause().orElseThrow().limit())
                .as("four of ten hours were used before")
                .isEqualTo(time("2026-10-12T16:00:00+08:00"));
    }

    @Test
    void a_deadline_that_counts_again_from_its_start_has_rested_for_the_track_too() {
        mediate("2026-09-22T10:00:00+08:00");
        clinic.at("2026-09-23T10:00:00+08:00");
        file = clinic.did("ops", clinic.reload(file), "set-severity", "severity", "major", "reason", "金额大");
        assertThat(clock("house-clocks/graver").state()).isEqualTo(State.PAUSED);
        clinic.at("2026-09-24T10:00:00+08:00");
        file = clinic.did("frontdesk", clinic.reload(file), "end-external", "result", "failed");
        assertThat(clock("house-clocks/graver").dueAt())
                .as("two hundred hours from receipt, and the two days of the track")
                .isEqualTo(time("2026-09-21T10:00:00+08:00").plusSeconds((200 + 48) * 3600L));
    }

    @Test
    void what_starts_while_something_runs_outside_stands_still_from_its_start() {
        mediate("2026-09-22T10:00:00+08:00");
        clinic.overlay("""
                redress: 1
                pack:
                  id: later-clock
                  version: 1.0.0
                  kind: overlay
                  title: { zh: 时限, en: Clocks }
                  description: { zh: 测试, en: Test }
                clocks:
                  noted:
                    { subject: noted, title: { zh: 联系, en: Contact }, start: customer-contacted, amount: 5, unit: hours,
                      stop: [closed], why: { zh: 五小时, en: Five hours } }
                """);
        CaseFile other = clinic.register("frontdesk", "service", Map.of());
        other = clinic.did("frontdesk", other, "start-external", "track", "people-mediation", "reference", "119");
        other = clinic.did("frontdesk", other, "contact-customer", "channel", "phone", "text", "告知调解时间");
        file = other;
        assertThat(clock("later-clock/noted").state()).isEqualTo(State.PAUSED);
    }

    @Test
    void of_two_tracks_at_once_the_house_waits_for_the_later_one_and_each_ends_by_its_name() {
        mediate("2026-09-22T10:00:00+08:00");
        file = clinic.did("frontdesk", file, "start-external", "track", "court", "reference", "(2026) 沪 0106 民初 1 号");
        Instant court = clock("law-cn/court-first-instance").dueAt();
        assertThat(clock("house-clocks/solve").pause().orElseThrow().limit()).isEqualTo(court);
        assertThat(((Outcome.Invalid<CaseFile>) clinic.act("frontdesk", file, "end-external", "result", "failed"))
                        .errors())
                .extracting(error -> error.pointer())
                .containsExactly("/track");
        assertThat(clinic.act("frontdesk", file, "end-external", "result", "judgment", "track", "people-mediation"))
                .isInstanceOf(Outcome.Invalid.class);
        file = clinic.did("frontdesk", file, "end-external", "result", "failed", "track", "people-mediation");
        assertThat(clock("house-clocks/solve").state()).isEqualTo(State.PAUSED);
        file = clinic.did("frontdesk", file, "end-external", "result", "withdrawn-action");
        assertThat(clock("house-clocks/solve").running()).isTrue();
    }

    @Test
    void a_second_track_of_the_same_kind_has_a_deadline_of_its_own() {
        mediate("2026-09-22T10:00:00+08:00");
        assertThat(clinic.gates(
                        clinic.act("frontdesk", file, "start-external", "track", "people-mediation", "reference", "2")))
                .containsExactly("core/external");
        file = clinic.did("frontdesk", file, "end-external", "result", "stopped");
        mediate("2026-10-12T10:00:00+08:00");
        assertThat(clock(MEDIATION + "/2").running()).isTrue();
        assertThat(clock(MEDIATION).running()).isFalse();
        assertThat(file.dossier().outside().tracks()).extracting(Track::running).containsExactly(false, true);
    }

    @Test
    void a_track_that_only_reports_leaves_the_houses_deadlines_alone() {
        file = clinic.did("frontdesk", file, "start-external", "track", "report-serious-fault", "reference", "内部 7 号");
        assertThat(clock("law-cn/serious-fault-reported").dueAt()).isEqualTo(clinic.now.plusSeconds(12 * 3600));
        assertThat(clock("house-clocks/solve").running()).isTrue();
        assertThat(file.next().orElseThrow().action())
                .as("the report is due before everything else")
                .contains("end-external");
    }

    @Test
    void a_track_whose_condition_does_not_hold_says_why_and_what_would_lift_it() {
        Outcome<CaseFile> outcome =
                clinic.act("frontdesk", file, "start-external", "track", "inspection", "reference", "1");
        assertThat(clinic.gates(outcome)).containsExactly("house-clocks/inspection");
        assertThat(((Outcome.Blocked<CaseFile>) outcome)
                        .blockers()
                        .get(0)
                        .grounds()
                        .orElseThrow()
                        .otherwise())
                .isPresent();
        file = clinic.did("ops", file, "set-severity", "severity", "major", "reason", "金额大");
        clinic.did("frontdesk", file, "start-external", "track", "inspection", "reference", "1");
    }

    @Test
    void owner_and_manager_are_told_and_ladders_look_at_it() {
        clinic.at("2026-09-22T10:00:00+08:00");
        clinic.did("ops", file, "start-external", "track", "people-mediation", "reference", "118", "contact", "王调解员");
        assertThat(clinic.store.notifications)
                .filteredOn(line -> line.kind().equals("external-started"))
                .extracting(Notification::recipient)
                .contains("frontdesk")
                .doesNotContain("ops");
        assertThat(clinic.reload(file).escalations()).hasSize(1);
        file = clinic.did("frontdesk", clinic.reload(file), "end-external", "result", "failed");
        assertThat(clinic.store.notifications)
                .filteredOn(line -> line.kind().equals("external-ended"))
                .isNotEmpty()
                .noneMatch(line -> line.recipient().equals("frontdesk"));
    }

    @Test
    void the_next_step_says_what_waits_outside_until_when() {
        mediate("2026-09-22T10:00:00+08:00");
        file = clinic.did("frontdesk", file, "contact-customer", "channel", "phone", "text", "告知已转调解");
        assertThat(file.next().orElseThrow().action()).contains("end-external");
        assertThat(file.next().orElseThrow().reason().in("en"))
                .contains("医调 2026-118")
                .contains("11-10 18:00")
                .contains("stand still");
    }

    @Test
    void a_case_is_not_closed_while_a_track_runs_and_a_withdrawal_ends_it() {
        mediate("2026-09-22T10:00:00+08:00");
        assertThat(clinic.gates(clinic.act("frontdesk", file, "close", "result", "已解决")))
                .contains("core/external");
        file = clinic.did("frontdesk", file, "withdraw", "by", "客户", "reason", "不再追究");
        assertThat(file.state()).isEqualTo(CaseState.CLOSED);
        assertThat(file.dossier()
                        .outside()
                        .tracks()
                        .get(0)
                        .ended()
                        .orElseThrow()
                        .result())
                .isEqualTo(Track.WITHDRAWN);
        assertThat(file.clocks()).noneMatch(CaseClock::running);
    }

    @Test
    void what_was_agreed_outside_can_be_what_the_case_is_closed_with() {
        mediate("2026-09-22T10:00:00+08:00");
        assertThat(clinic.offer("frontdesk", file, "close").inputSchema().get()).contains("\"required\":[\"result\"]");
        file = clinic.did("frontdesk", file, "end-external", "result", "agreed", "text", "退还 3,000 元，双方不再主张");
        assertThat(clinic.offer("frontdesk", file, "close").inputSchema().get()).contains("\"required\":[]");
        while (file.stages().get(file.stages().size() - 1).completedAt().isEmpty()) {
            file = clinic.doTasks("ops", file);
            file = clinic.did("ops", file, "complete-stage");
        }
        file = clinic.did("ops", file, "close");
        assertThat(file.closing().orElseThrow().result()).isEqualTo("退还 3,000 元，双方不再主张");
    }

    @Test
    void when_the_rules_are_gone_a_track_is_still_brought_to_its_end() {
        mediate("2026-09-22T10:00:00+08:00");
        clinic.lost.add("law-cn");
        file = clinic.did("frontdesk", clinic.reload(file), "end-external", "result", "agreed");
        assertThat(clock(MEDIATION).running()).isFalse();
    }

    @Test
    void a_house_without_such_rules_is_not_offered_any() {
        Clinic other = new Clinic();
        CaseFile plain = other.register("frontdesk", "service", Map.of());
        assertThat(other.offer("frontdesk", plain, "start-external").allowed()).isFalse();
        assertThat(other.act("frontdesk", plain, "start-external", "track", "court", "reference", "1"))
                .isInstanceOf(Outcome.Conflict.class);
    }

    @Test
    void the_counting_of_a_house_deadline_shows_what_was_not_counted() {
        mediate("2026-09-22T10:00:00+08:00");
        clinic.at("2026-10-12T10:00:00+08:00");
        file = clinic.did("frontdesk", clinic.reload(file), "end-external", "result", "failed");
        assertThat(done(clinic.desk.trace(as("frontdesk"), file.number(), "house-clocks/solve")))
                .anySatisfy(day -> assertThat(day.note().in("en")).contains("not counted"));
    }
}
