package org.redress.packs.patientcomplaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.patientcomplaint.ThisPack.PACK;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.api.procedure.FormField;
import org.redress.api.procedure.Guide;
import org.redress.api.procedure.PackKind;
import org.redress.api.procedure.RoleDecl;
import org.redress.api.procedure.RoleDecl.Right;
import org.redress.api.procedure.Stage;
import org.redress.api.text.Text;
import org.redress.testkit.TextCheck;

/** What P14 lists, and the frame that this pack gives it. */
class ContentTest {

    @Test
    void it_is_the_procedure_of_p14() {
        assertThat(PACK.procedure().ref().id()).isEqualTo("patient-complaint");
        assertThat(PACK.procedure().kind()).isEqualTo(PackKind.PROCEDURE);
        assertThat(PACK.procedure().origin()).isEqualTo("P14");
        assertThat(PACK.procedure().types())
                .containsOnlyKeys("patient-complaint/operation", "patient-complaint/service");
    }

    @ParameterizedTest
    @ValueSource(strings = {"operation", "service"})
    void the_patient_comes_first_then_the_plan_inside_then_the_answer(String type) {
        assertThat(PACK.type(type).stages())
                .extracting(Stage::id)
                .containsExactly("contact", "agree", "answer", "settle");
    }

    @Test
    void the_five_duties_stand_on_every_case() {
        assertThat(PACK.procedure().duties())
                .extracting(duty -> duty.in("en").split(":")[0])
                .containsExactly("More patience", "A better manner", "Faster", "Careful words", "Modest compensation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"operation", "service"})
    void what_is_recorded_has_room_for_the_plan(String type) {
        assertThat(PACK.type(type).form().fields()).extracting(FormField::name).contains("department", "plan");
    }

    @Test
    void patience_is_to_hear_the_patient_out_without_interrupting_or_criticising() {
        assertThat(steps("patience")).contains("不打断", "不挑患者的不是", "接着说");
        assertThat(PACK.task("operation", "contact", "contact-patient")
                        .help()
                        .orElseThrow()
                        .in("en"))
                .contains("Do not interrupt");
    }

    @Test
    void a_better_manner_has_its_guide_wherever_somebody_talks_with_the_patient() {
        assertThat(steps("manner")).contains("诚恳");
        assertThat(guide("manner").stages()).containsExactly("contact", "answer", "settle");
    }

    @Test
    void speed_is_to_contact_first_inform_agree_and_answer_on_the_same_day() {
        assertThat(steps("speed")).contains("先联系患者", "通报", "商定方案", "当天答复");
    }

    @Test
    void each_word_to_avoid_comes_with_what_to_say_instead() {
        List<String> toAvoid = guide("words").steps().stream()
                .map(step -> step.in("en"))
                .filter(step -> step.startsWith("Not: "))
                .toList();
        assertThat(toAvoid).hasSizeGreaterThanOrEqualTo(5).allMatch(step -> step.contains(" Say: "));
    }

    @Test
    void the_words_to_avoid_are_shown_at_every_step_of_every_case() {
        assertThat(guide("words").types()).isEmpty();
        assertThat(guide("words").stages()).isEmpty();
        assertThat(guide("words").situations()).isEmpty();
    }

    @Test
    void compensation_is_modest_and_both_material_and_moral() {
        assertThat(steps("compensation")).contains("适度", "物质", "精神", "没有批下来之前");
    }

    @Test
    void every_vacancy_leads_to_the_director() {
        Map<String, RoleDecl> roles = PACK.procedure().roles();
        for (String code : roles.keySet()) {
            String last = code;
            for (Optional<String> next = roles.get(code).fallback();
                    next.isPresent();
                    next = roles.get(last).fallback()) {
                last = next.get();
            }
            assertThat(last).isEqualTo("hospital-director");
        }
        assertThat(roles.get("front-desk").rights()).containsExactly(Right.REGISTER);
    }

    @Test
    void every_text_is_there_in_both_languages() {
        assertThat(TextCheck.in(PACK.procedure())).hasSizeGreaterThan(100);
        TextCheck.everyTextIsChineseAndEnglish(PACK.procedure());
    }

    @Test
    void a_description_suggests_its_type_in_both_languages() {
        assertThat(PACK.type("operation").keywords()).contains("术后", "scar");
        assertThat(PACK.type("service").keywords()).contains("态度", "rude");
    }

    private static String steps(String id) {
        return String.join(
                "", guide(id).steps().stream().map((Text step) -> step.in("zh")).toList());
    }

    private static Guide guide(String id) {
        return PACK.procedure().guides().stream()
                .filter(guide -> guide.id().equals("patient-complaint/" + id))
                .findFirst()
                .orElseThrow();
    }
}
