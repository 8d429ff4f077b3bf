package org.redress.packs.retailshift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.retailshift.ThisPack.PACK;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.api.procedure.AuthorityRule;
import org.redress.api.procedure.LadderRule;
import org.redress.api.procedure.Limit;
import org.redress.api.procedure.TaskDecl;
import org.redress.testkit.CaseFacts;
import org.redress.testkit.PackUnderTest;

/** P07's ways of handling a dispute, its two clocks and its limits. */
class RulesTest {

    @Test
    void where_explaining_fails_the_shift_manager_takes_over_at_once() {
        LadderRule row = PACK.ladderRow("explaining-failed");
        assertThat(row.lead()).contains("shift-manager");
        assertThat(row.triggers())
                .extracting(trigger -> trigger.detail().orElse(trigger.event()))
                .as("at registration, or when it is said later")
                .containsExactly("on-the-spot", "details-completed");
        for (String result : new String[] {"not-accepted", "cannot"}) {
            assertThat(row.when()
                            .orElseThrow()
                            .test(PACK.newCase().field("explaining", result).all()))
                    .contains(true);
        }
        assertThat(row.when().orElseThrow().test(explained().all())).contains(false);
    }

    @Test
    void a_case_goes_on_only_once_it_is_said_what_explaining_came_to() {
        assertThat(blocked(PACK.newCase())).containsExactly("explained");
        assertThat(blocked(explained())).isEmpty();
    }

    @Test
    void what_was_not_accepted_is_the_shift_managers_and_not_the_clerks() {
        assertThat(blocked(handled())).isEmpty();
        assertThat(blocked(handled().with("case", "ownerRoles", List.of("clerk"))))
                .containsExactly("shift-manager-handles");
    }

    @Test
    void the_employee_leaves_the_scene_where_there_is_one() {
        TaskDecl task = task("take-employee-away");
        assertThat(task.mandatory()).isTrue();
        assertThat(task.role()).isEqualTo("shift-manager");
        assertThat(PackUnderTest.applies(task, failed())).isTrue();
        assertThat(PackUnderTest.applies(task, failed().channel("phone"))).isFalse();
        assertThat(PackUnderTest.applies(task, explained())).isFalse();
    }

    @Test
    void the_shift_manager_apologises() {
        assertThat(task("apologise").mandatory()).isTrue();
        assertThat(PackUnderTest.applies(task("apologise"), failed().channel("phone")))
                .isTrue();
    }

    @Test
    void the_customer_is_heard_fully_and_everything_collected() {
        assertThat(blocked(failed()))
                .containsExactly("shift-manager-handles", "heard-fully", "collected", "nature-known");
        assertThat(blocked(collected("identity", "behaviour")))
                .as("without the compensation wanted")
                .containsExactly("collected");
        for (String alone : List.of("identity", "behaviour")) {
            assertThat(blocked(collected(alone).with("case", "remedySought", "退差价")))
                    .as(alone + " alone")
                    .containsExactly("collected");
        }
    }

    @ParameterizedTest
    @CsvSource({"operation, our-cause", "rules, our-cause", "customer, own-cause"})
    void the_cause_proposes_the_nature(String cause, String row) {
        assertThat(PACK.assessmentRow(row)
                        .when()
                        .orElseThrow()
                        .test(PACK.newCase().field("cause", cause).all()))
                .contains(true);
    }

    @ParameterizedTest
    @CsvSource({"4999.99, false", "5000.00, true"})
    void large_cash_is_what_the_store_calls_large(double cash, boolean proposed) {
        assertThat(PACK.assessmentRow("large-cash")
                        .when()
                        .orElseThrow()
                        .test(PACK.newCase().field("cash", cash).all()))
                .contains(proposed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"discount", "compensation"})
    void what_the_store_caused_brings_a_discount_or_compensation(String remedy) {
        assertThat(PACK.blocksOffer("complaint", remedy, nature("a"))).isEmpty();
        assertThat(PACK.blocksOffer("complaint", remedy, PACK.newCase())).containsExactly("by-nature");
    }

    @ParameterizedTest
    @ValueSource(strings = {"discount", "gift", "compensation"})
    void what_the_customer_caused_brings_none_of_it_unless_their_wish_calms_them(String remedy) {
        CaseFacts own = given(nature("b"));
        assertThat(PACK.blocksOffer("complaint", remedy, own)).containsExactly("by-nature");
        assertThat(PACK.blocksOffer("complaint", remedy, own.field("hardToCalm", true)))
                .as("the wish is recorded first")
                .containsExactly("by-nature");
        assertThat(PACK.blocksOffer("complaint", remedy, own.demand(remedy, 20)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"discount", "gift", "compensation"})
    void valuables_and_large_cash_are_never_settled_in_the_store(String remedy) {
        CaseFacts grave = given(nature("c")).field("hardToCalm", true).demand(remedy, 20);
        assertThat(PACK.blocksOffer("complaint", remedy, grave)).containsExactly("by-nature");
    }

    @Test
    void a_gift_is_only_what_the_store_does_not_sell() {
        CaseFacts ours = nature("a");
        assertThat(PACK.blocksOffer("complaint", "gift", ours)).containsExactly("gift-not-sold");
        assertThat(PACK.blocksOffer(
                        "complaint", "gift", ours.field("giftItem", "酸奶").field("giftNotSold", false)))
                .containsExactly("gift-not-sold");
        assertThat(PACK.blocksCarryingOut("complaint", "gift", ours)).containsExactly("gift-not-sold");
        assertThat(PACK.blocksOffer("complaint", "gift", ours.field("giftNotSold", true)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"discount", "compensation"})
    void the_shift_manager_gives_within_their_authority_and_the_store_manager_decides_on_more(String remedy) {
        AuthorityRule shift = PACK.authority("shift-manager", remedy).orElseThrow();
        assertThat(shift.single().setting()).contains("shiftAmount");
        assertThat(shift.cumulative().setting()).contains("shiftYear");
        assertThat(PACK.authority("store-manager", remedy).orElseThrow().single())
                .isEqualTo(Limit.NONE);
        assertThat(PACK.authority("clerk", remedy)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"clarify", "polite-regret"})
    void the_customers_own_cause_is_clarified_politely_and_regretted(String id) {
        assertThat(task(id).mandatory()).isTrue();
        assertThat(PackUnderTest.applies(task(id), nature("b"))).isTrue();
        assertThat(PackUnderTest.applies(task(id), nature("a"))).isFalse();
    }

    @Test
    void valuables_and_large_cash_go_to_the_judicial_authorities() {
        CaseFacts grave = handled().with("case", "class", "c");
        assertThat(blocked(grave)).containsExactly("to-the-authorities");
        assertThat(blocked(grave.with("case", "tracks", List.of("judicial-authorities"))))
                .isEmpty();
        assertThat(PACK.procedure().handling().outside().tracks())
                .singleElement()
                .satisfies(track -> assertThat(track.need()
                                .orElseThrow()
                                .when()
                                .test(nature("a").all()))
                        .contains(false));
    }

    @Test
    void a_customer_who_is_hard_to_calm_is_asked_and_the_wish_recorded() {
        CaseFacts hard = handled().field("hardToCalm", true);
        assertThat(PackUnderTest.applies(task("ask-wish"), hard)).isTrue();
        assertThat(blocked(hard)).containsExactly("wish-recorded");
        assertThat(blocked(hard.demand("gift", 0))).isEmpty();
    }

    @Test
    void after_ten_minutes_the_scene_is_left_before_anything_else() {
        CaseFacts late = handled().with("clocks", "passed", List.of("on-the-spot"));
        assertThat(PackUnderTest.applies(task("move-away"), handled())).isFalse();
        assertThat(PackUnderTest.applies(task("move-away"), late)).isTrue();
        assertThat(blocked(late)).containsExactly("away-first");
        assertThat(blocked(late.done("move-away"))).isEmpty();
        assertThat(PACK.type("complaint").stages().get(0).tasks().get(0).id())
                .as("first of all tasks")
                .isEqualTo("move-away");
    }

    private static CaseFacts explained() {
        return PACK.newCase().field("explaining", "accepted");
    }

    private static CaseFacts failed() {
        return PACK.newCase().field("explaining", "not-accepted");
    }

    private static CaseFacts nature(String code) {
        return PACK.newCase().with("case", "class", code);
    }

    private static CaseFacts given(CaseFacts facts) {
        return facts.field("giftItem", "购物袋").field("giftNotSold", true);
    }

    /** All that the shift manager does on the spot in a dispute of nature A. */
    private static CaseFacts handled() {
        return collected("identity", "behaviour").with("case", "remedySought", "退差价");
    }

    private static CaseFacts collected(String... fields) {
        CaseFacts facts = failed().with("case", "ownerRoles", List.of("shift-manager"))
                .with("case", "class", "a")
                .accounts("customer");
        List.of(fields).forEach(field -> facts.field(field, "已记下"));
        return facts;
    }

    private static List<String> blocked(CaseFacts facts) {
        return PACK.blocksStage("complaint", "on-the-spot", facts);
    }

    private static TaskDecl task(String id) {
        return PACK.task("complaint", "on-the-spot", id);
    }
}
