package org.redress.packs.foodchainab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.foodchainab.ThisPack.PACK;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.api.procedure.AssessmentRule;
import org.redress.api.procedure.ClassDecl;
import org.redress.api.procedure.FormField;
import org.redress.api.procedure.LadderRule;
import org.redress.testkit.CaseFacts;

/** P16: what is class A, what is class B, and who handles it. */
class ClassesTest {

    @Test
    void there_are_two_classes_and_b_is_the_graver_one() {
        assertThat(PACK.procedure().classes()).extracting(ClassDecl::code).containsExactly("a", "b");
    }

    @Test
    void class_a_is_date_packaging_hygiene_till_manners_and_store_rules() {
        assertThat(options("in-store", "subject"))
                .containsExactly("date", "packaging", "hygiene", "cashier", "manners", "store-rules");
        AssessmentRule row = PACK.assessmentRow("shop-matter");
        assertThat(row.value()).isEqualTo("a");
        assertThat(row.types()).containsExactly("in-store");
        assertThat(row.when()).as("all of them").isEmpty();
    }

    @Test
    void class_b_is_food_quality_illness_contamination_injury_and_foreign_objects() {
        assertThat(options("food-safety", "harms"))
                .containsExactly("food-quality", "illness", "contamination", "injury", "foreign-object");
        AssessmentRule row = PACK.assessmentRow("food-matter");
        assertThat(row.value()).isEqualTo("b");
        assertThat(row.types()).containsExactly("food-safety");
        assertThat(row.when()).isEmpty();
        assertThat(PACK.blocksStage("food-safety", "receive", PACK.newCase().with("case", "class", "a")))
                .as("never A")
                .contains("food-is-b");
    }

    @Test
    void what_class_a_does_not_settle_is_class_b() {
        assertThat(proposed("not-satisfied", PACK.newCase())).isFalse();
        assertThat(proposed("not-satisfied", PACK.newCase().refused(1))).isTrue();
        assertThat(proposed("not-satisfied", PACK.newCase().with("followUps", "unresolved", 1)))
                .isTrue();
        assertThat(PACK.blocks("close", "in-store", a())).isEmpty();
        assertThat(PACK.blocks("close", "in-store", a().refused(1)))
                .as("it does not end as A")
                .containsExactly("a-becomes-b");
        assertThat(PACK.blocksStage("in-store", "answer", a().with("followUps", "unresolved", 1)))
                .containsExactly("a-becomes-b");
    }

    @Test
    void who_demands_head_office_is_class_b() {
        assertThat(proposed("wants-head-office", PACK.newCase())).isFalse();
        assertThat(proposed("wants-head-office", PACK.newCase().field("wantsHeadOffice", false)))
                .isFalse();
        assertThat(proposed("wants-head-office", PACK.newCase().field("wantsHeadOffice", true)))
                .isTrue();
        assertThat(PACK.blocksStage("in-store", "settle", a().field("wantsHeadOffice", true)))
                .contains("a-becomes-b");
        LadderRule row = PACK.ladderRow("wants-head-office");
        assertThat(row.tell()).containsExactly("head-office");
        assertThat(row.when()
                        .orElseThrow()
                        .test(PACK.newCase().field("wantsHeadOffice", true).all()))
                .contains(true);
    }

    @Test
    void nothing_goes_on_before_the_class_is_confirmed() {
        assertThat(PACK.blocksStage("in-store", "receive", PACK.newCase())).containsExactly("classed");
        assertThat(PACK.blocksStage("in-store", "receive", a())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "clerk, true", "customer-service, true", "responsible-department, true",
        "store-manager, false", "department-manager, false", "head-office, false"
    })
    void class_b_is_handled_by_store_and_department_managers_only(String role, boolean blocked) {
        for (String action :
                List.of("offer-remedy", "answer-offer", "carry-out-remedy", "promise-reply", "plan-measure")) {
            assertThat(PACK.blocks(action, "food-safety", by(role)).contains("b-by-managers"))
                    .as(action)
                    .isEqualTo(blocked);
        }
        for (String action : List.of("take-over", "accept-hand-over")) {
            assertThat(PACK.blocks(action, "in-store", by(role)).contains("b-not-to-clerks"))
                    .isEqualTo(blocked);
        }
        assertThat(PACK.blocksStage("food-safety", "settle", by(role)).contains("b-by-managers"))
                .isEqualTo(blocked);
    }

    @Test
    void class_b_goes_on_only_while_a_manager_owns_it() {
        CaseFacts clerks = by("store-manager").with("case", "ownerRoles", List.of("clerk"));
        assertThat(PACK.blocksStage("in-store", "receive", clerks)).containsExactly("b-led-by-manager");
        clerks.with("case", "ownerRoles", List.of("clerk", "store-manager"));
        assertThat(PACK.blocksStage("in-store", "receive", clerks)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"take-over", "offer-remedy", "complete-task"})
    void clerks_and_store_managers_handle_class_a(String action) {
        assertThat(PACK.blocks(action, "in-store", a().with("actor", "roles", List.of("clerk"))))
                .isEmpty();
    }

    @Test
    void class_b_is_offered_to_the_store_manager_as_soon_as_it_is_known() {
        LadderRule row = PACK.ladderRow("class-b");
        assertThat(row.lead()).contains("store-manager");
        assertThat(row.triggers())
                .extracting(trigger -> trigger.event() + ":" + trigger.detail().orElse(""))
                .containsExactly("class-proposed:b", "class-set:b");
    }

    @ParameterizedTest
    @CsvSource({"food-quality, false", "illness, true", "injury, true", "foreign-object, false"})
    void illness_and_injury_are_serious_and_cannot_wait(String harm, boolean serious) {
        CaseFacts facts = PACK.newCase().field("harms", List.of(harm));
        assertThat(proposed("health", facts)).isEqualTo(serious);
        assertThat(proposed("health-now", facts)).isEqualTo(serious);
    }

    @ParameterizedTest
    @CsvSource({"2, false", "3, true", "20, true"})
    void a_group_of_customers_is_serious_from_the_number_that_the_branch_sets(int customers, boolean serious) {
        assertThat(proposed("group", PACK.newCase().field("affected", customers)))
                .isEqualTo(serious);
    }

    private static CaseFacts a() {
        return PACK.newCase().with("case", "class", "a");
    }

    private static CaseFacts by(String role) {
        return PACK.newCase().with("case", "class", "b").with("actor", "roles", List.of(role));
    }

    private static boolean proposed(String row, CaseFacts facts) {
        return PACK.assessmentRow(row).when().orElseThrow().test(facts.all()).orElse(false);
    }

    private static List<String> options(String type, String name) {
        FormField field = PACK.type(type).form().fields().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        return field.options().stream().map(FormField.Option::value).toList();
    }
}
