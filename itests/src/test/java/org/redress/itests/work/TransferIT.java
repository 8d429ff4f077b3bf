package org.redress.itests.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.redress.itests.node.RedressNode;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.HistoryVerifier;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.SimulatedTime;
import org.redress.itests.rest.Staff;

/** A complaint that belongs to another branch of the chain goes there, with everything in it (P17: transferred items). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransferIT {

    private static final String JINGAN = "sh-jingan";
    private static final String PUDONG = "sh-pudong";
    private static final String FRONT_DESK = "frontdesk." + JINGAN;
    private static final String LAW = "law-cn/feedback-one-department";

    private RedressNode node;
    private Staff staff;
    private SimulatedTime time;

    @BeforeAll
    void start() {
        node = RedressNode.builder("transfer")
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

    private CaseWork register() {
        return CaseWork.register(staff, FRONT_DESK, Registrations.service(JINGAN));
    }

    private static JsonNode moved(CaseWork complaint, String by) {
        return complaint.did(by, "transfer-branch", "to", PUDONG, "reason", "客户在浦东治疗");
    }

    private static OffsetDateTime due(JsonNode file, String clock) {
        return Answer.stream(file.path("clocks"))
                .filter(found -> found.path("id").asText().equals(clock))
                .map(found -> SimulatedTime.of(found.path("dueAt")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no clock " + clock));
    }

    private List<String> listed(String user, String branch) {
        return staff.as(user)
                .get("cases?limit=200&branch=" + branch)
                .expect(200)
                .items()
                .map(line -> line.path("number").asText())
                .toList();
    }

    @Test
    void it_is_that_branchs_case_with_an_owner_there_and_the_number_it_had() {
        CaseWork complaint = register();
        JsonNode file = moved(complaint, FRONT_DESK);
        assertThat(file.path("branch").asText()).isEqualTo(PUDONG);
        assertThat(file.path("number").asText()).isEqualTo(complaint.number()).startsWith("SHJA-");
        assertThat(file.path("firstReceiver").asText()).isEqualTo(FRONT_DESK);
        String owner = file.path("owner").asText();
        assertThat(owner).endsWith(PUDONG);
        assertThat(file.at("/transfers/0/from").asText()).isEqualTo(JINGAN);
        assertThat(file.at("/transfers/0/reason").asText()).isEqualTo("客户在浦东治疗");
        assertThat(staff.inbox(owner, complaint)).contains("assigned");
        assertThat(listed("am.east", PUDONG)).contains(complaint.number());
        assertThat(listed("am.east", JINGAN)).doesNotContain(complaint.number());

        complaint.did(owner, "contact-customer", "channel", "phone", "text", "浦东店已接手，今天下午再联系您");
        JsonNode told = complaint.latest(owner, "branch-transferred");
        assertThat(told.at("/data/toBranch").asText()).isEqualTo(PUDONG);
        assertThat(told.at("/reasons/0/text/zh").asText()).contains("浦东");
        assertThat(staff.as(owner)
                        .get("cases/" + complaint.number() + "/explanations")
                        .expect(200)
                        .json()
                        .at("/current/owner/decision")
                        .asLong())
                .isEqualTo(told.path("seq").asLong());
        List<JsonNode> committed = complaint.committedHistory(owner);
        assertThat(HistoryVerifier.recomputed(committed)).isEqualTo(committed);
    }

    @Test
    void the_branch_that_gave_it_away_is_told_whom_to_ask_and_others_nothing() {
        CaseWork complaint = register();
        String owner = moved(complaint, FRONT_DESK).path("owner").asText();
        Answer refused = complaint.read(FRONT_DESK).expect(403);
        assertThat(refused.json().path("code").asText()).isEqualTo("RD-CASE-407");
        assertThat(refused.json().path("detail").asText()).contains("浦东");
        complaint.act(FRONT_DESK, "add-note", "text", "还想补充").expect(403);
        complaint.read("frontdesk.hz-xihu").expect(404);
        complaint.read(owner).expect(200);
    }

    @Test
    void a_branch_that_does_not_take_such_complaints_is_refused_with_the_reason() {
        CaseWork complaint = CaseWork.register(staff, "frontdesk.hz-xihu", Registrations.twoLevel());
        Answer refused = complaint
                .act("frontdesk.hz-xihu", "transfer-branch", "to", JINGAN, "reason", "客户搬家")
                .expect(409);
        assertThat(refused.json().at("/blockedBy/0/gate").asText()).isEqualTo("core/type-active");
        complaint
                .act("frontdesk.hz-xihu", "transfer-branch", "to", "east", "reason", "区域")
                .expect(422);
    }

    @Test
    void the_law_goes_on_and_the_house_counts_by_the_working_time_there() {
        CaseWork complaint = register();
        JsonNode before = complaint.as(FRONT_DESK);
        // Pudong is closed for a week from tomorrow on; the day of the week after that is worked.
        staff.as("admin")
                .put(
                        "units/" + PUDONG + "/calendar",
                        Map.of(
                                "days",
                                Map.of(
                                        "2026-11-20", closed(),
                                        "2026-11-23", closed(),
                                        "2026-11-24", closed(),
                                        "2026-11-25", closed(),
                                        "2026-11-26", closed()),
                                "reason",
                                "装修"))
                .expect(200);
        JsonNode file = moved(complaint, FRONT_DESK);
        assertThat(due(file, LAW)).isEqualTo(due(before, LAW));
        String owner = file.path("owner").asText();
        assertThat(staff.as(owner)
                        .get("cases/" + complaint.number() + "/clocks/" + LAW + "/trace")
                        .expect(200)
                        .items()
                        .reduce((earlier, later) -> later)
                        .map(last -> SimulatedTime.of(last.path("until"))))
                .contains(due(before, LAW));

        time.to("2026-11-28T09:00:00+08:00");
        assertThat(staff.inbox(owner, complaint)).contains("clock-breached");
    }

    private static Map<String, Object> closed() {
        return Map.of("title", Map.of("zh", "装修", "en", "Refitting"));
    }
}
