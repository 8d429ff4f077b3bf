package org.redress.packs.clinicchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.clinicchain.ThisPack.PACK;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.api.procedure.ComplaintType;
import org.redress.api.procedure.TaskDecl;
import org.redress.testkit.CaseFacts;

/** P01: refunds, and those asked for without objective evidence. */
class RefundTest {

    @ParameterizedTest
    @ValueSource(strings = {"phone", "chat", "email", "web", "review", "authority"})
    void the_final_amount_is_never_told_from_afar(String channel) {
        assertThat(PACK.blocksOffer("service", "refund", PACK.newCase().offer("refund", channel)))
                .containsExactly("refund-on-site");
    }

    @ParameterizedTest
    @ValueSource(strings = {"phone", "chat", "email", "web", "review", "authority"})
    void neither_is_the_answer_to_it_taken_from_afar(String channel) {
        assertThat(PACK.blockedBy(
                        "answer-offer", "service", "", "refund", PACK.newCase().offer("refund", channel)))
                .containsExactly("refund-on-site");
        assertThat(PACK.procedure().remedies().get("refund").onSite()).isTrue();
    }

    @Test
    void on_site_it_may_be_told() {
        assertThat(PACK.blocksOffer("service", "refund", PACK.newCase().offer("refund", "front-desk")))
                .isEmpty();
    }

    @Test
    void other_remedies_may_be_offered_by_phone() {
        assertThat(PACK.blocksOffer("service", "apology", PACK.newCase().offer("apology", "phone")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"treatment", "service", "disputed-review"})
    void a_refund_is_not_paid_until_the_consent_is_signed(String type) {
        CaseFacts facts = PACK.newCase()
                .offer("refund", "front-desk")
                .evidence("informed-consent", "no-contest-consent", "photo-before");
        assertThat(PACK.blocksCarryingOut(type, "refund", facts)).containsExactly("refund-consent");
        assertThat(PACK.blocksCarryingOut(type, "refund", facts.evidence("refund-consent")))
                .isEmpty();
    }

    @Test
    void without_objective_evidence_the_house_manager_is_asked_first() {
        CaseFacts facts = disputed().field("objectiveEvidence", false);
        assertThat(PACK.blocksOffer("disputed-review", "refund", facts)).containsExactly("house-manager-first");
        assertThat(PACK.blocksOffer("disputed-review", "refund", facts.done("share-house-manager")))
                .isEmpty();
    }

    @Test
    void not_saying_whether_there_is_evidence_counts_as_none() {
        assertThat(PACK.blocksOffer("disputed-review", "refund", disputed())).containsExactly("house-manager-first");
    }

    @Test
    void with_objective_evidence_it_goes_on_without() {
        assertThat(PACK.blocksOffer("disputed-review", "refund", disputed().field("objectiveEvidence", true)))
                .isEmpty();
    }

    @Test
    void sharing_with_the_house_manager_is_part_of_confirming() {
        TaskDecl share = task("confirm", "share-house-manager");
        assertThat(share.mandatory()).isTrue();
        assertThat(share.when().orElseThrow().test(PACK.newCase().all())).contains(true);
        assertThat(share.when()
                        .orElseThrow()
                        .test(PACK.newCase().field("objectiveEvidence", true).all()))
                .contains(false);
    }

    @Test
    void the_reason_is_established_before_a_refund() {
        CaseFacts facts = PACK.newCase().offer("refund", "front-desk").field("objectiveEvidence", true);
        assertThat(PACK.blocksOffer("disputed-review", "refund", facts)).containsExactly("reason-before-refund");
        assertThat(PACK.blocksOffer("disputed-review", "refund", facts.done("establish-reason")))
                .isEmpty();
        assertThat(task("analyse", "establish-reason").mandatory()).isTrue();
    }

    @Test
    void for_personal_reasons_the_penalty_in_the_signed_consent_is_told_first() {
        CaseFacts facts = disputed().field("objectiveEvidence", true).field("refundReason", "personal");
        assertThat(PACK.blocksOffer("disputed-review", "refund", facts)).containsExactly("penalty-told");
        assertThat(PACK.blocksOffer("disputed-review", "refund", facts.done("tell-penalty")))
                .isEmpty();
        assertThat(task("decide", "tell-penalty").when().orElseThrow().test(facts.all()))
                .contains(true);
    }

    @Test
    void talks_on_site_that_take_too_long_may_end_in_a_refund_case_by_case() {
        assertThat(task("decide", "decide-response").help().orElseThrow().in("zh"))
                .contains("谈得过久的，可按个案退款");
        CaseFacts onSite = disputed()
                .field("objectiveEvidence", false)
                .field("refundReason", "personal")
                .done("share-house-manager", "establish-reason", "tell-penalty");
        assertThat(PACK.blocksOffer("disputed-review", "refund", onSite))
                .as("no reason of its own is asked for beyond that")
                .isEmpty();
    }

    @Test
    void the_general_manager_of_the_house_decides() {
        assertThat(type().stage("decide").orElseThrow().role()).isEqualTo("house-manager");
    }

    private static CaseFacts disputed() {
        return PACK.newCase().offer("refund", "front-desk").field("refundReason", "service");
    }

    private static ComplaintType type() {
        return PACK.type("disputed-review");
    }

    private static TaskDecl task(String stage, String task) {
        return PACK.task("disputed-review", stage, task);
    }
}
