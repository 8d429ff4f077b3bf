package org.redress.itests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.redress.itests.node.DemoNode;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.Staff;

/** One person answers for a case at every moment, and whoever was told first stays on record. */
@DemoNode
class OwnershipIT {

    private static final String FRONT_DESK = "frontdesk.sh-pudong";
    private static final String CONSULTANT = "consultant.sh-pudong";
    private static final String OPERATIONS = "ops.sh-pudong";

    private final Staff staff;

    OwnershipIT(Staff staff) {
        this.staff = staff;
    }

    @Test
    void who_hands_over_answers_until_it_is_accepted() {
        CaseWork complaint = register();

        JsonNode offered = complaint.did(FRONT_DESK, "hand-over", "to", CONSULTANT, "note", "客户在休息室");
        assertThat(offered.path("owner").asText()).isEqualTo(FRONT_DESK);
        complaint.act(OPERATIONS, "accept-hand-over").expect(403);

        complaint.did(CONSULTANT, "decline-hand-over", "reason", "正在陪另一位客户");
        assertThat(complaint.as(FRONT_DESK).path("owner").asText()).isEqualTo(FRONT_DESK);
        assertThat(complaint.as(FRONT_DESK).has("handOver")).isFalse();

        complaint.did(FRONT_DESK, "hand-over", "to", CONSULTANT);
        JsonNode accepted = complaint.did(CONSULTANT, "accept-hand-over");
        assertThat(accepted.path("owner").asText()).isEqualTo(CONSULTANT);
        assertThat(accepted.path("firstReceiver").asText()).isEqualTo(FRONT_DESK);
        complaint.act(CONSULTANT, "accept-hand-over").expect(409);
    }

    @Test
    void nobody_is_offered_a_case_who_does_not_work_at_its_branch() {
        CaseWork complaint = register();
        for (String stranger : new String[] {"consultant.sh-jingan", "admin", "no-such-person"}) {
            assertThat(complaint
                            .act(FRONT_DESK, "hand-over", "to", stranger)
                            .expect(422)
                            .errors())
                    .containsExactly("/to");
        }
    }

    @Test
    void only_managers_assign() {
        CaseWork complaint = register();
        complaint.act(CONSULTANT, "assign", "to", CONSULTANT, "reason", "我来").expect(403);
        JsonNode assigned = complaint.did(OPERATIONS, "assign", "to", CONSULTANT, "reason", "更熟悉客户");
        assertThat(assigned.path("owner").asText()).isEqualTo(CONSULTANT);
    }

    @Test
    void whoever_takes_a_case_over_says_why_and_the_owner_is_told() {
        CaseWork complaint = register();
        assertThat(complaint.act(CONSULTANT, "take-over").expect(422).errors()).containsExactly("/reason");
        complaint.act("house.sh-jingan", "take-over", "reason", "我来").expect(404);

        assertThat(complaint
                        .did(CONSULTANT, "take-over", "reason", "前台下班了")
                        .path("owner")
                        .asText())
                .isEqualTo(CONSULTANT);
        complaint.act(FRONT_DESK, "take-over", "reason", "还给我").expect(403);
        assertThat(staff.as(FRONT_DESK).get("notifications").expect(200).items())
                .anyMatch(line -> line.path("caseNumber").asText().equals(complaint.number())
                        && line.path("kind").asText().equals("taken-over"));
    }

    @Test
    void a_conflict_of_interest_takes_the_case_away_and_closes_it_to_that_person() {
        CaseWork complaint = register();
        complaint.did(OPERATIONS, "assign", "to", CONSULTANT, "reason", "更熟悉客户");

        JsonNode file = complaint.did(OPERATIONS, "recuse", "user", CONSULTANT, "reason", "与客户是亲属");
        assertThat(file.path("owner").asText()).isNotBlank().isNotEqualTo(CONSULTANT);
        complaint.read(CONSULTANT).expect(403);
        assertThat(complaint
                        .act(OPERATIONS, "hand-over", "to", CONSULTANT)
                        .expect(422)
                        .errors())
                .containsExactly("/to");
    }

    @Test
    void a_closed_case_reopens_on_new_facts_and_is_owned_again() {
        CaseWork complaint = register();
        complaint.did(FRONT_DESK, "withdraw", "by", "客户本人", "reason", "已经解决");
        assertThat(complaint.as(FRONT_DESK).path("state").asText()).isEqualTo("closed");
        complaint
                .act(FRONT_DESK, "record-demand", "kind", "apology", "channel", "phone", "text", "道歉")
                .expect(409);

        JsonNode reopened = complaint.did(OPERATIONS, "reopen", "newFacts", "客户又来电");
        assertThat(reopened.path("state").asText()).isEqualTo("open");
        assertThat(reopened.path("owner").asText()).isNotBlank();
        assertThat(reopened.at("/nextDeadline/dueAt").asText()).isNotBlank();
    }

    private CaseWork register() {
        return CaseWork.register(staff, FRONT_DESK, Registrations.service("sh-pudong"));
    }
}
