package org.redress.packs.twolevelclinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.api.procedure.AuthorityRule;
import org.redress.api.procedure.LadderRule;
import org.redress.api.procedure.Limit;
import org.redress.api.procedure.TaskDecl;

/** P02's gates, remedies and levels. */
class RulesTest {

    private static final String TYPE = "complaint";

    @Test
    void on_site_the_talk_is_private_or_the_hall_statement_is_made() {
        assertThat(Pack.blocksStage(TYPE, "receive", Facts.ofNewCase())).containsExactly("talk-in-private");
        assertThat(Pack.blocksStage(TYPE, "receive", Facts.ofNewCase().done("private-room")))
                .isEmpty();
        assertThat(Pack.blocksStage(TYPE, "receive", Facts.ofNewCase().done("hall-statement")))
                .isEmpty();
        assertThat(Pack.blocksStage(TYPE, "receive", Facts.ofNewCase().channel("phone")))
                .isEmpty();
    }

    @Test
    void the_person_in_charge_comes_forward_and_says_that_the_team_will_be_heard() {
        assertThat(task("receive", "appear").mandatory()).isTrue();
        assertThat(task("hear", "whole-visit").mandatory()).isTrue();
        assertThat(task("hear", "team-will-be-heard").mandatory()).isTrue();
        assertThat(applies(task("hear", "seat-and-water"), Facts.ofNewCase())).isTrue();
        assertThat(applies(task("hear", "seat-and-water"), Facts.ofNewCase().channel("phone")))
                .isFalse();
    }

    @Test
    void each_account_is_recorded_in_its_own_step() {
        assertThat(Pack.blocksStage(TYPE, "hear", Facts.ofNewCase().accounts("staff")))
                .containsExactly("customer-account");
        assertThat(Pack.blocksStage(TYPE, "team", Facts.ofNewCase().accounts("customer")))
                .containsExactly("team-account");
        assertThat(Pack.blocksStage(TYPE, "hear", Facts.ofNewCase().accounts("customer")))
                .isEmpty();
        assertThat(Pack.blocksStage(TYPE, "team", Facts.ofNewCase().accounts("customer", "staff")))
                .isEmpty();
    }

    @Test
    void fault_is_classified_only_when_both_accounts_are_recorded() {
        assertThat(classify(Facts.ofNewCase())).containsExactly("both-accounts");
        assertThat(classify(Facts.ofNewCase().accounts("customer"))).containsExactly("both-accounts");
        assertThat(classify(Facts.ofNewCase().accounts("staff"))).containsExactly("both-accounts");
        assertThat(classify(Facts.ofNewCase().accounts("customer", "staff"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"own-fault", "communication", "unreasonable"})
    void the_step_ends_with_one_of_three_classes(String fault) {
        assertThat(Pack.blocksStage(TYPE, "classify", Facts.ofNewCase())).containsExactly("classified");
        assertThat(Pack.blocksStage(TYPE, "classify", Facts.ofNewCase().fault(fault)))
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
        assertThat(applies(task("solve", task), Facts.ofNewCase().fault(fault))).isEqualTo(applies);
    }

    @ParameterizedTest
    @ValueSource(strings = {"refund", "free-of-charge", "discount"})
    void goodwill_needs_a_demand_but_no_finding(String remedy) {
        assertThat(Pack.blocksOffer(TYPE, remedy, Facts.ofNewCase())).containsExactly("demand-first");
        Facts demanded = Facts.ofNewCase().demand(remedy, 300);
        assertThat(Pack.blocksOffer(TYPE, remedy, demanded)).isEmpty();
        assertThat(Pack.blocksCarryingOut(TYPE, remedy, demanded)).isEmpty();
    }

    @Test
    void an_apology_waits_for_nothing() {
        assertThat(Pack.blocksOffer(TYPE, "apology", Facts.ofNewCase())).isEmpty();
    }

    @Test
    void the_demand_itself_is_judged_before_the_case_is_solved() {
        assertThat(task("solve", "judge-demand").mandatory()).isTrue();
        assertThat(task("solve", "judge-demand").when()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "communication", "unreasonable"})
    void compensation_without_fault_of_ours_is_not_offered(String fault) {
        Facts facts = Facts.ofNewCase().demand("compensation", 5000).fault(fault);
        assertThat(Pack.blocksOffer(TYPE, "compensation", facts)).containsExactly("compensation-needs-fault");
        assertThat(Pack.blocksCarryingOut(TYPE, "compensation", facts)).containsExactly("compensation-needs-fault");
    }

    @Test
    void compensation_with_fault_of_ours_may_be_offered() {
        assertThat(Pack.blocksOffer(
                        TYPE,
                        "compensation",
                        Facts.ofNewCase().demand("compensation", 5000).fault("own-fault")))
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
        assertThat(applies(advise, Facts.ofNewCase().demand(demand, 5000).fault(fault)))
                .isEqualTo(applies);
    }

    @ParameterizedTest
    @ValueSource(strings = {"refund", "free-of-charge", "discount"})
    void small_sums_are_the_store_managers_up_to_the_branchs_threshold(String remedy) {
        AuthorityRule rule = rule("store-manager", remedy).orElseThrow();
        assertThat(rule.single().setting()).contains("smallAmount");
        assertThat(rule.cumulative().setting()).contains("smallAmountYear");
        assertThat(((Number) Pack.PROCEDURE.settings().get("smallAmount").fallback()).intValue())
                .isEqualTo(500);
    }

    @Test
    void all_else_is_the_owners() {
        assertThat(rule("store-manager", "compensation")).isEmpty();
        assertThat(rule("owner-operator", "*").orElseThrow().single()).isEqualTo(Limit.NONE);
    }

    @Test
    void a_demand_above_the_store_manager_goes_to_the_second_level() {
        LadderRule row = row("demand-above-store-manager");
        assertThat(row.triggers()).contains("demand-recorded");
        assertThat(row.aboveAuthorityOf()).contains("store-manager");
        assertThat(row.lead()).contains("owner-operator");
    }

    @ParameterizedTest
    @CsvSource({"2, 1, false", "2, 2, true", "1, 1, true", "4, 3, false"})
    void so_does_a_case_in_which_offers_were_refused(int setting, int refused, boolean fires) {
        assertThat(row("offers-refused")
                        .when()
                        .orElseThrow()
                        .test(Facts.ofNewCase()
                                .setting("secondLevelAfter", (long) setting)
                                .refused(refused)
                                .all()))
                .contains(fires);
    }

    @ParameterizedTest
    @ValueSource(strings = {"close", "archive"})
    void no_case_ends_before_what_was_learnt_is_fed_back(String action) {
        List<String> all = List.of("team-review", "position-scripts", "time-used");
        assertThat(all).allSatisfy(left -> {
            Facts facts = Facts.ofNewCase();
            all.stream().filter(task -> !task.equals(left)).forEach(facts::done);
            assertThat(Pack.blockedBy(action, TYPE, "", "", facts)).containsExactly("feed-back-before-end");
        });
        assertThat(Pack.blockedBy(action, TYPE, "", "", Facts.ofNewCase().done(all.toArray(String[]::new))))
                .isEmpty();
    }

    private static List<String> classify(Facts facts) {
        return Pack.blockedBy("classify-fault", TYPE, "", "", facts);
    }

    private static boolean applies(TaskDecl task, Facts facts) {
        return task.when().orElseThrow().test(facts.all()).orElse(false);
    }

    private static TaskDecl task(String stage, String task) {
        return Pack.PROCEDURE
                .type("two-level-clinic/complaint")
                .orElseThrow()
                .stage(stage)
                .orElseThrow()
                .tasks()
                .stream()
                .filter(each -> each.id().equals(task))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<AuthorityRule> rule(String role, String remedy) {
        return Pack.PROCEDURE.authority().stream()
                .filter(rule -> rule.role().equals(role) && rule.remedy().equals(remedy))
                .findFirst();
    }

    private static LadderRule row(String id) {
        return Pack.PROCEDURE.ladder().stream()
                .filter(row -> row.id().endsWith("/" + id))
                .findFirst()
                .orElseThrow();
    }
}
