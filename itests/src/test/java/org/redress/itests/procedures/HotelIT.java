package org.redress.itests.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.itests.procedures.GrandHotel.BRANCH;
import static org.redress.itests.procedures.GrandHotel.DESK;
import static org.redress.itests.procedures.GrandHotel.GENERAL;
import static org.redress.itests.procedures.GrandHotel.HEAD;
import static org.redress.itests.procedures.GrandHotel.MANAGER;
import static org.redress.itests.procedures.GrandHotel.PACK;
import static org.redress.itests.rest.CaseWork.yuan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.redress.itests.node.DemoNode;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.HistoryVerifier;
import org.redress.itests.rest.Staff;

/** P09, rule by rule, at a hotel. */
@DemoNode
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HotelIT {

    private static final List<String> COMPENSATION = List.of("training", "compensation");

    private final Staff staff;
    private final GrandHotel hotel;

    HotelIT(Staff staff) {
        this.staff = staff;
        this.hotel = new GrandHotel(staff);
    }

    @BeforeAll
    void the_hotel_opens() {
        hotel.open();
    }

    @AfterAll
    void and_closes() {
        hotel.close();
    }

    @Test
    void a_guest_complaint_goes_from_the_signed_form_to_the_recorded_answer() {
        CaseWork complaint = hotel.approved(COMPENSATION);
        complaint.did(MANAGER, "offer-remedy", "kind", "meal-voucher", "amount", yuan("196.00"), "channel", "phone");
        complaint.did(MANAGER, "answer-offer", "offer", 1, "answer", "accepted");
        complaint.did(MANAGER, "carry-out-remedy", "offer", 1);
        complaint.through(MANAGER, "feedback");
        complaint.did(DESK, "contact-customer", "channel", "phone", "text", "说明原因和已做的改进");
        complaint.doTasks(DESK);
        assertThat(complaint.act(DESK, "complete-stage").expect(409).blockedBy())
                .containsExactly(PACK + "answer-recorded");
        complaint.did(DESK, "complete-intake", "fields", Map.of("guestAnswer", "满意，下次还来"));
        complaint.did(DESK, "complete-stage");
        complaint.did(MANAGER, "close", "result", "已致歉并送餐券");
        JsonNode archived = complaint.did(MANAGER, "archive");
        assertThat(archived.path("state").asText()).isEqualTo("archived");
        assertThat(HistoryVerifier.follow(complaint.committedHistory(MANAGER)))
                .isEqualTo(archived.at("/history/hash").asText());
    }

    @Test
    void the_manager_gets_a_form_that_the_guest_has_signed() {
        CaseWork complaint = hotel.register();
        complaint.doTasks(DESK);
        assertThat(complaint.act(DESK, "complete-stage").expect(409).blockedBy())
                .containsExactly(PACK + "guest-signed");
        JsonNode form = complaint
                .did(DESK, "issue-document", "template", "complaint-form")
                .at("/documents/0");
        assertThat(form.path("missing")).isEmpty();
        assertThat(complaint.act(DESK, "complete-stage").expect(409).blockedBy())
                .as("issued is not signed")
                .containsExactly(PACK + "guest-signed");
        assertThat(staff.inbox(MANAGER, hotel.signed())).contains("escalated");
    }

    @Test
    void a_guest_who_has_left_confirms_the_form_in_writing() {
        CaseWork complaint = hotel.register();
        complaint.attach(DESK, "complaint-form");
        complaint.through(DESK, "review");
    }

    @Test
    void the_report_reaches_the_head_of_the_department() {
        CaseWork complaint = hotel.signed();
        complaint.did(MANAGER, "complete-task", "task", "review-form");
        assertThat(complaint.act(MANAGER, "complete-stage").expect(409).blockedBy())
                .containsExactly(PACK + "reported");
        complaint.did(MANAGER, "issue-document", "template", "complaint-report", "data", hotel.report());
        assertThat(complaint.latest(MANAGER, "escalated").at("/reasons/0/rule").asText())
                .isEqualTo(PACK + "report-filed");
        assertThat(staff.inbox(HEAD, complaint)).contains("escalated");
        complaint.did(MANAGER, "complete-stage");
    }

    @Test
    void an_investigation_takes_all_three_and_only_the_head_ticks_them_off() {
        CaseWork complaint = hotel.reported();
        complaint.act(DESK, "complete-task", "task", "interview-staff").expect(409);
        assertThat(complaint.act(HEAD, "complete-stage").expect(409).blockedBy())
                .containsExactlyInAnyOrder(
                        "core/task/interview-staff",
                        "core/task/visit-site",
                        "core/task/check-records",
                        PACK + "staff-heard",
                        PACK + "findings-written");
        complaint.did(HEAD, "complete-task", "task", "interview-staff");
    }

    @Test
    void nothing_is_promised_before_the_manager_approved_and_nobody_approves_their_own_plan() {
        CaseWork complaint = hotel.investigated(COMPENSATION);
        assertThat(voucher(complaint, "196.00").expect(409).blockedBy())
                .containsExactly(PACK + "approved-before-promised");
        complaint.did(HEAD, "issue-document", "template", "solution-plan", "data", hotel.plan());
        assertThat(complaint.act(HEAD, "complete-stage").expect(409).blockedBy())
                .containsExactlyInAnyOrder("core/task/train-staff", PACK + "manager-approved");
        assertThat(voucher(complaint, "196.00").expect(409).blockedBy())
                .as("the manager has not agreed yet")
                .containsExactly(PACK + "approved-before-promised");
        complaint
                .act(HEAD, "review-document", "document", 3, "decision", "agreed")
                .expect(403);
        complaint.did(MANAGER, "review-document", "document", 3, "decision", "rejected", "reason", "没有说谁来培训");
        assertThat(complaint.act(HEAD, "complete-stage").expect(409).blockedBy())
                .contains(PACK + "manager-approved");
    }

    @Test
    void more_than_the_managers_limit_is_for_the_general_manager() {
        CaseWork complaint = hotel.approved(COMPENSATION);
        assertThat(voucher(complaint, "800.00").expect(409).blockedBy()).containsExactly("core/authority");
        complaint.did(MANAGER, "request-approval", "subject", "餐券", "kind", "meal-voucher", "amount", yuan("800.00"));
        complaint.did(GENERAL, "approve", "approval", 1);
        voucher(complaint, "800.00").expect(200);
    }

    @Test
    void a_compensation_that_the_guest_refused_is_not_agreed() {
        CaseWork complaint = hotel.approved(COMPENSATION);
        complaint.did(MANAGER, "complete-task", "task", "guest-agrees");
        assertThat(complaint.act(MANAGER, "complete-stage").expect(409).blockedBy())
                .containsExactly(PACK + "compensation-agreed");
        voucher(complaint, "98.00").expect(200);
        complaint.did(MANAGER, "answer-offer", "offer", 1, "answer", "refused");
        assertThat(complaint.act(MANAGER, "complete-stage").expect(409).blockedBy())
                .containsExactly(PACK + "compensation-agreed");
        complaint.did(MANAGER, "offer-remedy", "kind", "room-discount", "amount", yuan("300.00"), "channel", "phone");
        complaint.did(MANAGER, "answer-offer", "offer", 2, "answer", "accepted");
        complaint.did(MANAGER, "complete-stage");
    }

    private static Answer voucher(CaseWork complaint, String amount) {
        return complaint.act(
                MANAGER, "offer-remedy", "kind", "meal-voucher", "amount", yuan(amount), "channel", "phone");
    }

    @Test
    void a_changed_process_is_somebodys_measure() {
        CaseWork complaint = hotel.investigated(List.of("process"));
        complaint.did(HEAD, "issue-document", "template", "solution-plan", "data", hotel.plan());
        complaint.did(MANAGER, "review-document", "document", 3, "decision", "agreed");
        assertThat(complaint.act(HEAD, "complete-stage").expect(409).blockedBy())
                .containsExactly(PACK + "process-measure");
    }

    @Test
    void the_manager_reviews_causes_and_trends_with_the_figures_of_the_period() {
        hotel.monday();
        hotel.register();
        String review = staff.as(MANAGER)
                .get("duties?unit=" + BRANCH)
                .expect(200)
                .items()
                .map(line -> line.path("id").asText())
                .filter(id -> id.startsWith(PACK + "cause-review/"))
                .findFirst()
                .orElseThrow();
        JsonNode due = staff.as(MANAGER).get("duties/" + review).expect(200).json();
        assertThat(due.at("/figures/types/0/code").asText()).isEqualTo(PACK + "guest");
        Answer without = staff.as(MANAGER)
                .post("duties/" + review, Map.of("fields", Map.of("causes", "夜班交接漏记", "trend", "more")));
        assertThat(without.expect(422).json().at("/errors/0/pointer").asText())
                .as("measures follow")
                .isEqualTo("/fields/measures");
        Map<String, Object> fields = Map.of("causes", "夜班交接漏记", "trend", "more", "measures", "报修一律上交接本，经理每日抽查");
        JsonNode done = staff.as(MANAGER)
                .post("duties/" + review, Map.of("fields", fields))
                .expect(200)
                .json();
        assertThat(done.at("/duty/state").asText()).isEqualTo("done");
    }
}
