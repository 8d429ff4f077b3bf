package org.redress.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.engine.desk.Clinic.as;
import static org.redress.engine.desk.Clinic.done;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.ActionOffer;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.Conduct;
import org.redress.api.casework.ConductStanding.Standing;
import org.redress.api.casework.NextStep;
import org.redress.api.casework.StepTaken;
import org.redress.api.notification.Notification;
import org.redress.api.problem.Outcome;
import org.redress.engine.Packs;

/** P01: the protocol against disruptive conduct, as clinic-chain brings it. */
class ConductTest {

    private final Clinic clinic = new Clinic();

    private CaseFile registered() {
        return clinic.register("frontdesk", "service", Map.of());
    }

    private CaseFile took(CaseFile file, String step) {
        return clinic.did("frontdesk", file, "protocol-step", "step", step, "said", "大声辱骂前台");
    }

    private Outcome<CaseFile> takes(CaseFile file, String step) {
        return clinic.act("frontdesk", file, "protocol-step", "step", step, "said", "大声辱骂前台");
    }

    private CaseFile warnedThreeTimes() {
        return took(took(took(registered(), "ask-to-stop"), "announce-recording"), "warn-again");
    }

    private static Conduct conduct(CaseFile file) {
        return file.dossier().conduct();
    }

    private List<String> told(String kind) {
        return clinic.store.notifications.stream()
                .filter(line -> line.kind().equals(kind))
                .map(Notification::recipient)
                .distinct()
                .toList();
    }

    @Test
    void stage_three_waits_for_three_recorded_warnings_and_says_how_many_there_are() {
        CaseFile file = took(took(registered(), "ask-to-stop"), "announce-recording");
        Outcome.Blocked<CaseFile> held = (Outcome.Blocked<CaseFile>) takes(file, "end-service");
        assertThat(clinic.gates(held)).containsExactly("core/protocol-warnings");
        assertThat(held.blockers().get(0).reason().in("zh")).contains("3 次").contains("2 次");
        assertThat(held.blockers()
                        .get(0)
                        .grounds()
                        .orElseThrow()
                        .otherwise()
                        .orElseThrow()
                        .in("zh"))
                .isEqualTo("如果再记录 1 次警告，就不再受此限制。");

        file = took(took(file, "warn-again"), "end-service");
        assertThat(conduct(file).stage()).isEqualTo(3);
    }

    @Test
    void warnings_alone_are_not_enough_the_recording_is_announced_before_stage_three() {
        CaseFile file = took(took(took(registered(), "ask-to-stop"), "ask-to-stop"), "ask-to-stop");
        assertThat(conduct(file).warnings()).isEqualTo(3);
        assertThat(clinic.gates(takes(file, "end-service"))).containsExactly("core/protocol-order");
        assertThat(clinic.gates(takes(file, "warn-again"))).containsExactly("core/protocol-order");
    }

    @Test
    void each_step_is_kept_with_who_when_and_what_was_said() {
        CaseFile file = took(registered(), "ask-to-stop");
        StepTaken step = conduct(file).steps().get(0);
        assertThat(step.by()).isEqualTo("frontdesk");
        assertThat(step.at()).isEqualTo(clinic.now);
        assertThat(step.said()).isEqualTo("大声辱骂前台");
        assertThat(step.stage()).isEqualTo(1);
    }

    @Test
    void a_recording_that_comes_later_goes_to_the_steps_that_wait_for_one() {
        CaseFile file = took(took(registered(), "ask-to-stop"), "manager-steps-in");
        file = clinic.attach("frontdesk", file, "recording");
        String recording = file.evidence().get(0).id().toString();
        assertThat(conduct(file).steps().get(0).evidence()).contains(recording);
        assertThat(conduct(file).steps().get(1).evidence()).as("asks for none").isEmpty();

        file = clinic.did(
                "frontdesk", file, "protocol-step", "step", "ask-to-stop", "said", "又骂", "evidence", recording);
        assertThat(conduct(file).steps().get(2).evidence()).contains(recording);
        assertThat(clinic.act("frontdesk", file, "protocol-step", "step", "ask-to-stop", "said", "x", "evidence", "y"))
                .isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    void violence_skips_every_stage_at_any_time() {
        CaseFile file = took(registered(), "emergency-imminent");
        assertThat(conduct(file).emergency()).isTrue();
        assertThat(conduct(file).warnings()).isZero();
        assertThat(takes(file, "end-service")).as("nothing has to come before").isInstanceOf(Outcome.Done.class);
        assertThat(told("protocol-step")).contains("ops", "house", "legal", "exec");
    }

    @Test
    void threats_in_words_do_not_lift_the_stages() {
        assertThat(clinic.gates(takes(registered(), "end-service")))
                .containsExactly("core/protocol-order", "core/protocol-warnings");
        assertThat(clinic.gates(takes(registered(), "call-police"))).containsExactly("core/protocol-order");
    }

    @Test
    void ending_the_service_tells_management_legal_and_executives_also_at_night() {
        clinic.now = java.time.OffsetDateTime.parse("2026-11-19T23:30:00+08:00").toInstant();
        took(warnedThreeTimes(), "end-service");
        assertThat(told("protocol-step")).contains("ops", "house", "legal", "exec");
        assertThat(clinic.store.notifications.stream()
                        .filter(line -> line.kind().equals("protocol-step")))
                .allSatisfy(line -> assertThat(line.deliverAt()).isEqualTo(line.at()))
                .allSatisfy(line -> assertThat(line.text().in("zh")).doesNotContain("辱骂"));
    }

    @Test
    void talks_rest_until_the_police_have_mediated() {
        CaseFile file = took(warnedThreeTimes(), "end-service");
        Object[] demand = {"kind", "refund", "amount", Map.of("amount", "100.00"), "channel", "phone", "text", "退钱"};
        Outcome.Blocked<CaseFile> held =
                (Outcome.Blocked<CaseFile>) clinic.act("consultant", file, "record-demand", demand);
        assertThat(clinic.gates(held)).containsExactly("core/protocol");
        assertThat(held.blockers().get(0).reason().in("zh")).contains("结束接待");
        assertThat(clinic.offer("consultant", file, "offer-remedy").blockedBy())
                .anyMatch(blocker -> blocker.gate().equals("core/protocol"));

        assertThat(clinic.gates(takes(file, "police-mediated"))).containsExactly("core/protocol-when");
        file = took(took(file, "call-police"), "police-mediated");
        assertThat(conduct(file).stopped()).isFalse();
        clinic.did("consultant", file, "record-demand", demand);
    }

    @Test
    void once_the_police_are_called_no_manager_resumes_talks_without_them() {
        CaseFile ended = took(warnedThreeTimes(), "end-service");
        assertThat(clinic.gates(takes(ended, "talk-again"))).containsExactly("core/protocol-right");
        CaseFile called = took(ended, "call-police");
        assertThat(clinic.gates(clinic.act("ops", called, "protocol-step", "step", "talk-again", "said", "已离开")))
                .containsExactly("core/protocol-when");

        CaseFile other = took(warnedThreeTimes(), "end-service");
        other = clinic.did("ops", other, "protocol-step", "step", "talk-again", "said", "已离开，没有危险");
        assertThat(conduct(other).stopped()).isFalse();
    }

    @Test
    void a_later_incident_counts_its_warnings_anew() {
        CaseFile file = took(took(took(registered(), "ask-to-stop"), "announce-recording"), "calmed-down");
        assertThat(conduct(file).warnings()).isZero();
        file = took(file, "ask-to-stop");
        assertThat(conduct(file).incident()).isEqualTo(2);
        assertThat(conduct(file).warnings()).isEqualTo(1);
        assertThat(takes(file, "calmed-down")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_report_is_owed_afterwards_with_a_deadline_and_before_the_case_ends() {
        CaseFile file = took(warnedThreeTimes(), "end-service");
        CaseClock report = clock(file);
        assertThat(report.running()).isTrue();
        assertThat(report.dueAt()).isAfter(clinic.now).isBefore(clinic.now.plus(Duration.ofDays(2)));
        NextStep next = file.next().orElseThrow();
        assertThat(next.action()).contains("protocol-step");
        assertThat(next.owner()).isEqualTo("ops");
        assertThat(next.text().in("zh")).isEqualTo("事后报告");
        assertThat(clinic.offer("ops", file, "close").blockedBy())
                .extracting(blocker -> blocker.gate())
                .contains("core/protocol-owed");

        Object[] written = {"step", "report-afterwards", "said", "经过如下"};
        assertThat(clinic.gates(clinic.act("ops", file, "protocol-step", written)))
                .containsExactly("core/protocol-evidence");
        file = clinic.attach("ops", file, "recording");
        file = clinic.did("ops", file, "protocol-step", written);
        assertThat(clock(file).running()).isFalse();
        assertThat(file.next().orElseThrow().owner()).isEqualTo("legal");
        file = clinic.did("legal", file, "protocol-step", "step", "consider-legal-steps", "said", "不起诉");
        assertThat(conduct(file).owed()).isEmpty();
        assertThat(conduct(file).stopped())
                .as("the report does not set talks free")
                .isTrue();
    }

    @Test
    void the_report_on_a_second_incident_has_a_deadline_of_its_own() {
        CaseFile file = took(warnedThreeTimes(), "end-service");
        file = clinic.attach("ops", file, "recording");
        file = clinic.did("ops", file, "protocol-step", "step", "report-afterwards", "said", "经过如下");
        file = clinic.did("ops", file, "protocol-step", "step", "talk-again", "said", "已离开");
        CaseClock first = clock(file);
        assertThat(first.open()).isFalse();

        clinic.now = clinic.now.plus(Duration.ofDays(4));
        file = took(file, "emergency-actual");
        CaseClock second = clock(file, "clinic-chain/conduct-report/2");
        assertThat(second.running()).isTrue();
        assertThat(second.startedAt()).isEqualTo(clinic.now);
        file = took(file, "end-service");
        assertThat(file.clocks())
                .as("what is owed once has one deadline")
                .filteredOn(clock -> clock.rule().equals("clinic-chain/conduct-report"))
                .hasSize(2);
        file = clinic.did("ops", file, "protocol-step", "step", "report-afterwards", "said", "第二次");
        assertThat(clock(file, "clinic-chain/conduct-report/2").open()).isFalse();
    }

    private static CaseClock clock(CaseFile file) {
        return clock(file, "clinic-chain/conduct-report");
    }

    private static CaseClock clock(CaseFile file, String id) {
        return file.clocks().stream()
                .filter(clock -> clock.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_is_owed_passes_on_when_whoever_has_to_do_it_leaves() {
        CaseFile file = took(warnedThreeTimes(), "end-service");
        clinic.leaves("ops");
        clinic.tick();
        file = clinic.now(file);
        assertThat(file.next().orElseThrow().owner()).isEqualTo("house");
    }

    @Test
    void what_stands_in_the_way_of_each_step_is_told_before_anybody_tries() {
        CaseFile file = took(registered(), "ask-to-stop");
        List<Standing<org.redress.api.procedure.ProtocolStep>> steps =
                done(clinic.desk.conduct(as("frontdesk"), file.number())).steps();
        assertThat(steps)
                .filteredOn(Standing::possible)
                .extracting(step -> step.rule().id())
                .containsExactly(
                        "ask-to-stop",
                        "manager-steps-in",
                        "announce-recording",
                        "calmed-down",
                        "emergency-imminent",
                        "emergency-actual",
                        "consider-legal-steps");
    }

    @Test
    void without_a_protocol_in_the_rules_there_are_no_steps() {
        Clinic house = new Clinic(Houses.with(""));
        CaseFile file = house.register("frontdesk", "goods", Map.of());
        assertThat(house.act("frontdesk", file, "protocol-step", "step", "x", "said", "y"))
                .isInstanceOf(Outcome.Conflict.class);
        assertThat(house.act("frontdesk", file, "refuse-service", "ground", "x", "text", "y"))
                .as("no ground, no refusal")
                .isInstanceOf(Outcome.Conflict.class);
    }

    @Test
    void a_case_whose_rules_are_lost_is_not_held_by_steps_that_nobody_knows() {
        CaseFile file = took(warnedThreeTimes(), "end-service");
        clinic.lost.add("clinic-chain");
        assertThat(clinic.offer("ops", file, "close").blockedBy())
                .extracting(blocker -> blocker.gate())
                .doesNotContain("core/protocol-owed");
    }

    @Test
    void service_is_refused_on_grounds_of_the_rules_only_and_each_says_what_it_lacks() {
        CaseFile file = registered();
        assertThat(clinic.act("consultant", file, "refuse-service", "ground", "we-do-not-like-them", "text", "x"))
                .isInstanceOf(Outcome.Invalid.class);
        assertThat(clinic.gates(clinic.act("consultant", file, "refuse-service", "ground", "violence", "text", "x")))
                .containsExactly("clinic-chain/refusal/violence");
        assertThat(clinic.act("consultant", file, "refuse-service", "ground", "no-guardian", "text", "x"))
                .isInstanceOf(Outcome.Done.class);
        CaseFile warned = took(registered(), "ask-to-stop");
        warned = clinic.did("consultant", warned, "refuse-service", "ground", "violence", "text", "辱骂不止");
        assertThat(conduct(warned).refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.ground()).isEqualTo("violence");
            assertThat(refusal.told()).containsExactly("ops", "legal");
        });
        assertThat(warned.open()).as("the complaint itself goes on").isTrue();
    }

    @Test
    void out_of_control_takes_three_requests_to_calm_down_and_the_police() {
        CaseFile file = warnedThreeTimes();
        Object[] ground = {"ground", "out-of-control", "text", "无法控制"};
        assertThat(clinic.gates(clinic.act("consultant", file, "refuse-service", ground)))
                .containsExactly("clinic-chain/refusal/out-of-control");
        file = took(took(file, "end-service"), "call-police");
        clinic.did("consultant", file, "refuse-service", ground);
    }

    @Test
    void service_is_never_refused_over_a_side_effect_or_the_outcome_of_a_treatment() {
        for (String type : List.of("side-effect", "treatment")) {
            CaseFile file = took(clinic.register("frontdesk", type, Map.of()), "emergency-actual");
            assertThat(clinic.gates(
                            clinic.act("consultant", file, "refuse-service", "ground", "violence", "text", "x")))
                    .containsExactly("clinic-chain/no-refusal-over-outcome");
            assertThat(clinic.offer("consultant", file, "refuse-service").blockedBy())
                    .extracting(blocker -> blocker.gate())
                    .containsExactly("clinic-chain/no-refusal-over-outcome");
        }
    }

    @Test
    void an_issue_about_the_outcome_forbids_it_whatever_the_type() {
        CaseFile file = took(registered(), "ask-to-stop");
        assertThat(clinic.offer("consultant", file, "refuse-service").allowed()).isTrue();
        CaseFile swollen = clinic.did("consultant", file, "add-issue", "subject", "术后红肿");
        assertThat(clinic.offer("consultant", swollen, "refuse-service").blockedBy())
                .extracting(blocker -> blocker.gate())
                .containsExactly("clinic-chain/no-refusal-over-outcome");
        CaseFile other =
                clinic.did("consultant", registered(), "add-issue", "subject", "Waiting", "service", "SIDE EFFECT");
        assertThat(clinic.offer("consultant", other, "refuse-service").allowed())
                .isFalse();
    }

    @Test
    void a_complaint_is_declined_by_managers_on_grounds_of_the_law_and_closed_with_the_reason() {
        CaseFile file = withTheLaw();
        Object[] ground = {"ground", "in-court-or-mediation", "text", "已由法院受理，案号 12"};
        assertThat(clinic.act("frontdesk", file, "decline-complaint", ground)).isInstanceOf(Outcome.Forbidden.class);
        file = clinic.did("ops", file, "decline-complaint", ground);
        assertThat(file.state()).isEqualTo(CaseState.CLOSED);
        assertThat(file.closing().orElseThrow().result()).isEqualTo("已由法院受理，案号 12");
        assertThat(conduct(file).declines()).singleElement().satisfies(decline -> {
            assertThat(decline.redirectedTo()).contains("受理案件的法院或调解组织");
            assertThat(decline.letter()).contains("rejection");
        });
        assertThat(file.clocks()).noneMatch(CaseClock::running);
        assertThat(file.stage()).as("the house still learns from it").isEqualTo("publish");
        assertThat(clinic.gates(clinic.act("ops", file, "archive"))).isNotEmpty();
        file = clinic.did("ops", clinic.doTasks("ops", file), "complete-stage");
        file = clinic.did("ops", clinic.did("frontdesk", file, "sign-off"), "sign-off");
        assertThat(file.fields())
                .as("details that nobody could give do not hold it up")
                .isEmpty();
        assertThat(clinic.did("ops", file, "archive").state()).isEqualTo(CaseState.ARCHIVED);
    }

    @Test
    void a_complaint_that_was_not_accepted_is_told_so_in_writing() {
        CaseFile file =
                clinic.did("ops", withTheLaw(), "decline-complaint", "ground", "no-concrete-matter", "text", "无具体事实");
        assertThat(file.next().orElseThrow().action()).contains("issue-document");
        Map<String, Object> data = Map.of("ground", "no-object", "explanation", "没有写明时间和经过");
        file = clinic.did("frontdesk", file, "issue-document", "template", "rejection", "data", data);
        assertThat(file.next().orElseThrow().action()).isNotEqualTo(Optional.of("issue-document"));
    }

    @Test
    void new_facts_open_a_declined_complaint_again() {
        CaseFile file =
                clinic.did("ops", withTheLaw(), "decline-complaint", "ground", "no-concrete-matter", "text", "无具体事实");
        file = clinic.did("frontdesk", file, "reopen", "newFacts", "提供了时间和经过");
        assertThat(file.open()).isTrue();
        assertThat(conduct(file).declined(1)).isEmpty();
        assertThat(conduct(file).declined(0)).isPresent();
    }

    @Test
    void a_promise_of_a_reply_is_kept_by_telling_why_it_is_not_accepted() {
        CaseFile file = clinic.did(
                "frontdesk",
                withTheLaw(),
                "promise-reply",
                "dueAt",
                "2026-11-20T10:00:00+08:00",
                "text",
                "明天回复",
                "channel",
                "phone");
        file = clinic.did("ops", file, "decline-complaint", "ground", "no-concrete-matter", "text", "无具体事实");
        assertThat(file.promises()).allMatch(promise -> promise.keptAt().equals(Optional.of(clinic.now)));
    }

    @Test
    void a_complaint_on_a_track_outside_is_declined_only_once_the_track_has_ended() {
        CaseFile file =
                clinic.did("ops", withTheLaw(), "start-external", "track", "people-mediation", "reference", "12");
        Object[] ground = {"ground", "in-court-or-mediation", "text", "已在调解中"};
        assertThat(clinic.gates(clinic.act("ops", file, "decline-complaint", ground)))
                .containsExactly("core/external");
        file = clinic.did("ops", file, "end-external", "result", "failed");
        clinic.did("ops", file, "decline-complaint", ground);
    }

    @Test
    void where_no_rule_names_a_ground_every_complaint_is_accepted() {
        ActionOffer offer = clinic.offer("ops", registered(), "decline-complaint");
        assertThat(offer.allowed()).isFalse();
        assertThat(offer.blockedBy()).extracting(blocker -> blocker.gate()).containsExactly("RD-CASE-142");
    }

    private CaseFile withTheLaw() {
        clinic.overlay(Packs.inTree("law-cn").procedure());
        return registered();
    }

    @Test
    void facts_of_conduct_decide_in_conditions_ladders_and_clocks() {
        Clinic house = new Clinic(Houses.with("""
                protocol:
                  - { id: warn-once, stage: 1, kind: warning, title: { zh: 警告, en: Warn } }
                ladder:
                  - { id: tell-twice, level: 1, on: ["protocol-step:warn-once"], when: conduct.warnings >= 2, tell: [executive], why: { zh: 规则, en: Rule } }
                gates:
                  warned-first:
                    on: [close]
                    require: '"warn-once" in conduct.steps'
                    reason: { zh: 先警告, en: Warn first }
                """));
        CaseFile file = house.register("frontdesk", "goods", Map.of());
        assertThat(house.offer("frontdesk", file, "close").blockedBy())
                .anyMatch(blocker -> blocker.gate().equals("house/warned-first"));
        file = house.did("frontdesk", file, "protocol-step", "step", "warn-once", "said", "一");
        assertThat(file.escalations()).isEmpty();
        file = house.did("frontdesk", file, "protocol-step", "step", "warn-once", "said", "二");
        assertThat(file.escalations()).hasSize(1);
        assertThat(house.offer("frontdesk", file, "close").blockedBy())
                .noneMatch(blocker -> blocker.gate().equals("house/warned-first"));
    }
}
