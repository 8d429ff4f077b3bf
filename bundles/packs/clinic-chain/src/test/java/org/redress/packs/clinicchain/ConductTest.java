package org.redress.packs.clinicchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.clinicchain.ThisPack.PACK;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.api.procedure.Basis.Confidence;
import org.redress.api.procedure.ConductRules;
import org.redress.api.procedure.LegalText;
import org.redress.api.procedure.NeverRefused;
import org.redress.api.procedure.ProtocolStep;
import org.redress.api.procedure.RefusalGround;

/** P01: disruptive conduct, refusing treatment, and the law that is cited. */
class ConductTest {

    private static final ConductRules CONDUCT = PACK.procedure().handling().conduct();

    private static ProtocolStep step(String id) {
        return CONDUCT.protocol().stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static RefusalGround ground(String id) {
        return CONDUCT.refusals().stream()
                .filter(ground -> ground.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static LegalText law(String id) {
        return CONDUCT.library().stream()
                .filter(text -> text.id().equals("clinic-chain/" + id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void there_are_three_stages_in_order() {
        assertThat(CONDUCT.protocol())
                .extracting(ProtocolStep::stage)
                .filteredOn(stage -> stage > 0)
                .isSorted()
                .contains(1, 2, 3)
                .doesNotContain(4);
    }

    @Test
    void stage_three_needs_three_warnings_and_an_announced_recording() {
        assertThat(step("end-service").stage()).isEqualTo(3);
        assertThat(step("end-service").needs().warnings()).isEqualTo(3);
        assertThat(step("end-service").needs().after()).containsExactly("announce-recording");
        assertThat(step("announce-recording").recording()).isTrue();
        assertThat(step("announce-recording").stage()).isEqualTo(2);
        assertThat(CONDUCT.protocol().stream().filter(ProtocolStep::warning).map(ProtocolStep::id))
                .containsExactly("ask-to-stop", "announce-recording", "warn-again");
    }

    @Test
    void a_manager_steps_in_before_it_grows_and_colleagues_help() {
        assertThat(step("ask-to-stop").help().orElseThrow().in("zh")).contains("请身边的同事过来");
        assertThat(step("manager-steps-in").stage()).isEqualTo(1);
        assertThat(step("manager-steps-in").needs().after()).containsExactly("ask-to-stop");
        assertThat(step("manager-steps-in").needs().warnings()).isZero();
        assertThat(step("manager-steps-in").tell()).contains("store-manager", "operations-manager");
    }

    @Test
    void harassment_and_excessive_demands_take_the_same_steps_by_phone_and_online_too() {
        assertThat(PACK.procedure().guides())
                .filteredOn(guide -> guide.id().equals("clinic-chain/disruptive"))
                .flatExtracting(guide -> guide.steps())
                .extracting(line -> line.in("zh"))
                .anySatisfy(line -> assertThat(line).contains("性骚扰", "不当或过分的要求", "电话和线上"));
        for (String id : List.of("ask-to-stop", "announce-recording", "end-service")) {
            assertThat(step(id).remote()).as(id).isPresent();
        }
        assertThat(step("end-service").remote().orElseThrow().in("en")).contains("end the call or chat");
    }

    @Test
    void ending_the_service_and_emergencies_tell_managers_legal_and_executives_and_owe_a_report() {
        for (String id : List.of("end-service", "emergency-imminent", "emergency-actual")) {
            assertThat(step(id).tell()).contains("operations-manager", "house-manager", "legal", "executive");
            assertThat(step(id).then()).contains("report-afterwards", "consider-legal-steps");
            assertThat(step(id).blocks()).contains("offer-remedy", "answer-offer", "record-demand");
        }
    }

    @Test
    void an_emergency_calls_the_police_and_waits_for_nothing() {
        List<ProtocolStep> emergencies =
                CONDUCT.protocol().stream().filter(ProtocolStep::emergency).toList();
        assertThat(emergencies).hasSize(2).allSatisfy(step -> {
            assertThat(step.then()).startsWith("call-police");
            assertThat(step.needs().after()).isEmpty();
            assertThat(step.needs().warnings()).isZero();
            assertThat(step.needs().when()).isEmpty();
        });
    }

    @Test
    void each_stage_says_what_to_say_and_on_which_law_it_stands() {
        for (String id : List.of("ask-to-stop", "announce-recording", "warn-again", "end-service")) {
            assertThat(step(id).say()).isPresent();
            assertThat(step(id).basis()).isNotEmpty();
        }
        assertThat(step("end-service").remote()).as("by phone and online").isPresent();
    }

    @Test
    void the_old_public_security_figures_end_with_2025_and_the_new_text_is_unverified_and_without_figures() {
        LegalText old = law("public-insult-before-2026");
        assertThat(old.body().in("zh"))
                .contains("5 日以下")
                .contains("500 元")
                .contains("5 至 10 日")
                .contains("重新修订");
        assertThat(old.basis().inForceOn(LocalDate.of(2025, 12, 31))).isTrue();
        assertThat(old.basis().inForceOn(LocalDate.of(2026, 1, 1))).isFalse();
        assertThat(old.basis().confidence()).isEqualTo(Confidence.VERIFIED);
        LegalText present = law("public-insult");
        assertThat(present.basis().confidence()).isEqualTo(Confidence.UNVERIFIED);
        assertThat(present.body().in("zh")).doesNotContain("500");
        assertThat(present.basis().inForceOn(LocalDate.of(2026, 1, 1))).isTrue();
    }

    @Test
    void grave_insult_names_up_to_three_years_control_and_deprivation_of_political_rights() {
        assertThat(law("grave-insult").body().in("zh"))
                .contains("三年以下")
                .contains("拘役")
                .contains("管制")
                .contains("剥夺政治权利");
        assertThat(law("public-order").body().in("zh")).contains("寻衅滋事");
    }

    @Test
    void treatment_is_refused_on_the_grounds_of_p01_only() {
        assertThat(CONDUCT.refusals())
                .extracting(RefusalGround::id)
                .containsExactly(
                        "violence",
                        "out-of-control",
                        "beyond-means",
                        "own-method",
                        "no-guardian",
                        "insult-or-obstruction");
        assertThat(ground("violence").help().orElseThrow().in("zh")).contains("监护人");
    }

    @Test
    void out_of_control_needs_three_requests_to_calm_down_and_the_police() {
        var require = ground("out-of-control").require().orElseThrow();
        assertThat(require.test(PACK.newCase()
                        .with("conduct", "warnings", 2)
                        .with("conduct", "steps", List.of("call-police"))
                        .all()))
                .contains(false);
        assertThat(require.test(PACK.newCase().with("conduct", "warnings", 3).all()))
                .contains(false);
        assertThat(require.test(PACK.newCase()
                        .with("conduct", "warnings", 3)
                        .with("conduct", "steps", List.of("call-police"))
                        .all()))
                .contains(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"violence", "insult-or-obstruction"})
    void without_abuse_or_violence_on_record_treatment_is_given(String ground) {
        var require = ground(ground).require().orElseThrow();
        assertThat(require.test(PACK.newCase().all())).contains(false);
        assertThat(require.test(PACK.newCase().with("conduct", "warnings", 1).all()))
                .contains(true);
    }

    @Test
    void the_conduct_of_a_guardian_counts_and_staff_never_mind_children() {
        assertThat(ground("violence").help().orElseThrow().in("en")).contains("guardian or companion counts too");
        assertThat(ground("no-guardian").help().orElseThrow().in("en")).contains("Staff never mind children");
    }

    @Test
    void treatment_is_never_refused_over_a_side_effect_or_an_outcome() {
        assertThat(CONDUCT.never()).singleElement().satisfies(rule -> {
            assertThat(rule.id()).isEqualTo("clinic-chain/no-refusal-over-outcome");
            assertThat(rule.types()).containsExactly("side-effect", "treatment");
            assertThat(rule.issues()).contains("副作用", "治疗效果", "side effect");
        });
        Set<String> types = CONDUCT.never().stream()
                .map(NeverRefused::types)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        assertThat(types).doesNotContain("service");
    }
}
