package org.redress.itests.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.itests.clocks.Deadlines.clock;
import static org.redress.itests.procedures.Maker.DEPARTMENT;
import static org.redress.itests.procedures.Maker.DEVELOPMENT;
import static org.redress.itests.procedures.Maker.MANAGER;
import static org.redress.itests.procedures.Maker.MARKETING;
import static org.redress.itests.procedures.Maker.PACK;
import static org.redress.itests.procedures.Maker.QUALITY;
import static org.redress.itests.procedures.Maker.TECHNICAL;
import static org.redress.itests.rest.CaseWork.yuan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.itests.node.DemoNode;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.HistoryVerifier;
import org.redress.itests.rest.Staff;

/** P12, rule by rule, at a maker that is opened while the node runs. */
@DemoNode
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MarketQualityIT {

    private final Staff staff;
    private final Maker maker;
    private final Factory factory;

    MarketQualityIT(Staff staff) {
        this.staff = staff;
        this.maker = new Maker(staff);
        this.factory = maker.factory;
    }

    @BeforeAll
    void the_maker_opens() {
        maker.open();
    }

    // The whole way

    @Test
    void a_claim_that_is_ours_is_settled_corrected_tracked_and_filed_with_its_seven_records() {
        CaseWork complaint = maker.decided("claim", "ours");
        complaint.did(MARKETING, "request-approval", "subject", "赔偿", "kind", "compensation", "amount", yuan("800.00"));
        complaint.did(QUALITY, "approve", "approval", 1);
        complaint.did(MARKETING, "offer-remedy", "kind", "compensation", "amount", yuan("800.00"), "channel", "phone");
        complaint.did(MARKETING, "answer-offer", "offer", 1, "answer", "accepted");
        complaint.did(MARKETING, "carry-out-remedy", "offer", 1);
        maker.corrected(maker.analysed(complaint));
        maker.check(complaint, 1, true);
        maker.check(complaint, 2, true);
        tracked(complaint);
        improved(complaint);
        assertThat(complaint.as(QUALITY).path("documents")).hasSize(7);
        assertThat(factory.words(complaint, QUALITY, 7)).contains("密封圈硬度列入来料检验", "控制计划C版4.2");
        archived(complaint);
    }

    @Test
    void what_is_not_ours_is_explained_and_ends_when_the_customer_accepts_it() {
        CaseWork complaint = maker.explained("accepted");
        assertThat(complaint
                        .act(QUALITY, "decline-complaint", "ground", "not-responsible", "text", "水垢未清")
                        .expect(409)
                        .status())
                .as("no final settlement yet")
                .isEqualTo(409);
        maker.settled(complaint, "客户理解是水垢所致");
        JsonNode closed = complaint.did(QUALITY, "decline-complaint", "ground", "not-responsible", "text", "水垢未清");
        assertThat(closed.path("state").asText()).isEqualTo("closed");
        complaint.did(QUALITY, "complete-stage");
        assertThat(complaint.did(QUALITY, "archive").path("state").asText()).isEqualTo("archived");
    }

    @Test
    void what_the_customer_does_not_accept_is_negotiated() {
        CaseWork complaint = maker.decided("complaint", "not-ours");
        assertThat(complaint
                        .act(MARKETING, "offer-remedy", "kind", "repair", "channel", "phone")
                        .expect(409)
                        .blockedBy())
                .containsExactly(PACK + "explained-first");
        assertThat(complaint.act(MARKETING, "complete-stage").expect(409).blockedBy())
                .containsExactlyInAnyOrder(
                        "core/task/explain", PACK + "explanation-answered", PACK + "final-settlement");
        factory.done(complaint, MARKETING, "explain");
        factory.fill(complaint, MARKETING, "explanationAnswer", "not-accepted");
        complaint.did(MARKETING, "offer-remedy", "kind", "repair", "channel", "phone");
        complaint.did(MARKETING, "answer-offer", "offer", 1, "answer", "accepted");
        complaint.did(MARKETING, "carry-out-remedy", "offer", 1);
        factory.done(complaint, MARKETING, "negotiate");
        maker.settled(complaint, "免费除垢一次");
        complaint.did(MARKETING, "complete-stage");
        for (String by : List.of(QUALITY, TECHNICAL, QUALITY, QUALITY)) {
            complaint.did(by, "complete-stage");
        }
        complaint.did(QUALITY, "close", "result", "协商解决");
        assertThat(complaint.did(QUALITY, "archive").path("state").asText()).isEqualTo("archived");
    }

    // The steps

    @ParameterizedTest
    @ValueSource(strings = {"grumble", "complaint", "return", "claim"})
    void each_of_the_four_inputs_is_recorded_by_the_market_department(String input) {
        staff.as(QUALITY).post("cases", maker.registration(input)).expect(403);
        CaseWork complaint = CaseWork.register(staff, MARKETING, maker.registration(input));
        complaint.act(QUALITY, "complete-task", "task", "take-down").expect(409);
        factory.done(complaint, MARKETING, "take-down");
        assertThat(complaint.act(MARKETING, "complete-stage").expect(409).blockedBy())
                .containsExactly(PACK + "complaint-record");
    }

    @Test
    void quality_decides_on_responsibility_before_anything_is_offered() {
        CaseWork complaint = maker.recorded("complaint");
        assertThat(complaint
                        .act(MARKETING, "offer-remedy", "kind", "replacement", "channel", "phone")
                        .expect(409)
                        .blockedBy())
                .containsExactly(PACK + "responsibility-first");
        assertThat(complaint
                        .act(MARKETING, "complete-task", "task", "confirm-responsibility")
                        .expect(409)
                        .blockedBy())
                .containsExactly("core/task-role");
        assertThat(complaint.act(QUALITY, "complete-stage").expect(409).blockedBy())
                .containsExactlyInAnyOrder(
                        "core/task/confirm-responsibility",
                        PACK + "responsibility-known",
                        PACK + "responsibility-report");
    }

    @Test
    void more_money_than_quality_may_agree_to_is_for_the_general_manager() {
        CaseWork complaint = maker.decided("claim", "ours");
        JsonNode asked = complaint.did(
                MARKETING, "request-approval", "subject", "赔偿", "kind", "compensation", "amount", yuan("5001.00"));
        assertThat(asked.at("/approvals/0/of").asText()).isEqualTo(MANAGER);
        complaint.act(QUALITY, "approve", "approval", 1).expect(403);
        complaint.did(MANAGER, "approve", "approval", 1);
    }

    @Test
    void the_technical_department_plans_after_the_analysis_and_departments_carry_it_out() {
        CaseWork early = maker.decided("complaint", "ours");
        assertThat(early.act(TECHNICAL, "plan-measure", measure()).expect(409).blockedBy())
                .containsExactly(PACK + "analysed-first");
        CaseWork complaint = maker.analysed(early);
        assertThat(complaint.act(QUALITY, "plan-measure", measure()).expect(409).blockedBy())
                .containsExactly(PACK + "technical-plans");
        maker.plan(complaint, "corrective", "更换密封圈供应商");
        factory.done(complaint, TECHNICAL, "decide-measure");
        assertThat(complaint.act(TECHNICAL, "complete-stage").expect(409).blockedBy())
                .containsExactlyInAnyOrder("core/task/implement", PACK + "corrected", PACK + "implementation-record");
    }

    // Until it works

    @Test
    void a_measure_that_does_not_work_is_told_and_replaced_within_three_days_until_one_works() {
        CaseWork complaint = maker.corrected(maker.analysed());
        assertThat(complaint
                        .act(TECHNICAL, "check-measure", "measure", 1, "effective", true, "text", "可以")
                        .expect(409)
                        .blockedBy())
                .containsExactly(PACK + "quality-tracks");
        factory.minuteLater();
        maker.check(complaint, 1, false);
        maker.check(complaint, 2, true);
        assertThat(staff.inbox(TECHNICAL, complaint)).isNotEmpty();
        factory.fill(complaint, QUALITY, "tracked", "第二批仍有 3 件漏水");
        factory.done(complaint, QUALITY, "track");
        maker.record(complaint, QUALITY, "tracking-record");
        assertThat(complaint.as(QUALITY).at("/nextStep/action").asText()).isEqualTo("plan-measure");
        assertThat(complaint.act(QUALITY, "complete-stage").expect(409).blockedBy())
                .containsExactly(PACK + "effective");
        String id = PACK + "another-measure";
        assertThat(clock(complaint.as(QUALITY), id).path("state").asText()).isEqualTo("running");
        factory.time().to(factory.time().now().plusDays(6));
        assertThat(clock(complaint.as(QUALITY), id).hasNonNull("breachedAt")).isTrue();
        maker.plan(complaint, "corrective", "改用氟橡胶密封圈");
        assertThat(clock(complaint.as(QUALITY), id).path("state").asText()).isEqualTo("stopped");
        complaint.did(DEPARTMENT, "complete-measure", "measure", 3, "text", "已换");
        maker.check(complaint, 3, true);
        complaint.did(QUALITY, "complete-stage");
        assertThat(complaint.as(QUALITY).path("stage").asText()).isEqualTo("improve");
    }

    @Test
    void preventive_measures_go_into_the_development_documents() {
        CaseWork complaint = maker.corrected(maker.analysed());
        maker.check(complaint, 1, true);
        maker.check(complaint, 2, true);
        tracked(complaint);
        assertThat(complaint
                        .act(DEVELOPMENT, "complete-task", "task", "update-development")
                        .expect(409)
                        .blockedBy())
                .containsExactly("core/task-evidence");
        complaint.attach(DEVELOPMENT, "development-document");
        assertThat(complaint
                        .act(QUALITY, "complete-task", "task", "update-development")
                        .expect(409)
                        .blockedBy())
                .containsExactly("core/task-role");
        factory.done(complaint, DEVELOPMENT, "update-development");
        assertThat(complaint.act(QUALITY, "complete-stage").expect(409).blockedBy())
                .containsExactlyInAnyOrder(PACK + "prevented", PACK + "improvement-record");
    }

    @Test
    void closing_looks_for_every_record_again() {
        CaseWork complaint = maker.explained("accepted");
        maker.settled(complaint, "客户理解");
        for (String by : List.of(MARKETING, QUALITY, TECHNICAL, QUALITY, QUALITY)) {
            complaint.did(by, "complete-stage");
        }
        factory.fill(complaint, QUALITY, "responsible", "ours");
        assertThat(complaint.act(QUALITY, "close", "result", "完").expect(409).blockedBy())
                .as("it turned out to be ours after all")
                .contains(
                        PACK + "quality-analysis",
                        PACK + "implementation-record",
                        PACK + "tracking-record",
                        PACK + "improvement-record",
                        PACK + "effective",
                        PACK + "prevented");
    }

    private Object[] measure() {
        return new Object[] {"kind", "corrective", "text", "换料", "role", "related-department", "dueAt", factory.in(48)};
    }

    private void tracked(CaseWork complaint) {
        factory.done(complaint, QUALITY, "track");
        factory.fill(complaint, QUALITY, "tracked", "三批 6,000 件 0 漏水");
        maker.record(complaint, QUALITY, "tracking-record");
        complaint.did(QUALITY, "complete-stage");
    }

    private void improved(CaseWork complaint) {
        complaint.attach(DEVELOPMENT, "development-document");
        factory.done(complaint, DEVELOPMENT, "update-development");
        factory.fill(complaint, DEVELOPMENT, "developmentDocument", "控制计划 C 版 4.2");
        maker.record(complaint, QUALITY, "improvement-record");
        complaint.did(QUALITY, "complete-stage");
    }

    private static void archived(CaseWork complaint) {
        complaint.did(QUALITY, "close", "result", "换新并赔偿，措施有效");
        JsonNode archived = complaint.did(QUALITY, "archive");
        assertThat(archived.path("state").asText()).isEqualTo("archived");
        assertThat(HistoryVerifier.follow(complaint.history(QUALITY)))
                .isEqualTo(archived.at("/history/hash").asText());
    }
}
