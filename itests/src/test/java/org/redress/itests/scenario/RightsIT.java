package org.redress.itests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.itests.node.DemoNode;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.Staff;

/** Who may know of a case, and who may not. */
@DemoNode
class RightsIT {

    private static final String FRONT_DESK = "frontdesk.sh-jingan";

    private final Staff staff;

    RightsIT(Staff staff) {
        this.staff = staff;
    }

    @Test
    void nothing_is_told_without_a_token() {
        for (String path : List.of("cases", "units", "plugins", "users", "me", "worklists/mine", "notifications")) {
            assertThat(staff.nobody().get(path).expect(401).code()).isEqualTo("RD-REST-401");
        }
    }

    @Test
    void another_branch_is_not_even_told_that_the_case_exists() {
        CaseWork complaint = register(Map.of());

        complaint.read("consultant.sh-pudong").expect(404);
        complaint.act("ops.sh-pudong", "add-note", "text", "路过").expect(404);
        staff.as("frontdesk.sh-pudong")
                .get("cases/" + complaint.number() + "/history")
                .expect(404);
        staff.as("frontdesk.sh-pudong")
                .get("cases/" + complaint.number() + "/evidence")
                .expect(404);
        assertThat(staff.as("frontdesk.sh-pudong")
                        .get("cases?limit=200")
                        .expect(200)
                        .items())
                .noneMatch(line -> line.path("branch").asText().equals("sh-jingan"));
    }

    @Test
    void nobody_registers_for_another_branch() {
        assertThat(staff.as("frontdesk.sh-pudong")
                        .post("cases", Registrations.service("sh-jingan"))
                        .expect(422)
                        .errors())
                .containsExactly("/branch");
    }

    @Test
    void administrators_run_the_system_and_see_no_complaint() {
        CaseWork complaint = register(Map.of());

        complaint.read("admin").expect(404);
        assertThat(staff.as("admin").get("cases?limit=200").expect(200).items()).isEmpty();
        staff.as("admin").get("users").expect(200);
    }

    @Test
    void staff_who_are_complained_about_are_kept_out() {
        CaseWork complaint = register(Map.of("involvedStaff", List.of("consultant.sh-jingan")));

        complaint.read("consultant.sh-jingan").expect(403);
        complaint.act("consultant.sh-jingan", "add-note", "text", "我来解释").expect(403);
        assertThat(complaint.as(FRONT_DESK).at("/nextStep/owner").asText()).isNotEqualTo("consultant.sh-jingan");
        assertThat(staff.as("consultant.sh-jingan")
                        .get("cases?limit=200")
                        .expect(200)
                        .items())
                .noneMatch(line -> line.path("number").asText().equals(complaint.number()));
    }

    @Test
    void only_administrators_decide_about_plugins_users_and_time() {
        assertThat(staff.as("ops.sh-jingan")
                        .put("units/sh-jingan/activations/clinic-chain", Map.of("state", "off", "reason", "试试"))
                        .expect(403)
                        .code())
                .startsWith("RD-");
        staff.as("ops.sh-jingan")
                .post("users", Map.of("username", "friend", "displayName", "朋友", "roles", List.of()))
                .expect(403);
        staff.as("ops.sh-jingan").post("admin/time", Map.of("minutes", 1)).expect(403);
    }

    @Test
    void staff_see_the_colleagues_whom_they_can_hand_over_to_and_nobody_elses() {
        assertThat(staff.as("ops.sh-jingan").get("users?limit=200").expect(200).items())
                .isNotEmpty()
                .noneMatch(user -> user.path("username").asText().endsWith(".sh-pudong"));
    }

    @Test
    void a_wrong_password_is_refused_and_says_no_more_for_a_name_that_exists() {
        String known =
                staff.nobody().token("quality", "not-the-password").expect(401).code();
        String unknown = staff.nobody()
                .token("no-such-person", "not-the-password")
                .expect(401)
                .code();
        assertThat(known).isEqualTo(unknown);
    }

    private CaseWork register(Map<String, Object> more) {
        Map<String, Object> registration = new HashMap<>(Registrations.service("sh-jingan"));
        registration.putAll(more);
        return CaseWork.register(staff, FRONT_DESK, registration);
    }
}
