package org.redress.itests.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.itests.clocks.Deadlines.clock;
import static org.redress.itests.procedures.Insurer.AGENT;
import static org.redress.itests.procedures.Insurer.BRAND;
import static org.redress.itests.procedures.Insurer.HEAD_OFFICE;
import static org.redress.itests.procedures.Insurer.LEADER;
import static org.redress.itests.procedures.Insurer.LEGAL;
import static org.redress.itests.procedures.Insurer.LIAISON;
import static org.redress.itests.procedures.Insurer.MANAGER;
import static org.redress.itests.procedures.Insurer.PACK;
import static org.redress.itests.procedures.Insurer.SUPERVISOR;
import static org.redress.itests.rest.CaseWork.yuan;

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
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.SimulatedTime;
import org.redress.itests.rest.Staff;

/** P17: similar complaints that warn, and a group complaint from the first sign to the review. */
@DemoNode
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallCentreCrisisIT {

    private static final String DAILY = PACK + "daily-report";

    private final Staff staff;
    private final Insurer insurer;
    private final SimulatedTime time;

    CallCentreCrisisIT(Staff staff) {
        this.staff = staff;
        this.insurer = new Insurer(staff, "bb-insurer");
        this.time = new SimulatedTime(staff);
    }

    @BeforeAll
    void the_insurer_opens() {
        insurer.open("BBIN", "蚌埠分公司", "Bengbu branch");
    }

    @AfterAll
    void and_closes() {
        insurer.close();
    }

    @Test
    void similar_complaints_within_days_warn_the_head_office() {
        time.to(insurer.monday().plusDays(8));
        for (int complaints = 1; complaints <= 4; complaints++) {
            assertThat(warnings(insurer.register("service", "phone", Map.of()))).isEmpty();
        }
        CaseWork fifth = insurer.register("service", "phone", Map.of());
        assertThat(warnings(fifth)).hasSize(1);
        JsonNode item = staff.as(HEAD_OFFICE)
                .get("improvements/" + warnings(fifth).get(0))
                .expect(200)
                .json();
        assertThat(item.path("owner").asText()).isEqualTo(HEAD_OFFICE);
        assertThat(item.path("unit").asText()).isEqualTo("south");
        assertThat(item.at("/reason/rule").asText()).isEqualTo(PACK + "early-warning");
    }

    @Test
    void a_group_complaint_is_planned_answered_with_one_voice_and_reviewed() {
        insurer.monday();
        CaseWork crisis = insurer.crisis();
        for (String told : List.of(HEAD_OFFICE, BRAND, LEGAL, LIAISON, LEADER)) {
            assertThat(staff.inbox(told, crisis)).as(told).isNotEmpty();
        }
        crisis.through(MANAGER, "plan").doTasks(HEAD_OFFICE);
        assertThat(crisis.act(HEAD_OFFICE, "complete-stage").expect(409).blockedBy())
                .containsExactlyInAnyOrder(
                        PACK + "grouped", PACK + "plan-handed-down", PACK + "one-text", PACK + "association-served");
        crisis.did(
                HEAD_OFFICE,
                "complete-intake",
                "fields",
                Map.of("grouping", "by-region", "groups", "华东：客服经理", "replyWay", "one-by-one"));
        plan(crisis, 1);
        assertThat(crisis.act(HEAD_OFFICE, "complete-stage").expect(409).blockedBy())
                .as("signed by the head office, not received by the branch yet")
                .contains(PACK + "plan-handed-down");
        Insurer.signed(crisis, MANAGER, 1, "service-manager");
        crisis.did(MANAGER, "issue-document", "template", "joint-text", "data", Map.of("text", "我们正在逐一核对"));
        assertThat(crisis.act(HEAD_OFFICE, "complete-stage").expect(409).blockedBy())
                .as("the brand department has not agreed to the text")
                .contains(PACK + "one-text");
        crisis.did(BRAND, "review-document", "document", 2, "decision", "agreed");
        crisis.did(
                LIAISON,
                "issue-document",
                "template",
                "consumer-pack",
                "data",
                Map.of("facts", "产品说明和销售材料", "contact", "联络人小吴"));
        crisis.through(HEAD_OFFICE, "respond");

        plan(crisis, 4);
        Insurer.signed(crisis, MANAGER, 4, "service-manager");
        crisis.did(LIAISON, "complete-task", "task", "talk-outside");
        crisis.did(MANAGER, "complete-task", "task", "brief-staff");
        assertThat(crisis.act(MANAGER, "complete-stage").expect(409).blockedBy())
                .containsExactlyInAnyOrder(PACK + "regulator-has-report", PACK + "reported-daily");
        crisis.did(
                LIAISON,
                "issue-document",
                "template",
                "regulator-report",
                "data",
                Map.of("state", "已登记 40 件", "measures", "逐件答复", "contact", "联络人小吴"));
        report(crisis);
        crisis.through(MANAGER, "review").doTasks(HEAD_OFFICE).did(HEAD_OFFICE, "complete-stage");
        crisis.did(MANAGER, "close", "result", "已平息");
        assertThat(crisis.did(MANAGER, "archive").path("state").asText()).isEqualTo("archived");
        assertThat(Answer.stream(crisis.as(MANAGER).path("documents"))
                        .filter(paper -> paper.path("template").asText().equals("reply-plan")))
                .as("each revision of the plan stays")
                .hasSize(2);
    }

    @Test
    void a_situation_report_is_owed_every_day_while_it_lasts() {
        OffsetDateTime monday = insurer.monday();
        CaseWork crisis = insurer.crisis();
        OffsetDateTime first = SimulatedTime.of(clock(crisis.as(MANAGER), DAILY).path("dueAt"));
        assertThat(first.toLocalDate()).isEqualTo(monday.toLocalDate().plusDays(1));
        time.to(monday.plusDays(1));
        report(crisis);
        JsonNode next = Answer.stream(crisis.as(MANAGER).path("clocks"))
                .filter(clock -> clock.path("id").asText().startsWith(DAILY)
                        && clock.path("state").asText().equals("running"))
                .findFirst()
                .orElseThrow();
        assertThat(SimulatedTime.of(next.path("dueAt")).toLocalDate())
                .isEqualTo(monday.toLocalDate().plusDays(2));
        assertThat(Deadlines.briefs(crisis, MANAGER)).noneMatch(brief -> brief.contains("breached " + DAILY));
        time.to(monday.plusDays(3));
        assertThat(Deadlines.briefs(crisis, MANAGER)).anyMatch(brief -> brief.contains("breached " + DAILY));
    }

    @Test
    void the_regulator_hears_of_it_within_a_day_or_it_is_a_breach() {
        OffsetDateTime monday = insurer.monday();
        CaseWork silent = insurer.crisis();
        CaseWork told = insurer.crisis();
        told.did(
                LIAISON,
                "issue-document",
                "template",
                "regulator-report",
                "data",
                Map.of("state", "已登记 40 件", "measures", "逐件答复", "contact", "联络人小吴"));
        time.to(monday.plusHours(25));
        String breach = "clock-breached " + PACK + "regulator-told";
        assertThat(Deadlines.briefs(silent, MANAGER)).contains(breach);
        assertThat(Deadlines.briefs(told, MANAGER)).doesNotContain(breach);
    }

    @Test
    void within_a_group_complaint_nothing_is_paid_before_a_settlement_that_legal_agreed_to() {
        CaseWork crisis = insurer.crisis();
        CaseWork member = insurer.prepared(insurer.handled(Map.of("groupCase", crisis.number())), "goodwill", "400.00");
        member.did(SUPERVISOR, "offer-remedy", "kind", "goodwill", "amount", yuan("300.00"), "channel", "phone");
        member.did(AGENT, "answer-offer", "offer", 1, "answer", "accepted");
        assertThat(member.act(AGENT, "carry-out-remedy", "offer", 1).expect(409).blockedBy())
                .containsExactly(PACK + "group-settlement");
        member.did(
                AGENT,
                "issue-document",
                "template",
                "settlement-confidential",
                "data",
                Map.of("consequence", "退回通融款项"));
        String scan = member.attach(AGENT, "scan").path("id").asText();
        Object[] signature = {"document", 1, "signer", "customer", "signature", scan};
        member.act(AGENT, "sign-document", signature).expect(409);
        member.did(LEGAL, "review-document", "document", 1, "decision", "agreed");
        Insurer.signed(member, AGENT, 1, "customer", "owner");
        member.did(AGENT, "carry-out-remedy", "offer", 1);
        JsonNode linked = member.did(AGENT, "link", "case", crisis.number(), "kind", "related");
        assertThat(linked.at("/relations/links/0/case").asText()).isEqualTo(crisis.number());
    }

    @Test
    void a_crowd_is_for_the_police() {
        CaseWork crisis = insurer.crisis();
        JsonNode file = crisis.did(AGENT, "protocol-step", "step", "crowd", "said", "三十多人在柜面聚集");
        assertThat(file.at("/nextStep/text/zh").asText()).isEqualTo("报警");
        assertThat(staff.inbox(HEAD_OFFICE, crisis)).contains("protocol-step");
        crisis.did(AGENT, "protocol-step", "step", "call-police", "said", "09:20 报警");
    }

    private static void plan(CaseWork crisis, int number) {
        crisis.did(
                HEAD_OFFICE,
                "issue-document",
                "template",
                "reply-plan",
                "data",
                Map.of("line", "逐件核对，先解决投诉的事", "terms", "直接损失和有票据的支出", "changed", "第 " + number + " 份文件"));
        Insurer.signed(crisis, HEAD_OFFICE, number, "head-office");
    }

    private static void report(CaseWork crisis) {
        crisis.did(
                MANAGER,
                "issue-document",
                "template",
                "situation-report",
                "data",
                Map.of("newToday", 12, "open", 31, "cases", "19 件已答复", "media", "本地论坛有两条帖子"));
    }

    private static List<String> warnings(CaseWork complaint) {
        return Answer.stream(complaint.as(HEAD_OFFICE).at("/relations/improvements"))
                .map(JsonNode::asText)
                .toList();
    }
}
