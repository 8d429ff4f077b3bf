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
import org.redress.itests.rest.OwnBranch;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.Staff;

/** P02 where it does not go smoothly: no fault of ours, both levels, and a clinic of one person. */
@DemoNode
class TwoLevelClinicIT {

    private static final String BRANCH = "hz-xihu";
    private static final String MANAGER = "manager." + BRANCH;
    private static final String OWNER = "role.owner-operator";
    private static final String SMALL = "one-person-clinic";
    private static final String ALONE = "mm";

    private final Staff staff;

    TwoLevelClinicIT(Staff staff) {
        this.staff = staff;
    }

    @Test
    void compensation_asked_for_without_fault_of_ours_ends_with_the_owner_and_the_judicial_way() {
        CaseWork complaint = CaseWork.register(staff, "frontdesk." + BRANCH, Registrations.twoLevel());
        assertThat(blocked(complaint, MANAGER, "complete-stage")).contains("two-level-clinic/talk-in-private");
        complaint.did(MANAGER, "complete-task", "task", "hall-statement");
        assertThat(blocked(complaint, MANAGER, "offer-remedy", offer("discount", "200")))
                .containsExactly("two-level-clinic/demand-first");
        JsonNode file = complaint.did(MANAGER, "record-demand", demand("compensation", "5000"));
        assertThat(file.at("/escalations/0/rule").asText()).isEqualTo("two-level-clinic/demand-above-store-manager");
        assertThat(file.at("/handOver/to").asText()).isEqualTo(OWNER);
        complaint.did(OWNER, "accept-hand-over");

        toSolve(complaint, OWNER, "communication");
        assertThat(blocked(complaint, OWNER, "offer-remedy", offer("compensation", "5000")))
                .containsExactly("two-level-clinic/compensation-needs-fault");
        complaint.doTasks(OWNER);
        assertThat(done(complaint, OWNER, "advise-court")).isTrue();
        assertThat(done(complaint, OWNER, "company-apology")).isFalse();
        complaint.did(OWNER, "complete-stage");
        assertThat(blocked(complaint, OWNER, "close", "result", "建议司法途径"))
                .contains("two-level-clinic/feed-back-before-end");
        complaint.doTasks(OWNER).did(OWNER, "complete-stage");
        complaint.did(OWNER, "close", "result", "已说明可请法院判断");
        assertThat(complaint.did(OWNER, "archive").path("state").asText()).isEqualTo("archived");
    }

    @Test
    void after_two_refused_offers_and_again_after_a_reopening_the_owner_steps_in() {
        CaseWork complaint = CaseWork.register(staff, "frontdesk." + BRANCH, Registrations.twoLevel());
        complaint.did(MANAGER, "record-demand", demand("refund", "400"));
        for (int round = 1; round <= 2; round++) {
            complaint.did(MANAGER, "offer-remedy", offer("refund", 100 * round + ""));
            complaint.did(MANAGER, "answer-offer", "offer", round, "answer", "refused");
        }
        JsonNode file = complaint.as(MANAGER);
        assertThat(file.at("/escalations/0/rule").asText()).isEqualTo("two-level-clinic/offers-refused");
        assertThat(file.at("/handOver/to").asText()).isEqualTo(OWNER);
        complaint.did(MANAGER, "withdraw", "by", "客户", "reason", "不再主张");
        complaint.did(MANAGER, "reopen", "newFacts", "客户又提出来");
        assertThat(complaint.as(MANAGER).path("escalations").findValuesAsText("rule"))
                .contains("two-level-clinic/reopened");
    }

    @Test
    void in_a_small_clinic_one_person_holds_both_levels_and_brings_a_case_to_its_end_alone() {
        OwnBranch.open(staff, SMALL, "ONEP", "一人诊所", "Clinic of one", "south");
        JsonNode before =
                staff.as("admin").get("users/" + ALONE).expect(200).json().path("roles");
        staff.as("admin")
                .patch(
                        "users/" + ALONE,
                        Map.of(
                                "roles",
                                List.of(
                                        Map.of("role", "doctor", "unit", SMALL),
                                        Map.of("role", "store-manager", "unit", SMALL),
                                        Map.of("role", "owner-operator", "unit", SMALL))))
                .expect(200);
        staff.as("admin")
                .put("units/" + SMALL + "/activations/two-level-clinic", Map.of("state", "on", "reason", "集成测试"))
                .expect(200);

        CaseWork complaint = CaseWork.register(
                staff,
                ALONE,
                Registrations.registration(
                        SMALL,
                        "two-level-clinic/complaint",
                        Map.of("visitOn", "2026-11-10", "area", List.of("treatment"))));
        complaint.did(ALONE, "complete-task", "task", "private-room");
        complaint.did(ALONE, "record-demand", demand("compensation", "3000"));
        assertThat(complaint.owner(ALONE)).isEqualTo(ALONE);
        toSolve(complaint, ALONE, "own-fault");
        complaint.did(ALONE, "offer-remedy", offer("compensation", "3000"));
        complaint.did(ALONE, "answer-offer", "offer", 1, "answer", "accepted");
        complaint.did(ALONE, "carry-out-remedy", "offer", 1);
        complaint.through(ALONE, "feed-back").doTasks(ALONE).did(ALONE, "complete-stage");
        assertThat(done(complaint, ALONE, "company-apology")).isTrue();
        assertThat(done(complaint, ALONE, "check-treatment")).isTrue();
        complaint.did(ALONE, "close", "result", "已赔偿并道歉");
        assertThat(complaint.did(ALONE, "archive").path("state").asText()).isEqualTo("archived");

        staff.as("admin").patch("users/" + ALONE, Map.of("roles", before)).expect(200);
    }

    /** Both accounts, then the finding; the case is at {@code receive} with the talk moved. */
    private static void toSolve(CaseWork complaint, String who, String fault) {
        complaint.through(who, "hear");
        assertThat(blocked(complaint, who, "classify-fault", "class", fault, "text", "还早"))
                .contains("two-level-clinic/both-accounts");
        complaint.did(who, "record-account", "side", "customer", "text", "从进店开始，等了四十分钟");
        complaint.through(who, "team");
        complaint.did(who, "record-account", "side", "staff", "text", "当天预约排得太满");
        complaint.through(who, "classify").doTasks(who);
        assertThat(blocked(complaint, who, "complete-stage")).containsExactly("two-level-clinic/classified");
        complaint.did(who, "classify-fault", "class", fault, "text", "双方说法对照之后认定");
        complaint.through(who, "solve");
    }

    private static boolean done(CaseWork complaint, String reader, String task) {
        return Answer.stream(complaint.as(reader).path("tasks"))
                .filter(each -> each.path("id").asText().equals(task))
                .anyMatch(each -> each.path("done").asBoolean());
    }

    private static List<String> blocked(CaseWork complaint, String username, String action, Object... input) {
        return complaint.act(username, action, input).expect(409).blockedBy();
    }

    private static Object[] demand(String kind, String amount) {
        return new Object[] {"kind", kind, "amount", yuan(amount), "channel", "front-desk", "text", "客户的要求"};
    }

    private static Object[] offer(String kind, String amount) {
        return new Object[] {"kind", kind, "amount", yuan(amount), "channel", "front-desk"};
    }
}
