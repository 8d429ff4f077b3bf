package org.redress.packs.clinicchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.clinicchain.ThisPack.PACK;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.api.procedure.ComplaintType;
import org.redress.api.procedure.TaskDecl;
import org.redress.testkit.CaseFacts;

/** P01, side effect: days from treatment to onset, and the doctor's certificate. */
class SideEffectTest {

    private static final LocalDate TREATED = LocalDate.of(2026, 10, 28);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 6, 7})
    void certificate_is_not_needed_up_to_and_on_day_seven(int day) {
        assertThat(PACK.blocksStage("side-effect", "analyse", onset(day))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 9, 14, 15, 200})
    void certificate_is_needed_from_day_eight(int day) {
        assertThat(PACK.blocksStage("side-effect", "analyse", onset(day)))
                .containsExactly("certificate-before-acceptance");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void the_days_are_counted_and_one_or_two_are_plausible(int day) {
        TaskDecl count = task("analyse", "count-days");
        assertThat(count.mandatory()).isTrue();
        assertThat(count.help().orElseThrow().in("en")).contains("One or two days are plausible");
        assertThat(PACK.blocksStage("side-effect", "analyse", onset(day))).isEmpty();
        assertThat(PACK.blocksOffer("side-effect", "compensation", onset(day).offer("compensation", "front-desk")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10, 10, false", "10, 11, true", "14, 14, false", "14, 15, true", "7, 8, true"})
    void the_setting_moves_the_day(int setting, int day, boolean needed) {
        assertThat(PACK.blocksStage("side-effect", "analyse", onset(day).setting("certificateDays", (long) setting)))
                .hasSize(needed ? 1 : 0);
    }

    @Test
    void the_setting_runs_from_seven_to_fourteen_and_starts_at_seven() {
        assertThat(PACK.procedure().settings().get("certificateDays").fallback())
                .isEqualTo(7L);
        assertThat(PACK.procedure().settings().get("certificateDays").schema().replaceAll("\\s", ""))
                .contains("\"minimum\":7")
                .contains("\"maximum\":14");
    }

    @Test
    void the_certificate_lifts_the_gate() {
        assertThat(PACK.blocksStage("side-effect", "analyse", onset(9).evidence("diagnosis-certificate")))
                .isEmpty();
    }

    @Test
    void a_late_onset_may_be_recorded_as_not_accepted_but_then_nothing_is_offered_for_it() {
        CaseFacts facts = onset(9).done("cause-not-accepted");
        assertThat(PACK.blocksStage("side-effect", "analyse", facts)).isEmpty();
        assertThat(PACK.blocksOffer("side-effect", "compensation", facts)).contains("certificate-before-remedy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"refund", "compensation", "redo"})
    void a_late_onset_needs_the_certificate_before_money_or_a_redo(String remedy) {
        CaseFacts late =
                onset(8).offer(remedy, "front-desk").done("customer-sheet").evidence("photo-symptom");
        assertThat(PACK.blocksOffer("side-effect", remedy, late)).containsExactly("certificate-before-remedy");
        assertThat(PACK.blocksCarryingOut("side-effect", remedy, late)).contains("certificate-before-remedy");

        late.evidence("diagnosis-certificate");
        assertThat(PACK.blocksOffer("side-effect", remedy, late)).isEmpty();
    }

    @Test
    void an_apology_never_waits_for_a_certificate() {
        assertThat(PACK.blocksOffer("side-effect", "apology", onset(30))).isEmpty();
    }

    @Test
    void leaving_a_date_out_is_no_way_round_the_certificate() {
        CaseFacts undated =
                PACK.newCase().field("treatedOn", TREATED.toString()).offer("refund", "front-desk");
        assertThat(PACK.blocksStage("side-effect", "analyse", undated)).containsExactly("side-effect-dates");
        assertThat(PACK.blocksOffer("side-effect", "refund", undated)).containsExactly("side-effect-dates");

        undated.evidence("diagnosis-certificate");
        assertThat(PACK.blocksStage("side-effect", "analyse", undated)).isEmpty();
    }

    @Test
    void onset_before_the_treatment_is_a_slip() {
        assertThat(PACK.blocksStage("side-effect", "analyse", onset(-1))).containsExactly("side-effect-dates");
    }

    @Test
    void symptoms_photos_and_the_operations_manager_come_first() {
        assertThat(task("confirm", "symptom-photos").mandatory()).isTrue();
        assertThat(task("confirm", "symptom-photos").evidence()).contains("photo-symptom");
        assertThat(task("confirm", "objective-check").mandatory()).isTrue();
        assertThat(task("confirm", "share-operations").mandatory()).isTrue();
        assertThat(task("confirm", "share-operations").when()).isEmpty();
    }

    @Test
    void a_customer_who_wants_no_photos_is_not_pressed() {
        TaskDecl photos = task("confirm", "symptom-photos");
        assertThat(photos.when().orElseThrow().test(PACK.newCase().all())).contains(true);
        assertThat(photos.when()
                        .orElseThrow()
                        .test(PACK.newCase().evidence("photo-refused").all()))
                .contains(false);
    }

    @Test
    void an_amount_demanded_is_reported_to_the_operations_manager_who_decides() {
        TaskDecl report = task("decide", "report-amount");
        assertThat(report.mandatory()).isTrue();
        assertThat(report.when()
                        .orElseThrow()
                        .test(PACK.newCase().demand("compensation", 20000).all()))
                .contains(true);
        assertThat(report.when().orElseThrow().test(PACK.newCase().all())).contains(false);
        assertThat(type().stage("decide").orElseThrow().role()).isEqualTo("operations-manager");
    }

    @Test
    void the_doctor_answers_for_the_cause() {
        assertThat(type().stage("analyse").orElseThrow().role()).isEqualTo("doctor");
    }

    @Test
    void the_form_asks_for_what_the_rules_rest_on() {
        assertThat(type().form().fields())
                .filteredOn(field -> field.required())
                .extracting(field -> field.name())
                .containsExactly("symptoms", "treatment", "treatedOn", "onsetOn");
    }

    private static CaseFacts onset(int day) {
        return PACK.newCase()
                .field("treatedOn", TREATED.toString())
                .field("onsetOn", TREATED.plusDays(day).toString());
    }

    private static ComplaintType type() {
        return PACK.type("side-effect");
    }

    private static TaskDecl task(String stage, String task) {
        return PACK.task("side-effect", stage, task);
    }
}
