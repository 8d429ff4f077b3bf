package org.redress.itests.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.itests.clocks.Deadlines.clock;
import static org.redress.itests.procedures.ServiceDesk.BRANCH;
import static org.redress.itests.procedures.ServiceDesk.MANAGEMENT;
import static org.redress.itests.procedures.ServiceDesk.PACK;
import static org.redress.itests.procedures.ServiceDesk.SERVICE;
import static org.redress.itests.procedures.ServiceDesk.SUPERVISOR;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.itests.clocks.Deadlines;
import org.redress.itests.node.DemoNode;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.HistoryVerifier;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.SimulatedTime;
import org.redress.itests.rest.Staff;

/** P18, rule by rule, at a branch where clinic-chain, the law and the public holidays are on as well. */
@DemoNode
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AestheticServiceIT {

    private static final String LAW = "law-cn/feedback-one-department";

    private final Staff staff;
    private final ServiceDesk desk;
    private final SimulatedTime time;

    AestheticServiceIT(Staff staff) {
        this.staff = staff;
        this.desk = new ServiceDesk(staff);
        this.time = new SimulatedTime(staff);
    }

    @BeforeAll
    void the_pack_is_switched_on_for_the_branch() {
        desk.decide("on", Map.of());
    }

    @AfterAll
    void and_off_again() {
        desk.decide("off", Map.of());
    }

    // The whole way

    @ParameterizedTest
    @ValueSource(strings = {"service-quality", "product", "price", "doctor-attitude"})
    void a_complaint_of_each_kind_goes_from_intake_to_an_archive_that_is_complete_and_traceable(String type) {
        CaseWork complaint = desk.told(desk.handled(type));
        complaint.did(SERVICE, "record-follow-up", "result", "settled", "satisfaction", "5", "process", "4");
        complaint.did(SERVICE, "complete-stage");
        issue(complaint);
        complaint.doTasks(SUPERVISOR).did(SUPERVISOR, "complete-stage");
        complaint.did(SUPERVISOR, "close", "result", "已解释清楚，客户接受");
        JsonNode archived = complaint.did(SUPERVISOR, "archive");
        assertThat(archived.path("state").asText()).isEqualTo("archived");
        assertThat(archived.hasNonNull("receivedAt")).isTrue();
        assertThat(archived.at("/closing/result").asText()).isEqualTo("已解释清楚，客户接受");
        assertThat(archived.at("/closing").hasNonNull("at")).isTrue();
        List<JsonNode> committed = complaint.committedHistory(SUPERVISOR);
        assertThat(HistoryVerifier.follow(committed))
                .isEqualTo(archived.at("/history/hash").asText());
        assertThat(HistoryVerifier.recomputed(committed)).containsExactlyElementsOf(committed);
    }

    // Receive and sort

    @ParameterizedTest
    @ValueSource(strings = {"phone", "chat", "email"})
    void complaints_come_by_phone_chat_and_e_mail(String channel) {
        CaseWork complaint = desk.register("service-quality", channel, false);
        assertThat(complaint.as(SERVICE).path("channel").asText()).isEqualTo(channel);
        assertThat(complaint.as(SERVICE).path("owner").asText()).isEqualTo(SERVICE);
    }

    @Test
    void every_complaint_is_reported_to_the_supervisor_at_once() {
        CaseWork complaint = desk.register("service-quality", "phone", false);
        assertThat(staff.inbox(SUPERVISOR, complaint)).isNotEmpty();
        assertThat(complaint.latest(SERVICE, "escalated").at("/reasons/0/rule").asText())
                .isEqualTo(PACK + "report");
    }

    @Test
    void nature_and_urgency_are_said_before_it_is_handled() {
        CaseWork complaint = desk.register("service-quality", "phone", false);
        assertThat(complaint.act(SERVICE, "complete-stage").expect(409).blockedBy())
                .containsExactly("core/task/sort");
    }

    // Urgent

    @Test
    void an_urgent_complaint_is_responded_to_within_an_hour_and_put_into_somebodys_hands() {
        OffsetDateTime received = time.now();
        CaseWork complaint = desk.register("doctor-attitude", "phone", true);
        JsonNode file = complaint.as(SERVICE);
        for (String id : List.of("urgent-response", "urgent-assigned")) {
            Deadlines.assertClock(file, PACK + id, "running", received.plusHours(1));
        }
        complaint.did(SERVICE, "complete-task", "task", "sort");
        assertThat(complaint.act(SERVICE, "complete-stage").expect(409).blockedBy())
                .containsExactly("core/task/name-person");
        assertThat(complaint
                        .act(SERVICE, "complete-task", "task", "name-person")
                        .expect(409)
                        .blockedBy())
                .as("the supervisor's")
                .containsExactly("core/task-role");
        complaint.did(SERVICE, "contact-customer", "channel", "phone", "text", "由我跟进，今天再给您来电");
        complaint.did(SUPERVISOR, "assign", "to", SUPERVISOR, "reason", "医生态度，由主管处理");
        file = complaint.did(SUPERVISOR, "complete-task", "task", "name-person");
        for (String id : List.of("urgent-response", "urgent-assigned")) {
            assertThat(clock(file, PACK + id).path("state").asText()).isEqualTo("stopped");
            assertThat(clock(file, PACK + id).hasNonNull("breachedAt")).isFalse();
        }
    }

    @Test
    void an_hour_without_response_is_a_breach_that_others_hear_of() {
        OffsetDateTime received = time.now();
        CaseWork complaint = desk.register("product", "chat", true);
        time.to(received.plusHours(1));
        JsonNode late = clock(complaint.as(SERVICE), PACK + "urgent-response");
        assertThat(SimulatedTime.of(late.path("breachedAt"))).isEqualTo(received.plusHours(1));
        assertThat(staff.inbox(SERVICE, complaint)).contains("clock-warned", "clock-breached");
        assertThat(staff.inbox(SUPERVISOR, complaint)).contains("clock-breached");
    }

    @Test
    void the_hour_counts_from_receipt_however_late_somebody_sees_that_it_is_urgent() {
        OffsetDateTime received = time.now();
        CaseWork complaint = desk.register("price", "phone", false);
        assertThat(clock(complaint.as(SERVICE), PACK + "urgent-response")
                        .path("state")
                        .asText())
                .isEqualTo("dormant");
        time.to(received.plusMinutes(40));
        JsonNode file = complaint.did(SERVICE, "set-urgency", "urgent", true, "reason", "客户明天出国");
        Deadlines.assertClock(file, PACK + "urgent-response", "running", received.plusHours(1));
        assertThat(staff.inbox(SUPERVISOR, complaint)).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void somebody_unwell_is_proposed_as_urgent_and_a_person_confirms() {
        CaseWork complaint = desk.register("product", "phone", false);
        JsonNode file = complaint.did(SERVICE, "complete-intake", "fields", Map.of("unwell", true));
        assertThat(file.at("/nextStep/action").asText()).isEqualTo("set-urgency");
        assertThat(complaint
                        .did(SERVICE, "set-urgency", "urgent", true, "reason", "皮肤红肿")
                        .at("/urgent")
                        .asBoolean())
                .isTrue();
    }

    // Handle

    @ParameterizedTest
    @CsvSource({
        "service-quality, core/task/talk-department|core/task/explain-and-solve",
        "product, core/task/contact-supplier|core/task/investigate|core/task/tell-finding",
        "price, core/task/explain-price|aesthetic-service/price-explained",
        "doctor-attitude, core/task/talk-doctor|core/task/training"
    })
    void each_kind_is_handled_in_its_own_way_before_the_result_is_told(String type, String owed) {
        CaseWork complaint = desk.sorted(type);
        assertThat(complaint.act(SERVICE, "complete-stage").expect(409).blockedBy())
                .containsExactlyInAnyOrder(owed.split("\\|"));
    }

    @Test
    void the_department_gives_its_account_and_the_customer_an_explanation() {
        CaseWork complaint = desk.sorted("service-quality");
        complaint.did(
                SERVICE,
                "ask-department",
                "role",
                "department-head",
                "text",
                "候诊为什么等了一小时",
                "dueAt",
                time.now().plusHours(2).toString());
        complaint.did("role.department-head", "answer-part", "part", 1, "text", "当天有一台手术延后");
        complaint.did(SERVICE, "complete-task", "task", "talk-department");
        complaint.did(SERVICE, "complete-task", "task", "explain-and-solve");
        assertThat(complaint.did(SERVICE, "complete-stage").path("stage").asText())
                .isEqualTo("feed-back");
    }

    @Test
    void the_doctor_complained_about_keeps_out_of_the_case() {
        Map<String, Object> registration = desk.registration("doctor-attitude", "phone", false);
        registration.put("involvedStaff", List.of("doctor." + BRANCH));
        CaseWork complaint = CaseWork.register(staff, SERVICE, registration);
        assertThat(complaint
                        .act("doctor." + BRANCH, "take-over", "reason", "我来处理")
                        .status())
                .isIn(403, 404, 409);
        complaint.did(SERVICE, "complete-task", "task", "sort");
        complaint.did(SERVICE, "complete-stage");
        for (String task : List.of("talk-doctor", "training")) {
            complaint.did(SUPERVISOR, "complete-task", "task", task);
        }
        assertThat(complaint.did(SERVICE, "complete-stage").path("stage").asText())
                .isEqualTo("feed-back");
    }

    @Test
    void a_price_is_explained_item_by_item_and_can_be_sent_in_writing() {
        CaseWork complaint = desk.sorted("price");
        assertThat(complaint
                        .act(SERVICE, "issue-document", "template", "price-explanation")
                        .expect(409)
                        .blockedBy())
                .containsExactly("core/document-values");
        complaint.did(SERVICE, "complete-intake", "fields", Map.of("priceExplained", "水光 1 次 1,280 元；麻膏 100 元"));
        JsonNode file = complaint.did(SERVICE, "issue-document", "template", "price-explanation");
        assertThat(file.at("/documents/0/text").toString()).contains("麻膏 100 元");
        complaint.did(SERVICE, "complete-task", "task", "explain-price");
        complaint.did(SERVICE, "complete-stage");
    }

    @Test
    void money_above_the_supervisors_limit_is_decided_by_management() {
        CaseWork complaint = desk.sorted("price");
        Object[] refund = {"kind", "refund", "amount", CaseWork.yuan("1200.00"), "channel", "phone"};
        assertThat(complaint.act(SUPERVISOR, "offer-remedy", refund).expect(409).blockedBy())
                .containsExactly("core/authority");
        complaint.did(MANAGEMENT, "offer-remedy", refund);
    }

    @Test
    void progress_is_told_again_and_again_while_the_complaint_is_handled() {
        OffsetDateTime begun = desk.monday();
        CaseWork complaint = desk.sorted("product");
        JsonNode first = clock(complaint.as(SERVICE), PACK + "progress");
        assertThat(first.path("dueAt").asText()).startsWith(desk.workingDay(1));
        complaint.did(SERVICE, "contact-customer", "channel", "phone", "text", "已联系供应商");
        JsonNode file = complaint.as(SERVICE);
        assertThat(clock(file, PACK + "progress").path("state").asText()).isEqualTo("stopped");
        assertThat(clock(file, PACK + "progress/2").path("state").asText()).isEqualTo("running");
        time.to(begun.plusDays(2));
        assertThat(clock(complaint.as(SERVICE), PACK + "progress/2").hasNonNull("breachedAt"))
                .as("nobody said a word")
                .isTrue();
        complaint.did(SERVICE, "contact-customer", "channel", "phone", "text", "检验还要两天");
        complaint.doTasks(SERVICE).did(SERVICE, "complete-stage");
        assertThat(clock(complaint.as(SERVICE), PACK + "progress/3")
                        .path("state")
                        .asText())
                .as("handling is over")
                .isEqualTo("stopped");
    }

    // Handling time, and the law's

    @Test
    void a_complaint_that_is_not_urgent_has_a_handling_time_of_the_house_and_passing_it_is_a_breach() {
        OffsetDateTime begun = desk.monday();
        CaseWork complaint = desk.sorted("service-quality");
        String due = desk.workingDay(3);
        assertThat(clock(complaint.as(SERVICE), PACK + "handling").path("dueAt").asText())
                .startsWith(due);
        complaint.did(SERVICE, "contact-customer", "channel", "phone", "text", "正在向科室了解");
        assertThat(clock(complaint.as(SERVICE), PACK + "handling").path("state").asText())
                .as("a word on progress is no result")
                .isEqualTo("running");
        time.to(begun.plusDays(5));
        assertThat(clock(complaint.as(SERVICE), PACK + "handling").hasNonNull("breachedAt"))
                .isTrue();
        assertThat(staff.inbox(SUPERVISOR, complaint)).contains("clock-breached");
    }

    @Test
    void with_clinic_chain_the_law_and_the_holidays_the_strictest_deadline_counts_and_the_case_says_which_one_won() {
        desk.monday();
        assertThat(desk.packsOn()).contains("aesthetic-service", "clinic-chain", "law-cn", "holidays-cn");
        assertThat(desk.types()).contains("aesthetic-service/price", "clinic-chain/service");

        CaseWork strictHouse = desk.register("price", "phone", false);
        won(strictHouse, PACK + "handling", LAW);

        desk.decide("on", Map.of("handlingDays", 10));
        CaseWork strictLaw = desk.register("price", "phone", false);
        won(strictLaw, LAW, PACK + "handling");
        won(strictHouse, PACK + "handling", LAW);
        desk.decide("on", Map.of());

        CaseWork ofTheChain = CaseWork.register(
                staff,
                "frontdesk." + BRANCH,
                Registrations.registration(BRANCH, "clinic-chain/service", Map.of("area", "waiting")));
        JsonNode file = ofTheChain.as("frontdesk." + BRANCH);
        assertThat(Answer.stream(file.path("clocks")).map(one -> one.path("id").asText()))
                .as("what P18 asks for is asked of its own complaints only")
                .contains(LAW)
                .noneMatch(id -> id.startsWith(PACK));
        assertThat(Answer.stream(strictHouse.as(SERVICE).path("packs"))
                        .map(pack -> pack.path("id").asText()))
                .contains("aesthetic-service", "law-cn")
                .doesNotContain("clinic-chain");
    }

    /** The deadline that counts, in the case and in its explanation; the other is outrun by it. */
    private void won(CaseWork complaint, String winner, String loser) {
        JsonNode file = complaint.as(SERVICE);
        assertThat(clock(file, winner).path("counts").asBoolean()).isTrue();
        assertThat(clock(file, loser).path("counts").asBoolean()).isFalse();
        assertThat(clock(file, loser).path("outrunBy").asText()).isEqualTo(winner);
        for (String language : List.of("zh", "en")) {
            assertThat(clock(file, loser).path("winner").path(language).asText())
                    .contains(clock(file, winner).path("title").path(language).asText());
        }
        JsonNode deadline = staff.as(SERVICE)
                .get("cases/" + complaint.number() + "/explanations")
                .expect(200)
                .json()
                .at("/current/deadline");
        assertThat(deadline.at("/clock/clock").asText()).isEqualTo(winner);
        assertThat(Answer.stream(deadline.path("outrun"))
                        .map(one -> one.path("clock").asText()))
                .containsExactly(loser);
    }

    // Feed back and follow up

    @Test
    void the_customer_is_told_the_result_and_asked_whether_they_are_satisfied() {
        CaseWork complaint = desk.handled("service-quality");
        assertThat(complaint.act(SERVICE, "complete-stage").expect(409).blockedBy())
                .containsExactlyInAnyOrder("core/task/tell-result", PACK + "satisfaction-asked");
        JsonNode told = desk.told(complaint).as(SERVICE);
        assertThat(clock(told, PACK + "handling").path("state").asText()).isEqualTo("stopped");
        complaint.did(SERVICE, "record-follow-up", "result", "not-reached");
        assertThat(complaint.act(SERVICE, "complete-stage").expect(409).blockedBy())
                .containsExactly(PACK + "satisfaction-asked");
        complaint.did(SERVICE, "record-follow-up", "result", "settled", "satisfaction", "4");
        complaint.did(SERVICE, "complete-stage");
    }

    @Test
    void what_is_unresolved_is_recorded_in_detail_and_followed_up_a_second_time() {
        CaseWork complaint = desk.told(desk.handled("service-quality"));
        assertThat(complaint
                        .act(SERVICE, "record-follow-up", "result", "unresolved", "satisfaction", "2")
                        .expect(422)
                        .errors())
                .containsExactly("/text");
        unresolved(complaint);
        assertThat(complaint.act(SERVICE, "complete-stage").expect(409).blockedBy())
                .containsExactly(PACK + "second-follow-up");
        assertThat(clock(complaint.as(SERVICE), PACK + "second-follow-up")
                        .path("state")
                        .asText())
                .isEqualTo("running");
        complaint.did(SERVICE, "record-follow-up", "result", "not-reached");
        assertThat(complaint.act(SERVICE, "complete-stage").expect(409).blockedBy())
                .as("nobody was reached, so nothing was followed up")
                .contains(PACK + "second-follow-up");
        complaint.did(SERVICE, "record-follow-up", "result", "settled", "satisfaction", "4");
        assertThat(clock(complaint.as(SERVICE), PACK + "second-follow-up")
                        .path("state")
                        .asText())
                .isEqualTo("stopped");
        complaint.did(SERVICE, "complete-stage");
    }

    @Test
    void a_second_follow_up_that_nobody_makes_is_a_breach() {
        OffsetDateTime begun = desk.monday();
        CaseWork complaint = desk.told(desk.handled("product"));
        unresolved(complaint);
        assertThat(clock(complaint.as(SERVICE), PACK + "second-follow-up")
                        .path("dueAt")
                        .asText())
                .startsWith(desk.workingDay(3));
        time.to(begun.plusDays(5));
        assertThat(clock(complaint.as(SERVICE), PACK + "second-follow-up").hasNonNull("breachedAt"))
                .isTrue();
    }

    @Test
    void still_open_after_the_second_follow_up_the_supervisor_is_offered_the_case_and_management_told() {
        CaseWork complaint = desk.told(desk.handled("price"));
        unresolved(complaint);
        unresolved(complaint);
        assertThat(staff.inbox(MANAGEMENT, complaint)).isNotEmpty();
        complaint.did(SUPERVISOR, "accept-hand-over");
        assertThat(complaint.owner(SERVICE)).isEqualTo(SUPERVISOR);
        complaint.did(SUPERVISOR, "complete-stage");
    }

    // Sum up, file, analyse

    @Test
    void what_the_quarterly_report_counts_is_classified_before_the_case_is_filed() {
        CaseWork complaint = desk.told(desk.handled("service-quality"));
        complaint.did(SERVICE, "record-follow-up", "result", "settled", "satisfaction", "3", "process", "4");
        complaint.did(SERVICE, "complete-stage");
        complaint.doTasks(SUPERVISOR);
        assertThat(complaint.act(SUPERVISOR, "complete-stage").expect(409).blockedBy())
                .containsExactly(PACK + "counted");
        issue(complaint);
        complaint.did(SUPERVISOR, "complete-stage");
        JsonNode file = complaint.as(SUPERVISOR);
        assertThat(file.at("/issues/0/subject").asText()).isEqualTo("manners");
        assertThat(file.at("/aftercare/followUps/0/satisfaction").asInt()).isEqualTo(3);
    }

    @Test
    void a_file_with_details_missing_is_not_archived() {
        Map<String, Object> registration = desk.registration("service-quality", "phone", false);
        registration.put("fields", Map.of("department", "皮肤科"));
        CaseWork complaint = CaseWork.register(staff, SERVICE, registration);
        desk.told(desk.handled(complaint));
        complaint.did(SERVICE, "record-follow-up", "result", "settled", "satisfaction", "5");
        complaint.did(SERVICE, "complete-stage");
        issue(complaint);
        complaint.doTasks(SUPERVISOR).did(SUPERVISOR, "complete-stage");
        complaint.did(SUPERVISOR, "close", "result", "已解决");
        assertThat(complaint.act(SUPERVISOR, "archive").expect(409).blockedBy()).contains(PACK + "complete-record");
        complaint.did(
                SERVICE,
                "complete-intake",
                "fields",
                Map.of("happenedOn", time.now().toLocalDate().toString(), "wanted", "要一个说法"));
        complaint.did(SUPERVISOR, "archive");
    }

    @Test
    void a_kind_that_comes_often_becomes_an_improvement_item_of_the_supervisor() {
        desk.decide("on", Map.of("hotCases", 2));
        desk.register("product", "phone", false);
        CaseWork second = desk.register("product", "chat", false);
        desk.decide("on", Map.of());
        String item = second.as(SUPERVISOR).at("/relations/improvements/0").asText();
        JsonNode raised =
                staff.as(SUPERVISOR).get("improvements/" + item).expect(200).json();
        assertThat(raised.path("owner").asText()).isEqualTo(SUPERVISOR);
        assertThat(raised.at("/reason/rule").asText()).isEqualTo(PACK + "hot-area");
    }

    @Test
    void a_case_that_runs_when_the_pack_is_switched_off_is_worked_to_its_end() {
        CaseWork complaint = desk.sorted("service-quality");
        desk.decide("off", Map.of());
        staff.as(SERVICE)
                .post("cases", desk.registration("service-quality", "phone", false))
                .expect(422);
        complaint.doTasks(SERVICE).did(SERVICE, "complete-stage");
        assertThat(complaint.act(SERVICE, "complete-stage").expect(409).blockedBy())
                .as("by its own rules")
                .contains(PACK + "satisfaction-asked");
        desk.told(complaint).did(SERVICE, "record-follow-up", "result", "settled", "satisfaction", "5");
        complaint.did(SERVICE, "complete-stage");
        issue(complaint);
        complaint.doTasks(SUPERVISOR).did(SUPERVISOR, "complete-stage");
        complaint.did(SUPERVISOR, "close", "result", "已解决");
        assertThat(complaint.did(SUPERVISOR, "archive").path("state").asText()).isEqualTo("archived");
        desk.decide("on", Map.of());
        desk.register("service-quality", "phone", false);
    }

    private static void unresolved(CaseWork complaint) {
        complaint.did(SERVICE, "record-follow-up", "result", "unresolved", "satisfaction", "2", "text", "发票还没收到");
    }

    private static void issue(CaseWork complaint) {
        complaint.did(
                SUPERVISOR, "add-issue", "subject", "manners", "service", "consultation", "profession", "consultant");
        complaint.did(SUPERVISOR, "close-issue", "issue", 1, "outcome", "upheld");
    }
}
