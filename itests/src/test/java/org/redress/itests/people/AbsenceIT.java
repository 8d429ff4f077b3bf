package org.redress.itests.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.redress.itests.node.RedressNode;
import org.redress.itests.plugin.PluginDesk;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.SimulatedTime;
import org.redress.itests.rest.Staff;

/** Leave, resignation and vacancy: a case always has one owner who can act, and history says why it passed on (P01, P02). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AbsenceIT {

    private static final String EXECUTIVE = "exec";

    private RedressNode node;
    private Staff staff;
    private SimulatedTime time;

    @BeforeAll
    void start() {
        node = RedressNode.builder("absence")
                .demo()
                .simulatedClock("2026-11-23T09:30:00+08:00")
                .start();
        staff = new Staff(node);
        time = new SimulatedTime(staff);
    }

    @AfterAll
    void stop() {
        node.closeHealthy();
    }

    @AfterEach
    void nobody_is_ever_without_an_owner() {
        Set<String> enabled = users().filter(user -> user.path("enabled").asBoolean())
                .map(user -> user.path("username").asText())
                .collect(Collectors.toSet());
        assertThat(staff.as(EXECUTIVE)
                        .get("cases?state=open&limit=200")
                        .expect(200)
                        .items())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.path("owner").asText())
                        .as(line.toString())
                        .isIn(enabled));
    }

    @Test
    void during_a_leave_the_deputy_owns_the_case_and_on_return_keeps_it_until_it_is_accepted() {
        CaseWork complaint = owned("sh-jingan", "manager.sh-jingan");
        OffsetDateTime leave = tomorrowAtTen();
        OffsetDateTime back = leave.plusDays(2);
        away("manager.sh-jingan", leave, back, "consultant.sh-jingan");
        assertThat(complaint.owner(EXECUTIVE)).as("not before it begins").isEqualTo("manager.sh-jingan");

        time.to(leave);
        JsonNode file = complaint.as(EXECUTIVE);
        assertThat(file.path("owner").asText()).isEqualTo("consultant.sh-jingan");
        assertThat(file.path("standsInFor").asText()).isEqualTo("manager.sh-jingan");
        JsonNode reason =
                complaint.latest(EXECUTIVE, "owner-replaced").path("reasons").path(0);
        assertThat(reason.path("rule").asText()).isEqualTo("core/absence");
        assertThat(reason.at("/text/zh").asText()).contains("程砚秋休假至", "由代理人苏晴负责");
        assertThat(reason.at("/text/en").asText()).contains("is away until", "their deputy 苏晴 stands in");
        assertThat(staff.notices("consultant.sh-jingan", complaint)).anySatisfy(line -> {
            assertThat(line.path("kind").asText()).isEqualTo("assigned");
            assertThat(line.at("/text/zh").asText()).contains("下一步");
        });

        time.to(back);
        JsonNode returned = complaint.as(EXECUTIVE);
        assertThat(returned.path("owner").asText())
                .as("the stand-in answers until it is accepted")
                .isEqualTo("consultant.sh-jingan");
        assertThat(returned.at("/handOver/to").asText()).isEqualTo("manager.sh-jingan");
        assertThat(staff.inbox("manager.sh-jingan", complaint)).contains("hand-over-offered");
        time.to(back.plusDays(1));
        assertThat(complaint.owner(EXECUTIVE)).isEqualTo("consultant.sh-jingan");
        assertThat(complaint
                        .did("manager.sh-jingan", "accept-hand-over")
                        .path("owner")
                        .asText())
                .isEqualTo("manager.sh-jingan");
    }

    @Test
    void while_somebody_is_away_new_stages_tasks_and_approvals_go_to_who_stands_in() {
        CaseWork complaint = CaseWork.register(staff, "frontdesk.gz-tianhe", Registrations.service("gz-tianhe"));
        OffsetDateTime leave = tomorrowAtTen();
        away("manager.gz-tianhe", leave, leave.plusDays(2), "consultant.gz-tianhe");
        time.to(leave.plusMinutes(5));

        complaint.through("ops.gz-tianhe", "analyse");
        JsonNode file = complaint.as(EXECUTIVE);
        JsonNode stage = Answer.stream(file.path("stages"))
                .filter(found -> found.path("state").asText().equals("current"))
                .findFirst()
                .orElseThrow();
        assertThat(stage.path("responsible").asText()).isEqualTo("consultant.gz-tianhe");
        assertThat(stage.at("/chosenBecause/zh").asText()).contains("关子墨休假至", "由代理人区咏希负责");
        assertThat(Answer.stream(file.path("tasks"))
                        .filter(task -> task.path("stage").asText().equals("analyse"))
                        .map(task -> task.path("assignee").asText()))
                .isNotEmpty()
                .containsOnly("consultant.gz-tianhe");
        assertThat(staff.as("consultant.gz-tianhe")
                        .get("worklists/mine?limit=200")
                        .expect(200)
                        .items())
                .anyMatch(line -> line.path("number").asText().equals(complaint.number()));

        JsonNode asked = complaint.did("ops.gz-tianhe", "request-approval", "subject", "延长处理时间");
        assertThat(asked.at("/approvals/0/asked/0").asText()).isEqualTo("consultant.gz-tianhe");
        JsonNode money = complaint.did(
                "consultant.gz-tianhe",
                "request-approval",
                "subject",
                "退款",
                "kind",
                "refund",
                "amount",
                Map.of("amount", "4000.00", "currency", "CNY"));
        assertThat(money.at("/approvals/1/asked").toString())
                .as("a deputy has no more authority than their own; the next who has it is asked")
                .isEqualTo("[\"ops.gz-tianhe\"]");
        assertThat(complaint
                        .act("ops.gz-tianhe", "hand-over", "to", "manager.gz-tianhe")
                        .expect(422)
                        .text())
                .contains("/to", "关子墨", "休假", "区咏希");
        time.to(leave.plusDays(2));
    }

    @Test
    void without_a_deputy_the_case_falls_back_along_the_roles_and_an_early_return_offers_it_back() {
        CaseWork complaint = owned("hz-xihu", "consultant.hz-xihu");
        OffsetDateTime ten = tomorrowAtTen();
        JsonNode me = staff.as("consultant.hz-xihu")
                .put(
                        "me/absence",
                        Map.of(
                                "from",
                                ten.toLocalDate().toString(),
                                "until",
                                ten.plusDays(5).toLocalDate().toString()))
                .expect(200)
                .json();
        assertThat(SimulatedTime.of(me.at("/absence/until")).toLocalDate())
                .as("the last day is a day away")
                .isEqualTo(ten.plusDays(6).toLocalDate());

        time.to(ten);
        assertThat(complaint.owner(EXECUTIVE)).isEqualTo("supervisor.hz-xihu");
        String reason = complaint
                .latest(EXECUTIVE, "owner-replaced")
                .at("/reasons/0/text/zh")
                .asText();
        assertThat(reason).contains("温如夏", "休假至", "咨询师", "咨询主管");
        assertThat(staff.inbox("supervisor.hz-xihu", complaint)).contains("assigned");

        staff.as("consultant.hz-xihu").delete("me/absence").expect(200);
        PluginDesk.await(
                "offered back after an early return",
                () -> complaint.as(EXECUTIVE).at("/handOver/to").asText().equals("consultant.hz-xihu"));
        complaint.did("consultant.hz-xihu", "decline-hand-over", "reason", "由代理人做完更好");
        time.to(ten.plusDays(1));
        JsonNode file = complaint.as(EXECUTIVE);
        assertThat(file.path("owner").asText()).isEqualTo("supervisor.hz-xihu");
        assertThat(file.has("handOver"))
                .as("a declined one is not offered again")
                .isFalse();
    }

    @Test
    void whoever_is_complained_about_is_passed_over_as_deputy_and_sees_nothing() {
        String accused = "doctor.sz-nanshan";
        Map<String, Object> registration = new HashMap<>(Registrations.service("sz-nanshan"));
        registration.put("involvedStaff", List.of(accused));
        CaseWork complaint = CaseWork.register(staff, "frontdesk.sz-nanshan", registration);
        complaint.did("ops.sz-nanshan", "assign", "to", "supervisor.sz-nanshan", "reason", "分工");
        OffsetDateTime leave = tomorrowAtTen();
        away("supervisor.sz-nanshan", leave, leave.plusDays(1), accused);
        time.to(leave);

        assertThat(complaint.owner(EXECUTIVE)).isNotBlank().isNotIn(accused, "supervisor.sz-nanshan");
        for (String action : List.of("hand-over", "assign", "escalate")) {
            assertThat(complaint
                            .act("ops.sz-nanshan", action, "to", accused, "reason", "请处理")
                            .status())
                    .as(action)
                    .isEqualTo(422);
        }
        JsonNode asked = complaint.did(
                "ops.sz-nanshan",
                "ask-department",
                "role",
                "doctor",
                "text",
                "请说明",
                "dueAt",
                leave.plusMinutes(20).toString());
        assertThat(asked.at("/joint/0/person").asText())
                .as("the only doctor is complained about; the role falls back")
                .isEqualTo("ops.sz-nanshan");
        complaint
                .act("ops.sz-nanshan", "request-approval", "subject", "延期", "of", accused)
                .expect(422);

        String path = "cases/" + complaint.number();
        for (String part :
                List.of("", "/history", "/evidence", "/actions", "/explanations", "/clocks/core/attention/trace")) {
            assertThat(staff.as(accused).get(path + part).status()).as(part).isIn(403, 404);
        }
        complaint.act(accused, "approve", "approval", 1).expect(403);
        complaint.act(accused, "add-note", "text", "我来解释").expect(403);
        assertThat(numbers(accused, "cases?limit=200")).doesNotContain(complaint.number());
        assertThat(numbers(accused, "cases?limit=200&q=" + complaint.number())).isEmpty();
        for (String list : List.of("mine", "due-today", "overdue", "approvals", "hand-overs", "unsolved")) {
            assertThat(numbers(accused, "worklists/" + list + "?limit=200"))
                    .as(list)
                    .doesNotContain(complaint.number());
        }
        assertThat(staff.inbox(accused, complaint)).isEmpty();
        complaint.read("doctor.gz-tianhe").expect(404);
        time.to(leave.plusDays(1));
    }

    @Test
    void whoever_resigns_has_handed_on_everything_within_seconds() {
        String leaver = "manager.sz-nanshan";
        CaseWork complaint = owned("sz-nanshan", leaver);
        complaint.did("ops.sz-nanshan", "request-approval", "subject", "延长处理时间", "of", leaver);
        complaint.through("ops.sz-nanshan", "analyse");
        assertThat(complaint.as(EXECUTIVE).path("tasks").toString()).contains(leaver);
        staff.as(leaver).get("me").expect(200);

        staff.as("admin").patch("users/" + leaver, Map.of("enabled", false)).expect(200);
        PluginDesk.await(
                "handed on after a resignation",
                () -> !complaint.owner(EXECUTIVE).equals(leaver));
        JsonNode file = complaint.as(EXECUTIVE);
        assertThat(file.path("owner").asText()).isNotBlank();
        assertThat(file.has("standsInFor")).as("for good").isFalse();
        assertThat(Answer.stream(file.path("tasks"))
                        .filter(task -> !task.path("done").asBoolean())
                        .map(task -> task.path("assignee").asText()))
                .isNotEmpty()
                .doesNotContain(leaver);
        assertThat(Answer.stream(file.path("stages"))
                        .filter(stage -> stage.path("state").asText().equals("current"))
                        .map(stage -> stage.path("responsible").asText()))
                .isNotEmpty()
                .doesNotContain(leaver);
        assertThat(file.at("/approvals/0/waitingFor")).hasSize(1);
        assertThat(file.at("/approvals/0/waitingFor/0").asText()).isNotIn(leaver, "ops.sz-nanshan");
        assertThat(complaint
                        .latest(EXECUTIVE, "owner-replaced")
                        .at("/reasons/0/rule")
                        .asText())
                .isEqualTo("core/resignation");
        assertThat(complaint.history(EXECUTIVE).stream()
                        .filter(event -> event.path("action").asText().equals("work-passed-on"))
                        .map(event -> event.at("/data/what").asText()))
                .contains("stage", "task", "approval");
        PluginDesk.await("token refused", () -> staff.as(leaver).get("me").status() == 401);
    }

    @Test
    void a_power_cut_right_after_a_resignation_leaves_nothing_with_who_left() {
        CaseWork complaint = owned("hz-xihu", "doctor.hz-xihu");
        staff.as("admin")
                .patch("users/doctor.hz-xihu", Map.of("enabled", false))
                .expect(200);
        node.kill();
        node.restart();
        PluginDesk.await(
                "handed on after a power cut", () -> !complaint.owner(EXECUTIVE).equals("doctor.hz-xihu"));
        assertThat(complaint.history(EXECUTIVE).stream()
                        .filter(event -> event.path("action").asText().equals("owner-replaced"))
                        .map(event -> event.at("/reasons/0/rule").asText()))
                .as("once")
                .containsExactly("core/resignation");
    }

    @Test
    void a_role_taken_away_is_a_vacancy_and_its_fallback_says_so() {
        CaseWork complaint = owned("sh-pudong", "consultant.sh-pudong");
        staff.as("admin")
                .patch(
                        "users/consultant.sh-pudong",
                        Map.of("roles", List.of(Map.of("role", "consultant", "unit", "sh-jingan"))))
                .expect(200);
        PluginDesk.await(
                "handed on after a vacancy", () -> !complaint.owner(EXECUTIVE).equals("consultant.sh-pudong"));
        assertThat(complaint.owner(EXECUTIVE)).isEqualTo("supervisor.sh-pudong");
        JsonNode reason =
                complaint.latest(EXECUTIVE, "owner-replaced").path("reasons").path(0);
        assertThat(reason.path("rule").asText()).isEqualTo("core/vacancy");
        assertThat(reason.at("/text/zh").asText()).contains("许念安", "「咨询师」空缺", "上海浦东院的咨询主管代为负责");
        assertThat(reason.at("/text/en").asText()).contains("Consultant is vacant");
        assertThat(staff.inbox("supervisor.sh-pudong", complaint)).contains("assigned");
        complaint.read("consultant.sh-pudong").expect(404);

        CaseWork later = CaseWork.register(staff, "frontdesk.sh-pudong", Registrations.service("sh-pudong"));
        JsonNode stage = later.as(EXECUTIVE).at("/stages/0");
        assertThat(stage.path("responsible").asText()).isEqualTo("supervisor.sh-pudong");
        assertThat(stage.at("/chosenBecause/zh").asText()).contains("「咨询师」空缺");
    }

    @Test
    void while_everybody_is_away_the_last_owner_stays_and_the_first_who_is_back_takes_over() {
        CaseWork complaint = owned("gz-tianhe", "consultant.gz-tianhe");
        OffsetDateTime leave = tomorrowAtTen();
        OffsetDateTime back = leave.plusDays(1);
        List<String> everybody = users().filter(user -> user.path("enabled").asBoolean())
                .filter(user -> Answer.stream(user.path("roles"))
                        .map(role -> role.path("unit").asText())
                        .anyMatch(List.of("gz-tianhe", "south", "lanhu")::contains))
                .map(user -> user.path("username").asText())
                .toList();
        assertThat(everybody).contains("house.gz-tianhe", "dm.south", EXECUTIVE).doesNotContain("admin");
        everybody.forEach(who -> away(who, leave, who.equals("doctor.gz-tianhe") ? leave.plusHours(4) : back));

        time.to(leave);
        JsonNode file = complaint.as(EXECUTIVE);
        assertThat(file.path("owner").asText()).isEqualTo("consultant.gz-tianhe");
        assertThat(file.path("unattended").asBoolean()).isTrue();
        assertThat(staff.inbox("admin", complaint)).contains("left-unattended");
        assertThat(staff.inbox("ops.gz-tianhe", complaint)).contains("left-unattended");

        time.to(leave.plusHours(4));
        file = complaint.as(EXECUTIVE);
        assertThat(file.path("owner").asText()).isEqualTo("doctor.gz-tianhe");
        assertThat(file.path("unattended").asBoolean()).isFalse();
        time.to(back);
        assertThat(complaint.as(EXECUTIVE).at("/handOver/to").asText()).isEqualTo("consultant.gz-tianhe");
    }

    private CaseWork owned(String branch, String owner) {
        CaseWork complaint = CaseWork.register(staff, "frontdesk." + branch, Registrations.service(branch));
        complaint.did("ops." + branch, "assign", "to", owner, "reason", "分工");
        return complaint;
    }

    private void away(String who, OffsetDateTime from, OffsetDateTime until, String... deputy) {
        Map<String, Object> absence = new HashMap<>(Map.of("from", from.toString(), "until", until.toString()));
        if (deputy.length > 0) {
            absence.put("deputy", deputy[0]);
        }
        staff.as("admin").patch("users/" + who, Map.of("absence", absence)).expect(200);
    }

    private OffsetDateTime tomorrowAtTen() {
        return time.now().plusDays(1).withHour(10).withMinute(0).withSecond(0).withNano(0);
    }

    private Stream<JsonNode> users() {
        return staff.as("admin").get("users?limit=200").expect(200).items();
    }

    private List<String> numbers(String username, String path) {
        return staff.as(username)
                .get(path)
                .expect(200)
                .items()
                .map(line -> line.path("number").asText())
                .toList();
    }
}
