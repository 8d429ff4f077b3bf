package org.redress.itests.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.itests.procedures.BeautyShop.AREA;
import static org.redress.itests.procedures.BeautyShop.CONSULTANT;
import static org.redress.itests.procedures.BeautyShop.DEPUTY;
import static org.redress.itests.procedures.BeautyShop.MANAGER;
import static org.redress.itests.procedures.OwnHouse.agreed;
import static org.redress.itests.procedures.OwnHouse.fill;
import static org.redress.itests.procedures.OwnHouse.offer;
import static org.redress.itests.rest.CaseWork.yuan;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.redress.itests.clocks.Deadlines;
import org.redress.itests.node.DemoNode;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.HistoryVerifier;
import org.redress.itests.rest.SimulatedTime;
import org.redress.itests.rest.Staff;

/** P05, rule by rule, in a beauty shop that is opened while the node runs. */
@DemoNode
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BeautyConsultantIT {

    private final Staff staff;
    private final BeautyShop shop;
    private final SimulatedTime time;

    BeautyConsultantIT(Staff staff) {
        this.staff = staff;
        this.shop = new BeautyShop(staff);
        this.time = new SimulatedTime(staff);
    }

    @BeforeAll
    void the_shop_opens() {
        shop.open();
    }

    @Test
    void a_dissatisfaction_is_exchanged_signed_tracked_and_filed() {
        CaseWork complaint = shop.explained();
        agreed(complaint, MANAGER, 1, "kind", "exchange");
        agreed(complaint, MANAGER, 2, "kind", "gift", "amount", yuan("30.00"));
        fill(complaint, MANAGER, "countermeasure", "换成温和配方，送旅行装一份");
        BeautyShop.signed(complaint.through(MANAGER, "sign"));
        complaint.through(MANAGER, "track");
        complaint.did(MANAGER, "carry-out-remedy", "offer", 1);
        complaint.did(MANAGER, "carry-out-remedy", "offer", 2);
        complaint.did(CONSULTANT, "record-follow-up", "result", "settled", "satisfaction", "4");
        complaint.did(CONSULTANT, "record-follow-up", "result", "settled", "satisfaction", "5");
        complaint.doTasks(CONSULTANT).did(MANAGER, "complete-stage");
        complaint.did(MANAGER, "close", "result", "换货后顾客满意");
        JsonNode archived = complaint.did(MANAGER, "archive");
        assertThat(archived.path("state").asText()).isEqualTo("archived");
        assertThat(HistoryVerifier.follow(complaint.committedHistory(MANAGER)))
                .isEqualTo(archived.at("/history/hash").asText());
    }

    // Who handles it

    @Test
    void a_consultant_hands_it_to_the_store_manager() {
        CaseWork complaint = shop.register();
        BeautyShop.heardOut(complaint.doTasks(CONSULTANT));
        assertThat(complaint.act(CONSULTANT, "complete-stage").expect(409).blockedBy())
                .containsExactly(shop.id("manager-handles"));
        BeautyShop.toManager(complaint);
        assertThat(complaint.did(MANAGER, "complete-stage").path("stage").asText())
                .isEqualTo("clarify");
        assertThat(complaint
                        .act(CONSULTANT, "take-over", "reason", "我熟悉情况")
                        .expect(409)
                        .blockedBy())
                .containsExactly(shop.id("handlers-only"));
    }

    @Test
    void the_deputy_handles_it_only_while_the_manager_is_away() {
        CaseWork complaint = shop.register();
        complaint.did(CONSULTANT, "hand-over", "to", DEPUTY);
        assertThat(complaint.act(DEPUTY, "accept-hand-over").expect(409).blockedBy())
                .containsExactly(shop.id("deputy-in-absence"));
        fill(complaint, CONSULTANT, "managerAway", "店长今天轮休");
        assertThat(complaint.did(DEPUTY, "accept-hand-over").path("owner").asText())
                .isEqualTo(DEPUTY);
        BeautyShop.heardOut(complaint);
        complaint.through(DEPUTY, "clarify");
    }

    @Test
    void when_the_manager_goes_away_the_deputy_stands_in_by_itself() {
        CaseWork complaint = shop.managed();
        OffsetDateTime leave = time.now().plusMinutes(10);
        Map<String, String> away =
                Map.of("from", leave.toString(), "until", leave.plusHours(2).toString());
        staff.as("admin").patch("users/" + MANAGER, Map.of("absence", away)).expect(200);
        time.to(leave.plusMinutes(1));
        assertThat(complaint.owner(CONSULTANT)).isEqualTo(DEPUTY);
        assertThat(complaint
                        .latest(CONSULTANT, "owner-replaced")
                        .at("/reasons/0/rule")
                        .asText())
                .isEqualTo("core/absence");
        BeautyShop.heardOut(complaint);
        complaint.through(DEPUTY, "clarify");
        time.to(leave.plusHours(3));
        complaint.did(MANAGER, "accept-hand-over");
    }

    // Listen, clarify, record, explain

    @Test
    void is_there_any_other_reason_must_be_asked_and_answered() {
        CaseWork complaint = shop.heard();
        assertThat(complaint.act(MANAGER, "complete-stage").expect(409).blockedBy())
                .containsExactlyInAnyOrder("core/task/ask-other-reasons", shop.id("other-reasons"));
        complaint.did(CONSULTANT, "complete-task", "task", "ask-other-reasons");
        assertThat(complaint.act(MANAGER, "complete-stage").expect(409).blockedBy())
                .containsExactly(shop.id("other-reasons"));
        fill(complaint, CONSULTANT, "otherReasons", "上次没人告诉我要先做测试");
        assertThat(complaint.did(MANAGER, "complete-stage").path("stage").asText())
                .isEqualTo("record");
    }

    @Test
    void nothing_is_given_before_the_question_and_the_explanation() {
        CaseWork complaint = shop.heard();
        assertThat(offer(complaint, MANAGER, "kind", "gift", "amount", yuan("20.00"))
                        .expect(409)
                        .blockedBy())
                .containsExactlyInAnyOrder(shop.id("other-reasons"), shop.id("explained"));
    }

    @Test
    void the_sheet_is_filled_and_the_cause_explained_before_a_countermeasure() {
        CaseWork complaint = shop.clarified().doTasks(CONSULTANT);
        assertThat(complaint.act(MANAGER, "complete-stage").expect(409).blockedBy())
                .containsExactly(shop.id("sheet-filled"));
        BeautyShop.sheet(complaint);
        complaint.through(MANAGER, "explain").doTasks(MANAGER);
        assertThat(complaint.act(MANAGER, "complete-stage").expect(409).blockedBy())
                .containsExactly(shop.id("explained"));
    }

    // Countermeasure

    @Test
    void a_gift_beyond_the_company_rules_is_nobodys_to_give() {
        CaseWork complaint = shop.explained();
        for (String by : List.of(MANAGER, DEPUTY, AREA)) {
            assertThat(offer(complaint, by, "kind", "gift", "amount", yuan("50.01"))
                            .expect(409)
                            .blockedBy())
                    .containsExactly("core/authority");
        }
        assertThat(offer(complaint, CONSULTANT, "kind", "gift", "amount", yuan("20.00"))
                        .expect(409)
                        .blockedBy())
                .as("a consultant asks")
                .containsExactly("core/authority");
        offer(complaint, MANAGER, "kind", "gift", "amount", yuan("50.00")).expect(200);
    }

    @Test
    void the_company_rules_of_a_branch_set_the_gift() {
        CaseWork complaint = shop.explained();
        shop.chooses(Map.of("giftLimit", 20));
        assertThat(offer(complaint, MANAGER, "kind", "gift", "amount", yuan("30.00"))
                        .expect(409)
                        .blockedBy())
                .containsExactly("core/authority");
        shop.chooses(Map.of());
        offer(complaint, MANAGER, "kind", "gift", "amount", yuan("30.00")).expect(200);
    }

    @Test
    void a_refund_needs_the_reason_why_no_exchange() {
        CaseWork complaint = shop.explained();
        assertThat(offer(complaint, MANAGER, "kind", "refund", "amount", yuan("268.00"))
                        .expect(409)
                        .blockedBy())
                .containsExactly(shop.id("exchange-first"));
        offer(complaint, MANAGER, "kind", "substitute").expect(200);
        complaint.did(MANAGER, "answer-offer", "offer", 1, "answer", "refused", "text", "同类的都不想用了");
        fill(complaint, MANAGER, "whyNoExchange", "对同类成分都过敏，换货和代替品都不合适");
        offer(complaint, MANAGER, "kind", "refund", "amount", yuan("268.00")).expect(200);
    }

    @Test
    void a_return_within_the_rules_is_no_complaint_and_goes_to_the_returns_desk() {
        CaseWork complaint = shop.managed();
        complaint
                .act(CONSULTANT, "decline-complaint", "ground", "return-within-rules", "text", "七天内未拆封")
                .expect(403);
        JsonNode closed =
                complaint.did(MANAGER, "decline-complaint", "ground", "return-within-rules", "text", "七天内未拆封，直接退");
        assertThat(closed.path("state").asText()).isEqualTo("closed");
        complaint.did(MANAGER, "complete-stage");
        assertThat(complaint.did(MANAGER, "archive").path("state").asText()).isEqualTo("archived");
    }

    // Two signatures, tracking, file

    @Test
    void the_record_sheet_is_signed_by_store_manager_and_consultant_each_themselves() {
        CaseWork complaint = shop.toSign();
        complaint.doTasks(MANAGER).did(MANAGER, "issue-document", "template", "record-sheet");
        assertThat(BeautyShop.sign(complaint, MANAGER, "beauty-consultant")
                        .expect(422)
                        .errors())
                .contains("/signer");
        BeautyShop.sign(complaint, MANAGER, "owner").expect(200);
        assertThat(complaint.act(MANAGER, "complete-stage").expect(409).blockedBy())
                .as("one signature is not enough")
                .containsExactly(shop.id("two-signatures"));
        BeautyShop.sign(complaint, CONSULTANT, "beauty-consultant").expect(200);
        assertThat(complaint.did(MANAGER, "complete-stage").path("stage").asText())
                .isEqualTo("track");
    }

    @Test
    void tracking_goes_on_every_few_days_until_nothing_is_open() {
        CaseWork complaint = shop.toSign();
        BeautyShop.signed(complaint);
        complaint.through(MANAGER, "track").doTasks(CONSULTANT);
        OffsetDateTime first = shop.due(complaint);
        assertThat(first.toLocalDate())
                .isAfterOrEqualTo(time.now().toLocalDate().plusDays(7));
        time.to(first);
        assertThat(Deadlines.briefs(complaint, MANAGER)).contains("target-missed " + shop.id("track"));
        complaint.did(CONSULTANT, "record-follow-up", "result", "settled", "satisfaction", "4");
        assertThat(shop.due(complaint)).as("the next one").isAfter(first);
        assertThat(complaint.act(MANAGER, "complete-stage").expect(409).blockedBy())
                .as("once is not tracking")
                .containsExactly(shop.id("kept-track"));
        complaint.did(CONSULTANT, "record-follow-up", "result", "unresolved", "text", "又有点干");
        assertThat(complaint.act(MANAGER, "complete-stage").expect(409).blockedBy())
                .containsExactly(shop.id("kept-track"));
        complaint.did(CONSULTANT, "record-follow-up", "result", "settled", "satisfaction", "5");
        complaint.did(MANAGER, "complete-stage");
    }
}
