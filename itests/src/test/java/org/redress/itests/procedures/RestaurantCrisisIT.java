package org.redress.itests.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.itests.procedures.Restaurant.AM;
import static org.redress.itests.procedures.Restaurant.CREW;
import static org.redress.itests.procedures.Restaurant.DM;
import static org.redress.itests.procedures.Restaurant.MM;
import static org.redress.itests.procedures.Restaurant.PA;
import static org.redress.itests.procedures.Restaurant.PACK;
import static org.redress.itests.procedures.Restaurant.RSC;
import static org.redress.itests.procedures.Restaurant.SENIOR;
import static org.redress.itests.procedures.Restaurant.STORE_MANAGER;
import static org.redress.itests.procedures.Restaurant.WITHOUT_STORE_MANAGER;
import static org.redress.itests.procedures.Restaurant.intervenes;
import static org.redress.itests.procedures.Restaurant.steps;
import static org.redress.itests.procedures.Restaurant.told;
import static org.redress.itests.rest.CaseWork.yuan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.itests.node.DemoNode;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.HistoryVerifier;
import org.redress.itests.rest.SimulatedTime;
import org.redress.itests.rest.Staff;

/** P13, rule by rule, at a restaurant. */
@DemoNode
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestaurantCrisisIT {

    private static final Map<String, String> REPORT =
            Map.of("happened", "面里有一根头发", "harm", "无", "outside", "无", "handled", "道歉并重做", "prevention", "重新培训厨房");

    private final Staff staff;
    private final Restaurant restaurant;
    private final SimulatedTime time;

    RestaurantCrisisIT(Staff staff) {
        this.staff = staff;
        this.restaurant = new Restaurant(staff);
        this.time = new SimulatedTime(staff);
    }

    @BeforeAll
    void the_restaurants_open() {
        restaurant.open();
    }

    @AfterAll
    void and_close() {
        restaurant.close();
    }

    // The whole way

    @Test
    void the_store_settles_it_in_the_first_step_and_leaves_an_incident_report() {
        CaseWork complaint = restaurant.met();
        assertThat(complaint.owner(AM)).isEqualTo(SENIOR);
        complaint.did(SENIOR, "offer-remedy", "kind", "replacement", "channel", "front-desk");
        complaint.did(SENIOR, "answer-offer", "offer", 1, "answer", "accepted");
        complaint.did(SENIOR, "carry-out-remedy", "offer", 1);
        complaint.doTasks(STORE_MANAGER).did(SENIOR, "complete-stage");
        complaint.doTasks(STORE_MANAGER);
        assertThat(complaint.act(STORE_MANAGER, "complete-stage").expect(409).blockedBy())
                .containsExactly(PACK + "incident-reported");
        JsonNode report = complaint
                .did(STORE_MANAGER, "issue-document", "template", "incident-report", "data", REPORT)
                .at("/documents/0");
        assertThat(report.path("state").asText()).isIn("issued", "signed");
        assertThat(report.path("missing")).isEmpty();
        complaint.did(STORE_MANAGER, "complete-stage");
        complaint.did(STORE_MANAGER, "close", "result", "道歉并重做，顾客接受");
        JsonNode archived = complaint.did(STORE_MANAGER, "archive");
        assertThat(archived.path("state").asText()).isEqualTo("archived");
        assertThat(steps(complaint)).containsExactly("inform", "first-step-senior");
        assertThat(HistoryVerifier.follow(complaint.committedHistory(DM)))
                .isEqualTo(archived.at("/history/hash").asText());
    }

    // The first step

    @Test
    void the_most_senior_manager_handles_it_and_the_store_manager_is_informed() {
        CaseWork complaint = restaurant.register();
        assertThat(complaint.as(AM).at("/handOver/to").asText()).isEqualTo(SENIOR);
        assertThat(told(complaint, "inform")).containsExactly(STORE_MANAGER, AM);
        assertThat(staff.inbox(STORE_MANAGER, complaint)).contains("escalated");
        assertThat(complaint.act(STORE_MANAGER, "complete-stage").expect(409).blockedBy())
                .contains(PACK + "manager-handles", PACK + "heard");
        assertThat(restaurant.met(complaint).owner(AM)).isEqualTo(SENIOR);
    }

    @Test
    void where_there_is_no_store_manager_the_am_is_informed() {
        CaseWork complaint = CaseWork.register(staff, CREW, restaurant.registration(WITHOUT_STORE_MANAGER, Map.of()));
        assertThat(told(complaint, "inform")).containsExactly(AM);
        assertThat(staff.inbox(AM, complaint)).contains("escalated");
    }

    @Test
    void the_store_manager_talks_with_the_am_before_it_is_settled() {
        assertThat(restaurant.met().act(SENIOR, "complete-stage").expect(409).blockedBy())
                .containsExactly("core/task/contact-am", "core/task/settled");
    }

    // Strictly in order

    @Test
    void the_steps_are_taken_in_order_and_each_has_its_lead_and_its_coaches() {
        CaseWork complaint = restaurant.met();
        assertThat(complaint
                        .act(SENIOR, "escalate", "reason", "顾客坚持要见领导")
                        .expect(409)
                        .blockedBy())
                .as("not past the steps")
                .containsExactly(PACK + "steps-in-order");
        complaint.act(SENIOR, "complete-task", "task", "step-three").expect(422);

        JsonNode second = complaint.did(SENIOR, "complete-task", "task", "step-two");
        assertThat(second.at("/handOver/to").asText()).isEqualTo(AM);
        assertThat(told(complaint, "second-step-am")).containsExactly(PA, DM);
        complaint.did(AM, "accept-hand-over");

        JsonNode third = complaint.did(AM, "complete-task", "task", "step-three");
        assertThat(third.at("/handOver/to").asText()).isEqualTo(PA);
        assertThat(told(complaint, "third-step-coach-rsc")).containsExactly(RSC);
        assertThat(told(complaint, "third-step-coach-mm")).containsExactly(MM);
        complaint.did(PA, "accept-hand-over");
        assertThat(complaint.owner(DM)).isEqualTo(PA);
        assertThat(Answer.stream(third.path("escalations"))
                        .map(step -> step.path("level").asInt()))
                .containsExactly(1, 1, 2, 3, 3, 3);
    }

    @Test
    void public_affairs_leads_no_case_before_its_step() {
        CaseWork complaint = restaurant.met();
        assertThat(complaint.act(PA, "take-over", "reason", "记者会来").expect(409).blockedBy())
                .containsExactly(PACK + "pa-takes-in-order");
        complaint.did(STORE_MANAGER, "assign", "to", PA, "reason", "请公共事务部处理");
        assertThat(complaint
                        .act(PA, "offer-remedy", "kind", "apology", "channel", "phone")
                        .expect(409)
                        .blockedBy())
                .as("nor when somebody gives it to them")
                .containsExactly(PACK + "pa-leads-in-order");
    }

    @Test
    void who_leads_where_is_what_the_restaurant_has_chosen() {
        restaurant.choose(Map.of(
                "firstLead", "store-manager",
                "secondLead", "district-manager",
                "thirdLead", "market-manager",
                "thirdCoach", "support-centre"));
        CaseWork complaint = restaurant.register();
        restaurant.choose(Map.of());
        assertThat(complaint.as(DM).at("/handOver/to").asText()).isEqualTo(STORE_MANAGER);
        complaint.did(STORE_MANAGER, "accept-hand-over");
        restaurant.met(complaint);
        assertThat(complaint
                        .did(STORE_MANAGER, "complete-task", "task", "step-two")
                        .at("/handOver/to")
                        .asText())
                .isEqualTo(DM);
        complaint.did(DM, "accept-hand-over");
        assertThat(complaint
                        .did(DM, "complete-task", "task", "step-three")
                        .at("/handOver/to")
                        .asText())
                .isEqualTo(MM);
        assertThat(steps(complaint))
                .containsExactly(
                        "inform", "first-step-store", "second-step-dm", "third-step-mm", "third-step-coach-rsc");
    }

    @Test
    void the_dm_guides_the_second_step_and_mm_and_rsc_coordinate_departments_in_the_third() {
        CaseWork complaint = restaurant.secondStep();
        assertThat(complaint
                        .act(AM, "complete-task", "task", "dm-guides")
                        .expect(409)
                        .blockedBy())
                .containsExactly("core/task-role");
        complaint.did(DM, "complete-task", "task", "dm-guides");
        complaint.did(AM, "complete-task", "task", "step-three");
        complaint.did(PA, "accept-hand-over");
        assertThat(complaint.act(PA, "complete-stage").expect(409).blockedBy()).contains("core/task/coordinate");
        String due = time.now().plusHours(2).toString();
        JsonNode asked = complaint.did(MM, "ask-department", "role", "legal", "text", "是否需要公开说明", "dueAt", due);
        assertThat(asked.at("/joint/0/role").asText()).isEqualTo("legal");
    }

    // The world outside

    @Test
    void every_intervention_is_told_to_the_mm_the_media_included() {
        CaseWork complaint = restaurant.met();
        for (String body : List.of("media", "media", "police", "health-authority")) {
            intervenes(complaint, body);
        }
        assertThat(told(complaint, "intervention")).containsExactly(MM, MM, MM, MM);
        assertThat(staff.inbox(MM, complaint)).filteredOn("escalated"::equals).hasSize(4);
    }

    @Test
    void public_affairs_coordinates_the_media() {
        CaseWork complaint = restaurant.met();
        intervenes(complaint, "media");
        assertThat(told(complaint, "media")).containsExactly(PA);
        assertThat(complaint
                        .act(SENIOR, "complete-task", "task", "pa-coordinates")
                        .expect(409)
                        .blockedBy())
                .as("nobody else does")
                .containsExactly("core/task-role");
        assertThat(complaint.act(SENIOR, "complete-stage").expect(409).blockedBy())
                .contains("core/task/pa-coordinates");
        complaint.did(PA, "complete-task", "task", "pa-coordinates");
    }

    @ParameterizedTest
    @ValueSource(strings = {"media", "consumer-association", "market-authority"})
    void what_is_unresolved_with_media_or_authorities_is_told_to_the_dm(String body) {
        CaseWork complaint = restaurant.met();
        intervenes(complaint, body);
        assertThat(told(complaint, "unresolved-outside")).containsExactly(DM);
        assertThat(staff.inbox(DM, complaint)).contains("escalated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"consumer-association", "police", "commerce", "price-authority"})
    void where_a_body_sees_it_differently_public_affairs_negotiates_and_the_mm_is_informed(String body) {
        CaseWork complaint = restaurant.met();
        complaint.did(SENIOR, "start-external", "track", body, "reference", "苏 2026-31");
        complaint.did(SENIOR, "complete-intake", "fields", Map.of("differsWith", List.of(body)));
        assertThat(told(complaint, "differs-" + body)).containsExactly(PA, MM);
        assertThat(told(complaint, "intervention")).containsExactly(MM);
        assertThat(complaint.act(SENIOR, "complete-stage").expect(409).blockedBy())
                .contains("core/task/pa-negotiates");
        complaint.did(PA, "complete-task", "task", "pa-negotiates");
        complaint.did(SENIOR, "end-external", "result", "agreed", "text", "双方认可");
    }

    // Money, what arrives above, what is thorny

    @ParameterizedTest
    @CsvSource({"1999.99, false", "2000.00, true"})
    void compensation_from_two_thousand_is_told_to_mm_and_the_rsc_supervisor(String amount, boolean known) {
        CaseWork complaint = restaurant.met();
        demand(complaint, amount);
        assertThat(told(complaint, "big-compensation")).isEqualTo(known ? List.of(MM, RSC) : List.of());
    }

    @Test
    void what_a_guest_got_before_counts_towards_the_two_thousand() {
        CaseWork first = restaurant.met();
        first.did(SENIOR, "offer-remedy", "kind", "compensation", "amount", yuan("1200.00"), "channel", "phone");
        first.did(SENIOR, "answer-offer", "offer", 1, "answer", "accepted");
        Map<String, Object> again = restaurant.registration(Restaurant.BRANCH, Map.of());
        again.put("customer", Map.of("phone", first.as(DM).at("/customer/phone").asText(), "name", "章小姐"));
        CaseWork second = restaurant.met(CaseWork.register(staff, CREW, again));
        demand(second, "799.99");
        assertThat(told(second, "big-compensation")).isEmpty();
        demand(second, "800.00");
        assertThat(told(second, "big-compensation")).containsExactly(MM, RSC);
    }

    @ParameterizedTest
    @ValueSource(strings = {MM, RSC})
    void what_arrives_at_the_market_company_or_the_rsc_goes_back_to_the_dm(String by) {
        CaseWork complaint = restaurant.register(by, Map.of());
        assertThat(complaint.as(DM).at("/handOver/to").asText()).isEqualTo(DM);
        complaint.did(by, "record-account", "side", "customer", "text", "顾客来信反映");
        complaint.doTasks(by);
        assertThat(complaint.act(by, "complete-stage").expect(409).blockedBy())
                .containsExactly(PACK + "not-kept-above");
        complaint.did(DM, "accept-hand-over");
        complaint.did(DM, "complete-stage");
    }

    @Test
    void what_the_store_only_passes_on_from_the_market_company_goes_to_the_dm_too() {
        CaseWork complaint = restaurant.register(CREW, Map.of("arrivedAt", "market-company"));
        assertThat(complaint.as(DM).at("/handOver/to").asText()).isEqualTo(DM);
    }

    @Test
    void public_affairs_takes_over_what_is_thorny_with_the_consent_of_the_mm() {
        CaseWork complaint = restaurant.met();
        complaint.did(SENIOR, "complete-intake", "fields", Map.of("thorny", true));
        assertThat(told(complaint, "thorny")).containsExactly(MM);
        assertThat(complaint.act(PA, "take-over", "reason", "事情棘手").expect(409).blockedBy())
                .containsExactly(PACK + "pa-takes-in-order");
        assertThat(complaint
                        .act(DM, "complete-task", "task", "mm-consents")
                        .expect(409)
                        .blockedBy())
                .as("nobody consents in the MM’s place")
                .containsExactly("core/task-role");
        JsonNode agreed = complaint.did(MM, "complete-task", "task", "mm-consents");
        assertThat(agreed.at("/handOver/to").asText()).isEqualTo(PA);
        complaint.did(PA, "accept-hand-over");
        complaint.did(PA, "offer-remedy", "kind", "apology", "channel", "phone");
        assertThat(told(complaint, "pa-takes-over")).containsExactly(DM, STORE_MANAGER);
    }

    private static void demand(CaseWork complaint, String amount) {
        complaint.did(
                SENIOR,
                "record-demand",
                "kind",
                "compensation",
                "amount",
                yuan(amount),
                "channel",
                "phone",
                "text",
                "要求赔偿");
    }
}
