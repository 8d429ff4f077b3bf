package org.redress.packs.salesrecovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.salesrecovery.ThisPack.PACK;

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

/** P03's order of steps, the customer's choice and what is added to it. */
class RulesTest {

    @Test
    void the_customer_is_heard_out_and_their_words_written_down() {
        assertThat(PACK.task("goods", "listen", "hear-out").mandatory()).isTrue();
        assertThat(PACK.blocksStage("goods", "listen", PACK.newCase().accounts("staff")))
                .containsExactly("heard-out");
        assertThat(PACK.blocksStage("goods", "listen", PACK.newCase().accounts("customer")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"return", "exchange", "repair"})
    void nothing_is_offered_before_an_apology(String solution) {
        CaseFacts chosen = asked().field("offered", List.of("return", "exchange", "repair"))
                .field("chosen", solution);
        assertThat(PACK.task("goods", "apologise", "apologise").mandatory()).isTrue();
        assertThat(PACK.blocksOffer("goods", solution, chosen)).containsExactly("sorry-first");
        assertThat(PACK.blocksOffer("goods", solution, chosen.done("apologise")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"happenedOn", "place", "model"})
    void time_place_and_model_are_known_before_solutions_are_talked_about(String missing) {
        CaseFacts facts = PACK.newCase().done("apologise");
        List.of("happenedOn", "place", "model").stream()
                .filter(field -> !field.equals(missing))
                .forEach(field -> facts.field(field, "2026-11-20"));
        assertThat(PACK.blocksStage("service", "ask", facts)).containsExactly("details-asked");
        assertThat(PACK.blocksOffer("service", "discount", facts)).contains("details-asked");
        assertThat(PACK.blocksStage("service", "ask", facts.field(missing, "2026-11-20")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, true", "2, false", "3, false"})
    void at_least_two_solutions_are_put_to_the_customer(int put, boolean held) {
        CaseFacts facts = sorry().field(
                        "offered", List.of("repair", "exchange", "return").subList(0, put))
                .field("chosen", "repair");
        assertThat(PACK.blocksOffer("goods", "repair", facts).contains("choice-given"))
                .isEqualTo(held);
        assertThat(PACK.blocksStage("goods", "choose", facts).contains("choice-given"))
                .isEqualTo(held);
    }

    @Test
    void a_branch_may_want_all_three() {
        CaseFacts two = sorry().field("offered", List.of("repair", "exchange")).field("chosen", "repair");
        assertThat(PACK.blocksOffer("goods", "repair", two.setting("choicesAtLeast", 3)))
                .containsExactly("choice-given");
    }

    @Test
    void the_one_that_the_customer_chose_is_offered_and_no_other() {
        CaseFacts open = sorry().field("offered", List.of("return", "repair"));
        assertThat(PACK.blocksOffer("goods", "repair", open))
                .as("nothing chosen yet")
                .containsExactly("customer-chose");
        open.field("chosen", "return");
        assertThat(PACK.blocksOffer("goods", "repair", open)).containsExactly("customer-chose");
        assertThat(PACK.blocksOffer("goods", "return", open)).isEmpty();
    }

    @Test
    void what_was_not_put_to_the_customer_was_not_chosen() {
        CaseFacts facts = sorry().field("offered", List.of("return", "repair")).field("chosen", "exchange");
        assertThat(PACK.blocksOffer("goods", "exchange", facts)).containsExactly("customer-chose");
    }

    @ParameterizedTest
    @CsvSource({"open, true", "refused, true", "accepted, false", "carried-out, false"})
    void the_choice_is_settled_when_the_customer_accepted_it(String state, boolean held) {
        CaseFacts facts = sorry().field("offered", List.of("return", "repair"))
                .field("chosen", "repair")
                .offer("repair", "phone")
                .with("offer", "state", state);
        assertThat(PACK.blocksStage("goods", "choose", facts).contains("choice-settled"))
                .isEqualTo(held);
    }

    @Test
    void a_customer_who_wants_none_of_them_is_not_forced() {
        CaseFacts facts = sorry().field("offered", List.of("return", "repair")).field("chosen", "none");
        assertThat(PACK.blocksStage("goods", "choose", facts)).isEmpty();
        assertThat(PackUnderTest.applies(carryOut(), facts)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"extra-service", "upgrade", "discount", "extended-warranty"})
    void what_is_added_comes_after_the_choice(String extra) {
        CaseFacts choosing = sorry().with("case", "stage", "choose");
        assertThat(PACK.blocksOffer("goods", extra, choosing)).containsExactly("solution-first");
        assertThat(PACK.blocksOffer("goods", extra, sorry().with("case", "stage", "add-value")))
                .isEmpty();
    }

    @Test
    void something_is_added_unless_the_customer_wants_nothing() {
        CaseFacts facts = sorry();
        assertThat(PACK.blocksStage("goods", "add-value", facts)).containsExactly("value-added");
        facts.field("addedValue", "upgrade");
        assertThat(PACK.blocksStage("goods", "add-value", facts))
                .as("said, but not offered")
                .containsExactly("value-added");
        facts.offer("upgrade", "phone").with("offer", "state", "accepted");
        assertThat(PACK.blocksStage("goods", "add-value", facts)).isEmpty();
        assertThat(PACK.blocksStage("goods", "add-value", sorry().field("addedValue", "declined")))
                .isEmpty();
    }

    @Test
    void a_customer_who_withdrew_is_owed_nothing_more() {
        CaseFacts gone = PACK.newCase().with("case", "withdrawn", true);
        assertThat(PACK.blocksStage("goods", "add-value", gone)).isEmpty();
        assertThat(PackUnderTest.applies(carryOut(), gone.field("chosen", "repair")))
                .isFalse();
    }

    @Test
    void a_salesperson_gives_discounts_within_the_houses_limits_and_managers_more() {
        AuthorityRule row = PACK.authority("salesperson", "discount").orElseThrow();
        assertThat(row.single().setting()).contains("discountLimit");
        assertThat(row.cumulative().setting()).contains("discountYear");
        assertThat(PACK.authority("sales-manager", "discount").orElseThrow().single())
                .isEqualTo(Limit.NONE);
    }

    @ParameterizedTest
    @CsvSource({"choicesAtLeast, 2", "discountLimit, 200", "discountYear, 500"})
    void figures_are_settings(String setting, int figure) {
        assertThat(((Number) PACK.procedure().settings().get(setting).fallback()).intValue())
                .isEqualTo(figure);
    }

    @Test
    void where_the_choice_fails_the_sales_manager_joins_in() {
        LadderRule none = PACK.ladderRow("none-wanted");
        assertThat(none.tell()).containsExactly("sales-manager");
        assertThat(none.when()
                        .orElseThrow()
                        .test(sorry().field("chosen", "none").all()))
                .contains(true);
        LadderRule refused = PACK.ladderRow("no-agreement");
        assertThat(refused.refusedFrom()).contains(2);
        assertThat(refused.lead()).contains("sales-manager");
    }

    /** When, where and which model are known. */
    private static CaseFacts asked() {
        return PACK.newCase()
                .field("happenedOn", "2026-11-20")
                .field("place", "中山路店")
                .field("model", "KX-3");
    }

    private static CaseFacts sorry() {
        return asked().done("apologise");
    }

    private static TaskDecl carryOut() {
        return PACK.task("goods", "add-value", "carry-out");
    }
}
