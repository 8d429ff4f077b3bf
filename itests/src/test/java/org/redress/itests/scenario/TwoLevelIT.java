package org.redress.itests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.itests.node.DemoNode;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.Staff;

/** P02 over REST, beside P01 on the same node: the branch decides which procedure runs. */
@DemoNode
class TwoLevelIT {

    private static final String FRONT_DESK = "frontdesk.hz-xihu";
    private static final String MANAGER = "manager.hz-xihu";

    private final Staff staff;

    TwoLevelIT(Staff staff) {
        this.staff = staff;
    }

    @Test
    void only_the_branch_that_runs_it_offers_its_type() {
        assertThat(types("hz-xihu")).contains("two-level-clinic/complaint");
        assertThat(types("sh-jingan"))
                .contains("clinic-chain/side-effect")
                .doesNotContain("two-level-clinic/complaint");
    }

    @Test
    void both_sides_are_heard_before_anybody_is_found_at_fault() {
        CaseWork complaint = CaseWork.register(staff, FRONT_DESK, Registrations.twoLevel());
        Object[] finding = {"class", "communication", "text", "双方说法一致，沟通没有到位"};

        complaint.act(MANAGER, "classify-fault", finding).expect(409);
        complaint.did(MANAGER, "record-account", "side", "customer", "text", "从进店开始，等了四十分钟");
        assertThat(complaint.act(MANAGER, "classify-fault", finding).expect(409).blockedBy())
                .contains("two-level-clinic/both-accounts");
        complaint.did(MANAGER, "record-account", "side", "staff", "text", "当天预约排得太满");
        assertThat(complaint
                        .did(MANAGER, "classify-fault", finding)
                        .at("/fault/class")
                        .asText())
                .isEqualTo("communication");
    }

    @Test
    void it_runs_from_intake_to_archive_with_a_small_refund_and_no_fault_found() {
        CaseWork complaint = CaseWork.register(staff, FRONT_DESK, Registrations.twoLevel());
        complaint.did(MANAGER, "complete-task", "task", "private-room");
        complaint.through(MANAGER, "hear").doTasks(MANAGER);
        assertThat(complaint.act(MANAGER, "complete-stage").expect(409).blockedBy())
                .containsExactly("two-level-clinic/customer-account");
        complaint.did(MANAGER, "record-account", "side", "customer", "text", "从进店开始，等了四十分钟");
        complaint.through(MANAGER, "team").doTasks(MANAGER);
        complaint.did(MANAGER, "record-account", "side", "staff", "text", "当天预约排得太满");
        complaint.through(MANAGER, "classify").doTasks(MANAGER);
        complaint.did(MANAGER, "classify-fault", "class", "communication", "text", "没有提前告知等候时间");
        complaint.through(MANAGER, "solve");
        complaint.did(
                MANAGER,
                "record-demand",
                "kind",
                "refund",
                "amount",
                money("300"),
                "channel",
                "front-desk",
                "text",
                "退一部分");
        complaint.did(MANAGER, "offer-remedy", "kind", "refund", "amount", money("300"), "channel", "front-desk");
        complaint.did(MANAGER, "answer-offer", "offer", 1, "answer", "accepted");
        complaint.did(MANAGER, "carry-out-remedy", "offer", 1);
        complaint.through(MANAGER, "feed-back").doTasks(MANAGER).did(MANAGER, "complete-stage");
        complaint.did(MANAGER, "close", "result", "退款 300 元，客户满意");

        JsonNode archived = complaint.did(MANAGER, "archive");
        assertThat(archived.path("state").asText()).isEqualTo("archived");
        assertThat(archived.at("/packs/0/id").asText()).isEqualTo("two-level-clinic");
    }

    private static Map<String, String> money(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }

    private java.util.List<String> types(String branch) {
        return org.redress.itests.rest.Answer.stream(staff.as("frontdesk." + branch)
                        .get("types?branch=" + branch)
                        .expect(200)
                        .json())
                .map(type -> type.path("id").asText())
                .toList();
    }
}
