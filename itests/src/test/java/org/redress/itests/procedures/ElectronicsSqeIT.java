package org.redress.itests.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.itests.clocks.Deadlines.clock;
import static org.redress.itests.procedures.ElectronicsPlant.DEPARTMENT;
import static org.redress.itests.procedures.ElectronicsPlant.MANAGER;
import static org.redress.itests.procedures.ElectronicsPlant.MANUFACTURING;
import static org.redress.itests.procedures.ElectronicsPlant.PACK;
import static org.redress.itests.procedures.ElectronicsPlant.SALES;
import static org.redress.itests.procedures.ElectronicsPlant.SERVICE;
import static org.redress.itests.procedures.ElectronicsPlant.SQE;
import static org.redress.itests.procedures.ElectronicsPlant.SUPERVISOR;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.redress.itests.node.DemoNode;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.HistoryVerifier;
import org.redress.itests.rest.SimulatedTime;
import org.redress.itests.rest.Staff;

/** P10, rule by rule, at a plant that is opened while the node runs. */
@DemoNode
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ElectronicsSqeIT {

    private static final String MAIL = PACK + "mail-reply";
    private static final String CAUSE = PACK + "preliminary-cause";
    private static final String REPORT = PACK + "final-report";
    private static final String TESTS = PACK + "report-after-tests";

    private final Staff staff;
    private final ElectronicsPlant plant;
    private final Factory factory;

    ElectronicsSqeIT(Staff staff) {
        this.staff = staff;
        this.plant = new ElectronicsPlant(staff);
        this.factory = plant.factory;
    }

    @BeforeAll
    void the_plant_opens() {
        plant.open();
    }

    // The whole way

    @Test
    void a_complaint_goes_from_the_mail_over_review_and_approvals_to_the_8d_and_the_archive() {
        CaseWork complaint = plant.corrected();
        factory.fill(complaint, SERVICE, "reportKind", "8d");
        complaint.did(SERVICE, "issue-document", "template", "report-8d", "data", Map.of("conclusion", "已关闭，感谢配合"));
        factory.done(complaint, SERVICE, "send-8d");
        assertThat(state(complaint, REPORT)).isEqualTo("stopped");
        assertThat(factory.words(complaint, SQE, 3)).contains("D4根本原因", "回流炉温偏低", "炉温曲线列入首件确认", "炉温每班测一次");
        complaint.did(SERVICE, "complete-stage");
        plant.works(complaint, 1);
        plant.works(complaint, 2);
        factory.done(complaint, SQE, "file-8d");
        plant.filed(complaint);
        complaint.did(SERVICE, "complete-stage");
        complaint.did(SUPERVISOR, "close", "result", "已回复 8D，措施有效");
        JsonNode archived = complaint.did(SUPERVISOR, "archive");
        assertThat(archived.path("state").asText()).isEqualTo("archived");
        assertThat(HistoryVerifier.follow(complaint.history(SUPERVISOR)))
                .isEqualTo(archived.at("/history/hash").asText());
    }

    @Test
    void a_disposal_sheet_may_go_out_instead_of_an_8d() {
        CaseWork complaint = plant.corrected();
        assertThat(complaint.act(SERVICE, "complete-stage").expect(409).blockedBy())
                .containsExactly(PACK + "report-chosen");
        factory.fill(complaint, SERVICE, "reportKind", "disposal");
        assertThat(complaint
                        .act(SERVICE, "complete-task", "task", "send-disposal")
                        .expect(409)
                        .blockedBy())
                .containsExactly("core/task-evidence");
        complaint.did(SERVICE, "issue-document", "template", "disposal-sheet", "data", Map.of("disposal", "退换 12 件"));
        factory.done(complaint, SERVICE, "send-disposal");
        complaint.did(SERVICE, "complete-stage");
        assertThat(complaint.act(SERVICE, "complete-stage").expect(409).blockedBy())
                .as("an 8D that was not written is not kept")
                .containsExactlyInAnyOrder("core/task/file-notice", "core/task/file-handling", PACK + "solved");
    }

    // Deadlines

    @Test
    void a_complaint_is_replied_to_by_mail_within_24_hours() {
        OffsetDateTime received = plant.monday();
        CaseWork complaint = plant.register(Map.of());
        assertThat(SimulatedTime.of(clock(complaint.as(SERVICE), MAIL).path("dueAt")))
                .isEqualTo(received.plusHours(24));
        CaseWork late = plant.register(Map.of());
        factory.done(complaint, SERVICE, "mail-reply");
        assertThat(state(complaint, MAIL)).isEqualTo("stopped");
        factory.time().to(received.plusHours(24));
        assertThat(clock(late.as(SERVICE), MAIL).hasNonNull("breachedAt")).isTrue();
        assertThat(clock(complaint.as(SERVICE), MAIL).hasNonNull("breachedAt")).isFalse();
    }

    @Test
    void first_cause_and_final_report_are_due_3_and_7_working_days_after_the_sample_arrived() {
        LocalDate monday = plant.monday().toLocalDate();
        CaseWork complaint = plant.replied(Map.of());
        assertThat(complaint.as(SERVICE).path("clocks").toString())
                .as("nothing counts before the sample is there")
                .doesNotContain(CAUSE, REPORT);
        factory.done(complaint, SERVICE, "sample-arrived");
        assertThat(due(complaint, CAUSE)).isEqualTo(monday.plusDays(3));
        assertThat(due(complaint, REPORT)).isEqualTo(monday.plusDays(9));
        factory.time().to(SimulatedTime.of(clock(complaint.as(SERVICE), CAUSE).path("dueAt")));
        assertThat(clock(complaint.as(SERVICE), CAUSE).hasNonNull("breachedAt")).isTrue();
    }

    @Test
    void tests_are_exempt_once_the_reason_is_recorded_and_have_a_deadline_of_their_own() {
        LocalDate monday = plant.monday().toLocalDate();
        CaseWork complaint = plant.replied(Map.of());
        factory.done(complaint, SERVICE, "sample-arrived");
        factory.fill(complaint, SQE, "testsNeeded", true);
        assertThat(state(complaint, REPORT)).as("no reason yet").isEqualTo("running");
        factory.fill(complaint, SQE, "testsReason", "温度循环 500 次，约两周");
        assertThat(state(complaint, CAUSE)).isEqualTo("dormant");
        assertThat(state(complaint, REPORT)).isEqualTo("dormant");
        assertThat(state(complaint, TESTS)).isEqualTo("running");
        assertThat(due(complaint, TESTS)).isAfter(monday.plusDays(20));
        factory.time().to(factory.time().now().plusDays(10));
        assertThat(clock(complaint.as(SERVICE), CAUSE).hasNonNull("breachedAt")).isFalse();
        assertThat(clock(complaint.as(SERVICE), REPORT).hasNonNull("breachedAt"))
                .isFalse();
    }

    @Test
    void tests_without_a_reason_hold_the_investigation() {
        CaseWork complaint = plant.looked("ours");
        factory.fill(complaint, SQE, "testsNeeded", true);
        assertThat(complaint.act(SERVICE, "complete-stage").expect(409).blockedBy())
                .containsExactly(PACK + "reason-for-tests");
    }

    // Ask, look, tell whose it is

    @Test
    void what_sales_receives_is_handed_over_to_customer_service_which_leads() {
        CaseWork complaint = plant.received(Map.of());
        assertThat(complaint
                        .act(SALES, "complete-task", "task", "mail-reply")
                        .expect(409)
                        .blockedBy())
                .containsExactly("core/task-role");
        factory.done(complaint, SERVICE, "mail-reply", "ask-on-site");
        factory.fill(complaint, SERVICE, "onSite", "not-wanted");
        assertThat(complaint.act(SERVICE, "complete-stage").expect(409).blockedBy())
                .containsExactly(PACK + "customer-service-leads");
        factory.handOver(complaint, SALES, SERVICE);
        complaint.did(SERVICE, "complete-stage");
    }

    @Test
    void the_customer_is_asked_about_an_on_site_check_and_the_sqe_goes_where_it_is_wanted() {
        CaseWork complaint = plant.register(Map.of("sample", "none"));
        assertThat(complaint.act(SERVICE, "complete-stage").expect(409).blockedBy())
                .containsExactlyInAnyOrder("core/task/mail-reply", "core/task/ask-on-site", PACK + "on-site-asked");
        factory.done(complaint, SERVICE, "mail-reply", "ask-on-site");
        factory.fill(complaint, SERVICE, "onSite", "wanted");
        complaint.did(SERVICE, "complete-stage");
        assertThat(complaint
                        .act(SERVICE, "complete-task", "task", "on-site-check")
                        .expect(409)
                        .blockedBy())
                .containsExactly("core/task-role");
        assertThat(complaint.act(SERVICE, "complete-stage").expect(409).blockedBy())
                .contains("core/task/on-site-check")
                .doesNotContain("core/task/sample-arrived");
    }

    @Test
    void the_customers_own_responsibility_is_approved_by_the_supervisor_and_answered_directly() {
        CaseWork complaint = plant.looked("customer");
        Object[] answer = {"template", "own-cause-answer", "data", Map.of("advice", "请按规格书的回流曲线焊接")};
        complaint.did(SERVICE, "issue-document", answer);
        assertThat(complaint
                        .act(SERVICE, "complete-task", "task", "answer-own")
                        .expect(409)
                        .blockedBy())
                .as("not approved yet")
                .containsExactly("core/task-evidence");
        complaint.did(SUPERVISOR, "review-document", "document", 1, "decision", "rejected", "reason", "写明依据");
        assertThat(complaint.act(SERVICE, "complete-stage").expect(409).blockedBy())
                .containsExactlyInAnyOrder("core/task/answer-own", PACK + "own-cause-approved");
        complaint.did(SERVICE, "issue-document", answer);
        complaint.did(SUPERVISOR, "review-document", "document", 2, "decision", "agreed");
        complaint
                .act(SUPERVISOR, "decline-complaint", "ground", "customers-own", "text", "焊接曲线不当")
                .expect(409);
        factory.done(complaint, SERVICE, "answer-own");
        assertThat(state(complaint, REPORT)).isEqualTo("stopped");
        JsonNode closed = complaint.did(SUPERVISOR, "decline-complaint", "ground", "customers-own", "text", "焊接曲线不当");
        assertThat(closed.path("state").asText()).isEqualTo("closed");
        plant.filed(complaint);
        complaint.did(SERVICE, "complete-stage");
        assertThat(complaint.did(SUPERVISOR, "archive").path("state").asText()).isEqualTo("archived");
    }

    // Review, measures, approvals

    @Test
    void the_review_meeting_lists_causes_makes_the_main_ones_control_points_and_keeps_minutes() {
        CaseWork complaint = plant.investigated();
        assertThat(complaint
                        .act(
                                SERVICE,
                                "ask-department",
                                "role",
                                "related-department",
                                "text",
                                "原因",
                                "dueAt",
                                factory.in(24))
                        .expect(409)
                        .blockedBy())
                .containsExactly(PACK + "reviewed-first");
        assertThat(complaint.act(SERVICE, "complete-stage").expect(409).blockedBy())
                .containsExactlyInAnyOrder(
                        "core/task/hold-review",
                        PACK + "causes-listed",
                        PACK + "control-points",
                        PACK + "minutes-kept");
        assertThat(plant.reviewed().as(SERVICE).path("stage").asText()).isEqualTo("correct");
    }

    @Test
    void what_the_manager_does_not_approve_goes_back_to_the_analysis_of_causes() {
        CaseWork complaint = plant.measured();
        plant.sheet(complaint);
        complaint
                .act(SQE, "review-document", "document", 2, "decision", "agreed")
                .expect(403);
        complaint.did(MANAGER, "review-document", "document", 2, "decision", "rejected", "reason", "没有说明为什么没有拦住");
        sentBackAndApprovedTheSecondTime(complaint);
    }

    @Test
    void what_manufacturing_cannot_do_goes_back_to_the_analysis_of_causes() {
        CaseWork complaint = plant.measured();
        plant.sheet(complaint);
        complaint.did(MANAGER, "review-document", "document", 2, "decision", "agreed");
        assertThat(complaint.act(SERVICE, "complete-stage").expect(409).blockedBy())
                .as("the manager alone is not enough")
                .contains(PACK + "measures-approved");
        complaint.did(MANUFACTURING, "void-document", "document", 2, "reason", "现有炉子做不到");
        sentBackAndApprovedTheSecondTime(complaint);
    }

    @Test
    void a_measure_that_does_not_work_is_analysed_again_until_it_is_solved() {
        CaseWork complaint = plant.corrected();
        factory.fill(complaint, SERVICE, "reportKind", "8d");
        complaint.did(SERVICE, "issue-document", "template", "report-8d", "data", Map.of("conclusion", "已回复"));
        factory.done(complaint, SERVICE, "send-8d");
        complaint.did(SERVICE, "complete-stage");
        complaint.did(DEPARTMENT, "complete-measure", "measure", 1, "text", "曲线已设");
        factory.minuteLater();
        complaint.did(SQE, "check-measure", "measure", 1, "effective", false, "text", "下一批仍有 2 件");
        plant.works(complaint, 2);
        factory.done(complaint, SQE, "file-8d");
        plant.filed(complaint);
        assertThat(complaint.act(SERVICE, "complete-stage").expect(409).blockedBy())
                .containsExactly(PACK + "solved");
        plant.plan(complaint, "corrective", "加一段预热");
        plant.works(complaint, 3);
        complaint.did(SERVICE, "complete-stage");
    }

    @Test
    void the_sqe_keeps_notice_and_8d_and_sales_the_handling_sheet() {
        CaseWork complaint = plant.looked("customer");
        complaint.did(SERVICE, "issue-document", "template", "own-cause-answer", "data", Map.of("advice", "请按规格书焊接"));
        complaint.did(SUPERVISOR, "review-document", "document", 1, "decision", "agreed");
        factory.done(complaint, SERVICE, "answer-own");
        complaint.did(SUPERVISOR, "decline-complaint", "ground", "customers-own", "text", "焊接曲线不当");
        assertThat(complaint
                        .act(SQE, "complete-task", "task", "file-notice")
                        .expect(409)
                        .blockedBy())
                .containsExactly("core/task-evidence");
        complaint.did(SQE, "issue-document", "template", "notice-sheet");
        complaint.did(SALES, "issue-document", "template", "handling-sheet");
        assertThat(complaint
                        .act(SALES, "complete-task", "task", "file-notice")
                        .expect(409)
                        .blockedBy())
                .containsExactly("core/task-role");
        assertThat(complaint
                        .act(SQE, "complete-task", "task", "file-handling")
                        .expect(409)
                        .blockedBy())
                .containsExactly("core/task-role");
    }

    /** Nothing but sending the answer back is left; the next sheet is approved by both. */
    private void sentBackAndApprovedTheSecondTime(CaseWork complaint) {
        assertThat(complaint.act(SERVICE, "accept-part", "part", 1).expect(409).blockedBy())
                .containsExactly(PACK + "approved-before-accepted");
        assertThat(complaint.act(SERVICE, "complete-stage").expect(409).blockedBy())
                .containsExactlyInAnyOrder(PACK + "cause-analysed", PACK + "measures-approved");
        complaint.did(SERVICE, "return-part", "part", 1, "reason", "从原因重新分析", "dueAt", factory.in(24));
        complaint.did(DEPARTMENT, "answer-part", "part", 2, "cause", "炉温曲线共用，首件没有核对", "text", "分板型设定，首件核对");
        complaint.did(SERVICE, "withdraw-measure", "measure", 1, "reason", "没有批准");
        plant.plan(complaint, "corrective", "分板型设定炉温曲线并首件核对");
        plant.sheet(complaint);
        plant.approved(complaint, 3);
        complaint.did(SERVICE, "accept-part", "part", 2);
        complaint.did(SERVICE, "complete-stage");
        assertThat(complaint.as(SERVICE).path("stage").asText()).isEqualTo("reply");
    }

    private static String state(CaseWork complaint, String id) {
        return clock(complaint.as(SERVICE), id).path("state").asText();
    }

    private static LocalDate due(CaseWork complaint, String id) {
        return SimulatedTime.of(clock(complaint.as(SERVICE), id).path("dueAt")).toLocalDate();
    }
}
