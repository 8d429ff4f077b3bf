package org.redress.itests.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.redress.itests.node.RedressNode;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.SimulatedTime;
import org.redress.itests.rest.Staff;

/** L: rights are told before a medical dispute ends; what is sealed stays so for three years, longer than the case lives. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SealedRecordsIT {

    private static final String BRANCH = "sh-jingan";
    private static final String FRONT_DESK = "frontdesk." + BRANCH;
    private static final String CONSULTANT = "consultant." + BRANCH;
    private static final String OPERATIONS = "ops." + BRANCH;
    private static final String SUPERVISOR = "supervisor." + BRANCH;
    private static final String CLOCK = "law-cn/sealed-records/1";

    private RedressNode node;
    private Staff staff;
    private SimulatedTime time;

    @BeforeAll
    void start() {
        node = RedressNode.builder("sealed-records")
                .demo()
                .simulatedClock("2026-11-19T10:00:00+08:00")
                .start();
        staff = new Staff(node);
        time = new SimulatedTime(staff);
    }

    @AfterAll
    void stop() {
        node.closeHealthy();
    }

    @Test
    void a_medical_dispute_is_closed_only_after_the_rights_were_told() {
        CaseWork complaint = throughAllStages();
        Answer refused = complaint.act(OPERATIONS, "close", "result", "已解决").expect(409);
        assertThat(refused.blockedBy()).containsExactly("law-cn/rights-told");
        assertThat(refused.json().at("/blockedBy/0/reason/en").asText()).contains("legal rights");

        String receipt =
                complaint.attach(CONSULTANT, "rights-receipt").path("id").asText();
        JsonNode told = complaint.did(CONSULTANT, "give-rights-notice", "receipt", receipt);
        assertThat(told.at("/rights/0/receipt").asText()).isEqualTo(receipt);
        assertThat(complaint
                        .did(OPERATIONS, "close", "result", "已解决")
                        .path("state")
                        .asText())
                .isEqualTo("closed");
    }

    @Test
    void a_sealed_file_is_opened_by_nobody_until_the_seal_is_and_that_may_be_after_the_archive() {
        CaseWork complaint = register();
        String photo = complaint.attach(CONSULTANT, "photo-symptom").path("id").asText();
        staff.as(CONSULTANT).get(file(complaint, photo)).expect(200);

        complaint
                .act(FRONT_DESK, "seal", "items", List.of("病历复印件"), "witnesses", List.of("章小姐"))
                .expect(422);
        JsonNode sealed = complaint.did(
                FRONT_DESK,
                "seal",
                "items",
                List.of("病历复印件", "症状照片"),
                "witnesses",
                List.of("章小姐", "doctor." + BRANCH),
                "evidence",
                List.of(photo));
        assertThat(sealed.at("/seals/0/state").asText()).isEqualTo("sealed");
        assertThat(staff.as(CONSULTANT)
                        .get(file(complaint, photo))
                        .expect(409)
                        .json()
                        .path("code")
                        .asText())
                .isEqualTo("RD-EVD-005");
        JsonNode clock = clock(sealed);
        assertThat(clock.path("state").asText()).isEqualTo("custody");
        assertThat(clock.path("dueAt").asText()).startsWith("2029-11-19T");
        assertThat(sealed.at("/nextDeadline/clock").asText()).isNotEqualTo(CLOCK);
        assertThat(complaint
                        .act(FRONT_DESK, "unseal", "reason", "想看看")
                        .expect(409)
                        .blockedBy())
                .containsExactly("law-cn/unsealing-in-time");

        complaint.did(FRONT_DESK, "withdraw", "by", "客户", "reason", "另行协商");
        complaint.doTasks(SUPERVISOR).did(SUPERVISOR, "complete-stage");
        assertThat(complaint.archivedBy(OPERATIONS).path("state").asText()).isEqualTo("archived");

        time.to("2029-11-19T18:00:00+08:00");
        assertThat(complaint
                        .latest(OPERATIONS, "clock-breached")
                        .at("/data/clock")
                        .asText())
                .isEqualTo(CLOCK);
        assertThat(staff.as("admin")
                        .get("clocks/ledger")
                        .expect(200)
                        .json()
                        .path("balanced")
                        .asBoolean())
                .isTrue();
        complaint.did(OPERATIONS, "unseal", "reason", "三年已满，无人提出要求");
        staff.as(CONSULTANT).get(file(complaint, photo)).expect(200);
        assertThat(clock(complaint.as(OPERATIONS)).path("state").asText()).isEqualTo("stopped");
        Answer.stream(staff.as("admin")
                        .get("admin/invariants")
                        .expect(200)
                        .json()
                        .path("rules"))
                .forEach(rule -> assertThat(rule.path("violations").asInt())
                        .as(rule.toString())
                        .isZero());
    }

    private CaseWork register() {
        return CaseWork.register(staff, FRONT_DESK, Registrations.sideEffectOnDayNine(BRANCH));
    }

    private CaseWork throughAllStages() {
        CaseWork complaint = register();
        complaint.through(CONSULTANT, "analyse").attach(CONSULTANT, "diagnosis-certificate");
        complaint.through(OPERATIONS, "decide").through(OPERATIONS, "carry-out").through(CONSULTANT, "publish");
        complaint.doTasks(SUPERVISOR).did(SUPERVISOR, "complete-stage");
        return complaint;
    }

    private static String file(CaseWork complaint, String evidence) {
        return "cases/" + complaint.number() + "/evidence/" + evidence;
    }

    private static JsonNode clock(JsonNode file) {
        return Answer.stream(file.path("clocks"))
                .filter(clock -> clock.path("id").asText().equals(CLOCK))
                .findFirst()
                .orElseThrow();
    }
}
