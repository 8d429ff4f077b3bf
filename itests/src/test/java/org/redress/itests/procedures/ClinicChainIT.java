package org.redress.itests.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.itests.rest.CaseWork.yuan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.itests.node.DemoNode;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.Staff;

/** P01 beside side effects, conduct and documents, which have tests of their own: re-treatment, refunds without evidence, what staff cannot answer. */
@DemoNode
class ClinicChainIT {

    private static final String BRANCH = "sh-pudong";
    private static final String FRONT_DESK = "frontdesk." + BRANCH;
    private static final String CONSULTANT = "consultant." + BRANCH;
    private static final String SUPERVISOR = "supervisor." + BRANCH;
    private static final String OPERATIONS = "ops." + BRANCH;
    private static final String HOUSE = "house." + BRANCH;

    private final Staff staff;

    ClinicChainIT(Staff staff) {
        this.staff = staff;
    }

    @Test
    void a_free_retreatment_takes_sheet_photos_decision_comparison_and_consent_in_this_order_and_ends_in_the_archive() {
        CaseWork complaint = register(
                "treatment",
                "front-desk",
                Map.of(
                        "treatment",
                        "射频紧肤",
                        "treatedOn",
                        "2026-10-20",
                        "concerns",
                        List.of("not-enough-effect"),
                        "wantsRetreatment",
                        true));
        Object[] redo = {"kind", "redo", "channel", "front-desk"};
        assertThat(blocked(complaint, OPERATIONS, "offer-remedy", redo))
                .containsExactly("clinic-chain/sheet-before-retreatment", "clinic-chain/photos-before-retreatment");
        complaint.did(CONSULTANT, "complete-task", "task", "customer-sheet");
        assertThat(blocked(complaint, OPERATIONS, "offer-remedy", redo))
                .containsExactly("clinic-chain/photos-before-retreatment");
        complaint.through(CONSULTANT, "analyse").through(SUPERVISOR, "decide");
        assertThat(blocked(complaint, SUPERVISOR, "offer-remedy", redo)).containsExactly("core/authority");
        complaint.did(OPERATIONS, "offer-remedy", redo);
        complaint.did(OPERATIONS, "answer-offer", "offer", 1, "answer", "accepted");
        complaint.through(OPERATIONS, "carry-out");

        assertThat(blocked(complaint, OPERATIONS, "carry-out-remedy", "offer", 1))
                .containsExactly("clinic-chain/effect-compared", "clinic-chain/effect-consent");
        complaint.attach(CONSULTANT, "photo-before");
        assertThat(blocked(complaint, OPERATIONS, "carry-out-remedy", "offer", 1))
                .containsExactly("clinic-chain/effect-consent");
        complaint.attach(CONSULTANT, "no-contest-consent");
        assertThat(Answer.stream(complaint.as(OPERATIONS).path("tasks"))
                        .filter(task -> task.path("id").asText().equals("book-retreatment")))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.path("applies").asBoolean()).isTrue();
                    assertThat(task.path("assignee").asText()).isEqualTo(OPERATIONS);
                });
        complaint.did(OPERATIONS, "complete-task", "task", "book-retreatment");
        complaint.did(OPERATIONS, "carry-out-remedy", "offer", 1);
        complaint.through(CONSULTANT, "publish");
        complaint.did(CONSULTANT, "give-rights-notice");
        assertThat(blocked(complaint, OPERATIONS, "close", "result", "已再次治疗"))
                .contains("clinic-chain/publish-before-end");
        complaint.doTasks(SUPERVISOR).did(SUPERVISOR, "complete-stage");
        complaint.did(OPERATIONS, "close", "result", "已再次治疗，客户确认");
        assertThat(blocked(complaint, OPERATIONS, "archive")).containsExactly("clinic-chain/signed-archive");
        assertThat(complaint.archivedBy(OPERATIONS).path("state").asText()).isEqualTo("archived");
    }

    @Test
    void a_refund_without_evidence_is_shared_reasoned_told_on_site_and_after_three_refusals_led_by_an_executive() {
        CaseWork complaint =
                register("disputed-review", "review", Map.of("objectiveEvidence", false, "refundReason", "personal"));
        assertThat(staff.inbox("pr", complaint)).as("it is public already").isNotEmpty();
        assertThat(blocked(complaint, CONSULTANT, "contact-customer", "channel", "review", "text", "已收到"))
                .containsExactly("clinic-chain/answer-online");
        assertThat(blocked(complaint, OPERATIONS, "offer-remedy", refund("500", "front-desk")))
                .containsExactly("clinic-chain/house-manager-first", "clinic-chain/penalty-told");
        complaint.did(CONSULTANT, "complete-task", "task", "share-operations");
        complaint.did(CONSULTANT, "contact-customer", "channel", "review", "text", "已收到，请您方便时到店");
        complaint.through(CONSULTANT, "analyse").through(OPERATIONS, "decide");
        assertThat(blocked(complaint, OPERATIONS, "offer-remedy", refund("500", "front-desk")))
                .containsExactly("clinic-chain/penalty-told");
        complaint.did(CONSULTANT, "complete-task", "task", "tell-penalty");
        assertThat(blocked(complaint, OPERATIONS, "offer-remedy", refund("500", "phone")))
                .containsExactly("clinic-chain/refund-on-site");

        for (int round = 1; round <= 3; round++) {
            assertThat(complaint.as(OPERATIONS).path("escalations").findValuesAsText("rule"))
                    .as("before refusal %d", round)
                    .doesNotContain("clinic-chain/offers-refused");
            complaint.did(OPERATIONS, "offer-remedy", refund(500 * round + "", "front-desk"));
            complaint.did(OPERATIONS, "answer-offer", "offer", round, "answer", "refused");
        }
        JsonNode file = complaint.as(OPERATIONS);
        assertThat(file.path("escalations").findValuesAsText("rule")).contains("clinic-chain/offers-refused");
        assertThat(file.at("/handOver/to").asText()).isEqualTo("exec");
        assertThat(staff.inbox("legal", complaint)).isNotEmpty();

        complaint.did("exec", "accept-hand-over");
        complaint.did("exec", "offer-remedy", refund("2000", "front-desk"));
        complaint.did("exec", "answer-offer", "offer", 4, "answer", "accepted");
        assertThat(blocked(complaint, "exec", "carry-out-remedy", "offer", 4))
                .containsExactly("clinic-chain/refund-consent");
        complaint.attach(CONSULTANT, "refund-consent");
        complaint.did("exec", "carry-out-remedy", "offer", 4);
        complaint.through(HOUSE, "carry-out").through(CONSULTANT, "publish");
        complaint.doTasks(SUPERVISOR).did(SUPERVISOR, "complete-stage");
        complaint.did("exec", "close", "result", "到店协商，退款 2,000 元");
        assertThat(complaint.archivedBy(OPERATIONS).path("state").asText()).isEqualTo("archived");
    }

    @Test
    void what_staff_cannot_answer_is_offered_to_the_operations_manager_at_intake() {
        CaseWork complaint = register("service", "front-desk", Map.of("staffCannotAnswer", true));
        JsonNode file = complaint.as(OPERATIONS);
        assertThat(file.at("/escalations/0/rule").asText()).isEqualTo("clinic-chain/cannot-answer");
        assertThat(file.at("/handOver/to").asText()).isEqualTo(OPERATIONS);
        assertThat(complaint.did(OPERATIONS, "accept-hand-over").path("owner").asText())
                .isEqualTo(OPERATIONS);
    }

    private CaseWork register(String type, String channel, Map<String, Object> fields) {
        Map<String, Object> registration = Registrations.registration(BRANCH, "clinic-chain/" + type, fields);
        registration.put("channel", channel);
        return CaseWork.register(staff, FRONT_DESK, registration);
    }

    private static List<String> blocked(CaseWork complaint, String username, String action, Object... input) {
        return complaint.act(username, action, input).expect(409).blockedBy();
    }

    private static Object[] refund(String amount, String channel) {
        return new Object[] {"kind", "refund", "amount", yuan(amount), "channel", channel};
    }
}
