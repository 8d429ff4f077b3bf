package org.redress.packs.twolevelclinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.twolevelclinic.ThisPack.PACK;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.api.procedure.ComplaintType;
import org.redress.api.procedure.PackKind;
import org.redress.api.procedure.RemedyDecl;
import org.redress.api.procedure.Stage;
import org.redress.testkit.TextCheck;

/** What P02 lists: two levels, six steps, five remedies, words. */
class ContentTest {

    @Test
    void it_is_the_procedure_of_p02() {
        assertThat(PACK.procedure().ref().id()).isEqualTo("two-level-clinic");
        assertThat(PACK.procedure().kind()).isEqualTo(PackKind.PROCEDURE);
        assertThat(PACK.procedure().origin()).isEqualTo("P02");
        assertThat(PACK.procedure().types()).containsOnlyKeys("two-level-clinic/complaint");
        assertThat(PACK.procedure().clocks()).isEmpty();
    }

    @Test
    void the_steps_keep_their_order() {
        assertThat(type().stages())
                .extracting(Stage::id)
                .containsExactly("receive", "hear", "team", "classify", "solve", "feed-back");
    }

    @Test
    void the_second_level_stands_in_for_the_first() {
        assertThat(PACK.procedure().roles())
                .containsOnlyKeys("front-desk", "consultant", "doctor", "store-manager", "owner-operator");
        assertThat(PACK.procedure().roles().get("store-manager").fallback()).contains("owner-operator");
        assertThat(PACK.procedure().roles().get("owner-operator").fallback()).isEmpty();
        assertThat(List.of("front-desk", "consultant", "doctor")).allSatisfy(code -> assertThat(
                        PACK.procedure().roles().get(code).fallback())
                .contains("store-manager"));
    }

    @Test
    void the_store_manager_answers_for_every_step() {
        assertThat(type().stages()).extracting(Stage::role).containsOnly("store-manager");
    }

    @Test
    void the_remedies_are_those_of_p02() {
        assertThat(type().remedies())
                .containsExactly("apology", "refund", "free-of-charge", "discount", "compensation");
        assertThat(PACK.procedure().remedies().values())
                .filteredOn(RemedyDecl::money)
                .extracting(RemedyDecl::kind)
                .containsExactlyInAnyOrder("refund", "free-of-charge", "discount", "compensation");
    }

    @Test
    void every_text_is_there_in_both_languages() {
        assertThat(TextCheck.in(PACK.procedure())).hasSizeGreaterThan(120);
        TextCheck.everyTextIsChineseAndEnglish(PACK.procedure());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "come-forward",
                "public-hall",
                "listen",
                "hear-team",
                "own-fault",
                "communication",
                "goodwill",
                "judicial-way",
                "second-level",
                "scripts-from-cases"
            })
    void every_step_has_its_guide(String guide) {
        assertThat(PACK.procedure().guides())
                .filteredOn(each -> each.id().endsWith("/" + guide))
                .singleElement()
                .satisfies(each -> assertThat(each.steps()).isNotEmpty());
    }

    @Test
    void staff_time_used_has_a_place_on_the_case() {
        assertThat(type().form().fields())
                .filteredOn(field -> field.name().equals("staffMinutes"))
                .hasSize(1);
    }

    private static ComplaintType type() {
        return PACK.type("complaint");
    }
}
