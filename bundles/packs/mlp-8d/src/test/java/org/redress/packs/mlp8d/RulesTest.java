package org.redress.packs.mlp8d;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.mlp8d.ThisPack.PACK;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.api.procedure.TaskDecl;
import org.redress.testkit.CaseFacts;
import org.redress.testkit.PackUnderTest;

/** P06's gates and tasks. */
class RulesTest {

    private static final String TYPE = "complaint";

    @ParameterizedTest
    @CsvSource({"marketing, true", "te, true", "production, true", "cqe, false", "pqe, false"})
    void no_stage_is_completed_before_the_cqe_has_the_lead(String owner, boolean blocked) {
        CaseFacts facts = PACK.newCase().with("case", "ownerRoles", List.of(owner));
        assertThat(PACK.blocksStage(TYPE, "receive", facts).contains("cqe-leads"))
                .isEqualTo(blocked);
    }

    @ParameterizedTest
    @CsvSource({"receive, marketing, false", "confirm, marketing, true", "receive, te, true", "analyse, cqe, false"})
    void nobody_else_takes_the_lead_once_it_was_passed_on(String stage, String role, boolean blocked) {
        CaseFacts facts = PACK.newCase().with("case", "stage", stage).with("actor", "roles", List.of(role));
        assertThat(PACK.blocks("take-over", TYPE, facts).contains("only-cqe-leads"))
                .isEqualTo(blocked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"classify", "ask-department", "plan-measure"})
    void each_complaint_is_confirmed_first(String action) {
        assertThat(PACK.blocks(action, TYPE, PACK.newCase())).containsExactly("confirmed-first");
        assertThat(PACK.blocks(action, TYPE, PACK.newCase().done("confirm-complaint")))
                .isEmpty();
    }

    @Test
    void confirming_ends_with_a_class_the_kind_of_defect_and_the_customers_date() {
        CaseFacts facts = led();
        assertThat(PACK.blocksStage(TYPE, "confirm", facts))
                .containsExactlyInAnyOrder("graded", "kind-known", "reply-date-known");
        facts.with("case", "class", "general")
                .field("defectKinds", List.of("functional"))
                .field("replyBy", "2026-12-01");
        assertThat(PACK.blocksStage(TYPE, "confirm", facts)).isEmpty();
    }

    @Test
    void stock_and_returns_are_counted_before_the_cause_is_looked_for() {
        CaseFacts facts = led();
        assertThat(PACK.blocksStage(TYPE, "contain", facts))
                .containsExactlyInAnyOrder("returns-known", "isolated-counted", "stock-counted");
        facts.field("relatedStockQty", 800).field("isolatedQty", 800).field("returnedQty", 12);
        assertThat(PACK.blocksStage(TYPE, "contain", facts)).containsExactly("returns-counted");
        facts.field("returnedDefect", "短路 12").field("testedQty", 12).field("confirmedQty", 11);
        assertThat(PACK.blocksStage(TYPE, "contain", facts)).isEmpty();
    }

    @Test
    void where_nothing_came_back_no_return_is_counted() {
        CaseFacts facts =
                led().field("relatedStockQty", 0).field("isolatedQty", 0).field("returnedQty", 0);
        assertThat(PACK.blocksStage(TYPE, "contain", facts)).isEmpty();
        assertThat(PackUnderTest.applies(task("contain", "test-returns"), facts))
                .isFalse();
        assertThat(PackUnderTest.applies(task("carry-out", "rework"), facts)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "functional, te, functional-by-te",
        "cosmetic, pie, process-by-pie",
        "process, pie, process-by-pie",
        "design, rd, design-by-rd",
        "material, sqe, material-by-sqe",
    })
    void each_kind_of_defect_is_analysed_by_its_department(String kind, String department, String gate) {
        CaseFacts facts = led().field("defectKinds", List.of(kind));
        assertThat(PACK.blocksStage(TYPE, "analyse", facts)).containsExactly(gate);
        facts.with("parts", "accepted", List.of(department));
        assertThat(PACK.blocksStage(TYPE, "analyse", facts))
                .as("an answer without its cause will not do")
                .containsExactly(gate);
        facts.with("parts", "causes", List.of(department));
        assertThat(PACK.blocksStage(TYPE, "analyse", facts)).isEmpty();
    }

    @Test
    void material_defects_are_settled_with_the_supplier() {
        assertThat(PackUnderTest.applies(
                        task("analyse", "supplier"), PACK.newCase().field("defectKinds", List.of("material"))))
                .isTrue();
        assertThat(task("analyse", "supplier").role()).isEqualTo("sqe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"open", "unjudged"})
    void the_analysis_ends_when_every_answer_is_judged(String left) {
        CaseFacts facts = led().with("parts", left, 1);
        assertThat(PACK.blocksStage(TYPE, "analyse", facts)).containsExactly("answers-judged");
    }

    @ParameterizedTest
    @CsvSource({"cqe, other, false", "pqe, me, false", "pqe, other, true", "te, me, true", "marketing, other, true"})
    void the_cqe_judges_answers_or_the_pqe_in_the_cqes_place(String role, String owner, boolean blocked) {
        CaseFacts facts = PACK.newCase()
                .with("actor", "roles", List.of(role))
                .with("actor", "username", "me")
                .with("case", "owner", owner);
        assertThat(PACK.blocks("accept-part", TYPE, facts).contains("cqe-judges"))
                .isEqualTo(blocked);
        assertThat(PACK.blocks("return-part", TYPE, facts).contains("cqe-judges"))
                .isEqualTo(blocked);
        assertThat(PACK.blocks("issue-document", TYPE, facts).contains("cqe-reports"))
                .isEqualTo(blocked);
    }

    @Test
    void every_department_that_analysed_has_a_measure_and_one_is_corrective() {
        CaseFacts facts = led().with("parts", "accepted", List.of("te", "sqe"));
        assertThat(PACK.blocksStage(TYPE, "correct", facts)).containsExactly("measures-planned");
        facts.with("measures", "kinds", List.of("corrective")).with("measures", "departments", List.of("te"));
        assertThat(PACK.blocksStage(TYPE, "correct", facts)).containsExactly("measures-planned");
        facts.with("measures", "departments", List.of("te", "sqe"));
        assertThat(PACK.blocksStage(TYPE, "correct", facts)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"functional, 5, true, false", "design, 5, false, true", "functional, 0, false, false"})
    void the_rework_plan_follows_the_analysis(String kind, int isolated, boolean process, boolean design) {
        CaseFacts facts = PACK.newCase()
                .field("defectKinds", List.of(kind))
                .field("returnedQty", 0)
                .field("isolatedQty", isolated);
        assertThat(PackUnderTest.applies(task("correct", "rework-plan"), facts)).isEqualTo(process);
        assertThat(PackUnderTest.applies(task("correct", "rework-plan-design"), facts))
                .isEqualTo(design);
        assertThat(PACK.type(TYPE).stages())
                .extracting(stage -> stage.id())
                .containsExactly("receive", "confirm", "contain", "analyse", "correct", "carry-out", "verify");
    }

    @Test
    void repaired_returns_and_reworked_stock_are_counted() {
        CaseFacts facts = led().field("returnedQty", 3).field("isolatedQty", 100);
        assertThat(PACK.blocksStage(TYPE, "carry-out", facts))
                .containsExactlyInAnyOrder("returns-repaired", "stock-reworked");
        facts.field("repairedQty", 3).field("reworkedQty", 100);
        assertThat(PACK.blocksStage(TYPE, "carry-out", facts)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"cqe, false", "pqe, false", "ipqc, false", "te, true", "production, true", "marketing, true"})
    void quality_says_whether_a_measure_works(String role, boolean blocked) {
        CaseFacts facts = PACK.newCase().with("actor", "roles", List.of(role));
        assertThat(PACK.blocks("check-measure", TYPE, facts).contains("quality-checks"))
                .isEqualTo(blocked);
    }

    @Test
    void the_end_waits_for_measures_that_are_carried_out_and_work() {
        CaseFacts facts = led();
        assertThat(PACK.blocksStage(TYPE, "verify", facts)).containsExactly("measures-work");
        facts.with("measures", "effective", 1).with("measures", "unchecked", 1);
        assertThat(PACK.blocksStage(TYPE, "verify", facts)).containsExactly("measures-work");
        facts.with("measures", "unchecked", 0);
        assertThat(PACK.blocksStage(TYPE, "verify", facts)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "receive, pass-on, marketing",
        "confirm, confirm-complaint, cqe",
        "contain, isolate, production",
        "contain, test-returns, production",
        "contain, count-returns, production",
        "contain, count-stock, warehouse",
        "analyse, supplier, sqe",
        "correct, rework-plan, pie",
        "correct, rework-plan-design, rd",
        "carry-out, rework, production",
        "carry-out, send-8d, cqe",
        "verify, ipqc-check, ipqc",
    })
    void each_task_is_kept_for_the_role_that_does_it(String stage, String id, String role) {
        TaskDecl task = task(stage, id);
        assertThat(task.role()).isEqualTo(role);
        assertThat(task.mandatory()).isTrue();
        assertThat(task.reserved()).isTrue();
    }

    /** Facts of a case that the CQE leads. */
    private static CaseFacts led() {
        return PACK.newCase().with("case", "ownerRoles", List.of("cqe"));
    }

    private static TaskDecl task(String stage, String id) {
        return PACK.task(TYPE, stage, id);
    }
}
