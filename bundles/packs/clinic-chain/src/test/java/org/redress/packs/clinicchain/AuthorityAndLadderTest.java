package org.redress.packs.clinicchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.clinicchain.ThisPack.PACK;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.api.procedure.AuthorityRule;
import org.redress.api.procedure.LadderRule;
import org.redress.api.procedure.Limit;
import org.redress.api.procedure.Trigger;

/** P01: who decides, and who is asked next. */
class AuthorityAndLadderTest {

    @ParameterizedTest
    @CsvSource({
        "consultant-supervisor, refund, supervisorSingle, 2000",
        "store-manager, refund, storeManagerSingle, 5000",
        "operations-manager, refund, operationsManagerSingle, 10000",
        "operations-manager, compensation, operationsManagerSingle, 10000",
        "house-manager, compensation, operationsManagerSingle, 10000"
    })
    void limits_are_settings_with_these_values(String role, String remedy, String setting, double amount) {
        assertThat(PACK.authority(role, remedy).orElseThrow().single().setting())
                .contains(setting);
        assertThat(((Number) PACK.procedure().settings().get(setting).fallback()).doubleValue())
                .isEqualTo(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"consultant", "consultant-supervisor", "store-manager"})
    void compensation_is_not_decided_below_the_operations_manager(String role) {
        assertThat(PACK.authority(role, "compensation")).isEmpty();
    }

    @Test
    void executives_decide_without_limit() {
        AuthorityRule executive = PACK.authority("executive", "*").orElseThrow();
        assertThat(executive.single()).isEqualTo(Limit.NONE);
        assertThat(executive.cumulative()).isEqualTo(Limit.NONE);
    }

    @Test
    void whoever_stands_in_for_the_operations_manager_has_the_same_limits_and_not_higher_ones() {
        assertThat(List.of("refund", "discount", "compensation")).allSatisfy(remedy -> {
            AuthorityRule own = PACK.authority("operations-manager", remedy).orElseThrow();
            AuthorityRule standIn = PACK.authority("house-manager", remedy).orElseThrow();
            assertThat(standIn.single()).isEqualTo(own.single());
            assertThat(standIn.cumulative()).isEqualTo(own.cumulative());
        });
    }

    @Test
    void compensation_above_the_operations_managers_authority_goes_to_executive_pr_and_legal() {
        LadderRule row = PACK.ladderRow("compensation-too-high");
        assertThat(row.triggers()).extracting(Trigger::event).contains("demand-recorded");
        assertThat(row.remedies()).containsExactly("compensation");
        assertThat(row.aboveAuthorityOf()).contains("operations-manager");
        assertThat(row.lead()).contains("executive");
        assertThat(row.tell()).containsExactlyInAnyOrder("public-relations", "legal");
    }

    @ParameterizedTest
    @CsvSource({"3, 2, false", "3, 3, true", "3, 4, true", "2, 2, true", "5, 4, false"})
    void several_refused_offers_go_the_same_way(int setting, int refused, boolean fires) {
        LadderRule row = PACK.ladderRow("offers-refused");
        assertThat(row.triggers()).extracting(Trigger::event).contains("offer-refused");
        assertThat(row.when()
                        .orElseThrow()
                        .test(PACK.newCase()
                                .setting("refusedRounds", (long) setting)
                                .refused(refused)
                                .all()))
                .contains(fires);
        assertThat(row.lead()).contains("executive");
        assertThat(row.tell()).containsExactlyInAnyOrder("public-relations", "legal");
    }

    @Test
    void three_rounds_unless_the_branch_says_otherwise() {
        assertThat(PACK.procedure().settings().get("refusedRounds").fallback()).isEqualTo(3L);
    }

    @Test
    void going_public_tells_pr_and_leaves_the_owner() {
        LadderRule row = PACK.ladderRow("goes-public");
        assertThat(row.when()
                        .orElseThrow()
                        .test(PACK.newCase().field("way", "goes-public").all()))
                .contains(true);
        assertThat(row.when()
                        .orElseThrow()
                        .test(PACK.newCase().field("way", "tells-staff").all()))
                .contains(false);
        assertThat(row.tell()).containsExactly("public-relations");
        assertThat(row.lead()).isEmpty();
    }

    @Test
    void a_public_review_is_public_from_the_start() {
        assertThat(PACK.ladderRow("goes-public")
                        .when()
                        .orElseThrow()
                        .test(PACK.newCase().channel("review").all()))
                .contains(true);
    }

    @Test
    void what_staff_cannot_answer_goes_to_the_operations_manager() {
        LadderRule row = PACK.ladderRow("cannot-answer");
        assertThat(row.triggers()).extracting(Trigger::event).contains("stage-entered");
        assertThat(row.lead()).contains("operations-manager");
        assertThat(row.when()
                        .orElseThrow()
                        .test(PACK.newCase().field("staffCannotAnswer", true).all()))
                .contains(true);
        assertThat(row.when().orElseThrow().test(PACK.newCase().all())).contains(false);
    }
}
