package org.redress.packs.patientcomplaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.patientcomplaint.ThisPack.PACK;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.api.procedure.AuthorityRule;
import org.redress.api.procedure.ClockDecl;
import org.redress.api.procedure.ClockDecl.Span;
import org.redress.api.procedure.LadderRule;
import org.redress.api.procedure.Limit;
import org.redress.api.procedure.TaskDecl;
import org.redress.api.procedure.Trigger;
import org.redress.testkit.CaseFacts;
import org.redress.testkit.PackUnderTest;

/** P14's order of steps, its day and its compensation. */
class RulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"ask-department", "request-approval"})
    void nothing_is_discussed_inside_before_the_patient_was_contacted(String action) {
        assertThat(PACK.blocks(action, "operation", PACK.newCase())).containsExactly("patient-first");
        assertThat(PACK.blocks(action, "operation", PACK.newCase().done("contact-patient")))
                .isEmpty();
    }

    @Test
    void the_patients_account_is_taken_before_the_talks_inside_begin() {
        assertThat(task("contact", "contact-patient").mandatory()).isTrue();
        assertThat(PACK.blocksStage("service", "contact", PACK.newCase())).containsExactly("heard-out");
        assertThat(PACK.blocksStage("service", "contact", PACK.newCase().accounts("staff")))
                .containsExactly("heard-out");
        assertThat(PACK.blocksStage("service", "contact", PACK.newCase().accounts("customer")))
                .isEmpty();
    }

    @Test
    void every_complaint_is_told_to_the_head_of_complaints_at_once_and_again_when_it_comes_back() {
        LadderRule row = PACK.ladderRow("inform");
        assertThat(row.triggers())
                .extracting(trigger -> trigger.detail().orElse(trigger.event()))
                .containsExactly("contact", "reopened");
        assertThat(row.tell()).containsExactly("complaint-manager");
        assertThat(row.when()).isEmpty();
    }

    @Test
    void the_departments_are_informed_and_the_plan_agreed_on_and_written_down() {
        assertThat(task("agree", "inform").mandatory()).isTrue();
        assertThat(task("agree", "agree-plan").mandatory()).isTrue();
        assertThat(PACK.blocksStage("operation", "agree", PACK.newCase())).containsExactly("plan-written");
        assertThat(PACK.blocksStage("operation", "agree", PACK.newCase().field("plan", "当面解释，两周后复查")))
                .isEmpty();
    }

    @Test
    void nothing_is_offered_before_the_plan_is_agreed_on() {
        assertThat(PACK.blocksOffer("service", "apology", PACK.newCase().done("contact-patient")))
                .containsExactly("plan-before-offer");
        assertThat(PACK.blocksOffer("service", "apology", planned())).isEmpty();
    }

    @Test
    void the_answer_is_wanted_on_the_same_day_as_a_target_and_not_as_a_duty() {
        ClockDecl clock = clock();
        assertThat(PACK.procedure().clocks()).hasSize(1);
        assertThat(clock.start()).containsExactly(new Trigger("registered", java.util.Optional.empty()));
        assertThat(clock.length().amount()).isZero();
        assertThat(clock.length().unit()).isEqualTo(Span.DAYS);
        assertThat(clock.target()).as("passing it is no breach").isTrue();
        assertThat(clock.warnings()).isNotEmpty();
        assertThat(clock.stop())
                .extracting(trigger -> trigger.detail().orElse(trigger.event()))
                .as("the first contact is not the answer yet")
                .containsExactly("answer", "closed");
        assertThat(task("answer", "answer").mandatory()).isTrue();
    }

    @Test
    void an_inquiry_is_not_hurried() {
        assertThat(clock().whilst().orElseThrow().test(PACK.newCase().all())).contains(true);
        assertThat(clock().whilst()
                        .orElseThrow()
                        .test(PACK.newCase().with("case", "kind", "inquiry").all()))
                .contains(false);
    }

    @Test
    void another_operation_is_one_of_the_remedies_for_an_operation_and_for_nothing_else() {
        assertThat(PACK.type("operation").remedies()).containsExactly("apology", "repeat-operation", "compensation");
        assertThat(PACK.type("service").remedies()).containsExactly("apology", "compensation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"repeat-operation", "compensation"})
    void what_is_material_is_offered_only_with_approval_of_this_very_kind(String remedy) {
        CaseFacts sorry = planned().done("say-sorry");
        assertThat(PACK.blocksOffer("operation", remedy, sorry)).containsExactly("approved");
        assertThat(PACK.blocksOffer("operation", remedy, sorry.approved("something-else")))
                .containsExactly("approved");
        assertThat(PACK.blocksOffer("operation", remedy, sorry.approved(remedy)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"repeat-operation", "compensation"})
    void the_moral_side_goes_with_the_material_one(String remedy) {
        CaseFacts approved = planned().approved(remedy);
        assertThat(PACK.blocksOffer("operation", remedy, approved)).containsExactly("moral-with-material");
        assertThat(PACK.blocksCarryingOut("operation", remedy, approved)).containsExactly("moral-with-material");
        assertThat(PACK.blocksOffer("operation", remedy, approved.done("say-sorry")))
                .isEmpty();
    }

    @Test
    void an_apology_needs_nobodys_approval() {
        assertThat(PACK.blocksOffer("operation", "apology", planned())).isEmpty();
        assertThat(PACK.procedure().authority())
                .noneMatch(row -> List.of("apology", "*").contains(row.remedy()));
    }

    @Test
    void modest_sums_are_the_deputy_directors_up_to_what_the_house_calls_modest() {
        AuthorityRule row = PACK.authority("deputy-director", "compensation").orElseThrow();
        assertThat(row.single().setting()).contains("modestAmount");
        assertThat(row.cumulative().setting()).contains("modestYear");
    }

    @Test
    void more_than_modest_is_the_directors() {
        assertThat(PACK.authority("hospital-director", "compensation")
                        .orElseThrow()
                        .single())
                .isEqualTo(Limit.NONE);
        assertThat(PACK.procedure().authority())
                .extracting(AuthorityRule::role)
                .as("nobody who handles complaints decides")
                .containsOnly("deputy-director", "hospital-director");
    }

    @ParameterizedTest
    @CsvSource({"modestAmount, 1000", "modestYear, 3000"})
    void what_modest_means_is_a_setting(String setting, int figure) {
        assertThat(((Number) PACK.procedure().settings().get(setting).fallback()).intValue())
                .isEqualTo(figure);
    }

    @Test
    void what_was_promised_is_done_and_confirmed_unless_the_patient_withdrew() {
        TaskDecl done = task("settle", "carry-out");
        assertThat(done.mandatory()).isTrue();
        assertThat(PackUnderTest.applies(done, PACK.newCase())).isTrue();
        assertThat(PackUnderTest.applies(done, PACK.newCase().with("case", "withdrawn", true)))
                .isFalse();
    }

    private static CaseFacts planned() {
        return PACK.newCase().done("contact-patient", "agree-plan");
    }

    private static ClockDecl clock() {
        return PACK.procedure().clocks().get(0);
    }

    private static TaskDecl task(String stage, String id) {
        return PACK.task("operation", stage, id);
    }
}
