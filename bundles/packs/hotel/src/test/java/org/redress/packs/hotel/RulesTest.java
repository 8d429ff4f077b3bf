package org.redress.packs.hotel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.hotel.ThisPack.PACK;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.api.procedure.DocumentTemplate;
import org.redress.api.procedure.Limit;
import org.redress.api.procedure.PeriodicDuty;
import org.redress.api.procedure.Rhythm;
import org.redress.api.procedure.TaskDecl;
import org.redress.api.unit.UnitKind;
import org.redress.testkit.CaseFacts;
import org.redress.testkit.PackUnderTest;

/** P09's steps: the signed form, the manager's review, the investigation, the approved solution, the guest's answer, the review. */
class RulesTest {

    private static final String TYPE = "guest";

    @Test
    void the_form_asks_for_content_time_place_and_staff_or_service() {
        assertThat(PACK.type(TYPE).form().missing(Map.of()))
                .extracting(field -> field.name())
                .containsExactly("content", "happenedOn", "happenedAt", "place", "concerns");
    }

    @Test
    void the_manager_reviews_a_form_that_the_guest_has_signed() {
        assertThat(document("complaint-form").signers()).containsExactly(DocumentTemplate.CUSTOMER);
        assertThat(PACK.blocksStage(TYPE, "record", PACK.newCase())).containsExactly("guest-signed");
        assertThat(PACK.blocksStage(TYPE, "record", signed("complaint-form"))).isEmpty();
        assertThat(PACK.blocksStage(TYPE, "record", PACK.newCase().evidence("complaint-form")))
                .as("a guest who has left confirms in writing")
                .isEmpty();
    }

    @Test
    void the_manager_reviews_and_files_a_report_to_the_head_of_the_department() {
        TaskDecl review = PACK.task(TYPE, "review", "review-form");
        assertThat(review.mandatory() && review.reserved()).isTrue();
        assertThat(PACK.type(TYPE).stage("review").orElseThrow().role()).isEqualTo("hotel-manager");
        assertThat(PACK.blocksStage(TYPE, "review", PACK.newCase())).containsExactly("reported");
        assertThat(PACK.blocksStage(TYPE, "review", issued("complaint-report"))).isEmpty();
        assertThat(PACK.ladderRow("report-filed").tell()).containsExactly("department-head");
    }

    @ParameterizedTest
    @ValueSource(strings = {"interview-staff", "visit-site", "check-records"})
    void the_head_investigates_by_staff_interview_site_visit_and_records(String task) {
        TaskDecl declared = PACK.task(TYPE, "investigate", task);
        assertThat(declared.mandatory()).isTrue();
        assertThat(declared.reserved()).isTrue();
        assertThat(PACK.type(TYPE).stage("investigate").orElseThrow().role()).isEqualTo("department-head");
    }

    @Test
    void what_the_staff_say_and_what_was_found_is_written_down() {
        assertThat(PACK.blocksStage(TYPE, "investigate", PACK.newCase()))
                .containsExactlyInAnyOrder("staff-heard", "findings-written");
        assertThat(PACK.blocksStage(
                        TYPE, "investigate", PACK.newCase().accounts("staff").field("findings", "空调滤网堵塞")))
                .isEmpty();
    }

    @Test
    void a_solution_is_training_compensation_or_a_change_of_process() {
        assertThat(PACK.type(TYPE).form().fields().stream()
                        .filter(field -> field.name().equals("solutions"))
                        .flatMap(field -> field.options().stream())
                        .map(option -> option.value()))
                .containsExactly("training", "compensation", "process", "explanation");
        assertThat(PACK.blocksStage(TYPE, "solve", issued("solution-plan"))).containsExactly("solution-chosen");
    }

    @Test
    void training_is_arranged_where_it_is_part_of_the_solution() {
        TaskDecl training = PACK.task(TYPE, "solve", "train-staff");
        assertThat(training.mandatory()).isTrue();
        assertThat(PackUnderTest.applies(training, PACK.newCase().field("solutions", List.of("training"))))
                .isTrue();
        assertThat(PackUnderTest.applies(training, PACK.newCase().field("solutions", List.of("explanation"))))
                .isFalse();
    }

    @Test
    void a_change_of_process_is_a_measure() {
        CaseFacts process = issued("solution-plan").field("solutions", List.of("process"));
        assertThat(PACK.blocksStage(TYPE, "solve", process)).containsExactly("process-measure");
        assertThat(PACK.blocksStage(TYPE, "solve", process.with("measures", "planned", 1L)))
                .isEmpty();
    }

    @Test
    void compensation_is_a_meal_voucher_or_a_room_discount() {
        assertThat(PACK.type(TYPE).remedies()).containsExactly("apology", "meal-voucher", "room-discount");
        assertThat(PACK.procedure().remedies().get("meal-voucher").money()).isTrue();
        assertThat(PACK.procedure().remedies().get("room-discount").money()).isTrue();
    }

    @Test
    void the_manager_approves_the_very_text_of_the_solution() {
        assertThat(document("solution-plan").review()).contains("hotel-manager");
        CaseFacts chosen = PACK.newCase().field("solutions", List.of("explanation"));
        assertThat(PACK.blocksStage(TYPE, "solve", chosen)).containsExactly("manager-approved");
    }

    @ParameterizedTest
    @ValueSource(strings = {"meal-voucher", "room-discount"})
    void nothing_is_promised_to_the_guest_before_the_manager_approved(String remedy) {
        assertThat(PACK.blocksOffer(TYPE, remedy, PACK.newCase())).containsExactly("approved-before-promised");
        assertThat(PACK.blocksOffer(TYPE, remedy, issued("solution-plan"))).isEmpty();
        assertThat(PACK.blocksOffer(TYPE, "apology", PACK.newCase())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"meal-voucher, mealVoucherLimit, 500", "room-discount, roomDiscountLimit, 1000"})
    void the_manager_grants_up_to_the_limit_of_the_house_and_the_general_manager_more(
            String remedy, String setting, int figure) {
        assertThat(PACK.authority("hotel-manager", remedy)
                        .orElseThrow()
                        .single()
                        .setting())
                .contains(setting);
        assertThat(PACK.authority("general-manager", remedy).orElseThrow().single())
                .isEqualTo(Limit.NONE);
        assertThat(((Number) PACK.procedure().settings().get(setting).fallback()).intValue())
                .isEqualTo(figure);
    }

    @Test
    void the_guest_agrees_before_there_is_feedback() {
        assertThat(PACK.task(TYPE, "agree", "guest-agrees").mandatory()).isTrue();
        CaseFacts compensated = PACK.newCase().field("solutions", List.of("compensation"));
        assertThat(PACK.blocksStage(TYPE, "agree", compensated)).containsExactly("compensation-agreed");
        assertThat(PACK.blocksStage(
                        TYPE, "agree", compensated.with("offer", "made", true).with("offer", "state", "open")))
                .containsExactly("compensation-agreed");
        assertThat(PACK.blocksStage(TYPE, "agree", compensated.with("offer", "state", "accepted")))
                .isEmpty();
        assertThat(PACK.blocksStage(TYPE, "agree", PACK.newCase().field("solutions", List.of("explanation"))))
                .isEmpty();
    }

    @Test
    void the_guest_gets_feedback_and_explanation_and_the_answer_is_recorded() {
        assertThat(PACK.task(TYPE, "feedback", "give-feedback").mandatory()).isTrue();
        assertThat(PACK.blocksStage(TYPE, "feedback", PACK.newCase())).containsExactly("answer-recorded");
        assertThat(PACK.blocksStage(TYPE, "feedback", PACK.newCase().field("guestAnswer", "满意")))
                .isEmpty();
        assertThat(PACK.blocksStage(TYPE, "feedback", PACK.newCase().with("case", "withdrawn", true)))
                .isEmpty();
    }

    @Test
    void the_manager_reviews_causes_and_trends_regularly_and_measures_follow() {
        PeriodicDuty review = PACK.procedure().handling().periodic().get(0);
        assertThat(review.role()).isEqualTo("hotel-manager");
        assertThat(review.per()).isEqualTo(UnitKind.BRANCH);
        assertThat(review.every().in(Map.of("reviewRhythm", "month"))).isEqualTo(Rhythm.MONTH);
        assertThat(review.record().orElseThrow().missing(Map.of()))
                .extracting(field -> field.name())
                .containsExactly("causes", "trend", "measures");
        assertThat(review.tell()).containsExactly("general-manager");
        assertThat(PACK.procedure().settings().get("reviewRhythm").fallback()).isEqualTo("month");
    }

    private static CaseFacts signed(String template) {
        return PACK.newCase().with("documents", "signed", List.of(template));
    }

    private static CaseFacts issued(String template) {
        return PACK.newCase().with("documents", "issued", List.of(template));
    }

    private static DocumentTemplate document(String code) {
        return PACK.procedure().handling().papers().documents().stream()
                .filter(template -> template.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
