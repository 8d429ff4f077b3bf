package org.redress.packs.clinicchain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.api.procedure.AuthorityRule;
import org.redress.api.procedure.ComplaintType;
import org.redress.api.procedure.TaskDecl;

/** P01: free re-treatment, lack of effect alone, and the customer who insists on the doctor. */
class RetreatmentTest {

    @Test
    void the_complaint_is_on_the_sheet_before_a_redo_is_spoken_of() {
        assertThat(Pack.blocksOffer("treatment", "redo", Facts.ofNewCase().evidence("photo-after")))
                .containsExactly("sheet-before-retreatment");
    }

    @Test
    void the_photo_task_opens_only_when_the_sheet_is_written() {
        TaskDecl photos = task("analyse", "photos");
        Facts facts = Facts.ofNewCase().field("wantsRetreatment", true);
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
        Facts facts = Facts.ofNewCase()
                .done("customer-sheet")
                .field("treatedOn", "2026-11-01")
                .field("onsetOn", "2026-11-02");
        assertThat(Pack.blocksOffer(type, "redo", facts)).containsExactly("photos-before-retreatment");
        assertThat(Pack.blocksOffer(type, "redo", facts.evidence("photo-before")))
                .isEmpty();
    }

    @Test
    void only_the_operations_manager_and_up_decide_on_a_redo() {
        assertThat(Pack.PROCEDURE.authority())
                .filteredOn(rule -> List.of("redo", "*").contains(rule.remedy()))
                .extracting(AuthorityRule::role)
                .containsExactlyInAnyOrder("operations-manager", "house-manager", "executive");
    }

    @Test
    void lack_of_effect_alone_needs_both_photos_and_the_signed_consent() {
        Facts facts = ready().field("concerns", List.of("not-enough-effect"));
        assertThat(Pack.blocksCarryingOut("treatment", "redo", facts))
                .containsExactlyInAnyOrder("effect-compared", "effect-consent");
        assertThat(Pack.blocksCarryingOut("treatment", "redo", facts.evidence("photo-before")))
                .containsExactly("effect-consent");
        assertThat(Pack.blocksCarryingOut("treatment", "redo", facts.evidence("no-contest-consent")))
                .isEmpty();
    }

    @Test
    void the_consent_alone_does_not_replace_the_comparison() {
        Facts facts = ready().field("concerns", List.of("not-enough-effect")).evidence("no-contest-consent");
        assertThat(Pack.blocksCarryingOut("treatment", "redo", facts)).containsExactly("effect-compared");
    }

    @Test
    void with_another_reason_beside_it_no_waiver_is_asked_for() {
        Facts facts = ready().field("concerns", List.of("not-enough-effect", "asymmetry"));
        assertThat(Pack.blocksCarryingOut("treatment", "redo", facts)).isEmpty();
    }

    @Test
    void leaving_the_reason_out_is_no_way_round_the_consent() {
        assertThat(Pack.blocksCarryingOut("treatment", "redo", ready())).contains("effect-consent");
    }

    @Test
    void nobody_goes_straight_to_the_doctor() {
        Facts facts = Facts.ofNewCase().field("wantsDoctor", true);
        assertThat(visit(facts)).containsExactly("doctor-after-first-talk");
        assertThat(visit(facts.done("first-talk"))).containsExactly("doctor-after-first-talk");
        assertThat(visit(facts.done("customer-sheet"))).isEmpty();
        assertThat(visit(Facts.ofNewCase())).isEmpty();
    }

    @Test
    void the_visit_is_booked_from_the_operations_managers_calendar() {
        TaskDecl booking = task("decide", "book-visit");
        assertThat(booking.role()).isEqualTo("operations-manager");
        assertThat(booking.mandatory()).isTrue();
        assertThat(booking.when()
                        .orElseThrow()
                        .test(Facts.ofNewCase().field("wantsDoctor", true).all()))
                .contains(true);
        assertThat(booking.when().orElseThrow().test(Facts.ofNewCase().all())).contains(false);
        assertThat(task("confirm", "first-talk").role()).isEqualTo("consultant");
    }

    private static Facts ready() {
        return Facts.ofNewCase().done("customer-sheet").evidence("photo-after");
    }

    private static List<String> visit(Facts facts) {
        return Pack.blockedBy("schedule-visit", "treatment", "", "", facts);
    }

    private static TaskDecl task(String stage, String task) {
        ComplaintType type = Pack.PROCEDURE.type("clinic-chain/treatment").orElseThrow();
        return type.stage(stage).orElseThrow().tasks().stream()
                .filter(each -> each.id().equals(task))
                .findFirst()
                .orElseThrow();
    }
}
