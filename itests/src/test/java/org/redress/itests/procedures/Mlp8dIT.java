package org.redress.itests.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.itests.procedures.Plant.BRANCH;
import static org.redress.itests.procedures.Plant.CQE;
import static org.redress.itests.procedures.Plant.IPQC;
import static org.redress.itests.procedures.Plant.MARKETING;
import static org.redress.itests.procedures.Plant.PIE;
import static org.redress.itests.procedures.Plant.PQE;
import static org.redress.itests.procedures.Plant.PRODUCTION;
import static org.redress.itests.procedures.Plant.SQE;
import static org.redress.itests.procedures.Plant.TE;
import static org.redress.itests.procedures.Plant.TYPE;
import static org.redress.itests.procedures.Plant.WAREHOUSE;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.itests.node.DemoNode;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.HistoryVerifier;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.SimulatedTime;
import org.redress.itests.rest.Staff;

/** P06, rule by rule, in a factory that is opened while the node runs. */
@DemoNode
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Mlp8dIT {

    private static final Map<String, Object> FUNCTIONAL =
            Map.of("functionalSame", 6, "defectKinds", List.of("functional"));

    private final Staff staff;
    private final Plant plant;
    private final SimulatedTime time;

    Mlp8dIT(Staff staff) {
        this.staff = staff;
        this.plant = new Plant(staff);
        this.time = new SimulatedTime(staff);
    }

    @BeforeAll
    void a_plant_is_opened_and_the_pack_switched_on_for_it() {
        plant.open();
    }

    // Severity from counts

    @ParameterizedTest
    @CsvSource({"4, other", "5, general", "14, general", "15, major"})
    void the_same_functional_defect_is_general_from_5_major_from_15_and_other_below(int pieces, String grade) {
        assertThat(proposed(Map.of("functionalSame", pieces))).isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({"9, other", "10, general", "29, general", "30, major"})
    void the_same_cosmetic_defect_is_general_from_10_major_from_30_and_other_below(int pieces, String grade) {
        assertThat(proposed(Map.of("cosmeticSame", pieces))).isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({"not-triggered, 300, general", "not-triggered, 301, ''", "triggered, 300, ''"})
    void penalty_clause_not_triggered_and_ppm_target_kept_is_general(String clause, int ppm, String grade) {
        assertThat(proposed(Map.of("penaltyClause", clause, "ppmMonth", ppm, "ppmTarget", 300)))
                .isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({"99, other", "100, ''"})
    void a_rate_below_one_percent_is_other(int defective, String grade) {
        assertThat(proposed(Map.of("defectQty", defective, "deliveredQty", 10_000)))
                .isEqualTo(grade);
    }

    @Test
    void the_highest_class_wins_over_the_rate() {
        Map<String, Object> lowRate = Map.of("defectQty", 20, "deliveredQty", 100_000);
        assertThat(proposed(with(lowRate, "functionalSame", 20))).isEqualTo("major");
        assertThat(proposed(with(lowRate, "cosmeticSame", 12))).isEqualTo("general");
    }

    @Test
    void one_major_counts_as_two_general_and_other_is_handled_and_not_counted() {
        int before = scored();
        assertThat(classified("general")).isEqualTo(1);
        assertThat(classified("general")).isEqualTo(1);
        int twoGeneral = scored() - before;
        assertThat(classified("major")).isEqualTo(2);
        assertThat(scored() - before - twoGeneral).isEqualTo(twoGeneral);
        CaseWork other = graded("other");
        assertThat(score(other.as(CQE))).isZero();
        assertThat(other.as(CQE).path("stage").asText())
                .as("handled all the same")
                .isEqualTo("contain");
        assertThat(scored() - before).isEqualTo(2 * twoGeneral);
    }

    @Test
    void what_was_merged_or_withdrawn_counts_nothing() {
        int before = scored();
        CaseWork stays = graded("general");
        CaseWork same = graded("major");
        same.did(CQE, "merge", "into", stays.number());
        CaseWork gone = graded("major");
        gone.did(CQE, "withdraw", "by", "客户", "reason", "误会");
        assertThat(scored() - before).isEqualTo(1);
    }

    // Who does what

    @Test
    void marketing_receives_and_nobody_else() {
        for (String other : List.of(CQE, TE, PRODUCTION)) {
            staff.as(other)
                    .post("cases", Registrations.registration(BRANCH, TYPE, Map.of()))
                    .expect(403);
        }
        assertThat(plant.register(Map.of()).as(MARKETING).at("/firstReceiver").asText())
                .isEqualTo(MARKETING);
    }

    @Test
    void marketing_passes_on_and_no_stage_ends_before_the_cqe_leads() {
        CaseWork complaint = plant.register(FUNCTIONAL);
        complaint.act(CQE, "complete-task", "task", "pass-on").expect(409);
        complaint.did(MARKETING, "complete-task", "task", "pass-on");
        assertThat(complaint.act(MARKETING, "complete-stage").expect(409).blockedBy())
                .containsExactly("mlp-8d/cqe-leads");
        complaint.did(MARKETING, "hand-over", "to", CQE);
        complaint.did(CQE, "accept-hand-over");
        complaint.did(MARKETING, "complete-stage");
        assertThat(complaint.as(CQE).path("owner").asText()).isEqualTo(CQE);
    }

    @Test
    void nobody_but_the_cqe_takes_the_lead() {
        CaseWork complaint = plant.confirmed(FUNCTIONAL);
        for (String other : List.of(MARKETING, TE, IPQC)) {
            assertThat(complaint
                            .act(other, "take-over", "reason", "我来")
                            .expect(409)
                            .blockedBy())
                    .containsExactly("mlp-8d/only-cqe-leads");
        }
    }

    @Test
    void the_cqe_confirms_each_complaint_first() {
        CaseWork complaint = plant.register(with(FUNCTIONAL, "functionalSame", 20));
        complaint.did(MARKETING, "hand-over", "to", CQE);
        JsonNode led = complaint.did(CQE, "accept-hand-over");
        assertThat(led.at("/nextStep/action").asText()).as("grading is held").isNotEqualTo("classify");
        complaint.did(MARKETING, "complete-task", "task", "pass-on");
        complaint.did(MARKETING, "complete-stage");
        Object[][] early = {
            {"classify", "class", "major", "reason", "20 pcs"},
            {"ask-department", "role", "te", "text", "原因", "dueAt", plant.in(24)},
            {"plan-measure", "kind", "corrective", "text", "换料", "role", "te", "dueAt", plant.in(24)}
        };
        for (Object[] action : early) {
            Object[] input = java.util.Arrays.copyOfRange(action, 1, action.length);
            assertThat(complaint.act(CQE, (String) action[0], input).expect(409).blockedBy())
                    .containsExactly("mlp-8d/confirmed-first");
        }
        assertThat(complaint
                        .act(TE, "complete-task", "task", "confirm-complaint")
                        .expect(409)
                        .blockedBy())
                .containsExactly("core/task-role");
        JsonNode confirmed = complaint.did(CQE, "complete-task", "task", "confirm-complaint");
        assertThat(confirmed.at("/nextStep/action").asText()).isEqualTo("classify");
    }

    @Test
    void confirming_ends_with_a_class_a_kind_of_defect_and_the_customers_date() {
        CaseWork complaint = plant.confirmed(Map.of("functionalSame", 6));
        assertThat(complaint.act(CQE, "complete-stage").expect(409).blockedBy())
                .containsExactlyInAnyOrder("mlp-8d/graded", "mlp-8d/kind-known");
    }

    @Test
    void a_complaint_that_is_not_confirmed_is_closed_with_the_reason() {
        CaseWork complaint = plant.register(Map.of());
        complaint.did(MARKETING, "hand-over", "to", CQE);
        complaint.did(CQE, "accept-hand-over");
        JsonNode closed = complaint.did(CQE, "decline-complaint", "ground", "not-confirmed", "text", "批次不是我们的");
        assertThat(closed.path("state").asText()).isEqualTo("closed");
        assertThat(staff.inbox(MARKETING, complaint)).isNotEmpty();
    }

    // The customer's deadline

    @Test
    void the_customers_date_is_the_deadline_of_the_8d_and_passing_it_is_a_breach() {
        CaseWork complaint = plant.register(with(FUNCTIONAL, "replyBy", plant.next(DayOfWeek.WEDNESDAY)));
        String due = clock(complaint.as(MARKETING)).path("dueAt").asText();
        assertThat(due).startsWith(plant.next(DayOfWeek.WEDNESDAY));
        complaint.did(MARKETING, "complete-intake", "fields", Map.of("replyBy", plant.next(DayOfWeek.TUESDAY)));
        assertThat(clock(complaint.as(MARKETING)).path("dueAt").asText())
                .as("another date of the customer")
                .startsWith(plant.next(DayOfWeek.TUESDAY));
        complaint.did(MARKETING, "hand-over", "to", CQE);
        complaint.did(CQE, "accept-hand-over");
        time.to(time.now().plusDays(9));
        assertThat(clock(complaint.as(CQE)).hasNonNull("breachedAt")).isTrue();
        assertThat(staff.inbox(CQE, complaint)).contains("clock-warned", "clock-breached");
    }

    @Test
    void departments_answer_within_the_customers_deadline() {
        CaseWork complaint = plant.confirmed(with(FUNCTIONAL, "replyBy", plant.day(2)));
        assertThat(complaint
                        .act(CQE, "ask-department", "role", "te", "text", "原因", "dueAt", plant.in(24 * 10))
                        .expect(422)
                        .errors())
                .containsExactly("/dueAt");
    }

    // Isolate and count

    @Test
    void production_isolates_and_tests_and_warehouse_counts_each_itself() {
        CaseWork complaint = plant.contained(with(FUNCTIONAL, "returnedQty", 12));
        String[][] kept = {
            {"isolate", WAREHOUSE}, {"test-returns", TE}, {"count-returns", CQE}, {"count-stock", PRODUCTION}
        };
        for (String[] task : kept) {
            assertThat(complaint
                            .act(task[1], "complete-task", "task", task[0])
                            .expect(409)
                            .blockedBy())
                    .containsExactly("core/task-role");
        }
        for (String task : List.of("isolate", "test-returns", "count-returns")) {
            complaint.did(PRODUCTION, "complete-task", "task", task);
        }
        complaint.did(WAREHOUSE, "complete-task", "task", "count-stock");
        assertThat(complaint.act(CQE, "complete-stage").expect(409).blockedBy())
                .containsExactlyInAnyOrder("mlp-8d/returns-counted", "mlp-8d/isolated-counted", "mlp-8d/stock-counted");
        complaint.did(WAREHOUSE, "complete-intake", "fields", Map.of("relatedStockQty", 800));
        complaint.did(
                PRODUCTION,
                "complete-intake",
                "fields",
                Map.of("isolatedQty", 812, "testedQty", 12, "confirmedQty", 11, "returnedDefect", "无输出 11，NTF 1"));
        complaint.did(CQE, "complete-stage");
    }

    @Test
    void returns_are_tracked_by_quantity_defect_and_repair() {
        CaseWork complaint = plant.contained(with(FUNCTIONAL, "defectKinds", List.of("functional")));
        complaint.did(PRODUCTION, "complete-task", "task", "isolate");
        complaint.did(WAREHOUSE, "complete-task", "task", "count-stock");
        complaint.did(WAREHOUSE, "complete-intake", "fields", Map.of("relatedStockQty", 0, "isolatedQty", 0));
        assertThat(complaint.act(CQE, "complete-stage").expect(409).blockedBy())
                .containsExactly("mlp-8d/returns-known");
        complaint.did(MARKETING, "complete-intake", "fields", Map.of("returnedQty", 3));
        assertThat(complaint.act(CQE, "complete-stage").expect(409).blockedBy())
                .contains("mlp-8d/returns-counted", "core/task/test-returns", "core/task/count-returns");
        complaint.did(PRODUCTION, "complete-task", "task", "test-returns");
        complaint.did(PRODUCTION, "complete-task", "task", "count-returns");
        complaint.did(
                PRODUCTION,
                "complete-intake",
                "fields",
                Map.of("returnedDefect", "无输出 3", "testedQty", 3, "confirmedQty", 3));
        complaint.did(CQE, "complete-stage");
        plant.answered(complaint, "te", 1);
        complaint.did(CQE, "complete-stage");
        plant.plan(complaint, "corrective", "te", "改用 50 V 电容");
        complaint.did(PIE, "complete-task", "task", "rework-plan");
        complaint.did(CQE, "complete-stage");
        complaint.did(PRODUCTION, "complete-task", "task", "rework");
        issue(complaint, "zh");
        complaint.did(CQE, "complete-task", "task", "send-8d");
        assertThat(complaint.act(CQE, "complete-stage").expect(409).blockedBy())
                .containsExactly("mlp-8d/returns-repaired");
        complaint.did(PRODUCTION, "complete-intake", "fields", Map.of("repairedQty", 3));
        complaint.did(CQE, "complete-stage");
    }

    // Cause and measure

    @ParameterizedTest
    @CsvSource({
        "functional, te, mlp-8d/functional-by-te",
        "cosmetic, pie, mlp-8d/process-by-pie",
        "process, pie, mlp-8d/process-by-pie",
        "design, rd, mlp-8d/design-by-rd",
        "material, sqe, mlp-8d/material-by-sqe"
    })
    void each_kind_of_defect_is_analysed_by_its_department(String kind, String role, String gate) {
        CaseWork complaint = plant.analysed(Map.of("functionalSame", 6, "defectKinds", List.of(kind)));
        assertThat(complaint.act(CQE, "complete-stage").expect(409).blockedBy()).contains(gate);
        plant.answered(complaint, role, 1);
        if (kind.equals("material")) {
            complaint.did(SQE, "complete-task", "task", "supplier");
        }
        complaint.did(CQE, "complete-stage");
    }

    @Test
    void material_defects_are_settled_with_the_supplier_by_the_sqe() {
        CaseWork complaint = plant.analysed(Map.of("functionalSame", 6, "defectKinds", List.of("material")));
        plant.answered(complaint, "sqe", 1);
        assertThat(complaint.act(CQE, "complete-stage").expect(409).blockedBy()).containsExactly("core/task/supplier");
        complaint.act(PIE, "complete-task", "task", "supplier").expect(409);
        complaint.did(SQE, "complete-task", "task", "supplier");
        complaint.did(CQE, "complete-stage");
    }

    @Test
    void the_cqe_sends_an_answer_back_that_is_unclear_or_not_workable() {
        CaseWork complaint = plant.analysed(FUNCTIONAL);
        plant.ask(complaint, "te");
        complaint.did(TE, "answer-part", "part", 1, "text", "加强管理");
        assertThat(complaint.act(CQE, "complete-stage").expect(409).blockedBy())
                .contains("mlp-8d/answers-judged", "mlp-8d/functional-by-te");
        complaint.act(TE, "accept-part", "part", 1).expect(403);
        assertThat(complaint.act(PQE, "accept-part", "part", 1).expect(409).blockedBy())
                .containsExactly("mlp-8d/cqe-judges");
        complaint.act(CQE, "return-part", "part", 1, "dueAt", plant.in(24)).expect(422);
        JsonNode returned =
                complaint.did(CQE, "return-part", "part", 1, "reason", "没有写原因，对策无法检查", "dueAt", plant.in(24));
        assertThat(returned.at("/joint/0/state").asText()).isEqualTo("returned");
        assertThat(returned.at("/joint/1/person").asText()).isEqualTo(TE);
        assertThat(complaint.act(CQE, "complete-stage").expect(409).blockedBy()).contains("mlp-8d/answers-judged");
        complaint.did(TE, "answer-part", "part", 2, "cause", "治具接触不良，漏测", "text", "更换治具并每班点检");
        complaint.did(CQE, "accept-part", "part", 2);
        complaint.did(CQE, "complete-stage");
    }

    @Test
    void an_accepted_answer_without_its_cause_does_not_end_the_analysis() {
        CaseWork complaint = plant.analysed(FUNCTIONAL);
        plant.ask(complaint, "te");
        complaint.did(TE, "answer-part", "part", 1, "text", "换料");
        complaint.did(CQE, "accept-part", "part", 1);
        assertThat(complaint.act(CQE, "complete-stage").expect(409).blockedBy())
                .containsExactly("mlp-8d/functional-by-te");
        plant.answered(complaint, "te", 2);
        complaint.did(CQE, "complete-stage");
    }

    @Test
    void every_department_that_analysed_has_a_measure() {
        CaseWork complaint =
                plant.analysed(Map.of("functionalSame", 6, "defectKinds", List.of("functional", "process")));
        plant.answered(complaint, "te", 1);
        plant.answered(complaint, "pie", 2);
        complaint.did(CQE, "complete-stage");
        complaint.did(PIE, "complete-task", "task", "rework-plan");
        plant.plan(complaint, "corrective", "te", "更换治具");
        assertThat(complaint.act(CQE, "complete-stage").expect(409).blockedBy())
                .containsExactly("mlp-8d/measures-planned");
        plant.plan(complaint, "preventive", "pie", "作业指导书加一步自检");
        complaint.did(CQE, "complete-stage");
    }

    @ParameterizedTest
    @CsvSource({"functional, rework-plan, role.pie", "design, rework-plan-design, role.rd"})
    void the_rework_plan_follows_the_analysis_and_rework_follows_the_plan(String kind, String plan, String planner) {
        CaseWork complaint = plant.analysed(Map.of("functionalSame", 6, "defectKinds", List.of(kind)));
        complaint.act(planner, "complete-task", "task", plan).expect(409);
        plant.answered(complaint, kind.equals("design") ? "rd" : "te", 1);
        complaint.did(CQE, "complete-stage");
        plant.plan(complaint, "corrective", kind.equals("design") ? "rd" : "te", "按方案更改");
        complaint.act(PRODUCTION, "complete-task", "task", "rework").expect(422);
        assertThat(complaint.act(CQE, "complete-stage").expect(409).blockedBy()).containsExactly("core/task/" + plan);
        complaint.act(PRODUCTION, "complete-task", "task", plan).expect(409);
        complaint.did(planner, "complete-task", "task", plan);
        complaint.did(CQE, "complete-stage");
        complaint.did(PRODUCTION, "complete-task", "task", "rework");
        assertThat(complaint.act(CQE, "complete-stage").expect(409).blockedBy())
                .containsExactlyInAnyOrder("core/task/send-8d", "mlp-8d/stock-reworked");
    }

    // The report, and whether it works

    @Test
    void the_8d_is_issued_by_the_cqe_and_the_task_waits_for_it() {
        CaseWork complaint = reworked();
        assertThat(complaint
                        .act(CQE, "complete-task", "task", "send-8d")
                        .expect(409)
                        .blockedBy())
                .containsExactly("core/task-evidence");
        assertThat(complaint
                        .act(TE, "issue-document", "template", "report-8d", "data", Map.of("conclusion", "完"))
                        .expect(409)
                        .blockedBy())
                .containsExactly("mlp-8d/cqe-reports");
        issue(complaint, "zh");
        complaint.act(TE, "complete-task", "task", "send-8d").expect(409);
        complaint.did(CQE, "complete-task", "task", "send-8d");
        JsonNode clock = clock(complaint.as(CQE));
        assertThat(clock.path("state").asText()).isEqualTo("stopped");
        assertThat(clock.hasNonNull("breachedAt")).as("in time").isFalse();
    }

    @Test
    void quality_checks_whether_measures_are_carried_out_and_work_and_a_failed_one_is_replaced() {
        CaseWork complaint = reworked();
        issue(complaint, "zh");
        complaint.did(CQE, "complete-task", "task", "send-8d");
        complaint.did(CQE, "complete-stage");
        complaint.act(PRODUCTION, "complete-task", "task", "ipqc-check").expect(409);
        assertThat(complaint.act(CQE, "complete-stage").expect(409).blockedBy())
                .containsExactlyInAnyOrder("core/task/ipqc-check", "mlp-8d/measures-work");
        complaint.did(TE, "complete-measure", "measure", 1, "text", "治具已换");
        assertThat(complaint
                        .act(PRODUCTION, "check-measure", "measure", 1, "effective", true, "text", "可以")
                        .expect(409)
                        .blockedBy())
                .containsExactly("mlp-8d/quality-checks");
        complaint.did(IPQC, "check-measure", "measure", 1, "effective", false, "text", "下一批仍有 2 pcs");
        complaint.did(IPQC, "complete-task", "task", "ipqc-check");
        assertThat(complaint.act(CQE, "complete-stage").expect(409).blockedBy()).contains("mlp-8d/measures-work");
        plant.plan(complaint, "corrective", "te", "更换治具并加自动判定");
        complaint.did(TE, "complete-measure", "measure", 2, "text", "已上线");
        complaint.did(PQE, "check-measure", "measure", 2, "effective", true, "text", "三批 0 不良");
        complaint.did(CQE, "complete-stage");
    }

    @Test
    void a_complaint_goes_from_intake_to_archive_and_its_8d_says_it_all_in_both_languages() {
        CaseWork complaint = plant.contained(Map.ofEntries(
                Map.entry("functionalSame", 20),
                Map.entry("cosmeticSame", 0),
                Map.entry("defectQty", 20),
                Map.entry("deliveredQty", 4_000),
                Map.entry("defectKinds", List.of("functional", "material")),
                Map.entry("supplier", "某电容厂"),
                Map.entry("returnedQty", 12)));
        complaint.did(CQE, "add-issue", "subject", "functional", "service", "P-20");
        plant.plan(complaint, "containment", "production", "在库 800 pcs 全部隔离并挂牌");
        for (String task : List.of("isolate", "test-returns", "count-returns")) {
            complaint.did(PRODUCTION, "complete-task", "task", task);
        }
        complaint.did(WAREHOUSE, "complete-task", "task", "count-stock");
        complaint.did(
                PRODUCTION,
                "complete-intake",
                "fields",
                Map.of(
                        "relatedStockQty", 800,
                        "isolatedQty", 800,
                        "testedQty", 12,
                        "confirmedQty", 11,
                        "returnedDefect", "无输出 11，未复现 1"));
        complaint.did(CQE, "complete-stage");
        plant.ask(complaint, "te");
        complaint.did(TE, "answer-part", "part", 1, "text", "加强测试");
        complaint.did(CQE, "return-part", "part", 1, "reason", "没有写为什么没有拦住", "dueAt", plant.in(24));
        complaint.did(TE, "answer-part", "part", 2, "cause", "老化测试电压低于规格", "text", "老化电压改到 110 %");
        complaint.did(CQE, "accept-part", "part", 2);
        plant.answered(complaint, "sqe", 3);
        complaint.did(SQE, "complete-task", "task", "supplier");
        complaint.did(CQE, "complete-stage");
        plant.plan(complaint, "corrective", "te", "老化电压改到 110 %");
        plant.plan(complaint, "preventive", "sqe", "电容来料每批抽测耐压");
        complaint.did(PIE, "complete-task", "task", "rework-plan");
        complaint.did(CQE, "complete-stage");
        complaint.did(PRODUCTION, "complete-task", "task", "rework");
        complaint.did(
                PRODUCTION,
                "complete-intake",
                "fields",
                Map.of("repairedQty", 11, "reworkedQty", 800, "scrappedQty", 1));
        complaint.did(PRODUCTION, "complete-measure", "measure", 1, "text", "已隔离 800 pcs");
        complaint.did(IPQC, "check-measure", "measure", 1, "effective", true, "text", "现场核对 800 pcs");
        for (String language : List.of("zh", "en")) {
            issue(complaint, language);
        }
        String zh = plant.words(complaint, 1);
        assertThat(zh)
                .contains("D1小组", "D2问题描述", "D3临时措施", "D4根本原因", "D5选定的对策", "D6对策的实施", "D7防止再发", "D8结论")
                .contains("重大客诉", "老化测试电压低于规格", "没有写为什么没有拦住", "电容来料每批抽测耐压")
                .contains("相关库存800pcs", "返品12pcs", "隔离品已返工800pcs", "现场核对800pcs");
        assertThat(plant.words(complaint, 2))
                .contains("D1Team", "D4Rootcause", "D8Conclusion", "Majorcomplaint", "Relatedstock800pcs", "sentback")
                .doesNotContain("临时措施", "根本原因");
        complaint.did(CQE, "complete-task", "task", "send-8d");
        complaint.did(CQE, "complete-stage");

        complaint.did(TE, "complete-measure", "measure", 2, "text", "参数已改");
        complaint.did(SQE, "complete-measure", "measure", 3, "text", "检验规范已发");
        complaint.did(PQE, "check-measure", "measure", 2, "effective", true, "text", "三批 0 不良");
        complaint.did(IPQC, "check-measure", "measure", 3, "effective", true, "text", "抽测 5 批均有记录");
        complaint.did(IPQC, "complete-task", "task", "ipqc-check");
        complaint.did(CQE, "complete-stage");
        complaint.did(CQE, "close-issue", "issue", 1, "outcome", "upheld");
        complaint.did(CQE, "close", "result", "已回复 8D，客户接受");
        JsonNode archived = complaint.did(CQE, "archive");
        assertThat(archived.path("state").asText()).isEqualTo("archived");
        assertThat(archived.at("/assessment/class/score").asInt()).isEqualTo(2);
        assertThat(HistoryVerifier.follow(complaint.history(CQE)))
                .isEqualTo(archived.at("/history/hash").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"clinic-chain/service", "clinic-chain/side-effect"})
    void other_procedures_are_not_offered_at_the_plant(String type) {
        assertThat(Answer.stream(staff.as(MARKETING)
                                .get("types?branch=" + BRANCH)
                                .expect(200)
                                .json())
                        .map(one -> one.path("id").asText()))
                .contains(TYPE)
                .doesNotContain(type);
    }

    /** Reworked, with one corrective measure of the TE; the report is next. */
    private CaseWork reworked() {
        CaseWork complaint = plant.analysed(FUNCTIONAL);
        plant.answered(complaint, "te", 1);
        complaint.did(CQE, "complete-stage");
        plant.plan(complaint, "corrective", "te", "更换治具");
        complaint.did(PIE, "complete-task", "task", "rework-plan");
        complaint.did(CQE, "complete-stage");
        complaint.did(PRODUCTION, "complete-task", "task", "rework");
        complaint.did(PRODUCTION, "complete-intake", "fields", Map.of("reworkedQty", 800));
        return complaint;
    }

    private void issue(CaseWork complaint, String language) {
        complaint.did(
                CQE,
                "issue-document",
                "template",
                "report-8d",
                "language",
                language,
                "data",
                Map.of("conclusion", "问题已关闭，感谢参与的同事。"));
    }

    private String proposed(Map<String, ?> fields) {
        return plant.register(fields)
                .as(MARKETING)
                .at("/assessment/class/proposed")
                .asText("");
    }

    private CaseWork graded(String grade) {
        CaseWork complaint = plant.confirmed(Map.of("defectKinds", List.of("functional")));
        complaint.did(CQE, "classify", "class", grade, "reason", "按数量");
        complaint.did(CQE, "complete-stage");
        return complaint;
    }

    private int classified(String grade) {
        return score(graded(grade).as(CQE));
    }

    private static int score(JsonNode file) {
        assertThat(file.at("/assessment/class").has("score")).isTrue();
        return file.at("/assessment/class/score").asInt();
    }

    /** Of the branch, this month and the next. */
    private int scored() {
        return staff.as(CQE)
                .get("scores?branch=" + BRANCH + "&from=" + plant.day(-60) + "&to=" + plant.day(1))
                .expect(200)
                .json()
                .path("score")
                .asInt();
    }

    private static JsonNode clock(JsonNode file) {
        return Answer.stream(file.path("clocks"))
                .filter(one -> one.path("id").asText().equals("mlp-8d/reply-8d"))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> with(Map<String, Object> fields, String name, Object value) {
        Map<String, Object> more = new HashMap<>(fields);
        more.put(name, value);
        return more;
    }
}
