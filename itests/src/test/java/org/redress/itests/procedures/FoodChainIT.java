package org.redress.itests.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.itests.clocks.Deadlines.clock;
import static org.redress.itests.procedures.FoodShop.CLERK;
import static org.redress.itests.procedures.FoodShop.DEPARTMENT;
import static org.redress.itests.procedures.FoodShop.HEAD;
import static org.redress.itests.procedures.FoodShop.PACK;
import static org.redress.itests.procedures.FoodShop.STORE;
import static org.redress.itests.rest.CaseWork.yuan;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.redress.itests.clocks.Deadlines;
import org.redress.itests.node.DemoNode;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.HistoryVerifier;
import org.redress.itests.rest.SimulatedTime;
import org.redress.itests.rest.Staff;

/** P16: class A, how it becomes class B, and what the store manager sees every day. */
@DemoNode
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FoodChainIT {

    private final Staff staff;
    private final FoodShop shop;
    private final SimulatedTime time;

    FoodChainIT(Staff staff) {
        this.staff = staff;
        this.shop = new FoodShop(staff);
        this.time = new SimulatedTime(staff);
    }

    @BeforeAll
    void the_shop_opens() {
        shop.open();
    }

    @AfterAll
    void and_closes() {
        shop.close();
    }

    @Test
    void class_a_is_settled_checked_reviewed_approved_answered_and_registered() {
        shop.monday();
        CaseWork complaint = shop.agreed(Map.of());
        assertThat(clock(complaint.as(CLERK), PACK + "same-day").path("state").asText())
                .isEqualTo("stopped");
        assertThat(complaint.act(CLERK, "complete-stage").expect(409).blockedBy())
                .containsExactlyInAnyOrder(
                        "core/task/check-customer", "core/task/review-handling", PACK + "head-office-approves");
        complaint.did(STORE, "complete-task", "task", "check-customer");
        assertThat(complaint
                        .act(STORE, "complete-task", "task", "review-handling")
                        .expect(409)
                        .blockedBy())
                .as("the department manager's")
                .containsExactly("core/task-role");
        complaint.did(DEPARTMENT, "complete-task", "task", "review-handling");
        JsonNode asked = complaint.did(CLERK, "request-approval", "subject", "按标准答复", "kind", "standard-answer");
        assertThat(asked.at("/approvals/0/of").asText()).isEqualTo(HEAD);
        complaint.did(HEAD, "approve", "approval", 1);
        complaint.did(CLERK, "complete-stage");
        shop.answered(complaint, CLERK);
        shop.sheet(complaint, "record-sheet-a", Map.of("action", "当场换货，每天早晚各查一次日期", "effect", "顾客满意"));
        complaint.did(STORE, "complete-stage");
        complaint.did(STORE, "close", "result", "已换货并致谢");
        JsonNode archived = complaint.did(STORE, "archive");
        assertThat(archived.path("state").asText()).isEqualTo("archived");
        assertThat(HistoryVerifier.follow(complaint.committedHistory(STORE)))
                .isEqualTo(archived.at("/history/hash").asText());
    }

    @Test
    void class_a_that_is_not_settled_on_the_same_day_is_a_breach() {
        OffsetDateTime received = shop.monday();
        CaseWork complaint = shop.a(Map.of());
        OffsetDateTime close =
                SimulatedTime.of(clock(complaint.as(CLERK), PACK + "same-day").path("dueAt"));
        assertThat(close.toLocalDate()).isEqualTo(received.toLocalDate());
        time.to(close);
        assertThat(Deadlines.briefs(complaint, CLERK)).contains("clock-breached " + PACK + "same-day");
    }

    @Test
    void head_office_can_refuse_the_answer() {
        CaseWork complaint = shop.agreed(Map.of("subject", "store-rules"));
        complaint.did(CLERK, "request-approval", "subject", "按标准答复", "kind", "standard-answer");
        complaint.did(HEAD, "reject", "approval", 1, "reason", "口径不对");
        assertThat(complaint.act(CLERK, "complete-stage").expect(409).blockedBy())
                .contains(PACK + "head-office-approves");
    }

    @Test
    void a_branch_may_have_only_store_rules_reviewed() {
        shop.decide("on", Map.of("reviewScope", "store-rules"));
        CaseWork hygiene = shop.agreed(Map.of("subject", "hygiene"));
        CaseWork rules = shop.agreed(Map.of("subject", "store-rules"));
        shop.decide("on", Map.of());
        assertThat(hygiene.did(CLERK, "complete-stage").path("stage").asText()).isEqualTo("answer");
        assertThat(rules.act(CLERK, "complete-stage").expect(409).blockedBy()).contains(PACK + "head-office-approves");
    }

    @Test
    void class_a_that_does_not_satisfy_becomes_class_b_and_a_manager_takes_it_over() {
        CaseWork complaint = shop.a(Map.of());
        complaint.did(CLERK, "offer-remedy", "kind", "replace", "channel", "front-desk");
        complaint.did(CLERK, "answer-offer", "offer", 1, "answer", "refused");
        assertThat(staff.inbox(STORE, complaint)).contains("hand-over-offered");
        complaint.doTasks(CLERK);
        assertThat(complaint.act(CLERK, "complete-stage").expect(409).blockedBy())
                .containsExactly(PACK + "a-becomes-b");
        complaint.did(STORE, "accept-hand-over");
        JsonNode file = complaint.did(STORE, "classify", "class", "b", "reason", "顾客不满意");
        assertThat(clock(file, PACK + "same-day").path("state").asText()).isNotEqualTo("running");
        assertThat(clock(file, PACK + "first-contact").path("state").asText()).isEqualTo("running");
        assertThat(complaint
                        .act(CLERK, "offer-remedy", "kind", "refund", "amount", yuan("20.00"), "channel", "front-desk")
                        .expect(409)
                        .blockedBy())
                .contains(PACK + "b-by-managers");
        assertThat(complaint.act(STORE, "complete-stage").expect(409).blockedBy())
                .contains("core/task/collect", "core/task/satisfy", PACK + "times-agreed", PACK + "evidence-there");
    }

    @Test
    void a_customer_who_demands_head_office_is_class_b_and_head_office_hears_of_it() {
        CaseWork complaint = shop.register("in-store", "phone", Map.of("wantsHeadOffice", true));
        assertThat(complaint.as(CLERK).at("/proposals/class/value").asText()
                        + complaint.as(CLERK).at("/assessment/class/proposed").asText())
                .contains("b");
        assertThat(staff.inbox(HEAD, complaint)).isNotEmpty();
        FoodShop.classify(complaint, CLERK, "a");
        assertThat(complaint.act(CLERK, "complete-stage").expect(409).blockedBy())
                .containsExactly(PACK + "a-becomes-b");
    }

    @Test
    void what_is_not_solved_after_a_day_is_told_to_the_store_manager_and_stands_in_the_list_every_day() {
        OffsetDateTime received = shop.monday();
        CaseWork complaint = shop.b("phone", Map.of());
        assertThat(unsolved()).doesNotContain(complaint.number());
        time.to(SimulatedTime.of(clock(complaint.as(STORE), PACK + "unsolved").path("dueAt")));
        assertThat(complaint.latest(STORE, "escalated").at("/reasons/0/rule").asText())
                .isEqualTo(PACK + "unsolved-after-a-day");
        assertThat(Deadlines.briefs(complaint, STORE))
                .contains("target-missed " + PACK + "unsolved")
                .doesNotContain("clock-breached " + PACK + "unsolved");
        for (int day = 2; day <= 4; day++) {
            time.to(received.plusDays(day));
            assertThat(unsolved()).as("day " + day).contains(complaint.number());
        }
    }

    @Test
    void the_store_manager_reads_the_records_every_day_and_a_day_without_it_is_told() {
        OffsetDateTime monday = shop.monday();
        shop.a(Map.of());
        String read = duty(monday);
        JsonNode due = staff.as(STORE).get("duties/" + read).expect(200).json();
        assertThat(due.at("/figures/cases").asInt()).isPositive();
        Map<String, Object> record = Map.of("fields", Map.of("unsolved", "无"));
        staff.as(CLERK).post("duties/" + read, record).expect(403);
        staff.as(STORE).post("duties/" + read, record).expect(200);
        time.to(monday.plusDays(2));
        for (String manager : List.of(STORE, DEPARTMENT)) {
            assertThat(missed(manager))
                    .as(manager)
                    .contains(duty(monday.plusDays(1)))
                    .doesNotContain(read);
        }
    }

    private static String duty(OffsetDateTime day) {
        return PACK + "read-records/" + FoodShop.BRANCH + "/" + day.toLocalDate();
    }

    private List<String> missed(String username) {
        return staff.as(username)
                .get("notifications?limit=200")
                .expect(200)
                .items()
                .filter(line -> line.path("kind").asText().equals("duty-missed"))
                .map(line -> line.path("duty").asText())
                .toList();
    }

    @Test
    void what_is_beyond_ones_authority_goes_to_the_superior() {
        CaseWork complaint = shop.a(Map.of());
        complaint.did(
                CLERK,
                "record-demand",
                "kind",
                "refund",
                "amount",
                yuan("80.00"),
                "text",
                "退八十块",
                "channel",
                "front-desk");
        assertThat(staff.inbox(STORE, complaint)).contains("escalated");
        assertThat(complaint
                        .act(CLERK, "offer-remedy", "kind", "refund", "amount", yuan("80.00"), "channel", "front-desk")
                        .expect(409)
                        .blockedBy())
                .contains("core/authority");
        complaint.did(STORE, "offer-remedy", "kind", "refund", "amount", yuan("80.00"), "channel", "front-desk");
    }

    private List<String> unsolved() {
        List<String> numbers = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = staff.as(STORE)
                    .get("worklists/unsolved?limit=200" + cursor)
                    .expect(200)
                    .json();
            page.path("items").forEach(item -> numbers.add(item.path("number").asText()));
            cursor = page.path("next").isNull() || page.path("next").isMissingNode()
                    ? ""
                    : "&cursor=" + page.path("next").asText();
        } while (!cursor.isEmpty());
        return numbers;
    }
}
