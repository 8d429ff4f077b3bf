package org.redress.itests.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.itests.clocks.Deadlines.clock;
import static org.redress.itests.procedures.Shop.CLERK;
import static org.redress.itests.procedures.Shop.PACK;
import static org.redress.itests.procedures.Shop.SHIFT;
import static org.redress.itests.procedures.Shop.STORE_MANAGER;
import static org.redress.itests.procedures.Shop.offer;
import static org.redress.itests.rest.CaseWork.yuan;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.itests.clocks.Deadlines;
import org.redress.itests.node.DemoNode;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.HistoryVerifier;
import org.redress.itests.rest.SimulatedTime;
import org.redress.itests.rest.Staff;

/** P07, rule by rule, at a store. */
@DemoNode
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RetailShiftIT {

    private static final String SPOT = PACK + "on-the-spot";
    private static final String CALL = PACK + "courtesy-call";

    private final Staff staff;
    private final Shop shop;
    private final SimulatedTime time;

    RetailShiftIT(Staff staff) {
        this.staff = staff;
        this.shop = new Shop(staff);
        this.time = new SimulatedTime(staff);
    }

    @BeforeAll
    void the_store_opens() {
        shop.open();
    }

    @AfterAll
    void and_closes() {
        shop.close();
    }

    // The whole way

    @Test
    void a_dispute_that_the_store_caused_goes_from_the_checkout_to_the_archive() {
        CaseWork complaint = shop.ofNature("a");
        complaint.did(SHIFT, "complete-intake", "fields", Map.of("giftItem", "购物袋", "giftNotSold", true));
        offer(complaint, "gift").expect(200);
        offer(complaint, "compensation", "amount", yuan("30.00")).expect(200);
        complaint.did(SHIFT, "answer-offer", "offer", 1, "answer", "accepted");
        complaint.did(SHIFT, "answer-offer", "offer", 2, "answer", "accepted");
        complaint.doTasks(SHIFT).did(SHIFT, "complete-stage");
        complaint.did(SHIFT, "carry-out-remedy", "offer", 1);
        complaint.did(SHIFT, "carry-out-remedy", "offer", 2);
        complaint.doTasks(SHIFT).did(SHIFT, "complete-stage");
        complaint.did(SHIFT, "record-follow-up", "result", "settled", "satisfaction", "5");
        complaint.did(SHIFT, "complete-stage");
        complaint.did(SHIFT, "close", "result", "退差价、送购物袋，顾客满意");
        JsonNode archived = complaint.did(STORE_MANAGER, "archive");
        assertThat(archived.path("state").asText()).isEqualTo("archived");
        assertThat(HistoryVerifier.follow(complaint.committedHistory(SHIFT)))
                .isEqualTo(archived.at("/history/hash").asText());
    }

    @Test
    void what_the_clerk_explained_to_the_customers_content_needs_no_shift_manager() {
        CaseWork complaint =
                CaseWork.register(staff, CLERK, shop.registration("front-desk", Map.of("explaining", "accepted")));
        complaint.doTasks(CLERK).did(CLERK, "complete-stage");
        assertThat(complaint.as(CLERK).path("stage").asText()).isEqualTo("solve");
        assertThat(complaint.as(CLERK).path("owner").asText()).isEqualTo(CLERK);
        assertThat(complaint.as(CLERK).path("escalations")).isEmpty();
    }

    // The shift manager

    @Test
    void where_explaining_fails_the_shift_manager_is_called_at_once() {
        CaseWork complaint = shop.dispute();
        JsonNode file = complaint.as(CLERK);
        assertThat(file.at("/escalations/0/rule").asText()).isEqualTo(PACK + "explaining-failed");
        assertThat(file.at("/handOver/to").asText()).isEqualTo(SHIFT);
        assertThat(file.at("/nextStep/action").asText()).isEqualTo("accept-hand-over");
        assertThat(staff.inbox(SHIFT, complaint)).contains("hand-over-offered");
    }

    @Test
    void the_shift_manager_is_called_too_when_explaining_fails_later() {
        CaseWork complaint = CaseWork.register(staff, CLERK, shop.registration("front-desk", Map.of()));
        assertThat(complaint.as(CLERK).path("escalations")).isEmpty();
        JsonNode file = complaint.did(CLERK, "complete-intake", "fields", Map.of("explaining", "cannot"));
        assertThat(file.at("/handOver/to").asText()).isEqualTo(SHIFT);
    }

    @Test
    void the_employee_complained_about_is_taken_away_and_has_no_part_in_it() {
        Map<String, Object> registration =
                new HashMap<>(shop.registration("front-desk", Map.of("explaining", "cannot")));
        registration.put("involvedStaff", List.of(CLERK));
        CaseWork complaint = CaseWork.register(staff, SHIFT, registration);
        complaint.read(CLERK).expect(403);
        assertThat(complaint.as(SHIFT).path("owner").asText()).isEqualTo(SHIFT);
        assertThat(complaint.act(SHIFT, "complete-stage").expect(409).blockedBy())
                .contains("core/task/take-employee-away");
    }

    @Test
    void nothing_goes_on_before_the_customer_was_heard_fully_and_everything_collected() {
        CaseWork complaint = shop.dispute();
        assertThat(complaint.act(SHIFT, "complete-stage").expect(409).blockedBy())
                .containsExactlyInAnyOrder(
                        "core/task/let-vent",
                        "core/task/take-employee-away",
                        "core/task/apologise",
                        PACK + "shift-manager-handles",
                        PACK + "heard-fully",
                        PACK + "collected",
                        PACK + "nature-known");
        shop.heard(complaint);
        assertThat(complaint.act(SHIFT, "complete-stage").expect(409).blockedBy())
                .containsExactly(PACK + "nature-known");
    }

    // Nature

    @Test
    void a_gift_that_the_store_sells_is_not_given() {
        CaseWork complaint = shop.ofNature("a");
        assertThat(offer(complaint, "gift").expect(409).blockedBy()).containsExactly(PACK + "gift-not-sold");
        complaint.did(SHIFT, "complete-intake", "fields", Map.of("giftItem", "酸奶", "giftNotSold", false));
        assertThat(offer(complaint, "gift").expect(409).blockedBy()).containsExactly(PACK + "gift-not-sold");
        complaint.did(SHIFT, "complete-intake", "fields", Map.of("giftItem", "促销雨伞", "giftNotSold", true));
        offer(complaint, "gift").expect(200);
    }

    @Test
    void more_than_the_shift_managers_authority_is_for_the_store_manager() {
        CaseWork complaint = shop.ofNature("a");
        assertThat(offer(complaint, "discount", "amount", yuan("200.01"))
                        .expect(409)
                        .blockedBy())
                .containsExactly("core/authority");
        offer(complaint, "discount", "amount", yuan("200.00")).expect(200);
        complaint.did(SHIFT, "answer-offer", "offer", 1, "answer", "refused");
        JsonNode asked =
                complaint.did(SHIFT, "request-approval", "subject", "打折", "kind", "discount", "amount", yuan("300.00"));
        assertThat(asked.at("/approvals/0/of").asText()).isEqualTo(STORE_MANAGER);
        complaint.did(STORE_MANAGER, "approve", "approval", 1);
        offer(complaint, "discount", "amount", yuan("300.00")).expect(200);
    }

    @Test
    void what_the_customer_caused_is_clarified_and_regretted_and_costs_the_store_nothing() {
        CaseWork complaint = shop.heard();
        assertThat(complaint
                        .did(SHIFT, "complete-intake", "fields", Map.of("cause", "customer"))
                        .at("/nextStep/action")
                        .asText())
                .as("the cause proposes B, a person confirms")
                .isEqualTo("classify");
        complaint.did(SHIFT, "classify", "class", "b", "reason", "小票上写明了");
        assertThat(complaint.act(SHIFT, "complete-stage").expect(409).blockedBy())
                .containsExactlyInAnyOrder("core/task/clarify", "core/task/polite-regret");
        assertThat(offer(complaint, "discount", "amount", yuan("20.00"))
                        .expect(409)
                        .blockedBy())
                .containsExactly(PACK + "by-nature");
        complaint.doTasks(SHIFT).did(SHIFT, "complete-stage");
    }

    @Test
    void a_customer_who_is_hard_to_calm_is_asked_for_a_wish_and_gets_it_within_the_rules() {
        CaseWork complaint = shop.ofNature("b");
        complaint.did(SHIFT, "complete-intake", "fields", Map.of("hardToCalm", true));
        assertThat(complaint.act(SHIFT, "complete-stage").expect(409).blockedBy())
                .contains("core/task/ask-wish", PACK + "wish-recorded");
        complaint.did(
                SHIFT,
                "record-demand",
                "kind",
                "discount",
                "amount",
                yuan("20.00"),
                "channel",
                "front-desk",
                "text",
                "下次便宜一点");
        offer(complaint, "discount", "amount", yuan("20.00")).expect(200);
        assertThat(offer(complaint, "discount", "amount", yuan("500.00"))
                        .expect(409)
                        .blockedBy())
                .containsExactly("core/authority");
    }

    @Test
    void valuables_and_large_cash_are_handed_to_the_judicial_authorities() {
        CaseWork complaint = shop.heard();
        assertThat(track(complaint).expect(409).blockedBy())
                .as("only them")
                .containsExactly(PACK + "judicial-authorities");
        complaint.did(SHIFT, "complete-intake", "fields", Map.of("cash", 5000));
        assertThat(complaint.as(SHIFT).at("/nextStep/action").asText()).isEqualTo("classify");
        complaint.did(SHIFT, "classify", "class", "c", "reason", "顾客称丢失现金五千元");
        assertThat(offer(complaint, "compensation", "amount", yuan("100.00"))
                        .expect(409)
                        .blockedBy())
                .containsExactly(PACK + "by-nature");
        assertThat(complaint.act(SHIFT, "complete-stage").expect(409).blockedBy())
                .containsExactly(PACK + "to-the-authorities");
        track(complaint).expect(200);
        shop.solved(complaint);
        complaint.did(SHIFT, "record-follow-up", "result", "settled");
        complaint.did(SHIFT, "complete-stage");
        assertThat(complaint.act(SHIFT, "close", "result", "已移交").expect(409).blockedBy())
                .as("while the authorities have it")
                .isNotEmpty();
        complaint.did(SHIFT, "end-external", "result", "decided", "text", "现金已找回");
        complaint.did(SHIFT, "close");
        assertThat(complaint.did(SHIFT, "archive").path("state").asText()).isEqualTo("archived");
    }

    // Refusing

    @ParameterizedTest
    @ValueSource(strings = {"government-rules", "law", "company-policy", "impossible"})
    void a_wish_is_refused_on_each_of_the_four_grounds_and_the_case_goes_on(String ground) {
        CaseWork complaint = shop.ofNature("a");
        JsonNode file = complaint.did(SHIFT, "refuse-service", "ground", ground, "text", "已说明原因和别的办法");
        assertThat(file.at("/conduct/refusals/0/ground").asText()).isEqualTo(ground);
        assertThat(file.path("state").asText()).isEqualTo("open");
    }

    @Test
    void on_no_other_ground_is_anything_refused_and_no_complaint_declined() {
        CaseWork complaint = shop.ofNature("a");
        assertThat(complaint
                        .act(SHIFT, "refuse-service", "ground", "too-busy", "text", "人手不够")
                        .expect(422)
                        .errors())
                .containsExactly("/ground");
        assertThat(complaint.offers(SHIFT))
                .filteredOn(offer -> offer.path("id").asText().equals("decline-complaint"))
                .noneMatch(offer -> offer.path("allowed").asBoolean());
    }

    // Ten minutes, three days

    @Test
    void after_ten_minutes_on_the_spot_the_next_step_is_to_move_away_from_the_scene() {
        OffsetDateTime received = time.now();
        CaseWork complaint = shop.heard();
        Deadlines.assertClock(complaint.as(SHIFT), SPOT, "running", received.plusMinutes(10));
        time.to(received.plusMinutes(10));
        JsonNode late = complaint.as(SHIFT);
        assertThat(SimulatedTime.of(clock(late, SPOT).path("breachedAt"))).isEqualTo(received.plusMinutes(10));
        assertThat(late.at("/nextStep/text/zh").asText()).contains("离开现场");
        assertThat(late.at("/nextStep/owner").asText()).isEqualTo(SHIFT);
        assertThat(staff.inbox(STORE_MANAGER, complaint)).contains("escalated");
        Object[] judged = {"class", "a", "reason", "核对了小票"};
        assertThat(complaint.act(SHIFT, "classify", judged).expect(409).blockedBy())
                .as("nothing more is settled at the scene")
                .containsExactly(PACK + "away-first");
        JsonNode moved = complaint.did(SHIFT, "complete-task", "task", "move-away");
        assertThat(clock(moved, SPOT).path("state").asText()).isEqualTo("stopped");
        complaint.did(SHIFT, "classify", judged);
        assertThat(complaint.did(SHIFT, "complete-stage").path("stage").asText())
                .isEqualTo("solve");
    }

    @Test
    void what_is_settled_within_ten_minutes_stays_at_the_scene() {
        OffsetDateTime received = time.now();
        CaseWork complaint = shop.ofNature("a");
        time.to(received.plusMinutes(9));
        JsonNode settled = complaint.doTasks(SHIFT).did(SHIFT, "complete-stage");
        assertThat(clock(settled, SPOT).path("state").asText()).isEqualTo("stopped");
        time.to(received.plusMinutes(20));
        assertThat(Deadlines.briefs(complaint, SHIFT)).containsExactly("clock-warned " + SPOT + " 1");
        assertThat(Answer.stream(complaint.as(SHIFT).path("tasks")))
                .filteredOn(task -> task.path("id").asText().equals("move-away"))
                .noneMatch(task -> task.path("applies").asBoolean());
    }

    @Test
    void who_calls_by_phone_is_on_no_scene() {
        CaseWork complaint =
                CaseWork.register(staff, CLERK, shop.registration("phone", Map.of("explaining", "cannot")));
        assertThat(Answer.stream(complaint.as(CLERK).path("clocks")))
                .noneMatch(clock -> clock.path("id").asText().equals(SPOT));
    }

    @Test
    void the_customer_gets_a_courtesy_call_within_three_days_of_the_solution() {
        OffsetDateTime monday = time.monday();
        CaseWork complaint = shop.solved(shop.ofNature("a"));
        assertThat(SimulatedTime.of(clock(complaint.as(SHIFT), CALL).path("dueAt"))
                        .toLocalDate())
                .isEqualTo(monday.toLocalDate().plusDays(3));
        assertThat(complaint.act(SHIFT, "complete-stage").expect(409).blockedBy())
                .containsExactly(PACK + "courtesy-called");
        JsonNode called = complaint.did(SHIFT, "record-follow-up", "result", "settled", "satisfaction", "4");
        assertThat(clock(called, CALL).path("state").asText()).isEqualTo("stopped");
        complaint.did(SHIFT, "complete-stage");
    }

    @Test
    void a_call_that_was_forgotten_is_a_breach() {
        time.monday();
        CaseWork complaint = shop.solved(shop.ofNature("a"));
        time.to(SimulatedTime.of(clock(complaint.as(SHIFT), CALL).path("dueAt")));
        assertThat(Deadlines.briefs(complaint, SHIFT))
                .containsExactly("clock-warned " + CALL + " 1", "clock-breached " + CALL);
        assertThat(staff.inbox(SHIFT, complaint)).contains("clock-breached");
    }

    private static Answer track(CaseWork complaint) {
        return complaint.act(
                SHIFT, "start-external", "track", "judicial-authorities", "reference", "甬公 2026-118", "contact", "王警官");
    }
}
