package org.redress.packs.iatf16949;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.iatf16949.ThisPack.PACK;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.api.procedure.ClockDecl;
import org.redress.api.procedure.FormField;
import org.redress.api.procedure.Guide;
import org.redress.api.procedure.PackKind;
import org.redress.api.procedure.RoleDecl;
import org.redress.api.procedure.Stage;
import org.redress.testkit.TextCheck;

/** What P15 lists: departments, delivered goods and new samples, quantities, the customer's date, the linked procedures. */
class ContentTest {

    @Test
    void it_is_the_procedure_of_p15_with_a_type_for_each_scope() {
        assertThat(PACK.procedure().ref().id()).isEqualTo("iatf-16949");
        assertThat(PACK.procedure().kind()).isEqualTo(PackKind.PROCEDURE);
        assertThat(PACK.procedure().origin()).isEqualTo("P15");
        assertThat(PACK.procedure().types()).containsOnlyKeys("iatf-16949/delivered-goods", "iatf-16949/new-sample");
    }

    @Test
    void its_departments_are_those_of_p15() {
        assertThat(PACK.procedure().roles())
                .containsOnlyKeys(
                        "operations",
                        "quality",
                        "quality-manager",
                        "engineering",
                        "pmc",
                        "finance",
                        "related-department");
    }

    @Test
    void delivered_goods_do_not_conform_in_quality_quantity_or_otherwise() {
        assertThat(options("delivered-goods", "nonconformity")).containsExactly("quality", "quantity", "other");
    }

    @Test
    void a_new_sample_is_of_a_new_product_or_after_a_design_change() {
        assertThat(options("new-sample", "sampleKind")).containsExactly("new", "design-change");
    }

    @Test
    void returns_are_whole_batches_or_rejects_of_the_customers_line() {
        assertThat(options("delivered-goods", "returnKind")).containsExactly("none", "batch", "line");
    }

    @Test
    void delivered_goods_go_through_confirmation_plan_return_and_rework_before_the_answer_and_the_proof() {
        assertThat(PACK.type("delivered-goods").stages())
                .extracting(Stage::id)
                .containsExactly("receive", "confirm", "decide", "take-back", "make-good", "answer", "verify");
    }

    @ParameterizedTest
    @CsvSource({
        "conforming-goods, delivered-goods, goodsBackBy, ship",
        "conforming-samples, new-sample, samplesBackBy, hand-in"
    })
    void the_customers_date_is_the_deadline_for_conforming_goods(String id, String type, String field, String task) {
        ClockDecl clock = PACK.procedure().clocks().stream()
                .filter(one -> one.id().endsWith("/" + id))
                .findFirst()
                .orElseThrow();
        assertThat(clock.types()).containsExactly(type);
        assertThat(clock.length().toString()).contains(field);
        assertThat(clock.stop()).extracting(Object::toString).anyMatch(stop -> stop.contains(task));
        assertThat(clock.target()).isFalse();
    }

    @Test
    void the_linked_procedures_stand_beside_the_work_that_they_are_about() {
        assertThat(guide("dispose").basis()).containsExactly("iatf-16949/nonconforming-product");
        assertThat(guide("confirm-returns").basis()).containsExactly("iatf-16949/nonconforming-product");
        assertThat(guide("correct").basis()).containsExactly("iatf-16949/corrective-action");
        assertThat(guide("correct").stages()).contains("answer", "verify");
        assertThat(guide("samples").basis()).containsExactly("iatf-16949/corrective-action");
    }

    @Test
    void every_vacancy_leads_to_the_quality_manager() {
        Map<String, RoleDecl> roles = PACK.procedure().roles();
        for (String code : roles.keySet()) {
            String last = code;
            while (roles.get(last).fallback().isPresent()) {
                last = roles.get(last).fallback().get();
            }
            assertThat(last).isEqualTo("quality-manager");
        }
    }

    @Test
    void every_text_is_there_in_both_languages() {
        assertThat(TextCheck.in(PACK.procedure())).hasSizeGreaterThan(150);
        TextCheck.everyTextIsChineseAndEnglish(PACK.procedure());
    }

    private static List<String> options(String type, String field) {
        return PACK.type(type).form().fields().stream()
                .filter(one -> one.name().equals(field))
                .flatMap(one -> one.options().stream())
                .map(FormField.Option::value)
                .toList();
    }

    private static Guide guide(String id) {
        return PACK.procedure().guides().stream()
                .filter(guide -> guide.id().equals("iatf-16949/" + id))
                .findFirst()
                .orElseThrow();
    }
}
