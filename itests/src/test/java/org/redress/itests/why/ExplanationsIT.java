package org.redress.itests.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.itests.rest.CaseWork.yuan;
import static org.redress.itests.why.Why.assertGrounds;
import static org.redress.itests.why.Why.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.itests.clocks.Deadlines;
import org.redress.itests.node.DemoNode;
import org.redress.itests.plugin.PluginDesk;
import org.redress.itests.plugin.ResourcePack;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.SimulatedTime;
import org.redress.itests.rest.Staff;

/**
 * What an explanation says would have been decided otherwise is tried out here: the very change that it names is made on
 * a second case that is the same in everything else, and that one has to come out as it was said.
 */
@DemoNode
class ExplanationsIT {

    private static final String BRANCH = "gz-tianhe";
    private static final String FRONT_DESK = "frontdesk." + BRANCH;
    private static final String CONSULTANT = "consultant." + BRANCH;
    private static final String SUPERVISOR = "supervisor." + BRANCH;
    private static final String OPERATIONS = "ops." + BRANCH;
    private static final String LAW = "law-cn 1.2.0";
    private static final String CHAIN = "clinic-chain 1.0.0";
    private static final String RISING = "why-rising";

    private final Staff staff;
    private final SimulatedTime time;
    private final PluginDesk plugins;

    ExplanationsIT(Staff staff) {
        this.staff = staff;
        this.time = new SimulatedTime(staff);
        this.plugins = new PluginDesk(staff);
    }

    @Test
    void the_owner_would_be_another_if_the_complaint_were_about_them_and_is() {
        CaseWork complaint = register(Registrations.service(BRANCH));
        Why why = why(complaint, OPERATIONS);
        JsonNode registered = why.decision("registered");
        assertThat(assertGrounds(registered, "core/first-receiver", "core")).isEqualTo("如果投诉涉及麦晴朗，就由担任「咨询师」的同事负责。");
        assertThat(input(registered, "person.first").asText()).isEqualTo(FRONT_DESK);
        assertThat(why.sheet().at("/current/owner/person/username").asText()).isEqualTo(FRONT_DESK);
        assertThat(why.sheet().at("/current/owner/decision")).isEqualTo(registered.path("seq"));

        Map<String, Object> about = new HashMap<>(Registrations.service(BRANCH));
        about.put("involvedStaff", List.of(FRONT_DESK));
        CaseWork other = register(about);

        assertThat(other.owner(OPERATIONS)).isEqualTo(CONSULTANT);
        JsonNode otherwise = why(other, OPERATIONS).decision("registered");
        assertThat(assertGrounds(otherwise, "core/first-receiver", "core"))
                .as("and back again, as the first case shows")
                .isEqualTo("如果投诉不涉及麦晴朗，就由麦晴朗负责。");
        assertThat(input(otherwise, "person.involved").toString()).contains(FRONT_DESK);
    }

    @Test
    void a_dormant_deadline_would_count_with_a_second_department_and_does() {
        String one = "law-cn/feedback-one-department";
        String several = "law-cn/feedback-several-departments";
        CaseWork complaint = register(Registrations.service(BRANCH));
        JsonNode dormant = why(complaint, OPERATIONS).notYet(several);
        assertThat(dormant.path("topic").asText()).isEqualTo("deadline");
        assertThat(assertGrounds(dormant, several, LAW)).isEqualTo("如果「参与处理的部门数」至少是 2，这个时限就会计时。");
        assertThat(dormant.at("/reason/zh").asText()).isEqualTo("还不符合：参与处理的部门数。");
        assertThat(input(dormant, "case.departments").asInt()).isEqualTo(1);
        assertThat(Deadlines.clock(complaint.as(FRONT_DESK), several)
                        .path("state")
                        .asText())
                .isEqualTo("dormant");

        CaseWork other = register(Registrations.service(BRANCH));
        other.did(
                FRONT_DESK,
                "ask-department",
                "role",
                "doctor",
                "text",
                "请说明诊疗经过",
                "dueAt",
                time.now().plusMinutes(30).toString());

        assertThat(Deadlines.clock(other.as(FRONT_DESK), several).path("state").asText())
                .isEqualTo("running");
        JsonNode asleep = why(other, OPERATIONS).decision("clock-dormant");
        assertThat(assertGrounds(asleep, one, LAW))
                .as("what counted before says the same the other way round")
                .isEqualTo("如果「参与处理的部门数」不超过 1，这个时限就会继续计时。");
        assertThat(input(asleep, "case.departments").asInt()).isEqualTo(2);
    }

    @Test
    void without_the_deadline_that_is_next_the_one_it_names_would_be_and_is() {
        CaseWork complaint = register(Registrations.service(BRANCH));
        OffsetDateTime promised = time.now().plusMinutes(20);
        complaint.did(FRONT_DESK, "promise-reply", "dueAt", promised.toString(), "text", "二十分钟内回电", "channel", "phone");
        JsonNode next = why(complaint, OPERATIONS).sheet().at("/current/deadline");
        assertThat(next.at("/clock/clock").asText()).isEqualTo("promise/1");
        JsonNode started = why(complaint, OPERATIONS).decision("clock-started");
        assertThat(started.path("rule").asText() + " of "
                        + started.path("source").asText())
                .isEqualTo("promise/1 of core");

        JsonNode without = register(Registrations.service(BRANCH)).as(FRONT_DESK);

        assertThat(without.at("/nextDeadline/clock").asText()).isEqualTo("law-cn/feedback-one-department");
        String due = without.at("/nextDeadline/dueAt").asText().substring(0, 16).replace('T', ' ');
        assertThat(next.at("/otherwise/zh").asText()).endsWith("，下一个时限就是「向投诉人反馈」，" + due + " 到期。");
        assertThat(next.at("/otherwise/en").asText())
                .endsWith(" the next deadline would be “Feedback to the complainant”, due " + due + ".");
    }

    @Test
    void a_deadline_would_not_have_passed_had_the_case_been_closed_before_and_does_not() {
        rising();
        String answer = RISING + "/answer";
        CaseWork late = register(Registrations.registration(BRANCH, RISING + "/complaint", Map.of()));
        CaseWork closed = register(Registrations.registration(BRANCH, RISING + "/complaint", Map.of()));
        JsonNode started = why(late, FRONT_DESK).decision("clock-started");
        OffsetDateTime due =
                SimulatedTime.of(Deadlines.clock(late.as(FRONT_DESK), answer).path("dueAt"));
        assertThat(started.path("topic").asText()).isEqualTo("deadline");

        time.to(due.minusMinutes(1));
        closed.did(FRONT_DESK, "complete-stage");
        closed.did(FRONT_DESK, "close", "result", "已处理");
        time.to(due);

        JsonNode breached = why(late, FRONT_DESK).decision("clock-breached");
        assertThat(assertGrounds(breached, answer, RISING + " 1.0.0"))
                .isEqualTo("如果在 " + due.toString().substring(0, 16).replace('T', ' ') + " 之前有过结案，就不会到期。");
        assertThat(Deadlines.briefs(closed, FRONT_DESK))
                .contains("clock-warned " + answer + " 1")
                .doesNotContain("clock-breached " + answer);
    }

    @Test
    void a_step_up_would_not_have_been_taken_with_a_smaller_amount_and_is_not() {
        String rule = "clinic-chain/compensation-too-high";
        CaseWork complaint = register(Registrations.service(BRANCH));
        demand(complaint, "10000.01");
        JsonNode escalated = why(complaint, OPERATIONS).decision("escalated");
        assertThat(escalated.path("topic").asText()).isEqualTo("escalation");
        assertThat(assertGrounds(escalated, rule, CHAIN)).isEqualTo("如果「诉求金额」不超过 10,000 元，就不会这样升级。");
        assertThat(escalated.at("/otherwise/en").asText()).contains("at most ¥10,000");
        assertThat(input(escalated, "demand.amount").decimalValue()).isEqualByComparingTo("10000.01");

        CaseWork other = register(Registrations.service(BRANCH));
        demand(other, "10000.00");

        assertThat(other.as(OPERATIONS).path("escalations")).isEmpty();
    }

    @Test
    void the_next_step_up_would_be_taken_with_the_answer_it_names_and_is() {
        String rule = "clinic-chain/cannot-answer";
        CaseWork complaint = register(Registrations.service(BRANCH));
        JsonNode missed = why(complaint, OPERATIONS).notYet(rule);
        assertThat(missed.path("topic").asText()).isEqualTo("escalation");
        assertThat(assertGrounds(missed, rule, CHAIN)).isEqualTo("如果「在场员工无法答复」为「是」，下次进入阶段或补全信息时就会升级。");
        assertThat(input(missed, "fields.staffCannotAnswer").isMissingNode())
                .as("nobody has filled it in")
                .isTrue();

        CaseWork no = register(Registrations.service(BRANCH));
        no.did(FRONT_DESK, "complete-intake", "fields", Map.of("staffCannotAnswer", false));
        assertThat(no.as(OPERATIONS).path("escalations")).isEmpty();
        CaseWork yes = register(Registrations.service(BRANCH));
        yes.did(FRONT_DESK, "complete-intake", "fields", Map.of("staffCannotAnswer", true));

        assertThat(yes.as(OPERATIONS).at("/escalations/0/rule").asText()).isEqualTo(rule);
        JsonNode escalated = why(yes, OPERATIONS).decision("escalated");
        assertThat(assertGrounds(escalated, rule, CHAIN)).startsWith("如果「在场员工无法答复」");
        assertThat(input(escalated, "fields.staffCannotAnswer").asBoolean()).isTrue();
    }

    @Test
    void a_severity_would_not_have_been_proposed_with_one_visit_less_and_is_not() {
        rising();
        CaseWork complaint = visitedAgain(2);
        JsonNode proposed = why(complaint, FRONT_DESK).decision("severity-proposed");
        assertThat(proposed.path("topic").asText()).isEqualTo("assessment");
        assertThat(assertGrounds(proposed, RISING + "/came-again", RISING + " 1.0.0"))
                .isEqualTo("如果「客户亲自到店的次数」不超过 2，就不会这样建议。");
        assertThat(input(proposed, "case.visits").asInt())
                .as("the complaint itself and two more")
                .isEqualTo(3);
        assertThat(complaint.as(FRONT_DESK).at("/severity/proposed").asText()).isEqualTo("major");

        assertThat(visitedAgain(1).as(FRONT_DESK).path("severity").has("proposed"))
                .isFalse();
    }

    @Test
    void a_gate_that_holds_a_stage_would_open_with_the_task_it_names_and_does() {
        String gate = "two-level-clinic/talk-in-private";
        CaseWork complaint = receivedBySomebodyInCharge();
        JsonNode held = why(complaint, MANAGER).held("complete-stage");
        assertThat(held.path("obstacle").asText()).isEqualTo("gate");
        assertThat(held.path("blockedBy")).as("nothing else holds it").hasSize(1);
        JsonNode blocker = Why.gate(held, gate);
        assertThat(assertGrounds(blocker, gate, "two-level-clinic 1.0.0")).isEqualTo("如果已完成任务「请客户到独立房间」，就不再受此限制。");
        assertThat(input(blocker, "tasks").toString()).isEqualTo("[\"appear\"]");
        assertThat(input(blocker, "case.channel").asText()).isEqualTo("front-desk");
        Answer refused = complaint.act(MANAGER, "complete-stage").expect(409);
        assertThat(Why.gate(refused.json(), gate))
                .as("the refusal itself says the same")
                .isEqualTo(blocker);

        CaseWork other = receivedBySomebodyInCharge();
        other.did(MANAGER, "complete-task", "task", "private-room");

        assertThat(other.did(MANAGER, "complete-stage").path("stage").asText()).isEqualTo("hear");
    }

    @Test
    void a_gate_on_a_remedy_would_open_with_the_file_or_the_date_it_names_and_does_with_either() {
        String gate = "clinic-chain/certificate-before-remedy";
        LocalDate treated = time.now().toLocalDate().minusDays(20);
        LocalDate early = treated.plusDays(7);
        JsonNode refused = offer(sideEffect(treated, early.plusDays(2)), "100.00")
                .expect(409)
                .json();
        assertThat(refused.path("blockedBy")).as("nothing else holds it").hasSize(1);
        JsonNode blocker = Why.gate(refused, gate);
        assertThat(assertGrounds(blocker, gate, CHAIN))
                .isEqualTo("如果已上传「医生诊断证明」，或者「症状开始日期」在 " + early + " 或之前，就不再受此限制。");
        assertThat(input(blocker, "fields.onsetOn").asText())
                .isEqualTo(early.plusDays(2).toString());
        assertThat(input(blocker, "settings.certificateDays").asInt()).isEqualTo(7);

        offer(sideEffect(treated, early), "100.00").expect(200);
        offer(sideEffect(treated, early.plusDays(1)), "100.00").expect(409);
        CaseWork certified = sideEffect(treated, early.plusDays(2));
        certified.attach(CONSULTANT, "diagnosis-certificate");
        offer(certified, "100.00").expect(200);
    }

    @Test
    void whoever_may_not_do_something_is_told_who_may_and_they_may() {
        CaseWork complaint = register(Registrations.service(BRANCH));
        JsonNode held = why(complaint, CONSULTANT).held("assign");
        assertThat(held.path("obstacle").asText()).isEqualTo("permission");
        JsonNode reason = held.at("/blockedBy/0");
        assertThat(reason.at("/reason/zh").asText()).isNotBlank();
        assertThat(reason.at("/reason/en").asText()).isNotBlank();
        assertThat(complaint
                        .act(CONSULTANT, "assign", "to", CONSULTANT, "reason", "熟悉客户")
                        .expect(403)
                        .code())
                .isEqualTo(reason.path("gate").asText());

        assertThat(held.path("instead")).isNotEmpty();
        for (JsonNode somebody : held.path("instead")) {
            CaseWork other = register(Registrations.service(BRANCH));
            other.did(somebody.path("username").asText(), "assign", "to", CONSULTANT, "reason", "熟悉客户");
            assertThat(other.owner(OPERATIONS)).isEqualTo(CONSULTANT);
        }
    }

    @Test
    void an_offer_above_authority_would_be_within_it_with_the_amount_it_names_and_is() {
        String row = "clinic-chain/consultant-supervisor/discount";
        CaseWork complaint = register(Registrations.service(BRANCH));
        JsonNode above = Why.gate(discount(complaint, "2000.01").expect(409).json(), "core/authority");
        assertThat(assertGrounds(above, row, CHAIN)).isEqualTo("不超过 2,000 元的，您可以自行决定。");
        assertThat(input(above, "limit").decimalValue()).isEqualByComparingTo("2000");

        CaseWork other = register(Registrations.service(BRANCH));
        discount(other, "2000.00").expect(200);

        JsonNode offered = why(other, SUPERVISOR).decision("offer-made");
        assertThat(offered.path("topic").asText()).isEqualTo("authority");
        assertThat(assertGrounds(offered, row, CHAIN))
                .as("and back again, as the first case shows")
                .isEqualTo("如果超过 2,000 元，就超出了这一权限。");
        assertThat(input(offered, "amount").decimalValue()).isEqualByComparingTo("2000");
    }

    @Test
    void every_decision_has_a_rule_with_its_source_and_holds_nothing_that_people_wrote() {
        CaseWork complaint = register(Registrations.service(BRANCH));
        demand(complaint, "20000.00");
        complaint.did(FRONT_DESK, "record-account", "side", "customer", "text", "客户说等了一个小时");
        complaint.did(OPERATIONS, "set-severity", "severity", "major", "reason", "多次上门");
        discount(complaint, "100.00").expect(200);

        JsonNode sheet = why(complaint, OPERATIONS).sheet();
        assertThat(sheet.path("decisions")).hasSizeGreaterThan(6).allSatisfy(decision -> {
            assertThat(decision.path("source").asText()).isIn("core", CHAIN, LAW);
            assertThat(decision.path("rule").asText())
                    .startsWith(decision.path("source").asText().split(" ")[0] + "/");
            assertThat(decision.at("/reason/zh").asText()).isNotBlank();
        });
        assertThat(sheet.path("whyNot")).isNotEmpty();
        assertThat(sheet.toString()).doesNotContain("左脸红肿", "章小姐", "等了一个小时");
    }

    private static final String MANAGER = "manager.hz-xihu";

    private CaseWork receivedBySomebodyInCharge() {
        CaseWork complaint = CaseWork.register(staff, "frontdesk.hz-xihu", Registrations.twoLevel());
        complaint.did(MANAGER, "complete-task", "task", "appear");
        return complaint;
    }

    private CaseWork sideEffect(LocalDate treatedOn, LocalDate onsetOn) {
        return register(Registrations.registration(
                BRANCH,
                "clinic-chain/side-effect",
                Map.of(
                        "treatedOn", treatedOn.toString(),
                        "onsetOn", onsetOn.toString(),
                        "treatment", "射频紧肤",
                        "symptoms", List.of("swelling"))));
    }

    private CaseWork visitedAgain(int times) {
        CaseWork complaint = register(Registrations.registration(BRANCH, RISING + "/complaint", Map.of()));
        for (int visit = 0; visit < times; visit++) {
            complaint.did(
                    FRONT_DESK, "contact-customer", "channel", "front-desk", "text", "客户再次到店", "initiator", "customer");
        }
        return complaint;
    }

    private static void demand(CaseWork complaint, String amount) {
        complaint.did(
                CONSULTANT,
                "record-demand",
                "kind",
                "compensation",
                "amount",
                yuan(amount),
                "channel",
                "front-desk",
                "text",
                "要求赔偿");
    }

    private static Answer offer(CaseWork complaint, String amount) {
        return complaint.act(
                OPERATIONS, "offer-remedy", "kind", "refund", "amount", yuan(amount), "channel", "front-desk");
    }

    private static Answer discount(CaseWork complaint, String amount) {
        return complaint.act(
                SUPERVISOR, "offer-remedy", "kind", "discount", "amount", yuan(amount), "channel", "front-desk");
    }

    private CaseWork register(Map<String, Object> registration) {
        return CaseWork.register(staff, FRONT_DESK, registration);
    }

    private Why why(CaseWork complaint, String reader) {
        return Why.read(staff, complaint, reader);
    }

    /** The tests' pack of escalation and assessment, under an id of its own on the shared node. */
    private void rising() {
        plugins.install(ResourcePack.of("rising").under(RISING), "1.0.0");
        plugins.decide(BRANCH, RISING, "on").expect(200);
    }
}
