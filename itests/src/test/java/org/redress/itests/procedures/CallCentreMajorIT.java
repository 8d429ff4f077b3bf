package org.redress.itests.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.itests.clocks.Deadlines.clock;
import static org.redress.itests.procedures.Insurer.AGENT;
import static org.redress.itests.procedures.Insurer.BRAND;
import static org.redress.itests.procedures.Insurer.HANDLER;
import static org.redress.itests.procedures.Insurer.LEADER;
import static org.redress.itests.procedures.Insurer.LIAISON;
import static org.redress.itests.procedures.Insurer.MANAGER;
import static org.redress.itests.procedures.Insurer.PACK;
import static org.redress.itests.procedures.Insurer.SUPERVISOR;
import static org.redress.itests.rest.CaseWork.yuan;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.redress.itests.clocks.Deadlines;
import org.redress.itests.node.DemoNode;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.SimulatedTime;
import org.redress.itests.rest.Staff;

/** P17: what makes a complaint major, who steps in, bodies outside, blows and claimants by profession. */
@DemoNode
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallCentreMajorIT {

    private final Staff staff;
    private final Insurer insurer;
    private final SimulatedTime time;

    CallCentreMajorIT(Staff staff) {
        this.staff = staff;
        this.insurer = new Insurer(staff, "wh-insurer");
        this.time = new SimulatedTime(staff);
    }

    @BeforeAll
    void the_insurer_opens() {
        insurer.open("WHIN", "芜湖分公司", "Wuhu branch");
    }

    @AfterAll
    void and_closes() {
        insurer.close();
    }

    // General or major

    @Test
    void being_sent_about_telling_it_again_coming_in_vain_and_contradictions_are_found_in_the_history() {
        CaseWork sent = insurer.register(Map.of());
        sent.did(AGENT, "hand-over", "to", HANDLER, "note", "请接手");
        sent.did(HANDLER, "accept-hand-over");
        assertThat(proposed(sent)).isEmpty();
        sent.did(HANDLER, "hand-over", "to", SUPERVISOR, "note", "请接手");
        sent.did(SUPERVISOR, "accept-hand-over");
        assertThat(proposed(sent)).isEqualTo("major");

        CaseWork told = insurer.register(Map.of());
        for (String listener : List.of(AGENT, HANDLER, SUPERVISOR)) {
            assertThat(proposed(told)).isEmpty();
            told.did(listener, "record-account", "side", "customer", "text", "客户又讲了一遍");
        }
        assertThat(proposed(told)).isEqualTo("major");

        CaseWork came = insurer.register("policy", "front-desk", Map.of());
        for (int visit = 2; visit <= 3; visit++) {
            assertThat(proposed(came)).isEmpty();
            came.did(AGENT, "contact-customer", "channel", "front-desk", "text", "客户又来了", "initiator", "customer");
        }
        assertThat(proposed(came)).isEqualTo("major");

        CaseWork contradicted = insurer.prepared(insurer.handled(Map.of()), "goodwill", "400.00");
        goodwill(contradicted, "400.00");
        assertThat(proposed(contradicted)).isEmpty();
        goodwill(contradicted, "200.00");
        assertThat(proposed(contradicted)).isEqualTo("major");
    }

    @Test
    void standing_and_a_threat_to_go_to_the_media_only_propose_and_people_confirm() {
        CaseWork vip = insurer.register(Map.of("influence", "journalist", "threatensMedia", true));
        assertThat(proposed(vip)).isEqualTo("major");
        assertThat(vip.as(AGENT).path("severity").hasNonNull("confirmed")).isFalse();
        assertThat(staff.inbox(BRAND, vip)).isNotEmpty();
        vip.did(AGENT, "set-severity", "severity", "major", "reason", "可能见报");
        assertThat(vip.as(AGENT).at("/handOver/to").asText()).isEqualTo(MANAGER);
        assertThat(staff.inbox(LEADER, vip)).isNotEmpty();
    }

    // Who handles it

    @Test
    void after_a_conflict_the_handler_changes_and_the_case_is_never_without_one() {
        CaseWork complaint = insurer.register(Map.of());
        complaint.did(AGENT, "complete-intake", "fields", Map.of("handlerChange", "conflict", "handlerWish", "woman"));
        assertThat(complaint.as(AGENT).at("/handOver/to").asText()).isEqualTo(SUPERVISOR);
        assertThat(complaint.owner(AGENT)).isEqualTo(AGENT);
        complaint.did(SUPERVISOR, "decline-hand-over", "reason", "今天外出");
        assertThat(complaint.owner(AGENT)).as("declined, so it stays").isEqualTo(AGENT);
        complaint.did(AGENT, "hand-over", "to", SUPERVISOR, "note", "明天请接手");
        complaint.did(SUPERVISOR, "accept-hand-over");
        assertThat(complaint.owner(AGENT)).isEqualTo(SUPERVISOR);
    }

    @Test
    void a_complaint_that_drags_on_is_led_by_a_higher_rank() {
        insurer.monday();
        CaseWork complaint = insurer.handled(Map.of());
        OffsetDateTime due =
                SimulatedTime.of(clock(complaint.as(AGENT), PACK + "settlement").path("dueAt"));
        time.to(due.minusDays(1));
        assertThat(complaint.as(AGENT).at("/handOver/to").asText()).isEqualTo(MANAGER);
        time.to(due);
        assertThat(Deadlines.briefs(complaint, AGENT)).contains("target-missed " + PACK + "settlement");
    }

    @Test
    void leaders_never_own_a_case_and_appear_for_major_ones_with_somebody_who_follows_up() {
        CaseWork complaint = insurer.handled(Map.of());
        complaint.act(AGENT, "hand-over", "to", LEADER, "note", "客户要见领导").expect(422);
        Object[] visit = {"at", insurer.monday().plusHours(2).toString(), "with", LEADER};
        complaint.did(AGENT, "complete-intake", "fields", Map.of("leaderWay", "visit"));
        assertThat(complaint.act(AGENT, "schedule-visit", visit).expect(409).blockedBy())
                .containsExactlyInAnyOrder(PACK + "leaders-for-their-level", PACK + "leaders-accompanied");
        complaint.did(AGENT, "set-severity", "severity", "major", "reason", "升级");
        complaint.did(AGENT, "complete-intake", "fields", Map.of("companion", "咨诉专员小周"));
        complaint.did(AGENT, "schedule-visit", visit);
        complaint.did(AGENT, "complete-task", "task", "answer-customer");
        assertThat(complaint.act(AGENT, "complete-stage").expect(409).blockedBy())
                .containsExactly("core/task/leader-follow-up");
    }

    // Outside

    @Test
    void what_the_consumer_association_forwarded_takes_priority_and_its_date_is_a_clock_of_the_case() {
        OffsetDateTime monday = insurer.monday();
        CaseWork complaint = insurer.register(Map.of());
        complaint.did(
                AGENT, "start-external", "track", "consumer-association", "reference", "消协 2026-31", "contact", "周老师");
        assertThat(staff.inbox(LIAISON, complaint)).isNotEmpty();
        assertThat(complaint.as(AGENT).at("/proposals").toString()).contains("forwarded-first");
        String wednesday = monday.toLocalDate().plusDays(2).toString();
        JsonNode file = complaint.did(AGENT, "complete-intake", "fields", Map.of("outsideBy", wednesday));
        assertThat(SimulatedTime.of(clock(file, PACK + "outside-deadline").path("dueAt"))
                        .toLocalDate()
                        .toString())
                .isEqualTo(wednesday);
        assertThat(clock(file, PACK + "outside-deadline").path("counts").asBoolean())
                .isTrue();
        time.to(monday.plusDays(3));
        assertThat(Deadlines.briefs(complaint, AGENT))
                .contains(
                        "clock-breached " + PACK + "forwarded-contact", "clock-breached " + PACK + "outside-deadline");
    }

    @Test
    void what_came_from_an_authority_is_answered_by_the_named_contact_before_it_is_concluded() {
        CaseWork complaint = insurer.handled(insurer.register("policy", "authority", Map.of()), "general");
        assertThat(clock(complaint.as(AGENT), PACK + "forwarded-contact")
                        .path("state")
                        .asText())
                .isEqualTo("running");
        complaint.through(AGENT, "conclude");
        complaint.act(AGENT, "complete-task", "task", "answer-body").expect(409);
        complaint.did(LIAISON, "complete-task", "task", "answer-body");
    }

    // Conduct, claimants, what is not accepted

    @Test
    void a_customer_who_strikes_is_for_the_police_and_nothing_closes_before() {
        CaseWork complaint = insurer.handled(Map.of());
        complaint.did(AGENT, "protocol-step", "step", "customer-strikes", "said", "客户推了柜面同事");
        assertThat(staff.inbox(MANAGER, complaint)).contains("protocol-step");
        assertThat(complaint.act(MANAGER, "close", "result", "已处理").expect(409).blockedBy())
                .contains("core/protocol-owed");
        complaint.did(AGENT, "protocol-step", "step", "call-police", "said", "14:10 报警，民警 10 分钟到");
        complaint
                .act(AGENT, "protocol-step", "step", "keep-evidence", "said", "监控")
                .expect(409);
        complaint.attach(AGENT, "conduct-evidence");
        JsonNode file = complaint.did(AGENT, "protocol-step", "step", "keep-evidence", "said", "监控已保存");
        assertThat(file.at("/conduct/owed")).isEmpty();
    }

    @Test
    void a_professional_claimant_has_the_same_deadlines_and_gates_as_everybody() {
        insurer.monday();
        CaseWork anybody = insurer.register(Map.of());
        CaseWork claimant = insurer.register(Map.of("professional", true));
        assertThat(deadlines(claimant)).isEqualTo(deadlines(anybody));
        assertThat(insurer.handled(claimant, "general")
                        .act(AGENT, "complete-stage")
                        .expect(409)
                        .blockedBy())
                .isEqualTo(insurer.handled(anybody, "general")
                        .act(AGENT, "complete-stage")
                        .expect(409)
                        .blockedBy());
        assertThat(claimant.as(AGENT).path("tasks").findValuesAsText("id"))
                .contains("assess-claimant", "prove-no-deception");
    }

    @Test
    void a_complaint_that_is_not_ours_is_declined_with_its_reason_in_writing() {
        CaseWork complaint = insurer.received(insurer.register(Map.of()));
        complaint.did(
                MANAGER, "decline-complaint", "ground", "not-our-contract", "text", "保单由另一家公司承保", "redirectTo", "承保公司");
        JsonNode file = complaint.did(
                AGENT,
                "issue-document",
                "template",
                "not-accepted",
                "data",
                Map.of("reason", "保单由另一家公司承保", "ways", "向承保公司投诉"));
        assertThat(file.at("/documents/0/state").asText()).isEqualTo("issued");
        assertThat(file.path("state").asText()).isEqualTo("closed");
    }

    private static List<String> deadlines(CaseWork complaint) {
        return Answer.stream(complaint.as(AGENT).path("clocks"))
                .map(clock ->
                        clock.path("id").asText() + " " + clock.path("dueAt").asText())
                .toList();
    }

    private static String proposed(CaseWork complaint) {
        return complaint.as(AGENT).at("/severity/proposed").asText("");
    }

    private static void goodwill(CaseWork complaint, String amount) {
        complaint.did(SUPERVISOR, "offer-remedy", "kind", "goodwill", "amount", yuan(amount), "channel", "phone");
    }
}
