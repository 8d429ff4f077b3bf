package org.redress.itests.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.itests.rest.CaseWork.yuan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.redress.itests.node.RedressNode;
import org.redress.itests.plugin.PluginDesk;
import org.redress.itests.plugin.ResourcePack;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.SimulatedTime;
import org.redress.itests.rest.Staff;

/** Who is asked next, by time, amount, event and count; and what a case's own history says about it (P13, P17). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EscalationIT {

    private static final String FRONT_DESK = "frontdesk.sh-jingan";
    private static final String CONSULTANT = "consultant.sh-jingan";
    private static final String STORE_MANAGER = "manager.sh-jingan";
    private static final String EXECUTIVE = "exec";

    private RedressNode node;
    private Staff staff;
    private SimulatedTime time;
    private PluginDesk plugins;

    @BeforeAll
    void start() {
        node = RedressNode.builder("escalation")
                .demo()
                .simulatedClock("2026-11-23T09:30:00+08:00")
                .start();
        staff = new Staff(node);
        time = new SimulatedTime(staff);
        plugins = new PluginDesk(staff);
        plugins.install(ResourcePack.of("rising"), "1.0.0");
        for (String branch : List.of("sh-jingan", "sh-pudong")) {
            plugins.decide(branch, "rising", "on").expect(200);
        }
    }

    @AfterAll
    void stop() {
        node.closeHealthy();
    }

    @Test
    void a_case_that_nobody_answers_climbs_four_levels_each_once_and_in_order() {
        CaseWork complaint = register("sh-jingan");
        time.to(time.now().plusDays(10));

        List<JsonNode> steps = steps(complaint, EXECUTIVE);
        assertThat(steps)
                .extracting(step -> step.path("rule").asText())
                .containsExactly("rising/late-first", "rising/late-second", "rising/late-third", "rising/late-fourth");
        assertThat(steps).extracting(step -> step.path("level").asInt()).containsExactly(1, 2, 3, 4);
        assertThat(steps.get(0).path("told").toString()).contains(STORE_MANAGER);
        assertThat(steps.get(1).path("told").toString()).contains("am.east");
        assertThat(steps.get(2).path("lead").asText()).isEqualTo("dm.east");
        assertThat(steps.get(3).path("lead").asText()).isEqualTo(EXECUTIVE);
        assertThat(steps.get(3).path("told").toString()).contains("legal");

        JsonNode file = complaint.as(EXECUTIVE);
        assertThat(file.path("owner").asText())
                .as("offered, not accepted: the giver stays accountable")
                .isEqualTo(FRONT_DESK);
        assertThat(complaint.did(EXECUTIVE, "accept-hand-over").path("owner").asText())
                .isEqualTo(EXECUTIVE);
        assertThat(inbox(STORE_MANAGER, complaint)).contains("escalated");
    }

    @Test
    void a_large_amount_is_told_whether_asked_at_once_or_granted_bit_by_bit() {
        CaseWork small = register("sh-jingan");
        small.did(
                FRONT_DESK,
                "record-demand",
                "kind",
                "refund",
                "amount",
                yuan("1999.99"),
                "channel",
                "front-desk",
                "text",
                "要求退款");
        assertThat(rules(small, FRONT_DESK)).isEmpty();
        small.did(
                FRONT_DESK,
                "record-demand",
                "kind",
                "refund",
                "amount",
                yuan("2000.00"),
                "channel",
                "front-desk",
                "text",
                "要求退款");
        assertThat(rules(small, FRONT_DESK)).containsExactly("rising/large-amount");

        Map<String, Object> customer = Registrations.registration("sh-jingan", "rising/complaint", Map.of());
        CaseWork first = CaseWork.register(staff, FRONT_DESK, customer);
        first.did(STORE_MANAGER, "offer-remedy", "kind", "refund", "amount", yuan("1500.00"), "channel", "front-desk");
        first.did(STORE_MANAGER, "answer-offer", "offer", 1, "answer", "accepted");
        assertThat(rules(first, FRONT_DESK)).isEmpty();
        CaseWork second = CaseWork.register(staff, FRONT_DESK, customer);
        second.did(
                FRONT_DESK,
                "record-demand",
                "kind",
                "refund",
                "amount",
                yuan("600.00"),
                "channel",
                "front-desk",
                "text",
                "要求退款");
        assertThat(rules(second, FRONT_DESK))
                .as("1,500 granted within 12 months and 600 asked for")
                .containsExactly("rising/large-amount");
    }

    @Test
    void outside_bodies_are_told_to_the_market_manager_and_media_go_to_public_relations() {
        CaseWork complaint = register("sh-jingan");
        complaint.did(FRONT_DESK, "record-intervention", "body", "consumer-association", "text", "消协来电了解情况");
        assertThat(rules(complaint, FRONT_DESK)).containsExactly("rising/outside-body");
        complaint.did(FRONT_DESK, "record-intervention", "body", "media", "name", "某电视台", "text", "记者到店");
        assertThat(rules(complaint, FRONT_DESK)).containsExactly("rising/outside-body", "rising/media");
        assertThat(complaint.as(FRONT_DESK).path("interventions")).hasSize(2);
        assertThat(inbox("mm", complaint)).contains("escalated");
        assertThat(complaint.as(FRONT_DESK).at("/handOver/to").asText()).isEqualTo("pr");
        assertThat(complaint
                        .act(FRONT_DESK, "record-intervention", "body", "martians", "text", "x")
                        .expect(422)
                        .errors())
                .containsExactly("/body");
    }

    @Test
    void a_policy_of_one_branch_takes_the_place_of_a_row_there_and_nowhere_else() {
        plugins.install(ResourcePack.of("branch-policy"), "1.0.0");
        plugins.decide("sh-pudong", "branch-policy", "on").expect(200);

        CaseWork there = register("sh-pudong");
        CaseWork elsewhere = register("sh-jingan");
        time.to(time.now().plusHours(30));

        assertThat(rules(there, "dm.east"))
                .contains("branch-policy/straight-to-district")
                .doesNotContain("rising/late-first");
        assertThat(rules(elsewhere, FRONT_DESK))
                .contains("rising/late-first")
                .doesNotContain("branch-policy/straight-to-district");
    }

    @Test
    void a_branch_that_changes_its_amount_changes_it_for_new_cases_only_there() {
        plugins.decide("sh-pudong", "rising", "on", "settings", Map.of("tellFrom", 500))
                .expect(200);
        CaseWork there = register("sh-pudong");
        CaseWork elsewhere = register("sh-jingan");
        for (CaseWork complaint : List.of(there, elsewhere)) {
            complaint.did(
                    complaint == there ? "frontdesk.sh-pudong" : FRONT_DESK,
                    "record-demand",
                    "kind",
                    "refund",
                    "amount",
                    yuan("700.00"),
                    "channel",
                    "front-desk",
                    "text",
                    "要求退款");
        }
        assertThat(rules(there, "frontdesk.sh-pudong")).contains("rising/large-amount");
        assertThat(rules(elsewhere, FRONT_DESK)).isEmpty();
    }

    @Test
    void being_sent_from_desk_to_desk_is_proposed_as_major_and_a_person_confirms() {
        CaseWork complaint = register("sh-jingan");
        String[] desks = {CONSULTANT, STORE_MANAGER, FRONT_DESK};
        String owner = FRONT_DESK;
        for (String next : desks) {
            assertThat(severity(complaint).has("proposed")).isFalse();
            complaint.did(owner, "hand-over", "to", next, "note", "请接手");
            complaint.did(next, "accept-hand-over");
            owner = next;
        }
        assertThat(severity(complaint).path("proposed").asText()).isEqualTo("major");
        assertThat(severity(complaint).hasNonNull("confirmed")).isFalse();

        complaint.did(STORE_MANAGER, "set-severity", "severity", "general", "reason", "均为同一天内交接");
        assertThat(severity(complaint).path("confirmed").asText()).isEqualTo("general");
        assertThat(severity(complaint).path("proposed").asText())
                .as("what the rule proposed stays beside it")
                .isEqualTo("major");
    }

    @Test
    void repeated_visits_repeated_telling_and_contradictory_answers_are_found_in_the_history() {
        CaseWork visits = register("sh-jingan");
        for (int visit = 2; visit <= 3; visit++) {
            visits.did(
                    FRONT_DESK, "contact-customer", "channel", "front-desk", "text", "客户再次到店", "initiator", "customer");
        }
        assertThat(severity(visits).path("proposed").asText()).isEqualTo("major");

        CaseWork telling = register("sh-jingan");
        for (String listener : List.of(FRONT_DESK, CONSULTANT, STORE_MANAGER)) {
            telling.did(listener, "record-account", "side", "customer", "text", "客户又讲了一遍");
        }
        assertThat(severity(telling).path("proposed").asText()).isEqualTo("major");

        CaseWork contradicted = register("sh-jingan");
        for (String amount : List.of("800.00", "300.00")) {
            contradicted.did(
                    STORE_MANAGER, "offer-remedy", "kind", "refund", "amount", yuan(amount), "channel", "front-desk");
        }
        assertThat(severity(contradicted).path("proposed").asText()).isEqualTo("major");
    }

    @Test
    void a_case_that_is_opened_again_is_told_once_for_each_time() {
        CaseWork complaint = register("sh-jingan");
        complaint.did(FRONT_DESK, "withdraw", "by", "客户本人", "reason", "已解决");
        complaint.did(STORE_MANAGER, "reopen", "newFacts", "客户又来电");
        assertThat(rules(complaint, FRONT_DESK)).containsExactly("rising/comes-back");
    }

    private CaseWork register(String branch) {
        return CaseWork.register(
                staff, "frontdesk." + branch, Registrations.registration(branch, "rising/complaint", Map.of()));
    }

    private static JsonNode severity(CaseWork complaint) {
        return complaint.as(STORE_MANAGER).path("severity");
    }

    private static List<JsonNode> steps(CaseWork complaint, String reader) {
        return Answer.stream(complaint.as(reader).path("escalations")).toList();
    }

    private static List<String> rules(CaseWork complaint, String reader) {
        return steps(complaint, reader).stream()
                .map(step -> step.path("rule").asText())
                .toList();
    }

    private List<String> inbox(String username, CaseWork complaint) {
        return staff.as(username)
                .get("notifications?limit=200")
                .expect(200)
                .items()
                .filter(line -> line.path("caseNumber").asText().equals(complaint.number()))
                .map(line -> line.path("kind").asText())
                .toList();
    }
}
