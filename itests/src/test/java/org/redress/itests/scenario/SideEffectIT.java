package org.redress.itests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.redress.itests.node.DemoNode;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.HistoryVerifier;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.Staff;

/** P01 over REST, by the people of one branch: a side effect from the front desk to the archive. */
@DemoNode
class SideEffectIT {

    private static final String FRONT_DESK = "frontdesk.sh-jingan";
    private static final String CONSULTANT = "consultant.sh-jingan";
    private static final String DOCTOR = "doctor.sh-jingan";
    private static final String OPERATIONS = "ops.sh-jingan";
    private static final String SUPERVISOR = "supervisor.sh-jingan";

    private final Staff staff;

    SideEffectIT(Staff staff) {
        this.staff = staff;
    }

    @Test
    void the_receiver_owns_it_and_everybody_sees_who_does_what_until_when() {
        JsonNode file = register().as(FRONT_DESK);

        assertThat(file.path("number").asText()).matches("SHJA-2611-\\d{4,}");
        assertThat(file.path("owner").asText()).isEqualTo(FRONT_DESK);
        assertThat(file.path("firstReceiver").asText()).isEqualTo(FRONT_DESK);
        assertThat(file.at("/nextStep/owner").asText()).isEqualTo(CONSULTANT);
        assertThat(file.at("/nextStep/text/zh").asText()).isNotBlank();
        assertThat(file.at("/nextStep/text/en").asText()).isNotBlank();
        assertThat(file.at("/nextStep/dueAt").asText()).isNotBlank();
        assertThat(file.at("/nextDeadline/dueAt").asText()).endsWith("+08:00");
        assertThat(Answer.stream(file.path("packs")).map(pack -> pack.path("id").asText()))
                .contains("clinic-chain");
    }

    @Test
    void signs_on_day_nine_are_not_accepted_without_a_doctors_certificate() {
        CaseWork complaint = register().through(CONSULTANT, "analyse").doTasks(DOCTOR);

        Answer refused = complaint.act(DOCTOR, "complete-stage").expect(409);
        assertThat(refused.blockedBy()).containsExactly("clinic-chain/certificate-before-acceptance");
        assertThat(complaint.offer(DOCTOR, "complete-stage").path("allowed").asBoolean())
                .isFalse();
        assertThat(complaint.act(OPERATIONS, "offer-remedy", refund("6800")).blockedBy())
                .contains("clinic-chain/certificate-before-remedy");

        complaint.attach(DOCTOR, "diagnosis-certificate");
        assertThat(complaint.did(DOCTOR, "complete-stage").path("stage").asText())
                .isEqualTo("decide");
    }

    @Test
    void compensation_above_the_managers_limit_is_led_by_an_executive_and_pr_and_legal_know() {
        CaseWork complaint = register();
        JsonNode file = complaint.did(
                CONSULTANT,
                "record-demand",
                "kind",
                "compensation",
                "amount",
                money("10000.01"),
                "channel",
                "phone",
                "text",
                "赔偿误工费");

        JsonNode step = file.path("escalations").path(0);
        assertThat(step.path("rule").asText()).isEqualTo("clinic-chain/compensation-too-high");
        assertThat(step.path("lead").asText()).isEqualTo("exec");
        assertThat(file.at("/handOver/to").asText()).isEqualTo("exec");
        assertThat(file.path("owner").asText())
                .as("accountable until the executive accepts")
                .isEqualTo(FRONT_DESK);
        for (String told : List.of("exec", "pr", "legal")) {
            assertThat(notifications(told, complaint)).as(told).isNotEmpty();
        }
        assertThat(staff.as("exec").get("worklists/hand-overs").expect(200).items())
                .extracting(line -> line.path("number").asText())
                .contains(complaint.number());

        assertThat(complaint.did("exec", "accept-hand-over").path("owner").asText())
                .isEqualTo("exec");
        assertThat(complaint.as("exec").path("firstReceiver").asText()).isEqualTo(FRONT_DESK);
    }

    @Test
    void an_offer_above_authority_waits_for_the_executives_approval() {
        CaseWork complaint = toDecide(register());
        Object[] offer = {"kind", "compensation", "amount", money("20000"), "channel", "front-desk"};

        assertThat(complaint.act(OPERATIONS, "offer-remedy", offer).expect(409).blockedBy())
                .containsExactly("core/authority");

        JsonNode asked = complaint.did(
                OPERATIONS, "request-approval", "subject", "赔偿方案", "kind", "compensation", "amount", money("20000"));
        assertThat(asked.at("/approvals/0/of").asText()).isEqualTo("exec");
        assertThat(staff.as("exec").get("worklists/approvals").expect(200).items())
                .extracting(line -> line.path("number").asText())
                .contains(complaint.number());
        complaint.act(OPERATIONS, "approve", "approval", 1).expect(403);

        complaint.did("exec", "approve", "approval", 1);
        JsonNode offered = complaint.did(OPERATIONS, "offer-remedy", offer);
        assertThat(offered.at("/negotiation/rounds/0/state").asText()).isEqualTo("open");
        assertThat(complaint
                        .did(OPERATIONS, "answer-offer", "offer", 1, "answer", "accepted")
                        .at("/remedies/0/decidedBy")
                        .asText())
                .isEqualTo("exec");
    }

    @Test
    void it_runs_to_the_archive_and_an_outsider_can_verify_its_history() {
        CaseWork complaint = toDecide(register());
        complaint.did(OPERATIONS, "offer-remedy", refund("6800"));
        complaint.did(OPERATIONS, "answer-offer", "offer", 1, "answer", "accepted");
        assertThat(complaint
                        .act(OPERATIONS, "carry-out-remedy", "offer", 1)
                        .expect(409)
                        .blockedBy())
                .containsExactly("clinic-chain/refund-consent");
        complaint.attach(CONSULTANT, "refund-consent");
        complaint.did(OPERATIONS, "carry-out-remedy", "offer", 1);
        complaint.through(OPERATIONS, "carry-out").through(CONSULTANT, "publish");
        assertThat(complaint
                        .act(OPERATIONS, "close", "result", "退款")
                        .expect(409)
                        .blockedBy())
                .as("what was learnt is published first")
                .contains("core/stages");
        complaint.doTasks(SUPERVISOR).did(SUPERVISOR, "complete-stage");

        complaint.did(CONSULTANT, "give-rights-notice");
        JsonNode closed = complaint.did(OPERATIONS, "close", "result", "退款 6800 元");
        assertThat(closed.path("state").asText()).isEqualTo("closed");
        assertThat(closed.path("owner").asText())
                .as("somebody answers for it until the archive")
                .isNotBlank();
        JsonNode archived = complaint.archivedBy(OPERATIONS);
        assertThat(archived.path("state").asText()).isEqualTo("archived");
        assertThat(archived.path("owner").isNull()).isTrue();

        List<JsonNode> history = complaint.history(OPERATIONS);
        assertThat(history)
                .extracting(event -> event.path("action").asText())
                .startsWith("registered")
                .endsWith("archived");
        assertThat(HistoryVerifier.follow(history))
                .isEqualTo(archived.at("/history/hash").asText());
        List<JsonNode> committed = complaint.committedHistory(OPERATIONS);
        assertThat(HistoryVerifier.recomputed(committed))
                .as("each hash is the one that its event gives")
                .containsExactlyElementsOf(committed);
        assertThat(committed.get(0).toString())
                .as("words stand in the chain as commitments only")
                .doesNotContain(history.get(0).at("/data/summary").asText());
    }

    private CaseWork register() {
        return CaseWork.register(staff, FRONT_DESK, Registrations.sideEffectOnDayNine("sh-jingan"));
    }

    private CaseWork toDecide(CaseWork complaint) {
        complaint.through(CONSULTANT, "analyse").attach(DOCTOR, "diagnosis-certificate");
        return complaint.through(DOCTOR, "decide");
    }

    private Stream<JsonNode> notifications(String username, CaseWork complaint) {
        return staff.as(username).get("notifications").expect(200).items().filter(line -> line.path("caseNumber")
                .asText()
                .equals(complaint.number()));
    }

    private static Object[] refund(String amount) {
        return new Object[] {"kind", "refund", "amount", money(amount), "channel", "front-desk"};
    }

    private static Map<String, String> money(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }
}
