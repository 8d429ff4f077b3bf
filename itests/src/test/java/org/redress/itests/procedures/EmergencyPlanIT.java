package org.redress.itests.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.itests.clocks.Deadlines.clock;
import static org.redress.itests.procedures.Mall.BRANCH;
import static org.redress.itests.procedures.Mall.HEAD;
import static org.redress.itests.procedures.Mall.KEEPER;
import static org.redress.itests.procedures.Mall.LEADER;
import static org.redress.itests.procedures.Mall.PACK;
import static org.redress.itests.procedures.Mall.SPECIALIST;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.redress.itests.node.DemoNode;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.HistoryVerifier;
import org.redress.itests.rest.Signature;
import org.redress.itests.rest.SimulatedTime;
import org.redress.itests.rest.Staff;

/** P11, rule by rule, at a department store. */
@DemoNode
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmergencyPlanIT {

    private static final String PROGRESS = PACK + "progress";
    private static final Map<String, Object> MINUTES = Map.of(
            "fields", Map.of("heldOn", "2026-12-01", "present", "组长、专员、家居部", "causes", "外包装太薄", "decisions", "换加厚护角"));

    private final Staff staff;
    private final Mall mall;
    private final SimulatedTime time;

    EmergencyPlanIT(Staff staff) {
        this.staff = staff;
        this.mall = new Mall(staff);
        this.time = new SimulatedTime(staff);
    }

    @BeforeAll
    void the_store_opens() {
        mall.open();
    }

    @AfterAll
    void and_closes() {
        mall.close();
    }

    @Test
    void a_complaint_goes_from_the_desk_to_root_cause_and_improvement() {
        CaseWork complaint = mall.solved();
        complaint.did(SPECIALIST, "contact-customer", "channel", "phone", "text", "新沙发已送到，顾客满意");
        complaint.through(SPECIALIST, "sum-up");
        complaint.did(HEAD, "complete-task", "task", "head-agrees");
        assertThat(complaint.act(HEAD, "complete-stage").expect(409).blockedBy())
                .containsExactly(PACK + "root-cause-written");
        complaint.did(
                SPECIALIST, "complete-intake", "fields", Map.of("rootCause", "外包装没有护角", "improvement", "十二月起换加厚护角"));
        complaint.did(HEAD, "complete-stage");
        complaint.did(HEAD, "close", "result", "已换新，顾客满意");
        JsonNode archived = complaint.did(LEADER, "archive");
        assertThat(archived.path("state").asText()).isEqualTo("archived");
        assertThat(HistoryVerifier.follow(complaint.committedHistory(LEADER)))
                .isEqualTo(archived.at("/history/hash").asText());
    }

    @Test
    void the_group_knows_of_every_complaint_at_once() {
        assertThat(staff.inbox(LEADER, mall.register())).isNotEmpty();
    }

    @Test
    void receiving_ends_when_content_demand_and_department_are_known() {
        CaseWork complaint = mall.register();
        complaint.did(SPECIALIST, "take-over", "reason", "专员跟进");
        assertThat(complaint.act(SPECIALIST, "complete-stage").expect(409).blockedBy())
                .containsExactlyInAnyOrder(
                        "core/task/assign", PACK + "content-known", PACK + "demand-known", PACK + "department-known");
    }

    @Test
    void analysis_waits_until_the_head_of_the_department_has_taken_it() {
        CaseWork complaint = mall.withHead();
        complaint.did(HEAD, "hand-over", "to", SPECIALIST, "note", "请专员处理");
        complaint.did(SPECIALIST, "accept-hand-over");
        complaint.act(SPECIALIST, "complete-task", "task", "find-cause").expect(409);
        assertThat(complaint.act(SPECIALIST, "complete-stage").expect(409).blockedBy())
                .containsExactlyInAnyOrder("core/task/find-cause", PACK + "head-answers-first");
        assertThat(complaint
                        .act(SPECIALIST, "offer-remedy", "kind", "apology", "channel", "phone")
                        .expect(409)
                        .blockedBy())
                .containsExactly(PACK + "cause-before-solution");
    }

    @Test
    void the_customer_hears_of_the_progress_again_and_again() {
        mall.monday();
        CaseWork complaint = mall.withHead();
        OffsetDateTime first = due(complaint);
        time.to(time.now().plusDays(1));
        complaint.did(SPECIALIST, "contact-customer", "channel", "phone", "text", "正在核实，过两天再联系");
        JsonNode file = complaint.as(HEAD);
        assertThat(clock(file, PROGRESS).path("state").asText()).isEqualTo("stopped");
        assertThat(clock(file, PROGRESS + "/2").path("state").asText()).isEqualTo("running");
        assertThat(SimulatedTime.of(clock(file, PROGRESS + "/2").path("dueAt"))).isAfter(first);
    }

    private OffsetDateTime due(CaseWork complaint) {
        return SimulatedTime.of(clock(complaint.as(HEAD), PROGRESS).path("dueAt"));
    }

    @Test
    void progress_that_was_not_told_in_time_reaches_head_and_group() {
        mall.monday();
        CaseWork complaint = mall.withHead();
        time.to(due(complaint));
        assertThat(complaint.latest(LEADER, "escalated").at("/reasons/0/rule").asText())
                .isEqualTo(PACK + "progress-late");
        assertThat(staff.inbox(LEADER, complaint)).contains("escalated");
        assertThat(staff.inbox(HEAD, complaint)).contains("escalated");
    }

    @Test
    void a_breach_is_decided_by_the_named_person_alone() {
        CaseWork breach = mall.breach();
        assertThat(staff.inbox(KEEPER, breach)).isNotEmpty();
        assertThat(breach.act(SPECIALIST, "complete-stage").expect(409).blockedBy())
                .containsExactlyInAnyOrder("core/task/hear", PACK + "heard-first");
        breach.did(SPECIALIST, "record-account", "side", "staff", "text", "那几天在外地盘点");
        breach.through(SPECIALIST, "decide");
        breach.act(SPECIALIST, "complete-task", "task", "decide").expect(409);
        breach.act(LEADER, "complete-task", "task", "decide").expect(409);
        breach.did(KEEPER, "complete-intake", "fields", Map.of("decision", "talk", "grounds", "离岗没有交接"));
        breach.did(KEEPER, "complete-task", "task", "decide");
        assertThat(breach.act(KEEPER, "complete-stage").expect(409).blockedBy())
                .containsExactly(PACK + "decision-on-paper");
        breach.did(KEEPER, "issue-document", "template", "breach-decision");
        breach.did(KEEPER, "sign-document", "document", 1, "signature", Signature.drawn(120));
        breach.did(KEEPER, "complete-stage");
        breach.did(KEEPER, "close", "result", "谈话提醒");
        assertThat(breach.did(KEEPER, "archive").path("state").asText()).isEqualTo("archived");
    }

    @Test
    void the_group_meets_and_its_minutes_are_kept() {
        mall.monday();
        mall.register();
        String meeting = running("group-meeting");
        JsonNode due = staff.as(LEADER).get("duties/" + meeting).expect(200).json();
        assertThat(due.at("/figures/cases").asInt()).isPositive();
        staff.as(SPECIALIST).post("duties/" + meeting, MINUTES).expect(403);
        staff.as(LEADER).post("duties/" + meeting, MINUTES).expect(200);
        assertThat(staff.as(KEEPER)
                        .get("duties/" + meeting)
                        .expect(200)
                        .json()
                        .at("/answers/3/value")
                        .asText())
                .isEqualTo("换加厚护角");
    }

    @Test
    void a_week_without_the_meeting_is_told_to_the_leader_and_the_person_named() {
        mall.monday();
        String next = mall.monday().toLocalDate().toString();
        String meeting = running("group-meeting");
        OffsetDateTime after = mall.monday();
        assertThat(after.toLocalDate())
                .hasToString(java.time.LocalDate.parse(next).plusDays(7).toString());
        assertThat(missed()).contains(meeting);
        for (String who : List.of(LEADER, KEEPER)) {
            assertThat(staff.as(who)
                            .get("notifications?limit=200")
                            .expect(200)
                            .items()
                            .map(line -> line.path("duty").asText()))
                    .contains(meeting);
        }
    }

    private List<String> missed() {
        return staff.as(LEADER)
                .get("duties?state=missed&limit=200&unit=" + BRANCH)
                .expect(200)
                .items()
                .map(line -> line.path("id").asText())
                .toList();
    }

    private String running(String duty) {
        return staff.as(LEADER)
                .get("duties?unit=" + BRANCH)
                .expect(200)
                .items()
                .map(line -> line.path("id").asText())
                .filter(id -> id.startsWith(PACK + duty + "/"))
                .findFirst()
                .orElseThrow();
    }
}
