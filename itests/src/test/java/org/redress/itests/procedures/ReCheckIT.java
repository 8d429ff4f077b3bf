package org.redress.itests.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.itests.clocks.Deadlines.clock;
import static org.redress.itests.procedures.ServicePoint.MANAGER;
import static org.redress.itests.procedures.ServicePoint.PACK;
import static org.redress.itests.procedures.ServicePoint.STAFF;
import static org.redress.itests.procedures.ServicePoint.again;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.redress.itests.clocks.Deadlines;
import org.redress.itests.node.DemoNode;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.SimulatedTime;
import org.redress.itests.rest.Staff;

/** P08, variant (a): checked again, and begun anew while the customer is dissatisfied. */
@DemoNode
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReCheckIT {

    private final Staff staff;
    private final ServicePoint branch;

    ReCheckIT(Staff staff) {
        this.staff = staff;
        this.branch = new ServicePoint(staff);
    }

    @BeforeAll
    void the_branch_opens() {
        branch.open();
    }

    @AfterAll
    void and_closes() {
        branch.close();
    }

    @Test
    void who_is_dissatisfied_at_the_check_gets_another_solution_and_another_check() {
        branch.follow("re-check");
        CaseWork complaint = branch.toBeChecked();
        assertThat(complaint.act(STAFF, "complete-stage").expect(409).blockedBy())
                .containsExactly(PACK + "satisfied-at-the-check");
        dissatisfied(complaint, STAFF);
        JsonNode file = complaint.as(STAFF);
        for (String due : new String[] {"another-solution", "contact-again"}) {
            assertThat(clock(file, PACK + due).path("state").asText()).as(due).isEqualTo("running");
        }
        assertThat(complaint.act(STAFF, "complete-stage").expect(409).blockedBy())
                .containsExactly(PACK + "satisfied-at-the-check");
        assertThat(complaint
                        .act(STAFF, "record-follow-up", "result", "settled", "satisfaction", "4")
                        .expect(409)
                        .blockedBy())
                .containsExactly(PACK + "another-solution-first");
        again(complaint, STAFF, "exchange", 2);
        file = complaint.did(STAFF, "contact-customer", "channel", "phone", "text", "换好了");
        for (String due : new String[] {"another-solution", "contact-again"}) {
            assertThat(clock(file, PACK + due).path("state").asText()).as(due).isEqualTo("stopped");
        }
        complaint.did(STAFF, "record-follow-up", "result", "settled", "satisfaction", "4");
        complaint.did(STAFF, "complete-stage");
        branch.archived(complaint);
    }

    @Test
    void each_dissatisfaction_begins_the_round_anew_and_the_manager_leads_from_the_second() {
        branch.follow("re-check");
        CaseWork complaint = branch.toBeChecked();
        dissatisfied(complaint, STAFF);
        again(complaint, STAFF, "exchange", 2);
        dissatisfied(complaint, STAFF);
        assertThat(clock(complaint.as(STAFF), PACK + "another-solution/2")
                        .path("state")
                        .asText())
                .isEqualTo("running");
        complaint.did(MANAGER, "accept-hand-over");
        again(complaint, MANAGER, "apology", 3);
        dissatisfied(complaint, MANAGER);
        assertThat(complaint.did(MANAGER, "complete-stage").path("stage").asText())
                .as("three rounds, as the branch has set")
                .isEqualTo("check");
        branch.archived(complaint);
    }

    @Test
    void a_round_that_nobody_begins_is_a_breach() {
        branch.follow("re-check");
        branch.monday();
        CaseWork complaint = branch.toBeChecked();
        dissatisfied(complaint, STAFF);
        String due = clock(complaint.as(STAFF), PACK + "another-solution")
                .path("dueAt")
                .asText();
        new SimulatedTime(staff).to(OffsetDateTime.parse(due));
        assertThat(Deadlines.briefs(complaint, STAFF))
                .contains("clock-breached " + PACK + "another-solution", "clock-breached " + PACK + "contact-again");
    }

    private static void dissatisfied(CaseWork complaint, String by) {
        complaint.did(by, "record-follow-up", "result", "unresolved", "satisfaction", "2", "text", "还是有响声");
    }
}
