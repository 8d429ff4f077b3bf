package org.redress.itests.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.itests.procedures.OwnHouse.agreed;
import static org.redress.itests.procedures.OwnHouse.fill;
import static org.redress.itests.procedures.OwnHouse.offer;
import static org.redress.itests.rest.CaseWork.yuan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.redress.itests.node.DemoNode;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.HistoryVerifier;
import org.redress.itests.rest.Staff;

/** P03, rule by rule, in a shop that is opened while the node runs. */
@DemoNode
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SalesRecoveryIT {

    private static final String SALES = "role.salesperson";
    private static final String MANAGER = "role.sales-manager";

    private final Staff staff;
    private final OwnHouse shop;

    SalesRecoveryIT(Staff staff) {
        this.staff = staff;
        this.shop = new OwnHouse(staff, "sz-electronics", "sales-recovery");
    }

    @BeforeAll
    void the_shop_opens() {
        shop.open("SZEL", "深圳电器店", "Shenzhen electronics shop");
    }

    @Test
    void the_customers_choice_is_carried_out_and_something_added_from_intake_to_the_archive() {
        CaseWork complaint = choosing("goods");
        fill(complaint, SALES, "offered", List.of("return", "exchange", "repair"), "chosen", "exchange");
        agreed(complaint, SALES, 1, "kind", "exchange");
        complaint.did(SALES, "complete-task", "task", "put-choice");
        complaint.did(SALES, "complete-stage");
        complaint.did(SALES, "carry-out-remedy", "offer", 1);
        fill(complaint, SALES, "addedValue", "extended-warranty");
        agreed(complaint, SALES, 2, "kind", "extended-warranty");
        complaint.did(SALES, "carry-out-remedy", "offer", 2);
        complaint.doTasks(SALES).did(SALES, "complete-stage");
        assertThat(complaint.owner(SALES)).as("whoever was told first").isEqualTo(SALES);
        complaint.did(SALES, "close", "result", "换了新机，延保一年");
        JsonNode archived = complaint.did(MANAGER, "archive");
        assertThat(archived.path("state").asText()).isEqualTo("archived");
        assertThat(complaint.history(SALES).stream()
                        .filter(event -> event.path("action").asText().equals("stage-completed"))
                        .map(event -> event.at("/data/stage").asText()))
                .containsExactly("listen", "apologise", "ask", "choose", "add-value");
        assertThat(HistoryVerifier.follow(complaint.committedHistory(MANAGER)))
                .isEqualTo(archived.at("/history/hash").asText());
    }

    @Test
    void the_customer_is_heard_out_before_anything_else() {
        CaseWork complaint = register("service");
        assertThat(complaint.act(SALES, "complete-stage").expect(409).blockedBy())
                .containsExactlyInAnyOrder("core/task/hear-out", shop.id("heard-out"));
        assertThat(complaint
                        .act(SALES, "offer-remedy", "kind", "repair", "channel", "phone")
                        .expect(409)
                        .blockedBy())
                .contains(shop.id("sorry-first"), shop.id("details-asked"));
    }

    @Test
    void sorry_is_said_and_the_details_are_asked_before_solutions_are_talked_about() {
        CaseWork complaint = heard("service");
        assertThat(complaint.act(SALES, "complete-stage").expect(409).blockedBy())
                .containsExactly("core/task/apologise");
        complaint.through(SALES, "ask").doTasks(SALES);
        assertThat(complaint.act(SALES, "complete-stage").expect(409).blockedBy())
                .containsExactly(shop.id("details-asked"));
        details(complaint);
        assertThat(complaint.did(SALES, "complete-stage").path("stage").asText())
                .isEqualTo("choose");
    }

    @Test
    void one_solution_is_no_choice() {
        CaseWork complaint = choosing("goods");
        fill(complaint, SALES, "offered", List.of("repair"), "chosen", "repair");
        assertThat(offer(complaint, SALES, "kind", "repair").expect(409).blockedBy())
                .containsExactly(shop.id("choice-given"));
        fill(complaint, SALES, "offered", List.of("repair", "return"));
        offer(complaint, SALES, "kind", "repair").expect(200);
    }

    @Test
    void what_the_customer_did_not_choose_is_not_offered() {
        CaseWork complaint = choosing("goods");
        fill(complaint, SALES, "offered", List.of("repair", "return"), "chosen", "return");
        assertThat(offer(complaint, SALES, "kind", "repair").expect(409).blockedBy())
                .containsExactly(shop.id("customer-chose"));
        complaint.did(SALES, "complete-task", "task", "put-choice");
        assertThat(complaint.act(SALES, "complete-stage").expect(409).blockedBy())
                .containsExactly(shop.id("choice-settled"));
        agreed(complaint, SALES, 1, "kind", "return", "amount", yuan("1299.00"));
        complaint.did(SALES, "complete-stage");
        fill(complaint, SALES, "addedValue", "declined");
        assertThat(complaint.act(SALES, "complete-stage").expect(409).blockedBy())
                .as("what was chosen is carried out")
                .containsExactly("core/task/carry-out");
    }

    @Test
    void nothing_is_added_before_the_choice_is_settled() {
        CaseWork complaint = choosing("goods");
        assertThat(offer(complaint, SALES, "kind", "upgrade").expect(409).blockedBy())
                .containsExactly(shop.id("solution-first"));
    }

    @Test
    void a_case_does_not_end_without_something_added() {
        CaseWork complaint = settled();
        complaint.doTasks(SALES);
        assertThat(complaint.act(SALES, "complete-stage").expect(409).blockedBy())
                .containsExactly(shop.id("value-added"));
        fill(complaint, SALES, "addedValue", "declined");
        complaint.did(SALES, "complete-stage");
    }

    @Test
    void a_discount_above_the_salespersons_limit_is_for_the_sales_manager() {
        CaseWork complaint = settled();
        fill(complaint, SALES, "addedValue", "discount");
        assertThat(discount(complaint, "201.00").expect(409).blockedBy()).containsExactly("core/authority");
        discount(complaint, "200.00").expect(200);
        complaint.did(SALES, "request-approval", "subject", "折扣", "kind", "discount", "amount", yuan("800.00"));
        complaint.did(MANAGER, "approve", "approval", 1);
        discount(complaint, "800.00").expect(200);
    }

    @Test
    void a_customer_who_wants_none_of_the_solutions_is_brought_to_the_sales_manager() {
        CaseWork complaint = choosing("service");
        fill(complaint, SALES, "offered", List.of("repair", "exchange"), "chosen", "none");
        assertThat(staff.inbox(MANAGER, complaint)).isNotEmpty();
        assertThat(complaint.latest(SALES, "escalated").at("/reasons/0/rule").asText())
                .isEqualTo(shop.id("none-wanted"));
        complaint.did(SALES, "complete-task", "task", "put-choice");
        assertThat(complaint.did(SALES, "complete-stage").path("stage").asText())
                .isEqualTo("add-value");
    }

    @Test
    void after_two_refusals_the_sales_manager_leads() {
        CaseWork complaint = choosing("goods");
        for (int round = 1; round <= 2; round++) {
            fill(complaint, SALES, "offered", List.of("repair", "exchange"), "chosen", "repair");
            offer(complaint, SALES, "kind", "repair").expect(200);
            complaint.did(SALES, "answer-offer", "offer", round, "answer", "refused", "text", "要等太久");
        }
        JsonNode file = complaint.as(MANAGER);
        assertThat(List.of(file.path("owner").asText(), file.at("/handOver/to").asText()))
                .contains(MANAGER);
    }

    @Test
    void a_shop_may_want_all_three_put_to_the_customer() {
        shop.decide("on", Map.of("choicesAtLeast", 3));
        CaseWork complaint = choosing("goods");
        shop.decide("on", Map.of());
        fill(complaint, SALES, "offered", List.of("repair", "return"), "chosen", "repair");
        assertThat(offer(complaint, SALES, "kind", "repair").expect(409).blockedBy())
                .containsExactly(shop.id("choice-given"));
    }

    private CaseWork register(String type) {
        return shop.register(SALES, type, "刚买的电饭煲用两次就不加热了", Map.of());
    }

    private CaseWork heard(String type) {
        CaseWork complaint = register(type);
        complaint.did(SALES, "record-account", "side", "customer", "text", "用了两次就不加热，打电话没人接");
        return complaint.through(SALES, "apologise");
    }

    /** Heard, apologised to and asked: the customer is to choose. */
    private CaseWork choosing(String type) {
        CaseWork complaint = heard(type).through(SALES, "ask");
        details(complaint);
        return complaint.through(SALES, "choose");
    }

    /** The customer has chosen and got it. */
    private CaseWork settled() {
        CaseWork complaint = choosing("goods");
        fill(complaint, SALES, "offered", List.of("exchange", "repair"), "chosen", "repair");
        agreed(complaint, SALES, 1, "kind", "repair");
        complaint.through(SALES, "add-value").did(SALES, "carry-out-remedy", "offer", 1);
        return complaint;
    }

    private static void details(CaseWork complaint) {
        fill(complaint, SALES, "happenedOn", "2026-08-28", "place", "福田店购买，在家使用", "model", "CB-40");
    }

    private static Answer discount(CaseWork complaint, String amount) {
        return offer(complaint, SALES, "kind", "discount", "amount", yuan(amount));
    }
}
