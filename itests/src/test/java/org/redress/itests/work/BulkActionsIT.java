package org.redress.itests.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.itests.node.DemoNode;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.Staff;

/** One action for several cases: each by its own rights and gates, in a transaction and with an answer of its own. */
@DemoNode
class BulkActionsIT {

    private static final String BRANCH = "sh-jingan";
    private static final String FRONT_DESK = "frontdesk." + BRANCH;
    private static final String CONSULTANT = "consultant." + BRANCH;
    private static final String OPERATIONS = "ops." + BRANCH;

    private final Staff staff;

    BulkActionsIT(Staff staff) {
        this.staff = staff;
    }

    private CaseWork register(String user) {
        return CaseWork.register(staff, user, Registrations.service(BRANCH));
    }

    private static Map<String, Object> request(String action, Map<String, ?> input, CaseWork... cases) {
        List<Map<String, String>> chosen = new ArrayList<>();
        for (CaseWork one : cases) {
            chosen.add(Map.of("number", one.number()));
        }
        return Map.of("action", action, "input", input, "cases", chosen);
    }

    private JsonNode did(String user, String action, Map<String, ?> input, CaseWork... cases) {
        return staff.as(user)
                .post("bulk-actions", request(action, input, cases))
                .expect(200)
                .json();
    }

    @Test
    void a_gate_holds_for_one_of_them_and_the_others_are_done() {
        CaseWork ready = ended(true);
        CaseWork unsigned = ended(false);
        CaseWork also = ended(true);
        JsonNode answer = did(OPERATIONS, "archive", Map.of(), ready, unsigned, also);
        assertThat(answer.path("done").asInt()).isEqualTo(2);
        assertThat(answer.path("refused").asInt()).isEqualTo(1);
        assertThat(answer.at("/items/1/number").asText()).isEqualTo(unsigned.number());
        assertThat(answer.at("/items/1/result").asText()).isEqualTo("refused");
        assertThat(answer.at("/items/1/status").asInt()).isEqualTo(409);
        assertThat(answer.at("/items/1/problem/blockedBy/0/gate").asText()).isEqualTo("clinic-chain/signed-archive");
        assertThat(ready.as(OPERATIONS).path("state").asText()).isEqualTo("archived");
        assertThat(unsigned.as(OPERATIONS).path("state").asText()).isEqualTo("closed");
        assertThat(also.as(OPERATIONS).path("state").asText()).isEqualTo("archived");
        assertThat(also.latest(OPERATIONS, "archived").path("actor").asText()).isEqualTo(OPERATIONS);
    }

    /** Withdrawn, with its last stage done; signed by owner and manager or not. */
    private CaseWork ended(boolean signed) {
        CaseWork complaint = register(FRONT_DESK);
        complaint.did(FRONT_DESK, "withdraw", "by", "customer", "reason", "不再追究");
        complaint.doTasks(OPERATIONS).did(OPERATIONS, "complete-stage");
        if (signed) {
            complaint.did(complaint.owner(OPERATIONS), "sign-off");
            complaint.did(OPERATIONS, "sign-off");
        }
        return complaint;
    }

    @Test
    void rights_are_those_that_the_caller_has_in_each_case() {
        CaseWork own = register(FRONT_DESK);
        CaseWork others = register(CONSULTANT);
        CaseWork elsewhere = CaseWork.register(staff, "frontdesk.hz-xihu", Registrations.service("hz-xihu"));
        JsonNode answer = did(FRONT_DESK, "hand-over", Map.of("to", CONSULTANT), others, own, elsewhere);
        assertThat(answer.findValuesAsText("status")).contains("403", "200", "404");
        assertThat(answer.at("/items/0/status").asInt()).isEqualTo(403);
        assertThat(answer.at("/items/1/result").asText()).isEqualTo("done");
        assertThat(answer.at("/items/2/status").asInt()).isEqualTo(404);
        assertThat(own.as(FRONT_DESK).at("/handOver/to").asText()).isEqualTo(CONSULTANT);

        JsonNode taken = did(CONSULTANT, "accept-hand-over", Map.of(), own, others);
        assertThat(taken.at("/items/0/result").asText()).isEqualTo("done");
        assertThat(own.owner(CONSULTANT)).isEqualTo(CONSULTANT);
    }

    @Test
    void a_case_that_somebody_changed_meanwhile_is_stale_and_the_others_are_done() {
        CaseWork seen = register(FRONT_DESK);
        CaseWork fresh = register(FRONT_DESK);
        long version = fresh.as(FRONT_DESK).path("version").asLong();
        seen.did(CONSULTANT, "add-note", "text", "客户又来电");
        JsonNode answer = staff.as(FRONT_DESK)
                .post(
                        "bulk-actions",
                        Map.of(
                                "action",
                                "add-note",
                                "input",
                                Map.of("text", "已统一致歉"),
                                "cases",
                                List.of(
                                        Map.of("number", seen.number(), "etag", "\"" + version + "\""),
                                        Map.of("number", fresh.number(), "etag", "\"" + version + "\""))))
                .expect(200)
                .json();
        assertThat(answer.path("stale").asInt()).isEqualTo(1);
        assertThat(answer.at("/items/0/result").asText()).isEqualTo("stale");
        assertThat(answer.at("/items/0/problem/code").asText()).isEqualTo("RD-CASE-412");
        assertThat(answer.at("/items/1/etag").asText()).isEqualTo("\"" + (version + 1) + "\"");
    }

    @Test
    void repeated_with_its_key_nothing_is_done_twice() {
        CaseWork first = register(FRONT_DESK);
        CaseWork second = register(FRONT_DESK);
        Map<String, Object> note = request("add-note", Map.of("text", "门店今天停电"), first, second);
        String key = "bulk-" + first.number();
        staff.as(FRONT_DESK).post("bulk-actions", note, "Idempotency-Key", key).expect(200);
        JsonNode again = staff.as(FRONT_DESK)
                .post("bulk-actions", note, "Idempotency-Key", key)
                .expect(200)
                .json();
        assertThat(again.path("done").asInt()).isEqualTo(2);
        assertThat(Answer.stream(first.as(FRONT_DESK).path("notes")).count()).isEqualTo(1);
        assertThat(Answer.stream(second.as(FRONT_DESK).path("notes")).count()).isEqualTo(1);
    }

    @Test
    void what_is_wrong_with_the_request_itself_is_told_before_anything_is_done() {
        CaseWork complaint = register(FRONT_DESK);
        assertThat(staff.as(OPERATIONS)
                        .post("bulk-actions", request("close", Map.of("result", "已解决"), complaint))
                        .expect(422)
                        .errors())
                .containsExactly("/action");
        assertThat(staff.as(OPERATIONS)
                        .post("bulk-actions", request("add-note", Map.of("text", "x"), complaint, complaint))
                        .expect(422)
                        .errors())
                .containsExactly("/cases/1/number");
        CaseWork[] many = new CaseWork[51];
        java.util.Arrays.fill(many, complaint);
        assertThat(staff.as(OPERATIONS)
                        .post("bulk-actions", request("add-note", Map.of("text", "x"), many))
                        .expect(422)
                        .errors())
                .containsExactly("/cases");
        JsonNode wrong = did(FRONT_DESK, "hand-over", Map.of("to", "nobody.at-all"), complaint);
        assertThat(wrong.at("/items/0/problem/errors/0/pointer").asText()).isEqualTo("/input/to");
        assertThat(staff.as(OPERATIONS).get("bulk-actions").expect(200).items().map(action -> action.path("id")
                        .asText()))
                .contains("hand-over", "assign", "archive")
                .doesNotContain("close", "approve");
    }
}
