package org.redress.packs.restaurantcrisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.restaurantcrisis.ThisPack.PACK;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.api.procedure.TaskDecl;
import org.redress.testkit.CaseFacts;
import org.redress.testkit.PackUnderTest;

/** Who may lead when, and what has to be there before a step. */
class RulesTest {

    @Test
    void nobody_passes_a_complaint_up_past_the_steps() {
        assertThat(PACK.blocks("escalate", "complaint", PACK.newCase())).containsExactly("steps-in-order");
        assertThat(PACK.blocks("escalate", "complaint", PACK.newCase().done("step-two")))
                .containsExactly("steps-in-order");
        assertThat(PACK.blocks("escalate", "complaint", PACK.newCase().done("step-two", "step-three")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"take-over", "accept-hand-over"})
    void pa_takes_nothing_over_before_its_step(String action) {
        CaseFacts pa = PACK.newCase().with("actor", "roles", List.of("public-affairs"));
        assertThat(PACK.blocks(action, "complaint", pa)).containsExactly("pa-takes-in-order");
        assertThat(PACK.blocks(action, "complaint", pa.done("step-two")))
                .as("others lead the second step")
                .containsExactly("pa-takes-in-order");
        assertThat(PACK.blocks(action, "complaint", pa.setting("secondLead", "public-affairs")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"step-three", "mm-consents"})
    void pa_leads_the_third_step_or_with_the_consent_of_the_mm(String task) {
        CaseFacts pas = PACK.newCase().with("case", "ownerRoles", List.of("public-affairs"));
        assertThat(PACK.blocksOffer("complaint", "apology", pas)).containsExactly("pa-leads-in-order");
        assertThat(PACK.blocksOffer("complaint", "apology", pas.done(task))).isEmpty();
    }

    @Test
    void the_consent_is_the_mms_own() {
        assertThat(task("mm-consents").role()).isEqualTo("market-manager");
        assertThat(task("mm-consents").reserved()).isTrue();
        assertThat(PackUnderTest.applies(task("mm-consents"), PACK.newCase())).isFalse();
        assertThat(PackUnderTest.applies(task("mm-consents"), PACK.newCase().field("thorny", true)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"market-manager", "support-centre"})
    void the_market_company_and_the_rsc_keep_no_complaint(String role) {
        CaseFacts above = PACK.newCase().accounts("customer").with("case", "ownerRoles", List.of(role));
        assertThat(PACK.blocksStage("complaint", "take-up", above)).containsExactly("not-kept-above");
        assertThat(PACK.blocksStage(
                        "complaint", "take-up", above.with("case", "ownerRoles", List.of("district-manager"))))
                .isEmpty();
    }

    @Test
    void a_manager_handles_it_and_not_the_crew() {
        CaseFacts crews = PACK.newCase().accounts("customer").with("case", "ownerRoles", List.of("crew"));
        assertThat(PACK.blocksStage("complaint", "take-up", crews)).containsExactly("manager-handles");
        assertThat(PACK.blocksStage(
                        "complaint", "take-up", crews.with("case", "ownerRoles", List.of("senior-manager"))))
                .isEmpty();
    }

    @Test
    void the_guest_is_heard_out() {
        CaseFacts taken = PACK.newCase().with("case", "ownerRoles", List.of("senior-manager"));
        assertThat(PACK.blocksStage("complaint", "take-up", taken)).containsExactly("heard");
    }

    @Test
    void the_store_manager_talks_with_the_am_in_every_case() {
        assertThat(task("contact-am").mandatory()).isTrue();
        assertThat(task("contact-am").when()).isEmpty();
        assertThat(task("contact-am").role()).isEqualTo("store-manager");
    }

    @ParameterizedTest
    @CsvSource({"media", "authorities"})
    void the_dm_guides_where_somebody_from_outside_steps_in(String fact) {
        assertThat(task("dm-guides").role()).isEqualTo("district-manager");
        assertThat(PackUnderTest.applies(task("dm-guides"), PACK.newCase())).isFalse();
        assertThat(PackUnderTest.applies(task("dm-guides"), PACK.newCase().with("case", fact, true)))
                .isTrue();
    }

    @Test
    void the_dm_guides_the_second_step_and_consults_pa_where_needed() {
        assertThat(PackUnderTest.applies(task("dm-guides"), PACK.newCase().done("step-two")))
                .isTrue();
        assertThat(task("dm-guides").help().orElseThrow().in("en")).contains("consult public affairs");
    }

    @Test
    void departments_are_coordinated_in_the_third_step() {
        assertThat(PackUnderTest.applies(task("coordinate"), PACK.newCase().done("step-two")))
                .isFalse();
        assertThat(PackUnderTest.applies(task("coordinate"), PACK.newCase().done("step-two", "step-three")))
                .isTrue();
    }

    @Test
    void pa_alone_coordinates_the_media() {
        assertThat(task("pa-coordinates").reserved()).isTrue();
        assertThat(task("pa-coordinates").role()).isEqualTo("public-affairs");
        assertThat(PackUnderTest.applies(task("pa-coordinates"), PACK.newCase().with("case", "media", true)))
                .isTrue();
    }

    @Test
    void no_case_ends_without_its_incident_report_unless_the_guest_withdrew() {
        assertThat(PACK.blocksStage("complaint", "report", PACK.newCase())).containsExactly("incident-reported");
        assertThat(PACK.blocksStage(
                        "complaint", "report", PACK.newCase().with("documents", "issued", List.of("incident-report"))))
                .isEmpty();
        assertThat(PACK.blocksStage("complaint", "report", PACK.newCase().with("case", "withdrawn", true)))
                .isEmpty();
    }

    @Test
    void the_report_says_what_happened_what_harm_it_did_and_who_stepped_in() {
        assertThat(PACK.procedure().handling().papers().documents())
                .singleElement()
                .satisfies(report -> assertThat(report.data().orElseThrow().fields())
                        .extracting(field -> field.name())
                        .containsExactly("happened", "harm", "outside", "handled", "prevention"));
    }

    static TaskDecl task(String id) {
        return PACK.task("complaint", "handle", id);
    }
}
