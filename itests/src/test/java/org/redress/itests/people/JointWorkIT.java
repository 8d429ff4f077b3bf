package org.redress.itests.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
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

/** One lead, co-handlers with deadlines of their own, and notes that go with a case that changes hands (P17). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JointWorkIT {

    private static final String BRANCH = "sh-jingan";
    private static final String LEAD = "frontdesk.sh-jingan";
    private static final String CONSULTANT = "consultant.sh-jingan";
    private static final String STORE_MANAGER = "manager.sh-jingan";
    private static final String LEGAL = "legal";

    private RedressNode node;
    private Staff staff;
    private SimulatedTime time;

    @BeforeAll
    void start() {
        node = RedressNode.builder("joint-work")
                .demo()
                .simulatedClock("2026-11-23T09:30:00+08:00")
                .start();
        staff = new Staff(node);
        time = new SimulatedTime(staff);
        PluginDesk plugins = new PluginDesk(staff);
        plugins.install(ResourcePack.of("rising"), "1.0.0");
        plugins.decide(BRANCH, "rising", "on").expect(200);
    }

    /** Deadlines of hours need a day that has just begun. */
    @BeforeEach
    void a_new_working_day() {
        OffsetDateTime next =
                time.now().plusDays(1).withHour(9).withMinute(30).withSecond(0).withNano(0);
        while (EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(next.getDayOfWeek())) {
            next = next.plusDays(1);
        }
        time.to(next);
    }

    @AfterAll
    void stop() {
        node.closeHealthy();
    }

    @Test
    void a_department_that_is_asked_has_one_person_and_a_deadline_and_the_lead_stays() {
        CaseWork complaint = register();
        OffsetDateTime due = time.now().plusHours(1);
        JsonNode file = ask(complaint, "legal", due).expect(200).json();
        assertThat(file.path("owner").asText()).isEqualTo(LEAD);
        JsonNode part = file.at("/joint/0");
        assertThat(part.path("person").asText()).isEqualTo(LEGAL);
        assertThat(part.path("state").asText()).isEqualTo("open");
        assertThat(SimulatedTime.of(part.path("dueAt"))).isEqualTo(due);
        JsonNode clock = clock(complaint, "joint/1");
        assertThat(clock.path("state").asText()).isEqualTo("running");
        assertThat(SimulatedTime.of(clock.path("dueAt"))).isEqualTo(due);
        assertThat(staff.inbox(LEGAL, complaint)).contains("part-asked");
        assertThat(mine(LEGAL)).contains(complaint.number());

        complaint.act(CONSULTANT, "answer-part", "part", 1, "text", "不是我").expect(403);
        complaint.did(LEGAL, "answer-part", "part", 1, "text", "合同第 6 条写明");
        JsonNode answered = complaint.as(LEAD);
        assertThat(answered.path("owner").asText()).isEqualTo(LEAD);
        assertThat(answered.at("/joint/0/state").asText()).isEqualTo("answered");
        assertThat(answered.at("/joint/0/answer").asText()).isEqualTo("合同第 6 条写明");
        assertThat(clock(complaint, "joint/1").path("state").asText()).isEqualTo("stopped");
        assertThat(staff.inbox(LEAD, complaint)).contains("part-answered");
        assertThat(mine(LEGAL)).doesNotContain(complaint.number());
        complaint.act(LEGAL, "answer-part", "part", 1, "text", "再答一次").expect(409);
    }

    @Test
    void a_part_that_is_late_is_told_to_the_lead_and_the_co_handler_and_can_still_be_answered() {
        CaseWork complaint = register();
        ask(complaint, "legal", time.now().plusMinutes(30)).expect(200);
        ask(complaint, "public-relations", time.now().plusMinutes(90)).expect(200);
        time.to(time.now().plusMinutes(31));

        assertThat(clock(complaint, "joint/1").hasNonNull("breachedAt")).isTrue();
        assertThat(clock(complaint, "joint/2").hasNonNull("breachedAt"))
                .as("each part has a time of its own")
                .isFalse();
        assertThat(staff.inbox(LEAD, complaint)).contains("clock-breached");
        assertThat(staff.inbox(LEGAL, complaint)).contains("clock-breached");
        assertThat(staff.inbox("pr", complaint)).doesNotContain("clock-breached");
        assertThat(complaint.owner(LEAD)).isEqualTo(LEAD);
        complaint.did(LEGAL, "answer-part", "part", 1, "text", "迟到的答复");
        assertThat(complaint.as(LEAD).at("/joint/0/state").asText()).isEqualTo("answered");
    }

    @Test
    void a_part_is_never_due_before_now_nor_after_the_case_itself() {
        CaseWork complaint = register();
        OffsetDateTime own = SimulatedTime.of(complaint.as(LEAD).at("/nextDeadline/dueAt"));
        assertThat(ask(complaint, "legal", own.plusMinutes(1)).expect(422).errors())
                .containsExactly("/dueAt");
        assertThat(ask(complaint, "legal", time.now().minusMinutes(1))
                        .expect(422)
                        .errors())
                .containsExactly("/dueAt");
        assertThat(complaint.as(LEAD).path("joint")).isEmpty();
        ask(complaint, "legal", own).expect(200);
    }

    @Test
    void a_case_does_not_close_while_a_part_is_open() {
        CaseWork complaint = register();
        ask(complaint, "legal", time.now().plusHours(1)).expect(200);
        ask(complaint, "public-relations", time.now().plusHours(1)).expect(200);
        complaint.did(LEAD, "complete-stage");
        assertThat(complaint.act(LEAD, "close", "result", "已解决").expect(409).blockedBy())
                .containsExactly("core/joint", "core/joint");
        complaint.act(LEGAL, "close", "result", "已解决").expect(403);

        complaint.did(LEGAL, "answer-part", "part", 1, "text", "没有问题");
        assertThat(complaint.act(LEAD, "withdraw-part", "part", 2).expect(422).errors())
                .containsExactly("/reason");
        complaint.act("pr", "withdraw-part", "part", 2, "reason", "不想答").expect(403);
        assertThat(complaint.act(LEAD, "close", "result", "已解决").expect(409).blockedBy())
                .containsExactly("core/joint");
        JsonNode withdrawn = complaint.did(LEAD, "withdraw-part", "part", 2, "reason", "客户不再追问");
        assertThat(withdrawn.at("/joint/1/state").asText()).isEqualTo("withdrawn");
        assertThat(clock(complaint, "joint/2").path("state").asText()).isEqualTo("stopped");
        assertThat(staff.inbox("pr", complaint)).contains("part-withdrawn");
        assertThat(complaint.did(LEAD, "close", "result", "已解决").path("state").asText())
                .isEqualTo("closed");
    }

    @Test
    void the_lead_those_kept_out_and_strangers_are_not_asked() {
        CaseWork complaint = register();
        complaint.did(STORE_MANAGER, "recuse", "user", CONSULTANT, "reason", "与客户是亲属");
        for (String to : List.of(LEAD, CONSULTANT, "consultant.sh-pudong", "no-such-person")) {
            assertThat(complaint
                            .act(
                                    LEAD,
                                    "ask-department",
                                    "role",
                                    "consultant",
                                    "to",
                                    to,
                                    "text",
                                    "请说明",
                                    "dueAt",
                                    time.now().plusHours(1).toString())
                            .expect(422)
                            .errors())
                    .as(to)
                    .containsExactly("/to");
        }
        complaint
                .act(
                        LEGAL,
                        "ask-department",
                        "role",
                        "public-relations",
                        "text",
                        "请说明",
                        "dueAt",
                        time.now().plusHours(1).toString())
                .expect(403);
    }

    @Test
    void whoever_is_offered_a_case_finds_the_note_of_the_giver_and_what_others_still_owe() {
        CaseWork complaint = register();
        ask(complaint, "legal", time.now().plusHours(1)).expect(200);
        complaint.did(LEAD, "hand-over", "to", CONSULTANT, "note", "客户已看过照片，在等法务的答复");

        assertThat(staff.inbox(CONSULTANT, complaint)).contains("hand-over-offered");
        assertThat(staff.as(CONSULTANT)
                        .get("worklists/hand-overs?limit=200")
                        .expect(200)
                        .items())
                .anyMatch(line -> line.path("number").asText().equals(complaint.number()));
        JsonNode offered = complaint.as(CONSULTANT);
        assertThat(offered.at("/handOver/note").asText()).isEqualTo("客户已看过照片，在等法务的答复");
        assertThat(offered.at("/handOver/from").asText()).isEqualTo(LEAD);
        assertThat(offered.path("owner").asText()).isEqualTo(LEAD);
        assertThat(offered.at("/joint/0/state").asText()).isEqualTo("open");

        complaint.did(CONSULTANT, "accept-hand-over");
        complaint.did(LEGAL, "answer-part", "part", 1, "text", "可以退");
        assertThat(staff.inbox(CONSULTANT, complaint)).contains("part-answered");
        assertThat(staff.inbox(LEAD, complaint)).doesNotContain("part-answered");
        assertThat(complaint.latest(CONSULTANT, "hand-over").path("data").toString())
                .as("the note stays on record")
                .contains("客户已看过照片，在等法务的答复");
    }

    @Test
    void a_part_passes_to_the_deputy_of_who_was_asked() {
        CaseWork complaint = register();
        ask(complaint, "legal", time.now().plusMinutes(100)).expect(200);
        OffsetDateTime leave = time.now().plusMinutes(30);
        staff.as(LEGAL)
                .put(
                        "me/absence",
                        Map.of(
                                "from",
                                leave.toString(),
                                "until",
                                leave.plusHours(3).toString(),
                                "deputy",
                                "pr"))
                .expect(200);
        time.to(leave);
        JsonNode file = complaint.as(LEAD);
        assertThat(file.at("/joint/0/person").asText()).isEqualTo("pr");
        assertThat(file.path("owner").asText()).isEqualTo(LEAD);
        assertThat(staff.inbox("pr", complaint)).contains("work-passed-on");
        complaint.did("pr", "answer-part", "part", 1, "text", "代为答复");
        time.to(leave.plusHours(3));
    }

    private CaseWork register() {
        return CaseWork.register(staff, LEAD, Registrations.registration(BRANCH, "rising/complaint", Map.of()));
    }

    private Answer ask(CaseWork complaint, String role, OffsetDateTime due) {
        return complaint.act(LEAD, "ask-department", "role", role, "text", "退费条款怎么写的", "dueAt", due.toString());
    }

    private static JsonNode clock(CaseWork complaint, String id) {
        return Answer.stream(complaint.as(LEAD).path("clocks"))
                .filter(clock -> clock.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<String> mine(String username) {
        return staff.as(username)
                .get("worklists/mine?limit=200")
                .expect(200)
                .items()
                .map(line -> line.path("number").asText())
                .toList();
    }
}
