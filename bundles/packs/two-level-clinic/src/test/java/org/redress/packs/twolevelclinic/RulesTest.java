package org.redress.packs.twolevelclinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.twolevelclinic.ThisPack.PACK;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.api.procedure.AuthorityRule;
import org.redress.api.procedure.LadderRule;
import org.redress.api.procedure.Limit;
import org.redress.api.procedure.TaskDecl;
import org.redress.api.procedure.Trigger;
import org.redress.testkit.CaseFacts;
import org.redress.testkit.PackUnderTest;

/** P02's gates, remedies and levels. */
class RulesTest {

    private static final String TYPE = "complaint";

    @Test
    void on_site_the_talk_is_private_or_the_hall_statement_is_made() {
        assertThat(PACK.blocksStage(TYPE, "receive", PACK.newCase())).containsExactly("talk-in-private");
        assertThat(PACK.blocksStage(TYPE, "receive", PACK.newCase().done("private-room")))
                .isEmpty();
        assertThat(PACK.blocksStage(TYPE, "receive", PACK.newCase().done("hall-statement")))
                .isEmpty();
        assertThat(PACK.blocksStage(TYPE, "receive", PACK.newCase().channel("phone")))
                .isEmpty();
    }

    @Test
    void the_person_in_charge_comes_forward_and_says_that_the_team_will_be_heard() {
        assertThat(task("receive", "appear").mandatory()).isTrue();
        assertThat(task("hear", "whole-visit").mandatory()).isTrue();
        assertThat(task("hear", "team-will-be-heard").mandatory()).isTrue();
        assertThat(PackUnderTest.applies(task("hear", "seat-and-water"), PACK.newCase()))
                .isTrue();
        assertThat(PackUnderTest.applies(
                        task("hear", "seat-and-water"), PACK.newCase().channel("phone")))
                .isFalse();
    }

    @Test
    void each_account_is_recorded_in_its_own_step() {
        assertThat(PACK.blocksStage(TYPE, "hear", PACK.newCase().accounts("staff")))
                .containsExactly("customer-account");
        assertThat(PACK.blocksStage(TYPE, "team", PACK.newCase().accounts("customer")))
                .containsExactly("team-account");
        assertThat(PACK.blocksStage(TYPE, "hear", PACK.newCase().accounts("customer")))
                .isEmpty();
        assertThat(PACK.blocksStage(TYPE, "team", PACK.newCase().accounts("customer", "staff")))
                .isEmpty();
    }

    @Test
    void fault_is_classified_only_when_both_accounts_are_recorded() {
        assertThat(classify(PACK.newCase())).containsExactly("both-accounts");
        assertThat(classify(PACK.newCase().accounts("customer"))).containsExactly("both-accounts");
        assertThat(classify(PACK.newCase().accounts("staff"))).containsExactly("both-accounts");
        assertThat(classify(PACK.newCase().accounts("customer", "staff"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"own-fault", "communication", "unreasonable"})
    void the_step_ends_with_one_of_three_classes(String fault) {
        assertThat(PACK.blocksStage(TYPE, "classify", PACK.newCase())).containsExactly("classified");
        assertThat(PACK.blocksStage(TYPE, "classify", PACK.newCase().fault(fault)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "own-fault, explain-cause, true",
        "own-fault, company-apology, true",
        "own-fault, find-the-wish, false",
        "communication, company-apology, false",
        "communication, find-the-wish, true",
        "unreasonable, find-the-wish, true"
    })
    void the_class_decides_what_is_done_and_unreasonable_is_treated_like_communication(
            String fault, String task, boolean applies) {
        assertThat(task("solve", task).mandatory()).isTrue();
        assertThat(PackUnderTest.applies(task("solve", task), PACK.newCase().fault(fault)))
                .isEqualTo(applies);
    }

    @ParameterizedTest
    @ValueSource(strings = {"refund", "free-of-charge", "discount"})
    void goodwill_needs_a_demand_but_no_finding(String remedy) {
        assertThat(PACK.blocksOffer(TYPE, remedy, PACK.newCase())).containsExactly("demand-first");
        CaseFacts demanded = PACK.newCase().demand(remedy, 300);
        assertThat(PACK.blocksOffer(TYPE, remedy, demanded)).isEmpty();
        assertThat(PACK.blocksCarryingOut(TYPE, remedy, demanded)).isEmpty();
    }

    @Test
    void an_apology_waits_for_nothing() {
        assertThat(PACK.blocksOffer(TYPE, "apology", PACK.newCase())).isEmpty();
    }

    @Test
    void the_demand_itself_is_judged_before_the_case_is_solved() {
        assertThat(task("solve", "judge-demand").mandatory()).isTrue();
        assertThat(task("solve", "judge-demand").when()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "communication", "unreasonable"})
    void compensation_without_fault_of_ours_is_not_offered(String fault) {
        CaseFacts facts = PACK.newCase().demand("compensation", 5000).fault(fault);
        assertThat(PACK.blocksOffer(TYPE, "compensation", facts)).containsExactly("compensation-needs-fault");
        assertThat(PACK.blocksCarryingOut(TYPE, "compensation", facts)).containsExactly("compensation-needs-fault");
    }

    @Test
    void compensation_with_fault_of_ours_may_be_offered() {
        assertThat(PACK.blocksOffer(
                        TYPE,
                        "compensation",
                        PACK.newCase().demand("compensation", 5000).fault("own-fault")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "communication, compensation, true",
        "unreasonable, compensation, true",
        "own-fault, compensation, false",
        "communication, refund, false"
    })
    void compensation_demanded_without_fault_is_answered_with_the_judicial_way_and_recorded(
            String fault, String demand, boolean applies) {
        TaskDecl advise = task("solve", "advise-court");
        assertThat(advise.mandatory()).isTrue();
        assertThat(advise.help().orElseThrow().in("en")).contains("liability is found there will be borne");
        assertThat(PackUnderTest.applies(
                        advise, PACK.newCase().demand(demand, 5000).fault(fault)))
                .isEqualTo(applies);
    }

    @ParameterizedTest
    @ValueSource(strings = {"refund", "free-of-charge", "discount"})
    void small_sums_are_the_store_managers_up_to_the_branchs_threshold(String remedy) {
        AuthorityRule rule = PACK.authority("store-manager", remedy).orElseThrow();
        assertThat(rule.single().setting()).contains("smallAmount");
        assertThat(rule.cumulative().setting()).contains("smallAmountYear");
        assertThat(((Number) PACK.procedure().settings().get("smallAmount").fallback()).intValue())
                .isEqualTo(500);
    }

    @Test
    void all_else_is_the_owners() {
        assertThat(PACK.authority("store-manager", "compensation")).isEmpty();
        assertThat(PACK.authority("owner-operator", "*").orElseThrow().single()).isEqualTo(Limit.NONE);
    }

    @Test
    void a_demand_above_the_store_manager_goes_to_the_second_level() {
        LadderRule row = PACK.ladderRow("demand-above-store-manager");
        assertThat(row.triggers()).extracting(Trigger::event).contains("demand-recorded");
        assertThat(row.aboveAuthorityOf()).contains("store-manager");
        assertThat(row.lead()).contains("owner-operator");
    }

    @ParameterizedTest
    @CsvSource({"2, 1, false", "2, 2, true", "1, 1, true", "4, 3, false"})
    void so_does_a_case_in_which_offers_were_refused(int setting, int refused, boolean fires) {
        assertThat(PACK.ladderRow("offers-refused")
                        .when()
                        .orElseThrow()
                        .test(PACK.newCase()
                                .setting("secondLevelAfter", (long) setting)
                                .refused(refused)
                                .all()))
                .contains(fires);
    }

    @Test
    void so_does_a_case_that_is_opened_again() {
        LadderRule row = PACK.ladderRow("reopened");
        assertThat(row.triggers()).extracting(Trigger::event).containsExactly("reopened");
        assertThat(row.lead()).contains("owner-operator");
    }

    @Test
    void in_the_hall_it_is_said_who_is_in_charge_and_that_patients_are_not_to_be_disturbed() {
        assertThat(guide("public-hall")).contains("负责人", "不该打扰");
        assertThat(PackUnderTest.applies(
                        task("receive", "hall-statement"), PACK.newCase().channel("phone")))
                .isFalse();
    }

    @Test
    void the_customer_is_only_asked_and_nothing_is_explained_yet() {
        assertThat(task("hear", "whole-visit").help().orElseThrow().in("zh")).contains("只提问题，不作解释");
        assertThat(task("hear", "whole-visit").title().in("zh")).contains("从进店讲起");
        assertThat(PACK.type(TYPE).stages().get(1).tasks())
                .extracting(TaskDecl::id)
                .as("that the team will be heard is said last")
                .containsExactly("seat-and-water", "whole-visit", "team-will-be-heard");
    }

    @Test
    void communication_is_solved_within_the_basic_demand() {
        assertThat(task("solve", "find-the-wish").help().orElseThrow().in("zh")).contains("基本诉求之内");
    }

    @Test
    void where_a_treatment_is_concerned_what_every_treatment_needs_is_checked_before_anybody_classifies() {
        TaskDecl check = task("team", "check-treatment");
        assertThat(check.mandatory()).isTrue();
        assertThat(PackUnderTest.applies(check, PACK.newCase().field("area", List.of("manners", "treatment"))))
                .isTrue();
        assertThat(PackUnderTest.applies(check, PACK.newCase().field("area", List.of("manners"))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"close", "archive"})
    void no_case_ends_before_what_was_learnt_is_fed_back(String action) {
        List<String> all = List.of("team-review", "position-scripts", "time-used");
        assertThat(all).allSatisfy(left -> {
            CaseFacts facts = PACK.newCase();
            all.stream().filter(task -> !task.equals(left)).forEach(facts::done);
            assertThat(PACK.blocks(action, TYPE, facts)).containsExactly("feed-back-before-end");
        });
        assertThat(PACK.blocks(action, TYPE, PACK.newCase().done(all.toArray(String[]::new))))
                .isEmpty();
    }

    private static String guide(String id) {
        return PACK.procedure().guides().stream()
                .filter(guide -> guide.id().equals("two-level-clinic/" + id))
                .flatMap(guide -> guide.steps().stream())
                .map(step -> step.in("zh"))
                .collect(Collectors.joining());
    }

    private static List<String> classify(CaseFacts facts) {
        return PACK.blocks("classify-fault", TYPE, facts);
    }

    private static TaskDecl task(String stage, String task) {
        return PACK.task("complaint", stage, task);
    }
}
