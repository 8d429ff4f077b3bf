package org.redress.packs.callcentre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.redress.packs.callcentre.ThisPack.PACK;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.api.procedure.AuthorityRule;
import org.redress.api.procedure.CompensationRule;
import org.redress.api.procedure.CompensationRule.Counts;
import org.redress.api.procedure.LegalGround;
import org.redress.api.procedure.Limit;
import org.redress.testkit.CaseFacts;

/** P17: talks that are prepared, the customer first, the issues before the money, and what the law supports. */
class TalksTest {

    @ParameterizedTest
    @ValueSource(strings = {"refund", "compensation", "goodwill"})
    void the_customer_states_the_demand_first(String remedy) {
        CaseFacts silent = ready().with("demand", "made", false);
        assertThat(PACK.blocksOffer("policy", remedy, silent)).containsExactly("demand-first");
        assertThat(PACK.blocksOffer("policy", remedy, ready())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"refund", "compensation", "goodwill"})
    void talks_about_money_are_prepared(String remedy) {
        assertThat(PACK.blocksOffer("policy", remedy, ready().with("negotiation", "prepared", false)))
                .containsExactly("prepared");
    }

    @ParameterizedTest
    @ValueSource(strings = {"compensation", "goodwill"})
    void the_issues_are_decided_before_compensation_beyond_them(String remedy) {
        assertThat(PACK.blocksOffer("policy", remedy, ready().with("issues", "open", 1)))
                .containsExactly("issues-before-compensation");
        assertThat(PACK.blocksOffer("policy", "refund", ready().with("issues", "open", 1)))
                .as("what the complaint itself is about")
                .isEmpty();
    }

    @Test
    void a_demand_that_shifted_is_signed_or_recorded_before_anything_else_is_offered() {
        CaseFacts shifted = ready().with("negotiation", "shifts", 1);
        assertThat(PACK.blocksOffer("policy", "goodwill", shifted)).containsExactly("statement-signed");
        assertThat(PACK.blocksOffer("policy", "goodwill", shifted.evidence("customer-statement")))
                .isEmpty();
        assertThat(PACK.blocksOffer(
                        "policy",
                        "goodwill",
                        ready().with("negotiation", "shifts", 1).evidence("statement-recording")))
                .isEmpty();
    }

    @Test
    void compensation_is_reckoned_and_stays_within_direct_loss_and_proven_costs() {
        CaseFacts unreckoned = ready().with("compensation", "reckoned", false);
        assertThat(PACK.blocksOffer("policy", "compensation", unreckoned)).containsExactly("reckoned");
        CaseFacts above = ready().with("offer", "amount", 300.01);
        assertThat(PACK.blocksOffer("policy", "compensation", above)).containsExactly("direct-loss-only");
        assertThat(PACK.blocksOffer("policy", "goodwill", above))
                .as("beyond it is goodwill, within authority")
                .isEmpty();
    }

    @Test
    void direct_loss_and_proven_costs_count_indirect_loss_and_lawyers_fees_never() {
        assertThat(PACK.procedure().handling().compensation())
                .extracting(rule -> rule.id().substring("call-centre/".length()), CompensationRule::counts)
                .containsExactly(
                        tuple("direct-loss", Counts.PAID_IN),
                        tuple("reasonable-costs", Counts.PROVEN),
                        tuple("indirect-loss", Counts.NOTHING),
                        tuple("lawyer-fee", Counts.NOTHING),
                        tuple("mental-damage", Counts.MORAL_HARM),
                        tuple("fraud", Counts.TIMES_PRICE));
        assertThat(rule("reasonable-costs").items()).containsKey("travel");
    }

    @Test
    void mental_damage_only_after_battery_search_or_restricted_liberty_in_tort_weighed_by_six_factors() {
        CompensationRule rule = rule("mental-damage");
        assertThat(rule.harms()).containsOnlyKeys("battery", "body-search", "restricted-liberty");
        assertThat(rule.grounds()).containsExactly(LegalGround.TORT);
        assertThat(rule.factors()).hasSize(6);
        assertThat(rule.basis().inForceOn(LocalDate.of(2001, 3, 10))).isTrue();
        assertThat(rule.basis().inForceOn(LocalDate.of(2001, 3, 9))).isFalse();
    }

    @Test
    void fraud_means_three_times_the_price_and_the_double_damages_of_the_past_are_gone() {
        assertThat(rule("fraud").times()).contains(new BigDecimal("3"));
        assertThat(rule("fraud").why().in("en")).contains("double damages of the past are no longer the law");
    }

    @Test
    void terms_are_concluded_by_customer_service_and_not_by_a_lawyer() {
        CaseFacts lawyer = ready().with("actor", "roles", List.of("legal"));
        assertThat(PACK.blocksOffer("policy", "goodwill", lawyer)).containsExactly("service-concludes");
        assertThat(PACK.blocks("record-demand", "policy", lawyer)).containsExactly("service-concludes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"contact-customer", "schedule-visit"})
    void a_lawyer_never_meets_the_customer_alone(String action) {
        CaseFacts lawyer = PACK.newCase().with("actor", "roles", List.of("legal"));
        assertThat(PACK.blocks(action, "policy", lawyer)).containsExactly("lawyer-never-alone");
        assertThat(PACK.blocks(action, "policy", lawyer.field("companion", "咨诉专员小周")))
                .isEmpty();
        assertThat(PACK.blocks(action, "policy", PACK.newCase().with("actor", "roles", List.of("handler"))))
                .isEmpty();
    }

    @Test
    void supervisor_and_manager_decide_up_to_their_limits_and_the_head_office_on_more() {
        for (String remedy : List.of("refund", "compensation", "goodwill")) {
            assertThat(authority("service-supervisor", remedy).single().setting())
                    .contains("supervisorSingle");
            assertThat(authority("service-manager", remedy).single().setting()).contains("managerSingle");
            assertThat(authority("service-manager", remedy).cumulative().setting())
                    .contains("managerYear");
            assertThat(authority("head-office", remedy).single()).isEqualTo(Limit.NONE);
        }
    }

    @Test
    void a_call_back_asks_for_open_points() {
        CaseFacts done = PACK.newCase();
        assertThat(PACK.blocksStage("policy", "conclude", done)).containsExactly("called-back");
        done.with("followUps", "made", 1).with("followUps", "last", "unresolved");
        assertThat(PACK.blocksStage("policy", "conclude", done)).containsExactly("called-back");
        assertThat(PACK.blocksStage("policy", "conclude", done.with("followUps", "last", "settled")))
                .isEmpty();
    }

    @Test
    void a_closed_case_is_classified() {
        assertThat(PACK.blocksStage("policy", "file", PACK.newCase())).containsExactly("classified");
        assertThat(PACK.blocksStage(
                        "policy",
                        "file",
                        PACK.newCase().with("issues", "made", 1).fault("communication")))
                .isEmpty();
    }

    /** Everything is there that an offer of money needs; 300 yuan are supported at most, and so much is offered. */
    static CaseFacts ready() {
        return PACK.newCase()
                .done("say-regret")
                .demand("goodwill", 2459.79)
                .with("negotiation", "prepared", true)
                .with("issues", "made", 1)
                .with("compensation", "reckoned", true)
                .with("compensation", "ceiling", 300.0)
                .with("offer", "amount", 300.0);
    }

    private static AuthorityRule authority(String role, String remedy) {
        return PACK.authority(role, remedy).orElseThrow();
    }

    private static CompensationRule rule(String id) {
        return PACK.procedure().handling().compensation().stream()
                .filter(rule -> rule.id().equals("call-centre/" + id))
                .findFirst()
                .orElseThrow();
    }
}
