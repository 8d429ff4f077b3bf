package org.redress.packs.opinionform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.opinionform.ThisPack.PACK;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.api.procedure.TaskDecl;
import org.redress.testkit.CaseFacts;
import org.redress.testkit.PackUnderTest;

/** P04's form, call, visit and end. */
class RulesTest {

    private static final String TYPE = "opinion";

    @ParameterizedTest
    @ValueSource(strings = {"product", "deliveredOn", "opinion"})
    void the_form_is_filled_in_before_the_cause_is_looked_for(String missing) {
        CaseFacts facts = PACK.newCase();
        List.of("product", "deliveredOn", "opinion").stream()
                .filter(field -> !field.equals(missing))
                .forEach(field -> facts.field(field, "2026-11-01"));
        assertThat(PACK.blocksStage(TYPE, "receive", facts)).containsExactly("form-filled");
        assertThat(PACK.blocksStage(TYPE, "receive", facts.field(missing, "2026-11-01")))
                .isEmpty();
    }

    @Test
    void the_cause_is_analysed_before_the_call() {
        assertThat(task("analyse", "find-cause").mandatory()).isTrue();
        assertThat(PACK.blocksStage(TYPE, "analyse", PACK.newCase())).containsExactly("cause-written");
        assertThat(PACK.blocksStage(TYPE, "analyse", PACK.newCase().field("cause", "螺丝未拧紧")))
                .isEmpty();
    }

    @Test
    void the_call_is_a_salespersons() {
        TaskDecl call = task("call", "call-customer");
        assertThat(call.mandatory()).isTrue();
        assertThat(call.reserved()).isTrue();
        assertThat(call.role()).isEqualTo("salesperson");
    }

    @Test
    void the_call_is_made_by_the_responsible_salesperson() {
        CaseFacts facts = called().with("actor", "username", "somebody");
        assertThat(PACK.blocksStage(TYPE, "call", facts)).containsExactly("responsible-calls");
    }

    @ParameterizedTest
    @CsvSource({"salesperson, false", "sales-manager, false", "sales-director, false", "dealer, true"})
    void a_dealer_does_not_take_the_case_over(String role, boolean held) {
        CaseFacts facts = PACK.newCase().with("actor", "roles", List.of(role));
        assertThat(PACK.blocks("take-over", TYPE, facts).contains("sales-leads"))
                .isEqualTo(held);
        assertThat(PACK.blocks("accept-hand-over", TYPE, facts).contains("sales-leads"))
                .isEqualTo(held);
    }

    @Test
    void demand_and_plan_are_recorded_before_the_visit() {
        CaseFacts facts = owned();
        assertThat(PACK.blocksStage(TYPE, "call", facts))
                .containsExactly("demand-recorded", "plan-agreed", "plan-handed-over");
        facts.demand("repair", 0).with("documents", "issued", List.of("visit-order"));
        assertThat(PACK.blocksStage(TYPE, "call", facts)).containsExactly("plan-agreed");
        facts.field("plan", "周五上门更换铰链").field("visitBy", "sales");
        assertThat(PACK.blocksStage(TYPE, "call", facts)).isEmpty();
    }

    @Test
    void which_dealer_is_appointed_is_written_down() {
        assertThat(PACK.blocksStage(TYPE, "call", called().field("visitBy", "dealer")))
                .containsExactly("dealer-appointed");
        assertThat(PACK.blocksStage(
                        TYPE, "call", called().field("visitBy", "dealer").field("dealer", "佛山家居")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"sales, visit-by-sales, salesperson", "dealer, visit-by-dealer, dealer"})
    void sales_or_the_appointed_dealer_goes_there_and_nobody_else(String by, String task, String role) {
        CaseFacts facts = PACK.newCase().field("visitBy", by);
        List<TaskDecl> visits = PACK.type(TYPE).stage("on-site").orElseThrow().tasks().stream()
                .filter(each -> PackUnderTest.applies(each, facts))
                .toList();
        assertThat(visits).extracting(TaskDecl::id).containsExactly(task);
        assertThat(visits.get(0).role()).isEqualTo(role);
        assertThat(visits.get(0).reserved()).isTrue();
        assertThat(visits.get(0).mandatory()).isTrue();
    }

    @Test
    void on_site_the_agreed_plan_is_followed_exactly() {
        CaseFacts facts = PACK.newCase().field("onSite", "换了一边的铰链").field("asAgreed", false);
        assertThat(PACK.blocksStage(TYPE, "on-site", facts)).containsExactly("exactly-as-agreed");
        assertThat(PACK.blocksStage(TYPE, "on-site", facts.field("asAgreed", true)))
                .isEmpty();
    }

    @Test
    void what_was_done_on_site_is_written_into_the_form() {
        assertThat(PACK.blocksStage(TYPE, "on-site", PACK.newCase().field("asAgreed", true)))
                .containsExactly("on-site-written");
    }

    @Test
    void the_result_is_verified_with_the_customer_by_the_salesperson_and_written_into_the_form() {
        TaskDecl verify = task("satisfied", "verify-result");
        assertThat(verify.role()).isEqualTo("salesperson");
        assertThat(verify.reserved()).isTrue();
        assertThat(PACK.blocksStage(TYPE, "satisfied", PACK.newCase().field("satisfied", "satisfied")))
                .containsExactly("result-verified");
    }

    @Test
    void it_is_not_closable_until_satisfied_is_recorded() {
        CaseFacts facts = PACK.newCase().field("result", "柜门平整");
        assertThat(PACK.blocks("close", TYPE, facts)).containsExactly("satisfied-recorded");
        assertThat(PACK.blocks("close", TYPE, facts.field("satisfied", "unsatisfied")))
                .containsExactly("satisfied-recorded");
        assertThat(PACK.blocksStage(TYPE, "satisfied", facts)).containsExactly("satisfied-recorded");
        assertThat(PACK.blocks("close", TYPE, facts.field("satisfied", "satisfied")))
                .isEmpty();
    }

    @Test
    void an_opinion_that_was_withdrawn_needs_no_satisfaction() {
        CaseFacts gone = PACK.newCase().with("case", "withdrawn", true);
        assertThat(PACK.blocksStage(TYPE, "satisfied", gone)).isEmpty();
        assertThat(PackUnderTest.applies(task("satisfied", "verify-result"), gone))
                .isFalse();
    }

    @Test
    void the_sales_manager_hears_of_a_customer_who_is_not_satisfied() {
        assertThat(PACK.ladderRow("not-satisfied").tell()).containsExactly("sales-manager");
        assertThat(PACK.ladderRow("not-satisfied")
                        .when()
                        .orElseThrow()
                        .test(PACK.newCase().field("satisfied", "unsatisfied").all()))
                .contains(true);
    }

    private static CaseFacts owned() {
        return PACK.newCase().with("actor", "username", "me").with("case", "owner", "me");
    }

    /** The call is made: demand and plan are known and handed over, sales goes there. */
    private static CaseFacts called() {
        return owned().demand("repair", 0)
                .field("plan", "周五上门更换铰链")
                .field("visitBy", "sales")
                .with("documents", "issued", List.of("visit-order"));
    }

    private static TaskDecl task(String stage, String id) {
        return PACK.task(TYPE, stage, id);
    }
}
