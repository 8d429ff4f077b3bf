package org.redress.packs.mlp8d;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.mlp8d.ThisPack.PACK;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.api.procedure.ClassDecl;
import org.redress.testkit.CaseFacts;

/** P06: severity from counts, figure by figure. */
class SeverityTest {

    @ParameterizedTest
    @CsvSource({
        "0, other",
        "4, other",
        "5, general",
        "14, general",
        "15, major",
        "500, major",
    })
    void the_same_functional_defect_grades_by_pieces(int pieces, String grade) {
        assertThat(proposed(PACK.newCase().field("functionalSame", pieces))).contains(grade);
    }

    @ParameterizedTest
    @CsvSource({
        "0, other",
        "9, other",
        "10, general",
        "29, general",
        "30, major",
        "500, major",
    })
    void the_same_cosmetic_defect_grades_by_pieces(int pieces, String grade) {
        assertThat(proposed(PACK.newCase().field("cosmeticSame", pieces))).contains(grade);
    }

    @ParameterizedTest
    @CsvSource({"99, 10000, other", "100, 10000, none", "1, 101, other", "1, 100, none"})
    void a_rate_below_one_percent_is_other(int defective, int delivered, String grade) {
        CaseFacts facts = PACK.newCase().field("defectQty", defective).field("deliveredQty", delivered);
        assertThat(proposed(facts).orElse("none")).isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({
        "not-triggered, 200, 300, general",
        "not-triggered, 300, 300, general",
        "not-triggered, 301, 300, none",
        "triggered, 200, 300, none",
    })
    void penalty_clause_not_triggered_and_ppm_target_kept_is_general(String clause, int ppm, int target, String grade) {
        assertThat(proposed(limits(clause, ppm, target)).orElse("none")).isEqualTo(grade);
    }

    @Test
    void the_highest_class_wins_over_the_rate() {
        CaseFacts lowRate = PACK.newCase().field("defectQty", 20).field("deliveredQty", 100_000);
        assertThat(proposed(lowRate)).contains("other");
        assertThat(proposed(lowRate.field("functionalSame", 6))).contains("general");
        assertThat(proposed(lowRate.field("functionalSame", 20))).contains("major");
    }

    @Test
    void the_highest_class_wins_between_functional_and_cosmetic() {
        assertThat(proposed(PACK.newCase().field("functionalSame", 2).field("cosmeticSame", 30)))
                .contains("major");
    }

    @Test
    void a_house_may_let_counts_decide_before_the_limits() {
        CaseFacts few = limits("not-triggered", 200, 300).field("functionalSame", 2);
        assertThat(proposed(few)).as("by the letter of the rule").contains("general");
        assertThat(proposed(few.setting("limitsRule", "uncounted"))).contains("other");
        assertThat(proposed(limits("not-triggered", 200, 300).setting("limitsRule", "uncounted")))
                .contains("general");
    }

    @Test
    void what_nobody_has_counted_has_no_class() {
        assertThat(proposed(PACK.newCase())).isEmpty();
    }

    @Test
    void one_major_counts_as_two_general_and_other_counts_nothing() {
        assertThat(PACK.procedure().classes())
                .extracting(ClassDecl::code, declared -> declared.score().orElseThrow())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("other", 0),
                        org.assertj.core.groups.Tuple.tuple("general", 1),
                        org.assertj.core.groups.Tuple.tuple("major", 2));
    }

    private static CaseFacts limits(String clause, int ppm, int target) {
        return PACK.newCase()
                .field("penaltyClause", clause)
                .field("ppmMonth", ppm)
                .field("ppmTarget", target);
    }

    /** The gravest of the rows that fit. */
    private static Optional<String> proposed(CaseFacts facts) {
        Map<String, Object> all = facts.all();
        List<String> grades = List.of("major", "general", "other");
        return grades.stream()
                .filter(grade -> PACK.procedure().assessments().stream()
                        .filter(row -> row.value().equals(grade))
                        .anyMatch(row -> row.when().orElseThrow().test(all).orElse(false)))
                .findFirst();
    }
}
