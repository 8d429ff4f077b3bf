package org.redress.itests.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.itests.procedures.OwnHouse.fill;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.redress.itests.node.DemoNode;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.HistoryVerifier;
import org.redress.itests.rest.Staff;

/** P04, rule by rule, at a manufacturer's branch that is opened while the node runs. */
@DemoNode
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpinionFormIT {

    private static final String SALES = "role.salesperson";
    private static final String DEALER = "role.dealer";
    private static final String MANAGER = "role.sales-manager";
    private static final Map<String, Object> FORM =
            Map.of("product", "双门衣柜 Y-2", "deliveredOn", "2026-08-20", "opinion", "右边柜门关不严，铰链有响声");

    private final Staff staff;
    private final OwnHouse shop;

    OpinionFormIT(Staff staff) {
        this.staff = staff;
        this.shop = new OwnHouse(staff, "fs-furniture", "opinion-form");
    }

    @BeforeAll
    void the_branch_opens() {
        shop.open("FSFU", "佛山家具", "Foshan furniture");
    }

    @Test
    void an_opinion_goes_from_the_form_over_call_and_visit_to_a_satisfied_customer_and_the_archive() {
        CaseWork complaint = toVisit("dealer");
        complaint.did(DEALER, "complete-task", "task", "visit-by-dealer");
        fill(complaint, DEALER, "onSite", "两个铰链都换了，柜门已调平", "asAgreed", true);
        complaint.did(SALES, "complete-stage");
        fill(complaint, SALES, "result", "顾客当面开合十次，无响声", "satisfied", "satisfied");
        JsonNode form = lc02(complaint);
        assertThat(form.path("missing")).as("every line of LC02 is filled").isEmpty();
        complaint.doTasks(SALES).did(SALES, "complete-stage");
        complaint.did(SALES, "close", "result", "铰链已更换，顾客满意");
        JsonNode archived = complaint.did(MANAGER, "archive");
        assertThat(archived.path("state").asText()).isEqualTo("archived");
        assertThat(HistoryVerifier.follow(complaint.committedHistory(MANAGER)))
                .isEqualTo(archived.at("/history/hash").asText());
    }

    @Test
    void the_form_lc02_fills_itself_step_by_step() {
        CaseWork complaint = shop.register(SALES, "opinion", "衣柜门关不严", FORM);
        JsonNode first = lc02(complaint);
        assertThat(words(first)).contains("双门衣柜 Y-2", "右边柜门关不严").doesNotContain("铰链强度不足");
        int open = first.path("missing").size();
        complaint.through(SALES, "analyse");
        fill(complaint, SALES, "cause", "铰链强度不足");
        JsonNode second = lc02(complaint);
        assertThat(words(second)).contains("铰链强度不足");
        assertThat(second.path("missing")).hasSize(open - 1);
        agreed(complaint.through(SALES, "call"), "sales");
        assertThat(words(lc02(complaint))).contains("换新铰链", "周五上门更换两个铰链");
        assertThat(Answer.stream(second.at("/text/headings"))).hasSize(6);
    }

    @Test
    void the_form_is_filled_in_and_the_cause_known_before_the_call() {
        CaseWork complaint = shop.register(SALES, "opinion", "衣柜门关不严", Map.of("product", "双门衣柜 Y-2"));
        complaint.doTasks(SALES);
        assertThat(complaint.act(SALES, "complete-stage").expect(409).blockedBy())
                .containsExactly(shop.id("form-filled"));
        fill(complaint, SALES, "deliveredOn", "2026-08-20", "opinion", "右边柜门关不严");
        complaint.through(SALES, "analyse").doTasks(SALES);
        assertThat(complaint.act(SALES, "complete-stage").expect(409).blockedBy())
                .containsExactly(shop.id("cause-written"));
    }

    @Test
    void demand_and_plan_are_known_and_in_writing_before_anybody_goes_there() {
        CaseWork complaint = toCall();
        complaint.doTasks(SALES);
        assertThat(complaint.act(SALES, "complete-stage").expect(409).blockedBy())
                .containsExactlyInAnyOrder(
                        shop.id("demand-recorded"), shop.id("plan-agreed"), shop.id("plan-handed-over"));
        assertThat(complaint
                        .act(SALES, "issue-document", "template", "visit-order")
                        .expect(409)
                        .blockedBy())
                .containsExactly("core/document-values");
        agreed(complaint, "dealer");
        assertThat(complaint.act(SALES, "complete-stage").expect(409).blockedBy())
                .as("which dealer")
                .containsExactly(shop.id("dealer-appointed"));
        fill(complaint, SALES, "dealer", "佛山南海专卖店");
        assertThat(complaint.did(SALES, "complete-stage").path("stage").asText())
                .isEqualTo("on-site");
    }

    @Test
    void the_call_is_made_by_the_responsible_salesperson_and_nobody_else() {
        CaseWork complaint = toCall();
        assertThat(complaint
                        .act(DEALER, "complete-task", "task", "call-customer")
                        .expect(409)
                        .blockedBy())
                .containsExactly("core/task-role");
        agreed(complaint, "sales");
        complaint.doTasks(SALES);
        assertThat(complaint.act(MANAGER, "complete-stage").expect(409).blockedBy())
                .containsExactly(shop.id("responsible-calls"));
        complaint.did(SALES, "complete-stage");
    }

    @Test
    void a_dealer_neither_leads_nor_promises() {
        CaseWork complaint = toVisit("dealer");
        assertThat(complaint
                        .act(DEALER, "take-over", "reason", "我来处理")
                        .expect(409)
                        .blockedBy())
                .containsExactly(shop.id("sales-leads"));
        assertThat(complaint
                        .act(DEALER, "offer-remedy", "kind", "exchange", "channel", "phone")
                        .expect(409)
                        .blockedBy())
                .containsExactly("core/authority");
    }

    @Test
    void the_appointed_dealer_goes_there_and_sales_does_not_tick_it_off() {
        CaseWork complaint = toVisit("dealer");
        assertThat(complaint
                        .act(SALES, "complete-task", "task", "visit-by-dealer")
                        .expect(409)
                        .blockedBy())
                .containsExactly("core/task-role");
        complaint.did(DEALER, "complete-task", "task", "visit-by-dealer");
        CaseWork own = toVisit("sales");
        assertThat(own.act(DEALER, "complete-task", "task", "visit-by-sales")
                        .expect(409)
                        .blockedBy())
                .containsExactly("core/task-role");
    }

    @Test
    void on_site_exactly_the_agreed_plan_is_followed() {
        CaseWork complaint = toVisit("sales").doTasks(SALES);
        fill(complaint, SALES, "onSite", "只换了一个铰链", "asAgreed", false);
        assertThat(complaint.act(SALES, "complete-stage").expect(409).blockedBy())
                .containsExactly(shop.id("exactly-as-agreed"));
        fill(complaint, SALES, "onSite", "第二个铰链也换了", "asAgreed", true);
        complaint.did(SALES, "complete-stage");
    }

    @Test
    void it_is_not_closed_until_satisfied_is_recorded() {
        CaseWork complaint = visited();
        fill(complaint, SALES, "result", "响声还在", "satisfied", "unsatisfied");
        assertThat(staff.inbox(MANAGER, complaint)).isNotEmpty();
        assertThat(complaint.latest(SALES, "escalated").at("/reasons/0/rule").asText())
                .isEqualTo(shop.id("not-satisfied"));
        assertThat(complaint
                        .doTasks(SALES)
                        .act(SALES, "complete-stage")
                        .expect(409)
                        .blockedBy())
                .containsExactly(shop.id("satisfied-recorded"));
        assertThat(complaint.act(MANAGER, "close", "result", "已尽力").expect(409).blockedBy())
                .contains(shop.id("satisfied-recorded"));
        fill(complaint, SALES, "plan", "整扇柜门换新");
        complaint.did(SALES, "issue-document", "template", "visit-order");
        fill(complaint, SALES, "onSite", "柜门已换新", "result", "顾客确认无响声", "satisfied", "satisfied");
        complaint.did(SALES, "complete-stage");
        complaint.did(SALES, "close", "result", "换门后顾客满意");
    }

    @Test
    void satisfaction_that_is_taken_back_holds_the_closing() {
        CaseWork complaint = visited();
        fill(complaint, SALES, "result", "顾客确认", "satisfied", "satisfied");
        complaint.doTasks(SALES).did(SALES, "complete-stage");
        fill(complaint, SALES, "satisfied", "unsatisfied");
        assertThat(complaint.act(SALES, "close", "result", "已处理").expect(409).blockedBy())
                .containsExactly(shop.id("satisfied-recorded"));
    }

    @Test
    void an_opinion_that_the_customer_withdraws_comes_to_its_end_without_satisfaction() {
        CaseWork complaint = toCall();
        complaint.did(SALES, "withdraw", "by", "顾客本人", "reason", "自己修好了");
        complaint.doTasks(SALES).did(SALES, "complete-stage");
        assertThat(complaint.did(MANAGER, "archive").path("state").asText()).isEqualTo("archived");
    }

    private CaseWork toCall() {
        CaseWork complaint = shop.register(SALES, "opinion", "衣柜门关不严", FORM).through(SALES, "analyse");
        fill(complaint, SALES, "cause", "铰链强度不足");
        return complaint.through(SALES, "call");
    }

    /** What was agreed on by phone, and given in writing to whoever goes there. */
    private static void agreed(CaseWork complaint, String by) {
        complaint.did(SALES, "record-demand", "kind", "repair", "channel", "phone", "text", "要求换新铰链");
        fill(complaint, SALES, "plan", "周五上门更换两个铰链", "visitBy", by);
        complaint.did(SALES, "issue-document", "template", "visit-order");
    }

    private CaseWork toVisit(String by) {
        CaseWork complaint = toCall();
        agreed(complaint, by);
        fill(complaint, SALES, "dealer", "佛山南海专卖店");
        return complaint.through(SALES, "on-site");
    }

    private CaseWork visited() {
        CaseWork complaint = toVisit("sales");
        fill(complaint, SALES, "onSite", "两个铰链都换了", "asAgreed", true);
        return complaint.through(SALES, "satisfied");
    }

    private static JsonNode lc02(CaseWork complaint) {
        JsonNode documents = complaint
                .did(SALES, "issue-document", "template", "opinion-form")
                .path("documents");
        return documents.get(documents.size() - 1);
    }

    private static String words(JsonNode document) {
        return Answer.stream(document.at("/text/paragraphs"))
                .map(JsonNode::asText)
                .collect(Collectors.joining("\n"));
    }
}
