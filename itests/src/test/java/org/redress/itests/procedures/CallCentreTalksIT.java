package org.redress.itests.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.itests.procedures.Insurer.AGENT;
import static org.redress.itests.procedures.Insurer.HEAD_OFFICE;
import static org.redress.itests.procedures.Insurer.LEGAL;
import static org.redress.itests.procedures.Insurer.MANAGER;
import static org.redress.itests.procedures.Insurer.PACK;
import static org.redress.itests.procedures.Insurer.SUPERVISOR;
import static org.redress.itests.rest.CaseWork.yuan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.redress.itests.node.DemoNode;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.SimulatedTime;
import org.redress.itests.rest.Staff;

/** P17: talks, what the law supports, lawyers, and saying sorry in writing, at the door and in public. */
@DemoNode
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallCentreTalksIT {

    private final Staff staff;
    private final Insurer insurer;
    private final SimulatedTime time;

    CallCentreTalksIT(Staff staff) {
        this.staff = staff;
        this.insurer = new Insurer(staff, "aq-insurer");
        this.time = new SimulatedTime(staff);
    }

    @BeforeAll
    void the_insurer_opens() {
        insurer.open("AQIN", "安庆分公司", "Anqing branch");
    }

    @AfterAll
    void and_closes() {
        insurer.close();
    }

    // Talks and money

    @Test
    void money_is_talked_about_once_the_customer_spoke_the_talks_are_prepared_and_the_issues_decided() {
        CaseWork complaint = insurer.handled(Map.of());
        assertThat(goodwill(complaint, SUPERVISOR, "300.00").expect(409).blockedBy())
                .containsExactlyInAnyOrder(
                        PACK + "demand-first", PACK + "prepared", PACK + "issues-before-compensation");
        insurer.prepared(complaint, "goodwill", "400.00");
        goodwill(complaint, SUPERVISOR, "300.00").expect(200);
        assertThat(complaint.as(AGENT).at("/negotiation/rounds")).hasSize(2);
    }

    /** Premium 45,000; 51,142.75 were paid out; half of a difference of 4,919.58 is asked for. */
    @Test
    void half_of_the_surrender_difference_is_a_demand_and_no_loss_so_it_is_goodwill_or_nothing() {
        CaseWork complaint = insurer.prepared(insurer.handled(Map.of()), "compensation", "2459.79");
        assertThat(compensation(complaint, "2459.79").expect(409).blockedBy()).containsExactly(PACK + "reckoned");
        JsonNode sheet = complaint
                .did(
                        AGENT,
                        "calculate-compensation",
                        "ground",
                        "contract",
                        "paidIn",
                        yuan("45000"),
                        "returned",
                        yuan("51142.75"),
                        "travel",
                        yuan("86.50"),
                        "travelProven",
                        true,
                        "lawyerFee",
                        yuan("3000"))
                .at("/compensation/0");
        assertThat(sheet.at("/ceiling/amount").asText())
                .as("travel, and no more")
                .isEqualTo("86.50");
        assertThat(sheet.path("verdict").asText()).isEqualTo("not-supported");
        assertThat(sheet.at("/beyond/amount").asText()).isEqualTo("2373.29");
        assertThat(compensation(complaint, "2459.79").expect(409).blockedBy())
                .containsExactly(PACK + "direct-loss-only");
        compensation(complaint, "86.50").expect(200);
        assertThat(goodwill(complaint, SUPERVISOR, "2459.79").expect(409).blockedBy())
                .containsExactly("core/authority");
        goodwill(complaint, MANAGER, "2459.79").expect(200);
    }

    @Test
    void a_demand_that_shifts_is_signed_one_copy_each_with_the_earlier_one_beside_it() {
        CaseWork complaint = insurer.prepared(insurer.handled(Map.of()), "goodwill", "400.00");
        JsonNode shifted = complaint.did(
                AGENT,
                "record-demand",
                "kind",
                "goodwill",
                "amount",
                yuan("900.00"),
                "channel",
                "phone",
                "text",
                "要 900");
        assertThat(shifted.at("/negotiation/shifts").asInt()).isEqualTo(1);
        assertThat(shifted.at("/negotiation/rounds"))
                .as("old and new side by side")
                .hasSize(2);
        assertThat(goodwill(complaint, SUPERVISOR, "300.00").expect(409).blockedBy())
                .containsExactly(PACK + "statement-signed");
        complaint.did(
                AGENT,
                "issue-document",
                "template",
                "customer-statement",
                "data",
                Map.of("earlier", "11 月 23 日：400 元"));
        Insurer.signed(complaint, AGENT, 1, "customer", "owner");
        goodwill(complaint, SUPERVISOR, "300.00").expect(200);
    }

    @Test
    void a_lawyer_neither_concludes_terms_nor_meets_the_customer_alone() {
        CaseWork complaint = insurer.prepared(insurer.handled(Map.of()), "goodwill", "400.00");
        assertThat(goodwill(complaint, LEGAL, "300.00").expect(409).blockedBy()).contains(PACK + "service-concludes");
        Object[] call = {"channel", "phone", "text", "说明条款"};
        assertThat(complaint.act(LEGAL, "contact-customer", call).expect(409).blockedBy())
                .containsExactly(PACK + "lawyer-never-alone");
        complaint.did(AGENT, "complete-intake", "fields", Map.of("companion", "咨诉专员小周"));
        complaint.did(LEGAL, "contact-customer", call);
    }

    // Apologies

    @Test
    void a_written_admission_is_asked_for_speaks_as_the_company_and_passes_legal() {
        CaseWork complaint = insurer.handled(Map.of());
        Map<String, String> words = Map.of("facts", "退保前没有再次提示损失。", "measures", "退保前增加电话提示。");
        Object[] letter = {"template", "written-admission", "data", words};
        complaint.act(AGENT, "issue-document", letter).expect(422);
        complaint.did(
                AGENT,
                "complete-intake",
                "fields",
                Map.of("admissionAskedOn", time.now().toLocalDate().toString()));
        JsonNode paper = complaint.did(AGENT, "issue-document", letter).at("/documents/0");
        assertThat(paper.path("state").asText()).isEqualTo("in-review");
        complaint
                .act(SUPERVISOR, "review-document", "document", 1, "decision", "agreed")
                .expect(403);
        staff.as(AGENT).get("cases/" + complaint.number() + "/documents/1").expect(409);
        paper = complaint
                .did(LEGAL, "review-document", "document", 1, "decision", "agreed")
                .at("/documents/0");
        assertThat(paper.path("signers")).as("no person signs it").isEmpty();
        assertThat(complaint.as(AGENT).path("evidence").findValuesAsText("kind"))
                .contains("written-admission");
    }

    @Test
    void a_visit_with_apology_is_paid_by_a_supervisor_with_file_and_gift_and_its_cost_is_booked() {
        CaseWork complaint = insurer.handled(insurer.register(Map.of()), "major");
        complaint.did(SUPERVISOR, "offer-remedy", "kind", "visit-apology", "channel", "phone");
        complaint.did(AGENT, "answer-offer", "offer", 1, "answer", "accepted");
        assertThat(complaint
                        .act(AGENT, "carry-out-remedy", "offer", 1)
                        .expect(409)
                        .blockedBy())
                .containsExactlyInAnyOrder(PACK + "visit-prepared", PACK + "visit-by-supervisor");
        complaint.did(AGENT, "complete-task", "task", "prepare-visit");
        JsonNode file =
                complaint.did(SUPERVISOR, "carry-out-remedy", "offer", 1, "cost", yuan("268.00"), "costNote", "果篮");
        assertThat(file.at("/costs/remedies/amount").asText()).isEqualTo("268.00");
        complaint.doTasks(AGENT).did(AGENT, "complete-stage");
    }

    @Test
    void an_apology_in_the_media_is_offered_only_where_the_law_makes_it_a_duty() {
        CaseWork complaint = insurer.handled(Map.of("asksPublicApology", true));
        Object[] apology = {"kind", "public-apology", "channel", "phone"};
        assertThat(complaint
                        .act(HEAD_OFFICE, "offer-remedy", apology)
                        .expect(409)
                        .blockedBy())
                .containsExactly(PACK + "public-apology-by-law");
        complaint.did(AGENT, "complete-task", "task", "answer-customer");
        assertThat(complaint.act(AGENT, "complete-stage").expect(409).blockedBy())
                .containsExactly("core/task/console");
        complaint.did(AGENT, "complete-intake", "fields", Map.of("apologyGround", "privacy", "harmReach", "public"));
        complaint.did(HEAD_OFFICE, "offer-remedy", apology);
    }

    private static Answer goodwill(CaseWork complaint, String by, String amount) {
        return complaint.act(by, "offer-remedy", "kind", "goodwill", "amount", yuan(amount), "channel", "phone");
    }

    private static Answer compensation(CaseWork complaint, String amount) {
        return complaint.act(
                MANAGER, "offer-remedy", "kind", "compensation", "amount", yuan(amount), "channel", "phone");
    }
}
