package org.redress.itests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.itests.node.DemoNode;
import org.redress.itests.plugin.PluginDesk;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.SimulatedTime;
import org.redress.itests.rest.Staff;

/** Deadlines, on a node whose time is moved by hand. */
@DemoNode
class ClocksIT {

    private static final String FRONT_DESK = "frontdesk.sz-nanshan";

    private final Staff staff;
    private final SimulatedTime time;

    ClocksIT(Staff staff) {
        this.staff = staff;
        this.time = new SimulatedTime(staff);
    }

    @Test
    void a_case_that_nobody_looks_at_is_overdue_after_one_working_day() {
        PluginDesk plugins = new PluginDesk(staff);
        plugins.decide("sz-nanshan", "law-cn", "off").expect(200);
        CaseWork complaint = register();
        plugins.decide("sz-nanshan", "law-cn", "inherit").expect(200);
        JsonNode deadline = complaint.as(FRONT_DESK).path("nextDeadline");
        assertThat(deadline.path("clock").asText())
                .as("no other clock runs without the law's")
                .isEqualTo("core/attention");

        time.to(SimulatedTime.of(deadline.path("dueAt")).plusSeconds(1));

        JsonNode file = complaint.as(FRONT_DESK);
        JsonNode clock = clock(file, "core/attention");
        assertThat(clock.hasNonNull("breachedAt")).isTrue();
        assertThat(complaint.history(FRONT_DESK))
                .filteredOn(event -> event.path("action").asText().equals("clock-breached"))
                .hasSize(1)
                .allSatisfy(event -> assertThat(event.path("actor").asText()).isEqualTo("system"));
        assertThat(worklist("overdue")).contains(complaint.number());
        assertThat(staff.as(FRONT_DESK)
                        .get("notifications?limit=200")
                        .expect(200)
                        .items())
                .filteredOn(line -> line.path("caseNumber").asText().equals(complaint.number()))
                .extracting(line -> line.path("kind").asText())
                .containsExactly("clock-breached");
        assertThat(file.hasNonNull("nextDeadline"))
                .as("an open case always has a next deadline")
                .isTrue();
    }

    @Test
    void a_promised_answer_is_a_deadline_of_its_own() {
        CaseWork complaint = register();
        OffsetDateTime promised = time.now().plusHours(2);

        JsonNode file = complaint.did(
                FRONT_DESK, "promise-reply", "dueAt", promised.toString(), "text", "两小时内给您回电", "channel", "phone");
        assertThat(SimulatedTime.of(file.at("/nextDeadline/dueAt")).toInstant()).isEqualTo(promised.toInstant());

        time.to(promised.plusMinutes(1));
        assertThat(worklist("overdue")).contains(complaint.number());
        complaint.did(FRONT_DESK, "contact-customer", "channel", "phone", "text", "已回电说明");
        assertThat(complaint.as(FRONT_DESK).at("/promises/0").hasNonNull("keptAt"))
                .isTrue();
    }

    @Test
    void what_is_due_today_is_listed_and_its_deadline_can_be_traced() {
        CaseWork complaint = register();
        OffsetDateTime later = time.now().plusMinutes(30);
        complaint.did(FRONT_DESK, "promise-reply", "dueAt", later.toString(), "text", "马上回复", "channel", "phone");

        if (later.toLocalDate().equals(time.now().toLocalDate())) {
            assertThat(worklist("due-today")).contains(complaint.number());
        }
        String clock = complaint.as(FRONT_DESK).at("/nextDeadline/clock").asText();
        assertThat(staff.as(FRONT_DESK)
                        .get("cases/" + complaint.number() + "/clocks/" + clock + "/trace")
                        .expect(200)
                        .items())
                .isNotEmpty();
    }

    @Test
    void time_stands_still_between_calls_and_never_runs_back() {
        OffsetDateTime before = time.now();
        assertThat(time.now()).isEqualTo(before);
        staff.as("admin")
                .post("admin/time", Map.of("to", before.minusMinutes(1).toString()))
                .expect(422);
        assertThat(time.now()).isEqualTo(before);
        assertThat(Duration.between(before, time.to(before.plusMinutes(5)))).isEqualTo(Duration.ofMinutes(5));
    }

    private CaseWork register() {
        return CaseWork.register(staff, FRONT_DESK, Registrations.service("sz-nanshan"));
    }

    private List<String> worklist(String list) {
        return staff.as(FRONT_DESK)
                .get("worklists/" + list + "?limit=200")
                .expect(200)
                .items()
                .map(line -> line.path("number").asText())
                .toList();
    }

    private static JsonNode clock(JsonNode file, String id) {
        return Answer.stream(file.path("clocks"))
                .filter(clock -> clock.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
