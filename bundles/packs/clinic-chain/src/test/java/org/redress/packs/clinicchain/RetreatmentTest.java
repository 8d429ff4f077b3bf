package org.redress.packs.clinicchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.clinicchain.ThisPack.PACK;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.api.procedure.AuthorityRule;
import org.redress.api.procedure.TaskDecl;
import org.redress.testkit.CaseFacts;
import org.redress.testkit.PackUnderTest;

/** P01: free re-treatment, lack of effect alone, and the customer who insists on the doctor. */
class RetreatmentTest {

    @Test
    void the_complaint_is_on_the_sheet_before_a_redo_is_spoken_of() {
        assertThat(PACK.blocksOffer("treatment", "redo", PACK.newCase().evidence("photo-after")))
                .containsExactly("sheet-before-retreatment");
    }

    @Test
    void the_photo_task_opens_only_when_the_sheet_is_written() {
        TaskDecl photos = task("analyse", "photos");
        CaseFacts facts = PACK.newCase().field("wantsRetreatment", true);
        assertThat(photos.when().orElseThrow().test(facts.all())).contains(false);
        assertThat(photos.when().orElseThrow().test(facts.done("customer-sheet").all()))
                .contains(true);
        assertThat(photos.mandatory()).isTrue();
        assertThat(photos.evidence()).contains("photo-after");
        assertThat(task("confirm", "customer-sheet").mandatory()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"treatment", "side-effect"})
    void a_redo_waits_for_photos(String type) {
        CaseFacts facts = PACK.newCase()
                .done("customer-sheet")
                .field("treatedOn", "2026-11-01")
                .field("onsetOn", "2026-11-02");
        assertThat(PACK.blocksOffer(type, "redo", facts)).containsExactly("photos-before-retreatment");
        assertThat(PACK.blocksOffer(type, "redo", facts.evidence("photo-before")))
                .isEmpty();
    }

    @Test
    void only_the_operations_manager_and_up_decide_on_a_redo() {
        assertThat(PACK.procedure().authority())
                .filteredOn(rule -> List.of("redo", "*").contains(rule.remedy()))
                .extracting(AuthorityRule::role)
                .containsExactlyInAnyOrder("operations-manager", "house-manager", "executive");
    }

    @Test
    void lack_of_effect_alone_needs_both_photos_and_the_signed_consent() {
        CaseFacts facts = ready().field("concerns", List.of("not-enough-effect"));
        assertThat(PACK.blocksCarryingOut("treatment", "redo", facts))
                .containsExactlyInAnyOrder("effect-compared", "effect-consent");
        assertThat(PACK.blocksCarryingOut("treatment", "redo", facts.evidence("photo-before")))
                .containsExactly("effect-consent");
        assertThat(PACK.blocksCarryingOut("treatment", "redo", facts.evidence("no-contest-consent")))
                .isEmpty();
    }

    @Test
    void the_consent_alone_does_not_replace_the_comparison() {
        CaseFacts facts =
                ready().field("concerns", List.of("not-enough-effect")).evidence("no-contest-consent");
        assertThat(PACK.blocksCarryingOut("treatment", "redo", facts)).containsExactly("effect-compared");
    }

    @Test
    void with_another_reason_beside_it_no_waiver_is_asked_for() {
        CaseFacts facts = ready().field("concerns", List.of("not-enough-effect", "asymmetry"));
        assertThat(PACK.blocksCarryingOut("treatment", "redo", facts)).isEmpty();
    }

    @Test
    void leaving_the_reason_out_is_no_way_round_the_consent() {
        assertThat(PACK.blocksCarryingOut("treatment", "redo", ready())).contains("effect-consent");
    }

    @Test
    void nobody_goes_straight_to_the_doctor() {
        CaseFacts facts = PACK.newCase().field("wantsDoctor", true);
        assertThat(visit(facts)).containsExactly("doctor-after-first-talk");
        assertThat(visit(facts.done("first-talk"))).containsExactly("doctor-after-first-talk");
        assertThat(visit(facts.done("customer-sheet"))).isEmpty();
        assertThat(visit(PACK.newCase())).isEmpty();
    }

    @Test
    void the_visit_is_booked_from_the_operations_managers_calendar() {
        TaskDecl booking = task("decide", "book-visit");
        assertThat(booking.role()).isEqualTo("operations-manager");
        assertThat(booking.mandatory()).isTrue();
        assertThat(booking.when()
                        .orElseThrow()
                        .test(PACK.newCase().field("wantsDoctor", true).all()))
                .contains(true);
        assertThat(booking.when().orElseThrow().test(PACK.newCase().all())).contains(false);
        assertThat(task("confirm", "first-talk").role()).isEqualTo("consultant");
    }

    @Test
    void the_visit_for_a_redo_is_booked_once_the_operations_manager_has_decided() {
        TaskDecl booking = PACK.task("treatment", "carry-out", "book-retreatment");
        assertThat(booking.role()).isEqualTo("operations-manager");
        assertThat(booking.mandatory()).isTrue();
        CaseFacts wished = PACK.newCase().field("wantsRetreatment", true);
        assertThat(PackUnderTest.applies(booking, wished)).isFalse();
        CaseFacts decided = wished.offer("redo", "front-desk").with("offer", "state", "accepted");
        assertThat(PackUnderTest.applies(booking, decided)).isTrue();
        assertThat(PackUnderTest.applies(booking, decided.with("offer", "state", "refused")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"treatment", "side-effect"})
    void what_every_treatment_needs_is_checked_before_the_cause_is_settled(String type) {
        TaskDecl check = PACK.task(type, "analyse", "check-treatment");
        assertThat(check.mandatory()).isTrue();
        assertThat(check.when()).isEmpty();
        assertThat(check.role()).isEqualTo("doctor");
        assertThat(check.help().orElseThrow().in("zh")).contains("执业地点", "主诊医师", "同意书", "监护人", "外人");
    }

    private static CaseFacts ready() {
        return PACK.newCase().done("customer-sheet").evidence("photo-after");
    }

    private static List<String> visit(CaseFacts facts) {
        return PACK.blocks("schedule-visit", "treatment", facts);
    }

    private static TaskDecl task(String stage, String task) {
        return PACK.task("treatment", stage, task);
    }
}
