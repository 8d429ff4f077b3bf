package org.redress.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.CaseDocument;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.ScoreLine;
import org.redress.api.problem.Outcome;
import org.redress.engine.Packs;

/**
 * What P06 needs of the core: tasks kept for a role, causes beside answers, a score of classes, lists of what the case
 * holds in a document.
 */
class EightDisciplinesTest {

    private final Clinic plant = new Clinic(Packs.inTree("mlp-8d").procedure());

    @BeforeEach
    void people() {
        for (String role : List.of("marketing", "cqe", "pqe", "te", "pie", "ipqc", "production", "warehouse")) {
            plant.staff(role, role.toUpperCase(), role, "lanhu");
        }
    }

    private CaseFile registered() {
        return plant.register(
                "marketing",
                "complaint",
                Map.of("product", "P-20", "functionalSame", 20, "defectKinds", List.of("functional")));
    }

    private CaseFile confirmed() {
        CaseFile file = plant.did("marketing", registered(), "hand-over", "to", "cqe");
        plant.did("cqe", file, "accept-hand-over");
        plant.did("marketing", file, "complete-task", "task", "pass-on");
        plant.did("marketing", file, "complete-stage");
        return plant.did("cqe", file, "complete-task", "task", "confirm-complaint");
    }

    private CaseFile graded(String grade) {
        return plant.did("cqe", confirmed(), "classify", "class", grade, "reason", "按数量");
    }

    private String in(int hours) {
        return plant.now.plus(Duration.ofHours(hours)).atOffset(ZoneOffset.UTC).toString();
    }

    @Test
    void a_reserved_task_is_ticked_off_by_its_role_and_not_by_a_manager() {
        CaseFile file = registered();
        assertThat(plant.gates(plant.act("cqe", file, "complete-task", "task", "pass-on")))
                .containsExactly("core/task-role");
        assertThat(plant.did("marketing", file, "complete-task", "task", "pass-on")
                        .tasks()
                        .get(0)
                        .done())
                .isTrue();
    }

    @Test
    void whoever_stands_in_for_a_vacant_role_ticks_off_what_was_given_to_them() {
        plant.leaves("cqe");
        CaseFile file = plant.did("marketing", registered(), "hand-over", "to", "pqe");
        plant.did("pqe", file, "accept-hand-over");
        plant.did("marketing", file, "complete-task", "task", "pass-on");
        plant.did("marketing", file, "complete-stage");
        assertThat(plant.act("pqe", file, "complete-task", "task", "confirm-complaint"))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void what_a_gate_still_holds_is_not_the_next_step() {
        assertThat(registered().next().orElseThrow().action()).isNotEqualTo(Optional.of("classify"));
        assertThat(confirmed().next().orElseThrow().action()).contains("classify");
    }

    @Test
    void a_class_counts_what_its_pack_says_and_another_class_something_else() {
        CaseFile file = graded("major");
        assertThat(file.score()).contains(2);
        file = plant.did("cqe", file, "classify", "class", "other", "reason", "复数后 3 pcs");
        assertThat(file.score()).contains(0);
        assertThat(plant.desk.scores(Clinic.as("cqe"), Optional.empty(), plant.now, plant.now))
                .containsExactly(new ScoreLine("sh-jingan", "mlp-8d/complaint", "other", 1, 0));
    }

    @Test
    void nothing_counts_before_a_class_is_confirmed_nor_after_the_complaint_is_gone() {
        assertThat(confirmed().score()).isEmpty();
        assertThat(plant.did("cqe", graded("major"), "withdraw", "by", "客户", "reason", "误会")
                        .score())
                .isEmpty();
        assertThat(plant.did("cqe", graded("major"), "decline-complaint", "ground", "not-confirmed", "text", "不是")
                        .score())
                .isEmpty();
        CaseFile stays = graded("general");
        assertThat(plant.did("cqe", graded("major"), "merge", "into", stays.number())
                        .score())
                .isEmpty();
    }

    @Test
    void the_report_lists_what_the_case_holds_under_its_headings() {
        CaseFile file = analysed();
        CaseDocument report = file.dossier().papers().documents().get(0);
        List<String> text = report.wording().paragraphs();
        assertThat(report.wording().headings())
                .extracting(text::get)
                .extracting(heading -> heading.substring(0, 2))
                .containsExactly("D1", "D2", "D3", "D4", "D5", "D6", "D7", "D8");
        assertThat(under(report, "D1")).contains("CQE（主办）").contains("测试工程师（TE）：TE");
        assertThat(under(report, "D4")).contains("老化电压偏低").contains("加强管理（退回：没有原因）");
        assertThat(under(report, "D5")).contains("电压改到 110 %").doesNotContain("加强管理");
        assertThat(under(report, "D6")).contains("1. 改电压（测试工程师（TE）：TE，期限");
        assertThat(report.missing()).extracting(text1 -> text1.in("zh")).contains("预防措施", "投诉事项");
    }

    @Test
    void the_report_is_offered_only_once_measures_are_planned() {
        CaseFile file = answered();
        Outcome<CaseFile> early =
                plant.act("cqe", file, "issue-document", "template", "report-8d", "data", Map.of("conclusion", "完"));
        assertThat(early).as("measures are still to be planned").isInstanceOf(Outcome.Conflict.class);
    }

    @Test
    void the_effect_of_a_measure_is_told_in_words() {
        CaseFile file = analysed();
        plant.did("te", file, "complete-measure", "measure", 1, "text", "参数已改");
        plant.did("pqe", file, "check-measure", "measure", 1, "effective", true, "text", "三批 0 不良");
        for (String language : List.of("zh", "en")) {
            file = plant.did(
                    "cqe",
                    file,
                    "issue-document",
                    "template",
                    "report-8d",
                    "language",
                    language,
                    "data",
                    Map.of("conclusion", "完"));
        }
        List<CaseDocument> reports = file.dossier().papers().documents();
        assertThat(under(reports.get(1), "D6")).contains("1. 有效，PQE，", "已执行");
        assertThat(under(reports.get(2), "D6")).contains("1. works, PQE, ", ", done ");
    }

    private CaseFile answered() {
        CaseFile file = graded("major");
        file = plant.did("cqe", file, "complete-intake", "fields", Map.of("replyBy", "2026-12-24"));
        plant.did("cqe", file, "complete-stage");
        plant.did("production", file, "complete-task", "task", "isolate");
        plant.did("warehouse", file, "complete-task", "task", "count-stock");
        plant.did(
                "production",
                file,
                "complete-intake",
                "fields",
                Map.of("relatedStockQty", 5, "isolatedQty", 0, "returnedQty", 0));
        plant.did("cqe", file, "complete-stage");
        plant.did("cqe", file, "ask-department", "role", "te", "text", "原因", "dueAt", in(4));
        plant.did("te", file, "answer-part", "part", 1, "text", "加强管理");
        plant.did("cqe", file, "return-part", "part", 1, "reason", "没有原因", "dueAt", in(8));
        plant.did("te", file, "answer-part", "part", 2, "cause", "老化电压偏低", "text", "电压改到 110 %");
        plant.did("cqe", file, "accept-part", "part", 2);
        return plant.did("cqe", file, "complete-stage");
    }

    private CaseFile analysed() {
        CaseFile file = answered();
        plant.did("cqe", file, "plan-measure", "kind", "corrective", "text", "改电压", "role", "te", "dueAt", in(24));
        plant.did("cqe", file, "complete-stage");
        return plant.did("cqe", file, "issue-document", "template", "report-8d", "data", Map.of("conclusion", "完"));
    }

    private static String under(CaseDocument report, String discipline) {
        List<String> text = report.wording().paragraphs();
        StringBuilder below = new StringBuilder();
        boolean here = false;
        for (int place = 0; place < text.size(); place++) {
            here = report.wording().heading(place) ? text.get(place).startsWith(discipline) : here;
            below.append(here ? text.get(place) + "\n" : "");
        }
        return below.toString();
    }
}
