package org.redress.packs.callcentre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.callcentre.ThisPack.PACK;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.api.procedure.AssessmentRule;
import org.redress.api.procedure.LadderRule;
import org.redress.testkit.CaseFacts;

/** P17: what makes a complaint a major one, and who leads then. */
class SeverityTest {

    @ParameterizedTest
    @ValueSource(strings = {"celebrity", "official", "journalist", "legal-expert"})
    void influence_makes_a_vip(String standing) {
        assertThat(proposes("vip-influence", PACK.newCase().field("influence", standing)))
                .isTrue();
        assertThat(proposes("vip-influence", PACK.newCase())).isFalse();
    }

    @Test
    void so_does_the_premium() {
        assertThat(proposes("vip-premium", PACK.newCase().field("annualPremium", 100000.0)))
                .isTrue();
        assertThat(proposes("vip-premium", PACK.newCase().field("annualPremium", 99999.99)))
                .isFalse();
    }

    @Test
    void standing_only_ever_proposes_a_graver_complaint() {
        assertThat(PACK.procedure().assessments())
                .filteredOn(row -> row.aspect() == AssessmentRule.Aspect.SEVERITY)
                .extracting(AssessmentRule::value)
                .containsOnly("major");
    }

    @Test
    void intensity_and_price_make_it_major() {
        assertThat(proposes("fierce", PACK.newCase().field("intensity", "fierce")))
                .isTrue();
        assertThat(proposes("fierce", PACK.newCase().field("intensity", "agitated")))
                .isFalse();
        assertThat(PACK.assessmentRow("high-price").amountFrom().orElseThrow().setting())
                .contains("majorDemand");
    }

    @Test
    void a_threat_to_go_to_the_media_is_a_signal_for_major() {
        assertThat(proposes("media-threat", PACK.newCase().field("threatensMedia", true)))
                .isTrue();
        assertThat(proposes("media-threat", PACK.newCase().with("case", "media", true)))
                .isTrue();
        assertThat(proposes("media-threat", PACK.newCase())).isFalse();
        assertThat(PACK.ladderRow("media").tell()).contains("brand");
    }

    @ParameterizedTest
    @CsvSource({"sent-about, transfers, 2", "told-again, tellings, 3", "came-in-vain, visits, 3"})
    void an_upgrade_is_counted_from_the_history_of_the_case(String row, String fact, int figure) {
        assertThat(proposes(row, PACK.newCase().with("case", fact, figure))).isTrue();
        assertThat(proposes(row, PACK.newCase().with("case", fact, figure - 1))).isFalse();
        assertThat(PACK.assessmentRow(row).when().orElseThrow().facts())
                .as("nothing of it is typed in")
                .noneMatch(read -> read.startsWith("fields."));
    }

    @Test
    void one_contradictory_answer_is_enough() {
        assertThat(PACK.assessmentRow("contradicted").contradictionsFrom()).contains(1);
    }

    @Test
    void so_is_not_being_respected() {
        assertThat(proposes("not-respected", PACK.newCase().field("notRespected", true)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"consumer-association", "market-authority", "other"})
    void what_was_forwarded_takes_priority_and_is_told_to_the_named_contact(String body) {
        CaseFacts forwarded = PACK.newCase().with("case", "bodies", List.of(body));
        assertThat(proposes("forwarded-first", forwarded)).isTrue();
        assertThat(fits(PACK.ladderRow("forwarded"), forwarded)).isTrue();
        assertThat(PACK.ladderRow("forwarded").tell()).contains("liaison");
        assertThat(proposes("forwarded-first", PACK.newCase().channel("authority")))
                .isTrue();
        assertThat(proposes("forwarded-first", PACK.newCase())).isFalse();
        assertThat(proposes("forwarded-first", PACK.newCase().with("case", "bodies", List.of("police"))))
                .as("whom we called ourselves")
                .isFalse();
    }

    @Test
    void a_general_complaint_ends_at_the_customer_service_manager_of_the_branch() {
        assertThat(PACK.procedure().ladder())
                .filteredOn(row -> !row.severities().contains("major"))
                .allSatisfy(row -> assertThat(row.lead().orElse("")).isIn("", "service-supervisor", "service-manager"))
                .filteredOn(row -> !row.types().contains("crisis"))
                .allSatisfy(row -> assertThat(row.tell()).doesNotContain("company-leader"));
    }

    @Test
    void no_leader_ever_leads() {
        assertThat(PACK.procedure().ladder())
                .noneMatch(row -> row.lead().filter("company-leader"::equals).isPresent());
    }

    @Test
    void leaders_hear_of_the_level_that_the_branch_defined() {
        LadderRule row = PACK.ladderRow("leaders-told");
        assertThat(row.severities()).containsExactly("major");
        assertThat(fits(row, PACK.newCase())).isTrue();
        CaseFacts outsideOnly = PACK.newCase().setting("leadersFor", "major-outside");
        assertThat(fits(row, outsideOnly)).isFalse();
        assertThat(fits(row, outsideOnly.with("case", "media", true))).isTrue();
    }

    @Test
    void the_handler_changes_on_conflict_in_a_deadlock_and_on_the_customers_wish_man_or_woman() {
        LadderRule row = PACK.ladderRow("change-handler");
        assertThat(row.lead()).contains("service-supervisor");
        for (String why : List.of("conflict", "deadlock", "wish")) {
            assertThat(fits(row, PACK.newCase().field("handlerChange", why))).isTrue();
        }
        assertThat(fits(row, PACK.newCase())).isFalse();
        assertThat(fits(row, PACK.newCase().field("handlerWish", "woman")))
                .as("a preference alone changes nobody")
                .isFalse();
    }

    @Test
    void rank_is_raised_when_it_is_long_unresolved_or_two_offers_were_refused() {
        assertThat(PACK.ladderRow("long-unresolved").lead()).contains("service-manager");
        assertThat(PACK.ladderRow("long-unresolved").triggers())
                .extracting(trigger -> trigger.event() + " " + trigger.detail().orElse(""))
                .containsExactly("clock-warned call-centre/settlement");
        assertThat(PACK.ladderRow("refused").refusedFrom()).contains(2);
    }

    @Test
    void similar_complaints_warn_the_head_office() {
        assertThat(PACK.procedure().handling().recurrence()).singleElement().satisfies(rule -> {
            assertThat(rule.types()).containsExactly("policy", "service");
            assertThat(rule.owner()).isEqualTo("head-office");
            assertThat(rule.why().in("en")).contains("group complaint");
        });
    }

    private static boolean proposes(String row, CaseFacts facts) {
        return PACK.assessmentRow(row).when().orElseThrow().test(facts.all()).orElse(false);
    }

    private static boolean fits(LadderRule row, CaseFacts facts) {
        return row.when().orElseThrow().test(facts.all()).orElse(false);
    }
}
