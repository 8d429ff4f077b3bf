package org.redress.packs.restaurantcrisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.restaurantcrisis.ThisPack.PACK;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.api.procedure.LadderRule;
import org.redress.api.procedure.Trigger;
import org.redress.testkit.CaseFacts;
import org.redress.testkit.PackUnderTest;

/** The three steps, who leads them by setting, and who is told of what. */
class LadderTest {

    @Test
    void the_store_manager_and_the_am_are_informed_of_every_complaint() {
        LadderRule row = PACK.ladderRow("inform");
        assertThat(row.tell()).containsExactly("store-manager", "area-manager");
        assertThat(row.when()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"senior-manager, first-step-senior", "store-manager, first-step-store"})
    void who_leads_the_first_step_is_a_setting(String lead, String row) {
        assertThat(fitting("stage-entered:take-up", newCase().setting("firstLead", lead)))
                .contains(row);
        assertThat(PACK.ladderRow(row).lead()).contains(lead);
    }

    @Test
    void a_store_manager_who_has_the_case_keeps_it() {
        CaseFacts theirs = newCase().with("case", "ownerRoles", List.of("store-manager"));
        assertThat(fitting("stage-entered:take-up", theirs)).containsExactly("inform");
    }

    @ParameterizedTest
    @CsvSource({
        "store-manager, second-step-store",
        "area-manager, second-step-am",
        "district-manager, second-step-dm",
        "public-affairs, second-step-pa"
    })
    void who_leads_the_second_step_is_a_setting_and_pa_and_dm_coach(String lead, String id) {
        assertThat(fitting("task-completed:step-two", newCase().setting("secondLead", lead)))
                .containsExactly(id);
        LadderRule row = PACK.ladderRow(id);
        assertThat(row.level()).isEqualTo(2);
        assertThat(row.lead()).contains(lead);
        assertThat(Stream.concat(row.lead().stream(), row.tell().stream()))
                .contains("public-affairs", "district-manager");
    }

    @ParameterizedTest
    @CsvSource({"public-affairs, third-step-pa", "market-manager, third-step-mm"})
    void who_leads_the_third_step_is_a_setting(String lead, String id) {
        assertThat(fitting("task-completed:step-three", newCase().setting("thirdLead", lead)))
                .contains(id);
        assertThat(PACK.ladderRow(id).level()).isEqualTo(3);
        assertThat(PACK.ladderRow(id).lead()).contains(lead);
    }

    @ParameterizedTest
    @CsvSource({
        "both, support-centre market-manager",
        "support-centre, support-centre",
        "market-manager, market-manager"
    })
    void rsc_or_mm_coach_the_third_step(String coach, String told) {
        assertThat(fitting("task-completed:step-three", newCase().setting("thirdCoach", coach)))
                .flatExtracting(id -> PACK.ladderRow(id).tell())
                .containsExactly(told.split(" "));
    }

    @Test
    void only_the_steps_climb_and_each_is_one_level() {
        assertThat(PACK.procedure().ladder()).filteredOn(row -> row.level() > 1).allSatisfy(row -> assertThat(
                        row.triggers())
                .singleElement()
                .extracting(trigger -> trigger.detail().orElse(""))
                .isEqualTo(row.level() == 2 ? "step-two" : "step-three"));
    }

    @Test
    void the_third_step_is_there_only_after_the_second() {
        assertThat(PackUnderTest.applies(RulesTest.task("step-three"), newCase()))
                .isFalse();
        assertThat(PackUnderTest.applies(RulesTest.task("step-three"), newCase().done("step-two")))
                .isTrue();
    }

    @Test
    void every_intervention_is_told_to_the_mm_each_time() {
        LadderRule row = PACK.ladderRow("intervention");
        assertThat(row.tell()).containsExactly("market-manager");
        assertThat(row.again()).isTrue();
        assertThat(row.when()).isEmpty();
        assertThat(row.triggers())
                .containsExactly(trigger("intervention-recorded", ""), trigger("external-started", ""));
    }

    @Test
    void pa_coordinates_the_media() {
        LadderRule row = PACK.ladderRow("media");
        assertThat(row.tell()).containsExactly("public-affairs");
        assertThat(row.triggers()).containsExactly(trigger("intervention-recorded", "media"));
    }

    @Test
    void the_dm_is_told_of_what_is_unresolved_once_media_or_authorities_are_involved() {
        assertThat(fitting("intervention-recorded", newCase().with("case", "media", true)))
                .contains("unresolved-outside");
        assertThat(fitting("intervention-recorded", newCase().with("case", "authorities", true)))
                .contains("unresolved-outside");
        assertThat(fitting("offer-refused", newCase())).isEmpty();
        assertThat(fitting(
                        "intervention-recorded",
                        newCase().with("case", "media", true).with("offer", "state", "accepted")))
                .as("the guest has agreed")
                .doesNotContain("unresolved-outside");
    }

    @Test
    void compensation_from_two_thousand_single_or_cumulative_is_told_to_mm_and_the_rsc_supervisor() {
        LadderRule row = PACK.ladderRow("big-compensation");
        assertThat(row.amountOrCumulativeFrom().orElseThrow().setting()).contains("tellFrom");
        assertThat(row.remedies()).containsExactly("compensation");
        assertThat(row.tell()).containsExactly("market-manager", "support-centre");
    }

    @ParameterizedTest
    @ValueSource(strings = {"consumer-association", "police", "commerce", "price-authority"})
    void where_a_body_sees_it_differently_pa_negotiates_and_the_mm_is_informed(String body) {
        CaseFacts differing = newCase().field("differsWith", List.of(body));
        assertThat(fitting("details-completed", differing)).containsExactly("differs-" + body);
        assertThat(PACK.ladderRow("differs-" + body).tell()).containsExactly("public-affairs", "market-manager");
        assertThat(PackUnderTest.applies(RulesTest.task("pa-negotiates"), differing))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"market-company", "support-centre"})
    void what_arrives_at_the_market_company_or_the_rsc_goes_back_to_the_dm(String place) {
        CaseFacts above = newCase().field("arrivedAt", place);
        assertThat(fitting("stage-entered:take-up", above)).containsExactlyInAnyOrder("inform", "back-to-dm");
        assertThat(PACK.ladderRow("back-to-dm").lead()).contains("district-manager");
    }

    @Test
    void what_the_mm_or_the_rsc_registers_arrived_there() {
        CaseFacts above = newCase()
                .with("actor", "roles", List.of("market-manager"))
                .with("case", "ownerRoles", List.of("market-manager"));
        assertThat(fitting("stage-entered:take-up", above)).containsExactlyInAnyOrder("inform", "back-to-dm");
    }

    @Test
    void a_thorny_one_goes_to_pa_once_the_mm_consents() {
        assertThat(fitting("details-completed", newCase().field("thorny", true)))
                .containsExactly("thorny");
        assertThat(PACK.ladderRow("thorny").tell()).containsExactly("market-manager");
        assertThat(fitting("task-completed:mm-consents", newCase())).containsExactly("pa-takes-over");
        assertThat(PACK.ladderRow("pa-takes-over").lead()).contains("public-affairs");
    }

    private static CaseFacts newCase() {
        return PACK.newCase().with("case", "stage", "take-up");
    }

    private static Trigger trigger(String event, String detail) {
        return new Trigger(event, detail.isEmpty() ? Optional.empty() : Optional.of(detail));
    }

    /** Ids of the rows that fire on this event, as far as conditions tell. */
    private static List<String> fitting(String event, CaseFacts facts) {
        String name = event.split(":")[0];
        String detail = event.contains(":") ? event.split(":")[1] : "";
        return PACK.procedure().ladder().stream()
                .filter(row -> row.triggers().stream()
                        .anyMatch(trigger -> trigger.event().equals(name)
                                && trigger.detail().map(detail::equals).orElse(true)))
                .filter(row -> row.when()
                        .map(when -> when.test(facts.all()).orElse(false))
                        .orElse(true))
                .map(row -> row.id().substring(row.id().indexOf('/') + 1))
                .toList();
    }
}
