package org.redress.itests.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.itests.clocks.Deadlines.clock;
import static org.redress.itests.procedures.FoodShop.CLERK;
import static org.redress.itests.procedures.FoodShop.DEPARTMENT;
import static org.redress.itests.procedures.FoodShop.HEAD;
import static org.redress.itests.procedures.FoodShop.PACK;
import static org.redress.itests.procedures.FoodShop.SERVICE;
import static org.redress.itests.procedures.FoodShop.STORE;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.redress.itests.clocks.Deadlines;
import org.redress.itests.node.DemoNode;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.SimulatedTime;
import org.redress.itests.rest.Staff;

/** P16, class B: contact, measures, outsiders, after-care. */
@DemoNode
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FoodSafetyIT {

    private final Staff staff;
    private final FoodShop shop;
    private final SimulatedTime time;

    FoodSafetyIT(Staff staff) {
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
    void class_b_goes_from_the_manager_through_measures_that_work_to_the_archive() {
        shop.monday();
        CaseWork complaint = shop.collected("front-desk", Map.of());
        complaint.did(STORE, "contact-customer", "channel", "phone", "text", "先打电话问候");
        complaint.did(STORE, "complete-task", "task", "find-cause");
        assertThat(complaint.act(STORE, "complete-stage").expect(409).blockedBy())
                .containsExactlyInAnyOrder(PACK + "measures-planned", PACK + "measures-work");
        shop.measure(complaint, "corrective", 1);
        assertThat(complaint.act(STORE, "complete-stage").expect(409).blockedBy())
                .containsExactly(PACK + "measures-planned");
        shop.measure(complaint, "preventive", 2);
        complaint.did(STORE, "complete-stage");
        shop.answered(complaint, STORE);
        shop.sheet(complaint, "record-sheet-b", Map.of());
        assertThat(complaint.as(STORE).at("/documents/0/missing")).isEmpty();
        complaint.did(STORE, "complete-stage");
        complaint.did(STORE, "close", "result", "已整改，顾客满意");
        assertThat(complaint.did(STORE, "archive").path("state").asText()).isEqualTo("archived");
    }

    @Test
    void a_clerk_hands_class_b_to_the_store_manager_and_does_not_get_it_back() {
        CaseWork complaint = shop.register("food-safety", "phone", Map.of());
        assertThat(staff.inbox(STORE, complaint)).contains("hand-over-offered");
        FoodShop.classify(complaint, CLERK, "b");
        complaint.doTasks(CLERK);
        assertThat(complaint.act(CLERK, "complete-stage").expect(409).blockedBy())
                .containsExactlyInAnyOrder(PACK + "b-led-by-manager", PACK + "b-by-managers");
        complaint.did(STORE, "accept-hand-over");
        complaint.did(STORE, "complete-stage");
        assertThat(complaint.act(CLERK, "take-over", "reason", "我来").expect(409).blockedBy())
                .contains(PACK + "b-not-to-clerks");
    }

    @Test
    void class_b_is_contacted_within_24_hours_and_again_within_3_days() {
        OffsetDateTime received = shop.monday();
        CaseWork complaint = shop.b("phone", Map.of());
        Deadlines.assertClock(complaint.as(STORE), PACK + "first-contact", "running", received.plusHours(24));
        JsonNode file = complaint.did(STORE, "contact-customer", "channel", "phone", "text", "问候");
        assertThat(clock(file, PACK + "first-contact").path("state").asText()).isEqualTo("stopped");
        assertThat(SimulatedTime.of(clock(file, PACK + "further-contact").path("dueAt"))
                        .toLocalDate())
                .isEqualTo(received.toLocalDate().plusDays(3));
        file = complaint.did(STORE, "contact-customer", "channel", "phone", "text", "告诉进展");
        assertThat(clock(file, PACK + "further-contact").path("state").asText()).isEqualTo("stopped");
    }

    @Test
    void neither_contact_is_forgotten_without_a_breach() {
        OffsetDateTime received = shop.monday();
        CaseWork silent = shop.b("phone", Map.of());
        CaseWork once = shop.b("phone", Map.of());
        once.did(STORE, "contact-customer", "channel", "phone", "text", "问候");
        time.to(received.plusDays(3).withHour(23));
        assertThat(Deadlines.briefs(silent, STORE)).contains("clock-breached " + PACK + "first-contact");
        assertThat(Deadlines.briefs(once, STORE))
                .contains("clock-breached " + PACK + "further-contact")
                .doesNotContain("clock-breached " + PACK + "first-contact");
    }

    @Test
    void a_foreign_object_is_photographed_and_kept_and_has_its_part_in_the_sheet() {
        CaseWork complaint = shop.b("front-desk", Map.of("harms", List.of("foreign-object")));
        complaint.did(STORE, "complete-intake", "fields", Map.of("agreedTimes", "今天下午"));
        assertThat(complaint
                        .act(STORE, "complete-task", "task", "keep-object")
                        .expect(409)
                        .blockedBy())
                .containsExactly("core/task-evidence");
        complaint.doTasks(STORE);
        assertThat(complaint.act(STORE, "complete-stage").expect(409).blockedBy())
                .containsExactly(PACK + "object-kept");
        complaint.did(STORE, "complete-intake", "fields", Map.of("foreignObject", "一小段塑料绳", "objectKept", "店长，冷柜二层"));
        complaint.did(STORE, "complete-stage");
        shop.answered(shop.improved(complaint), STORE);
        shop.sheet(complaint, "record-sheet-object", Map.of());
        assertThat(complaint.as(STORE).at("/documents/0/missing")).isEmpty();
    }

    @Test
    void a_visit_of_the_health_authority_is_told_to_the_managers_with_who_they_are_and_what_they_want() {
        CaseWork complaint = shop.register("food-safety", "authority", Map.of());
        assertThat(staff.inbox(STORE, complaint)).contains("escalated");
        assertThat(staff.inbox(DEPARTMENT, complaint)).contains("escalated");
        complaint.did(STORE, "accept-hand-over");
        FoodShop.classify(complaint, STORE, "b");
        assertThat(complaint.act(STORE, "complete-stage").expect(409).blockedBy())
                .containsExactlyInAnyOrder("core/task/call-manager", PACK + "visitor-known");
        complaint.did(
                STORE, "complete-intake", "fields", Map.of("authorityWho", "区卫生监督所，张某", "authorityWants", "查看留样和台账"));
        complaint.doTasks(CLERK).did(STORE, "complete-stage");
    }

    @Test
    void findings_go_to_the_press_through_head_office_and_to_the_customer() {
        CaseWork complaint = shop.collected("phone", Map.of());
        complaint.did(STORE, "record-intervention", "body", "media", "name", "晚报", "text", "记者来电");
        assertThat(staff.inbox(HEAD, complaint)).contains("escalated");
        shop.answered(shop.improved(complaint), STORE);
        shop.sheet(complaint, "record-sheet-b", Map.of());
        assertThat(complaint
                        .act(STORE, "complete-task", "task", "tell-outside")
                        .expect(409)
                        .blockedBy())
                .as("for senior people")
                .containsExactly("core/task-role");
        complaint.did(HEAD, "complete-task", "task", "tell-outside");
        complaint.did(STORE, "complete-stage");
        complaint.did(STORE, "close", "result", "已向媒体和顾客说明");
    }

    @Test
    void what_comes_from_outside_at_the_very_end_is_answered_before_the_case_closes() {
        CaseWork complaint = shop.collected("phone", Map.of());
        shop.answered(shop.improved(complaint), STORE);
        shop.sheet(complaint, "record-sheet-b", Map.of());
        complaint.did(STORE, "complete-stage");
        complaint.did(STORE, "record-intervention", "body", "health-authority", "name", "区卫监所", "text", "来电询问");
        assertThat(complaint.act(STORE, "close", "result", "已整改").expect(409).blockedBy())
                .containsExactly(PACK + "both-told");
        complaint.did(HEAD, "complete-intake", "fields", Map.of("outsideTold", "总部当天书面答复区卫监所"));
        complaint.did(STORE, "close", "result", "已整改");
    }

    @Test
    void a_serious_case_gets_after_care_by_customer_service() {
        CaseWork complaint = shop.b("phone", Map.of("harms", List.of("illness")));
        complaint.did(STORE, "set-severity", "severity", "major", "reason", "有人腹泻");
        complaint.attach(STORE, "medical-record");
        complaint.did(
                STORE,
                "complete-intake",
                "fields",
                Map.of("agreedTimes", "今晚，后天", "condition", "腹泻，已好转", "medicalCare", "社区医院"));
        complaint.doTasks(STORE).did(STORE, "complete-stage");
        shop.answered(shop.improved(complaint), STORE);
        assertThat(clock(complaint.as(STORE), PACK + "after-care").path("state").asText())
                .isEqualTo("running");
        shop.sheet(complaint, "record-sheet-b", Map.of());
        assertThat(complaint.act(STORE, "complete-stage").expect(409).blockedBy())
                .containsExactly("core/task/after-care");
        complaint.did(SERVICE, "record-follow-up", "result", "settled", "satisfaction", "4");
        JsonNode file = complaint.did(SERVICE, "complete-task", "task", "after-care");
        assertThat(clock(file, PACK + "after-care").path("state").asText()).isEqualTo("stopped");
        complaint.did(STORE, "complete-stage");
    }
}
