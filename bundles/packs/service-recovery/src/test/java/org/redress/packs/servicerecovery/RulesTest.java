package org.redress.packs.servicerecovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.servicerecovery.ThisPack.PACK;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.api.procedure.ClockDecl;
import org.redress.api.procedure.FormField;
import org.redress.api.procedure.LadderRule;
import org.redress.api.procedure.TaskDecl;
import org.redress.testkit.CaseFacts;
import org.redress.testkit.PackUnderTest;

/** P08's steps, variant by variant. */
class RulesTest {

    @ParameterizedTest
    @CsvSource({"six-steps, listen", "four-steps, receive", "re-check, listen", "counter, ask"})
    void the_customer_is_heard_and_understood_first(String type, String stage) {
        assertThat(PACK.blocksStage(type, stage, PACK.newCase())).contains("heard-out");
        assertThat(PACK.blocksStage(type, stage, PACK.newCase().accounts("customer")))
                .doesNotContain("heard-out");
    }

    // Six steps

    @Test
    void an_apology_comes_with_taking_responsibility() {
        assertThat(tasks("six-steps", "apologise", PACK.newCase())).containsExactly("apologise", "take-on");
    }

    @Test
    void options_are_offered_and_the_customer_accepts_one() {
        assertThat(tasks("six-steps", "offer", PACK.newCase())).containsExactly("present-options");
        assertThat(PACK.blocksStage("six-steps", "offer", PACK.newCase()))
                .containsExactlyInAnyOrder("options-given", "agreed");
        CaseFacts facts = PACK.newCase().field("options", "重做；退款").offer("redo", "phone");
        assertThat(PACK.blocksStage("six-steps", "offer", facts.with("offer", "state", "open")))
                .containsExactly("agreed");
        assertThat(PACK.blocksStage("six-steps", "offer", facts.with("offer", "state", "accepted")))
                .isEmpty();
    }

    @Test
    void where_nothing_can_be_agreed_on_somebody_says_why() {
        CaseFacts facts = PACK.newCase().field("options", "重做；退款").field("noAgreement", "顾客都不接受");
        assertThat(PACK.blocksStage("six-steps", "offer", facts)).isEmpty();
        assertThat(PACK.blocksStage("six-steps", "implement", facts)).isEmpty();
    }

    @Test
    void what_was_agreed_is_carried_out() {
        CaseFacts facts = PACK.newCase().offer("redo", "phone").with("offer", "state", "accepted");
        assertThat(PACK.blocksStage("six-steps", "implement", facts)).containsExactly("carried-out");
        assertThat(PACK.blocksStage("six-steps", "implement", facts.with("offer", "state", "carried-out")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"implement", "act", "contact"})
    void progress_is_told_again_and_again_while_it_takes_time(String stage) {
        ClockDecl clock = clock("progress");
        assertThat(clock.again()).isTrue();
        assertThat(clock.length().setting()).contains("progressDays");
        assertThat(clock.start().toString()).contains("customer-contacted", stage);
        assertThat(clock.when()
                        .orElseThrow()
                        .test(PACK.newCase().with("case", "stage", stage).all()))
                .contains(true);
        assertThat(clock.when()
                        .orElseThrow()
                        .test(PACK.newCase().with("case", "stage", "listen").all()))
                .contains(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"six-steps", "four-steps"})
    void the_customer_is_followed_up_and_asked_for_a_rating(String type) {
        assertThat(PACK.blocksStage(type, "follow-up", PACK.newCase())).containsExactly("rating-asked");
        assertThat(PACK.blocksStage(type, "follow-up", followed("settled", 1, 0)))
                .as("without a rating")
                .containsExactly("rating-asked");
        assertThat(PACK.blocksStage(type, "follow-up", followed("settled", 1, 0).with("followUps", "satisfaction", 4)))
                .isEmpty();
        assertThat(PACK.blocksStage(type, "follow-up", followed("not-reached", 1, 0)))
                .containsExactly("rating-asked");
        assertThat(PACK.blocksStage(type, "follow-up", followed("not-reached", 2, 0)))
                .isEmpty();
        assertThat(PACK.blocksStage(
                        type, "follow-up", followed("unresolved", 1, 1).with("followUps", "satisfaction", 2)))
                .containsExactly("still-open");
        assertThat(tasks(type, "follow-up", PACK.newCase())).containsExactly("feed-back");
    }

    @Test
    void each_complaint_is_counted_for_the_analysis_of_common_problems() {
        assertThat(PACK.blocksStage("six-steps", "improve", PACK.newCase())).containsExactly("counted");
        assertThat(PACK.blocksStage("six-steps", "improve", PACK.newCase().with("issues", "made", 1)))
                .isEmpty();
        assertThat(tasks("six-steps", "improve", PACK.newCase())).containsExactly("learn");
        assertThat(PACK.procedure().handling().recurrence()).hasSize(1);
    }

    @Test
    void common_problems_are_analysed_as_often_as_the_branch_says() {
        assertThat(PACK.procedure().handling().periodic()).singleElement().satisfies(duty -> {
            assertThat(duty.every().setting()).contains("analysisEvery");
            assertThat(duty.role()).isEqualTo("service-manager");
            assertThat(duty.tell()).containsExactly("general-manager");
            assertThat(duty.record().orElseThrow().fields())
                    .extracting(FormField::name)
                    .containsExactly("commonProblems", "improvements");
        });
        assertThat(PACK.procedure().settings().get("analysisEvery").fallback()).isEqualTo("month");
    }

    // Four steps

    @Test
    void type_time_place_and_people_are_confirmed() {
        assertThat(PACK.type("four-steps").form().fields())
                .filteredOn(FormField::required)
                .extracting(FormField::name)
                .contains("about", "happenedOn", "happenedAt", "place", "people");
        assertThat(PACK.blocksStage(
                        "four-steps",
                        "receive",
                        PACK.newCase().accounts("customer").missing("place")))
                .containsExactly("details-known");
        assertThat(tasks("four-steps", "receive", PACK.newCase())).contains("confirm");
    }

    @ParameterizedTest
    @CsvSource({"four-steps, analyse", "re-check, investigate", "counter, ask"})
    void responsibility_is_determined(String type, String stage) {
        CaseFacts facts = PACK.newCase().accounts("customer");
        assertThat(PACK.blocksStage(type, stage, facts)).containsExactly("responsibility-known");
        assertThat(PACK.blocksStage(type, stage, facts.fault("communication"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"own-fault, own-up", "communication, explain", "unreasonable, explain"})
    void our_fault_is_admitted_and_anything_else_explained(String fault, String task) {
        CaseFacts facts = PACK.newCase().fault(fault);
        assertThat(tasks("four-steps", "act", facts)).containsExactly(task);
        assertThat(tasks("re-check", "admit", facts)).containsExactly(task);
    }

    // (a) Checked again

    @Test
    void a_fitting_solution_is_agreed_on_carried_out_and_the_customer_contacted() {
        assertThat(PACK.blocksStage("re-check", "solve", PACK.newCase())).containsExactly("agreed");
        assertThat(tasks("re-check", "contact", PACK.newCase())).containsExactly("tell-progress");
        assertThat(PACK.blocksStage("re-check", "contact", PACK.newCase())).containsExactly("carried-out");
    }

    @Test
    void a_dissatisfied_customer_keeps_the_case_from_ending() {
        assertThat(check(PACK.newCase())).containsExactly("satisfied-at-the-check");
        assertThat(check(followed("unresolved", 1, 1))).containsExactly("satisfied-at-the-check");
        assertThat(PACK.blocks("close", "re-check", followed("unresolved", 1, 1)))
                .containsExactly("satisfied-at-the-check");
        assertThat(check(followed("not-reached", 2, 1)))
                .as("whoever was dissatisfied is reached")
                .containsExactly("satisfied-at-the-check");
        assertThat(check(followed("settled", 2, 1))).isEmpty();
    }

    @Test
    void before_the_next_check_there_is_another_solution_and_it_is_carried_out() {
        CaseFacts facts =
                followed("unresolved", 1, 1).with("negotiation", "rounds", 1).offer("redo", "phone");
        assertThat(PACK.blocks("record-follow-up", "re-check", facts.with("offer", "state", "carried-out")))
                .as("the solution that did not satisfy")
                .containsExactly("another-solution-first");
        facts.with("negotiation", "rounds", 2).with("offer", "state", "accepted");
        assertThat(PACK.blocks("record-follow-up", "re-check", facts)).containsExactly("another-solution-first");
        assertThat(PACK.blocks("record-follow-up", "re-check", facts.with("offer", "state", "carried-out")))
                .isEmpty();
        assertThat(PACK.blocks("record-follow-up", "six-steps", facts)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"another-solution, offer-made", "contact-again, customer-contacted"})
    void each_round_makes_solving_and_contacting_due_again(String id, String stop) {
        ClockDecl clock = clock(id);
        assertThat(clock.again()).isTrue();
        assertThat(clock.start()).singleElement().satisfies(start -> {
            assertThat(start.event()).isEqualTo("follow-up-recorded");
            assertThat(start.detail()).contains("unresolved");
        });
        assertThat(clock.stop()).extracting(trigger -> trigger.event()).containsExactly(stop, "closed");
        assertThat(clock.length().setting()).contains("reCheckDays");
    }

    @Test
    void the_rounds_end_where_the_branch_says_so_and_the_manager_leads_before() {
        assertThat(check(followed("unresolved", 2, 2))).containsExactly("satisfied-at-the-check");
        assertThat(check(followed("unresolved", 3, 3))).isEmpty();
        LadderRule row = PACK.ladderRow("dissatisfied-again");
        assertThat(row.lead()).contains("service-manager");
        assertThat(row.when().orElseThrow().test(followed("unresolved", 2, 2).all()))
                .contains(true);
    }

    // (b) At the counter

    @Test
    void at_the_counter_the_customer_vents_before_anybody_asks() {
        assertThat(tasks("counter", "vent", PACK.newCase())).containsExactly("vent");
        assertThat(tasks("counter", "ask", PACK.newCase().field("about", "attitude")))
                .containsExactly("ask");
    }

    @Test
    void quality_is_inspected_and_exchanged_or_refunded_if_it_is_ours() {
        CaseFacts ours = PACK.newCase().field("about", "quality").fault("own-fault");
        assertThat(tasks("counter", "ask", ours)).containsExactly("ask", "inspect");
        assertThat(PACK.blocksStage("counter", "settle", ours)).containsExactly("exchange-or-refund");
        assertThat(PACK.blocksStage(
                        "counter", "settle", ours.offer("apology", "front-desk").with("offer", "state", "carried-out")))
                .containsExactly("exchange-or-refund");
        for (String remedy : List.of("exchange", "refund")) {
            assertThat(PACK.blocksStage("counter", "settle", ours.with("offer", "kind", remedy)))
                    .isEmpty();
        }
        assertThat(PACK.blocksStage(
                        "counter",
                        "settle",
                        PACK.newCase().field("about", "quality").fault("unreasonable")))
                .isEmpty();
    }

    @Test
    void bad_manners_are_reflected_on_and_apologised_for() {
        assertThat(tasks("counter", "settle", PACK.newCase().field("about", "attitude")))
                .containsExactly("reflect", "apologise");
    }

    @Test
    void to_a_customer_who_is_wrong_it_is_explained_gently() {
        assertThat(tasks(
                        "counter",
                        "settle",
                        PACK.newCase().field("about", "price").fault("unreasonable")))
                .containsExactly("explain-gently");
    }

    @ParameterizedTest
    @CsvSource({"progressDays, 2", "reCheckDays, 3", "reCheckRounds, 3", "commonCases, 5", "commonDays, 90"})
    void figures_that_the_procedure_leaves_open_are_settings(String setting, long figure) {
        assertThat(PACK.procedure().settings().get(setting).fallback()).isEqualTo(figure);
    }

    private static List<String> check(CaseFacts facts) {
        return PACK.blocksStage("re-check", "check", facts);
    }

    private static CaseFacts followed(String last, int made, int unresolved) {
        CaseFacts facts = PACK.newCase();
        Map.of("made", made, "unresolved", unresolved).forEach((name, count) -> facts.with("followUps", name, count));
        return facts.with("followUps", "last", last);
    }

    private static ClockDecl clock(String id) {
        return PACK.procedure().clocks().stream()
                .filter(clock -> clock.id().equals("service-recovery/" + id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> tasks(String type, String stage, CaseFacts facts) {
        return PACK.type(type).stage(stage).orElseThrow().tasks().stream()
                .filter(TaskDecl::mandatory)
                .filter(task -> PackUnderTest.applies(task, facts))
                .map(TaskDecl::id)
                .toList();
    }
}
