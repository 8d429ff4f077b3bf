package org.redress.packs.emergencyplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.emergencyplan.ThisPack.PACK;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.api.procedure.ClockDecl;
import org.redress.api.procedure.LadderRule;
import org.redress.api.procedure.PeriodicDuty;
import org.redress.api.procedure.Rhythm;
import org.redress.api.procedure.TaskDecl;
import org.redress.api.unit.UnitKind;
import org.redress.testkit.CaseFacts;
import org.redress.testkit.PackUnderTest;

/** P11's steps, who answers first, what the customer hears, the meeting, and breaches of the plan. */
class RulesTest {

    @Test
    void receiving_ends_when_customer_content_and_demand_are_known() {
        CaseFacts received = PACK.newCase().field("department", "配送部");
        assertThat(PACK.blocksStage("complaint", "receive", received))
                .containsExactlyInAnyOrder("content-known", "demand-known");
        assertThat(PACK.blocksStage(
                        "complaint", "receive", received.accounts("customer").with("demand", "made", true)))
                .isEmpty();
    }

    @Test
    void a_demand_named_at_registration_is_known() {
        CaseFacts received =
                PACK.newCase().field("department", "配送部").accounts("customer").with("case", "remedySought", "退款");
        assertThat(PACK.blocksStage("complaint", "receive", received)).isEmpty();
    }

    @Test
    void it_is_settled_which_department_answers_before_it_is_analysed() {
        CaseFacts received = PACK.newCase().accounts("customer").with("demand", "made", true);
        assertThat(PACK.blocksStage("complaint", "receive", received)).containsExactly("department-known");
        assertThat(PACK.task("complaint", "receive", "assign").mandatory()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyse", "solve"})
    void the_head_of_the_department_answers_first(String stage) {
        assertThat(PACK.type("complaint").stage(stage).orElseThrow().role()).isEqualTo("department-head");
        assertThat(PACK.blocksStage("complaint", stage, ownedBy("complaint-specialist")))
                .containsExactly("head-answers-first");
        assertThat(PACK.blocksStage("complaint", stage, ownedBy("department-head")))
                .isEmpty();
        assertThat(PACK.blocksStage("complaint", stage, ownedBy("group-leader")))
                .as("while there is no head")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"receive, complaint-specialist", "track, complaint-specialist", "sum-up, complaint-specialist"})
    void the_specialist_follows_up(String stage, String role) {
        assertThat(PACK.type("complaint").stage(stage).orElseThrow().role()).isEqualTo(role);
    }

    @Test
    void nothing_is_offered_before_the_cause_is_found() {
        assertThat(PACK.blocksOffer("complaint", "refund", PACK.newCase())).containsExactly("cause-before-solution");
        assertThat(PACK.blocksOffer("complaint", "refund", PACK.newCase().done("find-cause")))
                .isEmpty();
    }

    @Test
    void the_customer_hears_of_the_progress_again_and_again() {
        ClockDecl clock = PACK.procedure().clocks().get(0);
        assertThat(clock.again()).isTrue();
        assertThat(clock.start())
                .extracting(trigger -> trigger.detail().orElse(""))
                .containsExactly("analyse", "us");
        assertThat(clock.stop())
                .extracting(trigger -> trigger.detail().orElse(trigger.event()))
                .containsExactly("us", "track", "closed");
        assertThat(clock.length().setting()).contains("progressDays");
        assertThat(clock.types()).containsExactly("complaint");
    }

    @Test
    void the_customer_is_told_the_result() {
        TaskDecl told = PACK.task("complaint", "track", "report-result");
        assertThat(told.mandatory()).isTrue();
        assertThat(told.reserved()).isTrue();
        assertThat(PackUnderTest.applies(told, PACK.newCase().with("case", "withdrawn", true)))
                .isFalse();
    }

    @Test
    void root_cause_and_improvement_are_summed_up_before_the_case_ends_and_the_head_sees_to_it() {
        assertThat(PACK.blocksStage("complaint", "sum-up", PACK.newCase())).containsExactly("root-cause-written");
        assertThat(PACK.blocksStage("complaint", "sum-up", PACK.newCase().field("rootCause", "无人值守")))
                .containsExactly("root-cause-written");
        assertThat(PACK.blocksStage(
                        "complaint",
                        "sum-up",
                        PACK.newCase().field("rootCause", "无人值守").field("improvement", "午间留人")))
                .isEmpty();
        assertThat(PACK.task("complaint", "sum-up", "head-agrees").role()).isEqualTo("department-head");
    }

    @Test
    void the_group_knows_of_every_complaint_and_of_progress_that_was_not_told() {
        assertThat(PACK.ladderRow("group-knows").tell()).containsExactly("group-leader");
        LadderRule late = PACK.ladderRow("progress-late");
        assertThat(late.triggers())
                .extracting(trigger -> trigger.detail().orElse(""))
                .containsExactly("emergency-plan/progress");
        assertThat(late.tell()).containsExactly("department-head", "group-leader");
    }

    @Test
    void the_group_meets_each_month_unless_the_branch_says_otherwise() {
        PeriodicDuty meeting = duty("group-meeting");
        assertThat(meeting.role()).isEqualTo("group-leader");
        assertThat(meeting.per()).isEqualTo(UnitKind.BRANCH);
        assertThat(meeting.every().in(Map.of("meetingRhythm", "month"))).isEqualTo(Rhythm.MONTH);
        assertThat(meeting.every().in(Map.of("meetingRhythm", "week"))).isEqualTo(Rhythm.WEEK);
        assertThat(meeting.record().orElseThrow().missing(Map.of("present", "六人")))
                .extracting(field -> field.name())
                .containsExactly("heldOn", "causes", "decisions");
        assertThat(PACK.procedure().settings().get("meetingRhythm").fallback()).isEqualTo("month");
    }

    @Test
    void heads_of_departments_supervise_regularly() {
        assertThat(duty("supervision").role()).isEqualTo("department-head");
        assertThat(duty("supervision").tell()).containsExactly("group-leader");
    }

    @Test
    void a_breach_is_recorded_with_rule_date_and_facts_and_whoever_is_concerned_is_heard() {
        assertThat(PACK.type("plan-breach").form().missing(Map.of()))
                .extracting(field -> field.name())
                .containsExactly("rule", "happenedOn", "facts");
        assertThat(PACK.blocksStage("plan-breach", "record", PACK.newCase())).containsExactly("heard-first");
        assertThat(PACK.blocksStage("plan-breach", "record", PACK.newCase().accounts("staff")))
                .isEmpty();
    }

    @Test
    void a_breach_is_decided_by_the_person_named_in_the_plan_on_paper() {
        TaskDecl decide = PACK.task("plan-breach", "decide", "decide");
        assertThat(PACK.type("plan-breach").stage("decide").orElseThrow().role())
                .isEqualTo("plan-keeper");
        assertThat(decide.mandatory() && decide.reserved()).isTrue();
        assertThat(PACK.blocksStage("plan-breach", "decide", PACK.newCase())).containsExactly("decision-on-paper");
        assertThat(PACK.blocksStage("plan-breach", "decide", PACK.newCase().evidence("breach-decision")))
                .isEmpty();
        assertThat(PACK.ladderRow("breach-recorded").tell()).containsExactly("plan-keeper");
    }

    @Test
    void no_gate_of_a_complaint_holds_a_breach() {
        assertThat(PACK.blocks("close", "plan-breach", PACK.newCase())).isEmpty();
        assertThat(PACK.procedure().gates())
                .allSatisfy(gate -> assertThat(gate.types()).isNotEqualTo(List.of()));
    }

    private static CaseFacts ownedBy(String role) {
        return PACK.newCase().with("case", "ownerRoles", List.of(role));
    }

    private static PeriodicDuty duty(String id) {
        return PACK.procedure().handling().periodic().stream()
                .filter(duty -> duty.id().equals("emergency-plan/" + id))
                .findFirst()
                .orElseThrow();
    }
}
