package org.redress.itests.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.itests.clocks.Deadlines.clock;
import static org.redress.itests.procedures.Hospital.BRANCH;
import static org.redress.itests.procedures.Hospital.DEPUTY;
import static org.redress.itests.procedures.Hospital.DIRECTOR;
import static org.redress.itests.procedures.Hospital.MANAGER;
import static org.redress.itests.procedures.Hospital.OFFICER;
import static org.redress.itests.procedures.Hospital.PACK;
import static org.redress.itests.rest.CaseWork.yuan;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.redress.itests.clocks.Deadlines;
import org.redress.itests.node.DemoNode;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.HistoryVerifier;
import org.redress.itests.rest.SimulatedTime;
import org.redress.itests.rest.Staff;

/** P14, rule by rule, at a hospital where the law is on as well. */
@DemoNode
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PatientComplaintIT {

    private static final String ANSWER = PACK + "same-day-answer";

    private final Staff staff;
    private final Hospital hospital;
    private final SimulatedTime time;

    PatientComplaintIT(Staff staff) {
        this.staff = staff;
        this.hospital = new Hospital(staff);
        this.time = new SimulatedTime(staff);
    }

    @BeforeAll
    void the_hospital_opens() {
        hospital.open();
    }

    @AfterAll
    void and_closes() {
        hospital.decide("off");
    }

    // The whole way

    @Test
    void a_repeat_operation_goes_with_an_apology_and_an_approval_from_intake_to_the_archive() {
        hospital.monday();
        CaseWork complaint = hospital.consoled("operation");
        complaint.did(OFFICER, "offer-remedy", "kind", "apology", "channel", "phone");
        complaint.did(OFFICER, "answer-offer", "offer", 1, "answer", "accepted");
        complaint.did(OFFICER, "carry-out-remedy", "offer", 1);
        approved(complaint, DEPUTY, "kind", "repeat-operation");
        complaint.did(OFFICER, "offer-remedy", "kind", "repeat-operation", "channel", "phone");
        complaint.did(OFFICER, "answer-offer", "offer", 2, "answer", "accepted");
        hospital.answered(complaint);
        JsonNode paper = complaint
                .did(OFFICER, "issue-document", "template", "repeat-operation-agreement", "data", sheet())
                .at("/documents/0");
        assertThat(paper.path("state").asText()).isEqualTo("issued");
        assertThat(paper.path("missing")).isEmpty();
        complaint.did(OFFICER, "carry-out-remedy", "offer", 2);
        complaint.doTasks(OFFICER).did(OFFICER, "complete-stage");
        complaint.did(MANAGER, "close", "result", "再次手术，患者满意");
        JsonNode archived = complaint.did(MANAGER, "archive");
        assertThat(archived.path("state").asText()).isEqualTo("archived");
        assertThat(Answer.stream(archived.at("/negotiation/rounds"))
                        .map(offer -> offer.path("kind").asText() + " "
                                + offer.path("state").asText()))
                .containsExactly("apology carried-out", "repeat-operation carried-out");
        assertThat(HistoryVerifier.follow(complaint.committedHistory(MANAGER)))
                .isEqualTo(archived.at("/history/hash").asText());
    }

    // First the patient, then inside, then the answer

    @Test
    void the_head_of_complaints_knows_of_every_complaint_at_once() {
        CaseWork complaint = hospital.register("service");
        assertThat(staff.inbox(MANAGER, complaint)).isNotEmpty();
        assertThat(complaint.latest(OFFICER, "escalated").at("/reasons/0/rule").asText())
                .isEqualTo(PACK + "inform");
        assertThat(complaint.owner(OFFICER)).isEqualTo(OFFICER);
    }

    @Test
    void the_patient_is_contacted_before_anything_is_discussed_or_offered() {
        CaseWork complaint = hospital.register("operation");
        String due = time.now().plusHours(2).toString();
        assertThat(complaint
                        .act(OFFICER, "ask-department", "role", "department-head", "text", "请说明经过", "dueAt", due)
                        .expect(409)
                        .blockedBy())
                .containsExactly(PACK + "patient-first");
        assertThat(complaint
                        .act(OFFICER, "offer-remedy", "kind", "apology", "channel", "phone")
                        .expect(409)
                        .blockedBy())
                .containsExactlyInAnyOrder(PACK + "patient-first", PACK + "plan-before-offer");
        complaint.did(OFFICER, "complete-task", "task", "contact-patient");
        complaint.did(OFFICER, "ask-department", "role", "department-head", "text", "请说明经过", "dueAt", due);
    }

    @Test
    void the_patient_is_heard_out_before_the_talks_inside_begin() {
        CaseWork complaint = hospital.register("service");
        assertThat(complaint.act(OFFICER, "complete-stage").expect(409).blockedBy())
                .containsExactlyInAnyOrder("core/task/contact-patient", PACK + "heard-out");
        assertThat(hospital.heard(complaint).as(OFFICER).path("stage").asText()).isEqualTo("agree");
    }

    @Test
    void the_plan_is_agreed_on_and_written_before_the_patient_is_answered() {
        CaseWork complaint = hospital.heard("service");
        assertThat(complaint.act(MANAGER, "complete-stage").expect(409).blockedBy())
                .containsExactlyInAnyOrder("core/task/inform", "core/task/agree-plan", PACK + "plan-written");
        assertThat(hospital.planned(complaint).as(OFFICER).path("stage").asText())
                .isEqualTo("answer");
        complaint.did(OFFICER, "offer-remedy", "kind", "apology", "channel", "phone");
    }

    // The same day

    @Test
    void an_answer_on_the_same_day_meets_the_target() {
        OffsetDateTime received = hospital.monday();
        CaseWork complaint = hospital.register("service");
        JsonNode running = clock(complaint.as(OFFICER), ANSWER);
        assertThat(SimulatedTime.of(running.path("dueAt")).toLocalDate()).isEqualTo(received.toLocalDate());
        hospital.planned(hospital.heard(complaint));
        assertThat(clock(complaint.as(OFFICER), ANSWER).path("state").asText())
                .as("the first contact is not the answer")
                .isEqualTo("running");
        hospital.answered(complaint);
        assertThat(clock(complaint.as(OFFICER), ANSWER).path("state").asText()).isEqualTo("stopped");
        assertThat(Deadlines.briefs(complaint, OFFICER)).isEmpty();
    }

    @Test
    void a_day_without_an_answer_is_told_and_is_no_breach() {
        hospital.monday();
        CaseWork complaint = hospital.heard("operation");
        OffsetDateTime close =
                SimulatedTime.of(clock(complaint.as(OFFICER), ANSWER).path("dueAt"));
        time.to(close);
        assertThat(Deadlines.briefs(complaint, OFFICER))
                .containsExactly("clock-warned " + ANSWER + " 1", "target-missed " + ANSWER);
        assertThat(staff.inbox(OFFICER, complaint)).contains("clock-warned");
        assertThat(staff.notices(MANAGER, complaint)
                        .map(line -> line.at("/text/zh").asText()))
                .anyMatch(text -> text.contains("当天答复患者"));
        hospital.answered(hospital.planned(complaint));
        assertThat(complaint.as(OFFICER).path("stage").asText()).isEqualTo("settle");
    }

    @Test
    void a_complaint_after_closing_time_is_answered_on_the_next_working_day() {
        OffsetDateTime monday = hospital.monday();
        time.to(monday.withHour(22));
        JsonNode running = clock(hospital.register("service").as(OFFICER), ANSWER);
        assertThat(SimulatedTime.of(running.path("dueAt")).toLocalDate())
                .isEqualTo(monday.toLocalDate().plusDays(1));
    }

    // Compensation

    @Test
    void money_alone_is_not_offered() {
        CaseWork complaint = hospital.planned("service");
        approved(complaint, DEPUTY, "kind", "compensation", "amount", yuan("600.00"));
        assertThat(money(complaint, OFFICER, "600.00").expect(409).blockedBy())
                .containsExactly(PACK + "moral-with-material");
        complaint.did(OFFICER, "complete-task", "task", "say-sorry");
        money(complaint, OFFICER, "600.00").expect(200);
    }

    @Test
    void no_compensation_is_offered_without_approval_not_even_by_those_who_could_grant_it() {
        CaseWork complaint = hospital.consoled("service");
        assertThat(money(complaint, OFFICER, "600.00").expect(409).blockedBy())
                .containsExactlyInAnyOrder("core/authority", PACK + "approved");
        assertThat(money(complaint, DEPUTY, "600.00").expect(409).blockedBy()).containsExactly(PACK + "approved");
        complaint.did(DEPUTY, "request-approval", "subject", "补偿方案", "kind", "compensation", "amount", yuan("600.00"));
        complaint.act(DEPUTY, "approve", "approval", 1).expect(403);
        complaint.did(DIRECTOR, "approve", "approval", 1);
        assertThat(money(complaint, OFFICER, "800.00").expect(409).blockedBy())
                .as("more than was approved")
                .containsExactly("core/authority");
        money(complaint, OFFICER, "600.00").expect(200);
    }

    @Test
    void more_than_modest_is_for_the_director() {
        CaseWork complaint = hospital.consoled("operation");
        JsonNode asked = complaint.did(
                OFFICER, "request-approval", "subject", "现金补偿", "kind", "compensation", "amount", yuan("1001.00"));
        assertThat(asked.at("/approvals/0/of").asText()).isEqualTo(DIRECTOR);
        complaint.act(DEPUTY, "approve", "approval", 1).expect(403);
        complaint.did(DIRECTOR, "approve", "approval", 1);
        money(complaint, OFFICER, "1001.00").expect(200);
        Map<String, Object> terms = Map.of("withinDays", 7, "apology", "让您多受了一次痛");
        JsonNode paper = complaint
                .did(OFFICER, "issue-document", "template", "compensation-agreement", "data", terms)
                .at("/documents/0");
        assertThat(paper.path("state").asText()).isEqualTo("issued");
        assertThat(paper.path("missing")).isEmpty();
    }

    @Test
    void a_rejected_compensation_is_not_offered() {
        CaseWork complaint = hospital.consoled("operation");
        complaint.did(OFFICER, "request-approval", "subject", "再次手术", "kind", "repeat-operation");
        complaint.did(DEPUTY, "reject", "approval", 1, "reason", "医生认为不宜再做");
        assertThat(complaint
                        .act(OFFICER, "offer-remedy", "kind", "repeat-operation", "channel", "phone")
                        .expect(409)
                        .blockedBy())
                .contains(PACK + "approved");
    }

    @Test
    void a_case_that_runs_when_the_pack_is_switched_off_is_worked_to_its_end() {
        CaseWork complaint = hospital.heard("service");
        hospital.decide("off");
        staff.as(OFFICER)
                .post("cases", hospital.registration("service", "phone"))
                .expect(422);
        assertThat(complaint.act(MANAGER, "complete-stage").expect(409).blockedBy())
                .as("by its own rules")
                .contains(PACK + "plan-written");
        hospital.answered(hospital.planned(complaint)).doTasks(OFFICER).did(OFFICER, "complete-stage");
        complaint.did(MANAGER, "close", "result", "已解释并致歉");
        assertThat(complaint.did(MANAGER, "archive").path("state").asText()).isEqualTo("archived");
        hospital.decide("on");
        assertThat(hospital.register("service").as(OFFICER).path("branch").asText())
                .isEqualTo(BRANCH);
    }

    private static Answer money(CaseWork complaint, String by, String amount) {
        return complaint.act(
                by, "offer-remedy", "kind", "compensation", "amount", yuan(amount), "channel", "front-desk");
    }

    private static void approved(CaseWork complaint, String by, Object... what) {
        Object[] input = new Object[what.length + 2];
        input[0] = "subject";
        input[1] = "补偿方案";
        System.arraycopy(what, 0, input, 2, what.length);
        complaint.did(OFFICER, "request-approval", input);
        complaint.did(by, "approve", "approval", 1);
    }

    private Map<String, String> sheet() {
        return Map.of("plannedOn", time.now().toLocalDate().plusDays(9).toString(), "by", "原主刀医生", "apology", "让您两次奔波");
    }
}
