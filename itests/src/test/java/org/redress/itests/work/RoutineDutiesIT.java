package org.redress.itests.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.redress.itests.node.RedressNode;
import org.redress.itests.plugin.PluginDesk;
import org.redress.itests.plugin.ResourcePack;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.SimulatedTime;
import org.redress.itests.rest.Staff;

/**
 * Duties of the house that come round: a meeting each month at one branch. The months follow each other, so the tests do, too.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RoutineDutiesIT {

    private static final String BRANCH = "sh-jingan";
    private static final String OPS = "ops." + BRANCH;
    private static final Map<String, Object> MINUTES =
            Map.of("fields", Map.of("causes", "候诊太久没有人说明", "trend", "up"), "note", "六人参加");

    private RedressNode node;
    private Staff staff;
    private SimulatedTime time;
    private PluginDesk plugins;

    @BeforeAll
    void start() {
        node = RedressNode.builder("routine-duties")
                .demo()
                .simulatedClock("2026-11-19T10:00:00+08:00")
                .start();
        staff = new Staff(node);
        time = new SimulatedTime(staff);
        plugins = new PluginDesk(staff);
        plugins.install(ResourcePack.of("routine-meeting"), "1.0.0");
        plugins.decide(BRANCH, "routine-meeting", "on").expect(200);
    }

    @AfterAll
    void stop() {
        node.closeHealthy();
    }

    private static String duty(String period) {
        return "duties/routine-meeting/review/" + BRANCH + "/" + period;
    }

    private List<String> list(String username, String query) {
        return staff.as(username)
                .get("duties?" + query)
                .expect(200)
                .items()
                .filter(line -> line.path("id").asText().startsWith("routine-meeting/"))
                .map(line -> line.path("period").asText())
                .toList();
    }

    private List<String> told(String username) {
        return staff.as(username)
                .get("notifications?limit=200")
                .expect(200)
                .items()
                .filter(line -> line.path("kind").asText().equals("duty-missed"))
                .map(line -> line.path("duty").asText())
                .toList();
    }

    @Test
    @Order(1)
    void the_running_month_is_due_to_whoever_holds_the_role_where_the_pack_is_on() {
        assertThat(list(OPS, "mine=true")).containsExactly("2026-11");
        assertThat(list("frontdesk." + BRANCH, "mine=true")).isEmpty();
        assertThat(list("frontdesk." + BRANCH, "unit=" + BRANCH)).containsExactly("2026-11");
        assertThat(list("ops.sh-pudong", "")).isEmpty();
        staff.as("ops.sh-pudong").get(duty("2026-11")).expect(404);
    }

    @Test
    @Order(2)
    void beside_the_form_stand_the_figures_of_the_month_and_the_cases_behind_each() {
        CaseWork complaint = CaseWork.register(staff, "frontdesk." + BRANCH, Registrations.service(BRANCH));

        JsonNode file = staff.as(OPS).get(duty("2026-11")).expect(200).json();

        assertThat(file.at("/figures/cases").asInt()).isPositive();
        assertThat(file.at("/formSchema/properties/causes").isObject()).isTrue();
        assertThat(file.at("/standing").asText()).isEqualTo(OPS);
        assertThat(cases(file, "")).hasSize(file.at("/figures/cases").asInt()).contains(complaint.number());
        assertThat(cases(file, "&only=repeated"))
                .hasSize(file.at("/figures/repeated").asInt());
        assertThat(cases(file, "&only=late")).hasSize(file.at("/figures/late").asInt());
    }

    private List<String> cases(JsonNode file, String more) {
        return staff.as(OPS)
                .get("cases?limit=200&" + file.at("/figures/query").asText() + more)
                .expect(200)
                .items()
                .map(line -> line.path("number").asText())
                .toList();
    }

    @Test
    @Order(3)
    void it_is_recorded_once_by_the_role_alone_with_what_the_form_asks_for() {
        staff.as("consultant." + BRANCH).post(duty("2026-11"), MINUTES).expect(403);
        Answer wrong = staff.as(OPS).post(duty("2026-11"), Map.of("fields", Map.of("trend", "sideways")));
        assertThat(Answer.stream(wrong.expect(422).json().path("errors"))
                        .map(error -> error.path("pointer").asText()))
                .containsExactlyInAnyOrder("/fields/causes", "/fields/trend");

        JsonNode done = staff.as(OPS)
                .post(duty("2026-11"), MINUTES, "Idempotency-Key", "minutes-1")
                .expect(200)
                .json();

        assertThat(done.at("/duty/recordedBy").asText()).isEqualTo(OPS);
        assertThat(done.at("/duty/late").asBoolean()).isFalse();
        assertThat(done.at("/answers/1/shown/zh").asText()).isEqualTo("上升");
        staff.as(OPS)
                .post(duty("2026-11"), MINUTES, "Idempotency-Key", "minutes-1")
                .expect(200);
        assertThat(staff.as(OPS).post(duty("2026-11"), MINUTES).expect(409).code())
                .isEqualTo("RD-DTY-409");
        assertThat(list(OPS, "mine=true")).isEmpty();
        assertThat(list("exec", "state=done")).containsExactly("2026-11");
    }

    @Test
    @Order(4)
    void a_month_that_went_by_without_it_is_missed_once_and_told_in_the_morning_also_after_a_crash() {
        time.to("2026-12-20T10:00:00+08:00");
        assertThat(told(OPS)).isEmpty();
        node.kill();
        node.restartAt(java.time.OffsetDateTime.parse("2027-01-01T03:00:00+08:00"));
        PluginDesk.await(
                "the missed month is noted", () -> list(OPS, "state=missed").equals(List.of("2026-12")));
        assertThat(told(OPS)).isEmpty();

        time.to("2027-01-01T08:00:00+08:00");

        assertThat(told(OPS)).containsExactly("routine-meeting/review/" + BRANCH + "/2026-12");
        assertThat(told("exec")).hasSize(1);
        assertThat(list(OPS, "mine=true")).containsExactly("2027-01");
    }

    @Test
    @Order(5)
    void what_was_missed_is_recorded_late() {
        JsonNode late = staff.as(OPS).post(duty("2026-12"), MINUTES).expect(200).json();
        assertThat(late.at("/duty/late").asBoolean()).isTrue();
        assertThat(list(OPS, "state=missed")).isEmpty();
    }

    @Test
    @Order(6)
    void switched_off_it_is_neither_due_nor_missed() {
        plugins.decide(BRANCH, "routine-meeting", "off").expect(200);
        assertThat(list(OPS, "")).isEmpty();
        time.to("2027-02-02T10:00:00+08:00");
        assertThat(list(OPS, "state=missed")).isEmpty();
        assertThat(list(OPS, "state=done")).containsExactly("2026-12", "2026-11");
    }
}
