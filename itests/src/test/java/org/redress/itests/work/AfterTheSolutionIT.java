package org.redress.itests.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.itests.node.DemoNode;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.SimulatedTime;
import org.redress.itests.rest.Staff;

/** Measures and their effect, the call afterwards, the signatures, and the details that the archive wants. */
@DemoNode
class AfterTheSolutionIT {

    private static final String FRONT_DESK = "frontdesk.sh-pudong";
    private static final String CONSULTANT = "consultant.sh-pudong";
    private static final String SUPERVISOR = "supervisor.sh-pudong";
    private static final String OPERATIONS = "ops.sh-pudong";

    private final Staff staff;
    private final SimulatedTime time;

    AfterTheSolutionIT(Staff staff) {
        this.staff = staff;
        this.time = new SimulatedTime(staff);
    }

    @Test
    void p06_a_measure_is_carried_out_judged_by_somebody_else_and_replaced_where_it_fails() {
        CaseWork complaint = register();
        plan(complaint, "前台每二十分钟告知候诊进度");
        complaint.did(SUPERVISOR, "complete-measure", "measure", 1, "text", "已写入值班表");
        complaint
                .act(SUPERVISOR, "check-measure", "measure", 1, "effective", true, "text", "很好")
                .expect(403);
        JsonNode failed =
                complaint.did(OPERATIONS, "check-measure", "measure", 1, "effective", false, "text", "一周内仍有两起");
        assertThat(failed.at("/measures/0/state").asText()).isEqualTo("not-effective");
        assertThat(complaint
                        .act(OPERATIONS, "close", "result", "已解决")
                        .expect(409)
                        .blockedBy())
                .contains("core/measures");
        plan(complaint, "增加一名前台");
        complaint.did(SUPERVISOR, "complete-measure", "measure", 2, "text", "已到岗");
        complaint.did(OPERATIONS, "check-measure", "measure", 2, "effective", true, "text", "没有再发生");
        assertThat(complaint
                        .act(OPERATIONS, "close", "result", "已解决")
                        .expect(409)
                        .blockedBy())
                .doesNotContain("core/measures");
    }

    @Test
    void p06_an_answer_that_will_not_do_goes_back_to_its_department_with_a_new_deadline() {
        CaseWork complaint = register();
        complaint.did(FRONT_DESK, "ask-department", "role", "legal", "text", "条款怎么写的", "dueAt", in(2));
        complaint.did("legal", "answer-part", "part", 1, "text", "看合同");
        JsonNode returned = complaint.did(FRONT_DESK, "return-part", "part", 1, "reason", "请写明是第几条", "dueAt", in(4));
        assertThat(returned.at("/joint/0/state").asText()).isEqualTo("returned");
        assertThat(returned.at("/joint/1/person").asText()).isEqualTo("legal");
        complaint.did("legal", "answer-part", "part", 2, "text", "第 6 条");
        assertThat(complaint
                        .did(FRONT_DESK, "accept-part", "part", 2)
                        .at("/joint/1/state")
                        .asText())
                .isEqualTo("accepted");
    }

    @Test
    void the_call_afterwards_asks_for_the_result_and_for_the_handling() {
        CaseWork complaint = register();
        complaint.act(CONSULTANT, "record-follow-up", "result", "unresolved").expect(422);
        complaint.did(CONSULTANT, "record-follow-up", "result", "unresolved", "satisfaction", "2", "text", "发票还没收到");
        JsonNode second =
                complaint.did(CONSULTANT, "record-follow-up", "result", "settled", "satisfaction", "4", "process", "5");
        assertThat(second.at("/aftercare/followUps/0/result").asText()).isEqualTo("unresolved");
        assertThat(second.at("/aftercare/followUps/1/process").asInt()).isEqualTo(5);
    }

    @Test
    void the_archive_wants_the_details_and_the_signatures_of_owner_and_manager() {
        CaseWork complaint = register();
        complaint.did(FRONT_DESK, "record-follow-up", "result", "settled", "satisfaction", "5", "process", "5");
        complaint
                .through(CONSULTANT, "analyse")
                .through(OPERATIONS, "decide")
                .through(OPERATIONS, "carry-out")
                .through(OPERATIONS, "publish");
        complaint.act(FRONT_DESK, "sign-off").expect(409);
        complaint.doTasks(SUPERVISOR).did(SUPERVISOR, "complete-stage");
        complaint.did(OPERATIONS, "close", "result", "已致歉，客户接受");

        assertThat(complaint.act(OPERATIONS, "archive").expect(409).blockedBy())
                .containsExactlyInAnyOrder("law-cn/archive-complete", "clinic-chain/signed-archive");
        complaint.did(FRONT_DESK, "complete-intake", "fields", Map.of("area", "waiting", "happenedOn", "2026-11-18"));
        JsonNode waiting = complaint.did(FRONT_DESK, "sign-off");
        assertThat(waiting.at("/nextStep/action").asText()).isEqualTo("sign-off");
        assertThat(waiting.at("/nextStep/owner").asText()).isNotEqualTo(FRONT_DESK);
        complaint.did(OPERATIONS, "sign-off");
        JsonNode archived = complaint.did(OPERATIONS, "archive");
        assertThat(Answer.stream(archived.at("/aftercare/signOffs"))
                        .map(signed -> signed.path("capacity").asText()))
                .containsExactly("owner", "manager");
    }

    private CaseWork register() {
        return CaseWork.register(staff, FRONT_DESK, Registrations.service("sh-pudong"));
    }

    private void plan(CaseWork complaint, String text) {
        complaint.did(
                OPERATIONS,
                "plan-measure",
                "kind",
                "corrective",
                "text",
                text,
                "role",
                "consultant-supervisor",
                "dueAt",
                in(2));
    }

    private String in(int hours) {
        return time.now().plusHours(hours).toString();
    }
}
