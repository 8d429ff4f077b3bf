package org.redress.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.engine.desk.Clinic.done;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.HistoryEvent;
import org.redress.api.casework.Offer;
import org.redress.api.plugin.AuthorityInForce;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.Outcome;
import org.redress.api.procedure.AuthorityRule;
import org.redress.api.procedure.Limit;
import org.redress.api.procedure.PackRef;

/** Who may grant what: as the branch has it now, and over all that the customer has had (P01, P02). */
class AuthorityTest {

    private final Clinic clinic = new Clinic();

    private CaseFile complaint() {
        return clinic.register("consultant", "service", Map.of());
    }

    private Outcome<CaseFile> refund(String username, CaseFile file, String amount) {
        return offer(username, file, "refund", amount);
    }

    private Outcome<CaseFile> offer(String username, CaseFile file, String kind, String amount) {
        return clinic.act(username, file, "offer-remedy", "kind", kind, "amount", amount, "channel", "front-desk");
    }

    private void policy(AuthorityRule... rows) {
        clinic.policies.add(new AuthorityInForce(
                new PackRef("policy-" + clinic.policies.size(), "1.0.0", "d"), List.of(rows), Map.of()));
    }

    private AuthorityRule row(String role, String remedy, String single, String... replaces) {
        return new AuthorityRule(
                "policy-" + clinic.policies.size() + "/" + role + "/" + remedy,
                role,
                remedy,
                new Limit(Optional.of(new BigDecimal(single)), Optional.empty()),
                Limit.NONE,
                1,
                List.of(),
                List.of(replaces));
    }

    private String blocked(Outcome<CaseFile> outcome) {
        assertThat(clinic.gates(outcome)).containsExactly("core/authority");
        return ((Outcome.Blocked<CaseFile>) outcome).blockers().get(0).reason().in("en");
    }

    @Test
    void a_limit_changed_at_the_branch_counts_for_running_cases_at_once() {
        CaseFile file = complaint();
        clinic.settings.put("operationsManagerSingle", 50.0);
        assertThat(blocked(refund("ops", file, "51"))).contains("陈思远");
        clinic.settings.put("operationsManagerSingle", 51.0);
        assertThat(done(refund("ops", file, "51")).offers()).hasSize(1);
    }

    @Test
    void an_offer_beyond_authority_names_who_may_decide_and_how_far_one_may_go_oneself() {
        clinic.settings.put("operationsManagerSingle", 6800.0);
        Blocker blocker = ((Outcome.Blocked<CaseFile>) refund("ops", complaint(), "7000"))
                .blockers()
                .get(0);
        assertThat(blocker.reason().in("zh")).contains("江南");
        assertThat(blocker.resolvedBy()).isEqualTo("request-approval");
        assertThat(blocker.grounds().orElseThrow().rule()).isEqualTo("clinic-chain/operations-manager/refund");
        assertThat(blocker.grounds().orElseThrow().otherwise().orElseThrow().in("en"))
                .isEqualTo("Up to ¥6,800 you may decide yourself.");
    }

    @Test
    void an_overlay_may_widen_by_a_row_of_its_own() {
        CaseFile file = complaint();
        assertThat(blocked(refund("supervisor", file, "5000"))).isNotEmpty();
        policy(row("consultant-supervisor", "refund", "5000"));
        assertThat(done(refund("supervisor", file, "5000")).offers()).hasSize(1);
    }

    @Test
    void an_overlay_tightens_by_taking_the_place_of_a_row() {
        CaseFile file = complaint();
        policy(row("operations-manager", "refund", "100", "clinic-chain/operations-manager/refund"));
        assertThat(blocked(refund("ops", file, "101"))).isNotEmpty();
        assertThat(done(refund("ops", file, "100")).offers()).hasSize(1);
    }

    @Test
    void of_two_overlays_that_replace_one_row_the_nearest_counts_and_not_the_wider_one() {
        policy(row("operations-manager", "refund", "900", "clinic-chain/operations-manager/refund"));
        policy(row("operations-manager", "refund", "100", "clinic-chain/operations-manager/refund"));
        assertThat(blocked(refund("ops", complaint(), "101"))).isNotEmpty();
    }

    @Test
    void a_replaced_row_for_all_gives_way_only_for_the_remedy_that_the_new_row_is_about() {
        policy(row("executive", "refund", "1000", "clinic-chain/executive/*"));
        CaseFile file = complaint();
        assertThat(blocked(refund("exec", file, "1001"))).isNotEmpty();
        assertThat(done(offer("exec", file, "compensation", "90000")).offers()).hasSize(1);
    }

    @Test
    void within_a_pack_the_row_for_the_remedy_counts_before_the_row_for_all() {
        policy(row("consultant", "discount", "10"), row("consultant", "*", "500"));
        CaseFile file = complaint();
        assertThat(blocked(offer("consultant", file, "discount", "11"))).isNotEmpty();
        assertThat(done(refund("consultant", file, "400")).offers()).hasSize(1);
    }

    @Test
    void what_is_offered_in_another_case_and_can_still_be_accepted_counts_too() {
        clinic.settings.put("operationsManagerYear", 10000.0);
        clinic.settings.put("operationsManagerSingle", 8000.0);
        CaseFile first = done(refund("ops", complaint(), "6000"));
        CaseFile second = complaint();
        assertThat(blocked(refund("ops", second, "6000"))).isNotEmpty();

        clinic.did("ops", first, "answer-offer", "offer", 1, "answer", "refused");
        assertThat(done(refund("ops", second, "6000")).offers()).hasSize(1);
    }

    @Test
    void what_was_granted_more_than_twelve_months_ago_no_longer_counts() {
        clinic.settings.put("operationsManagerYear", 10000.0);
        clinic.settings.put("operationsManagerSingle", 8000.0);
        CaseFile first = done(refund("ops", complaint(), "6000"));
        clinic.did("ops", first, "answer-offer", "offer", 1, "answer", "accepted");
        clinic.now = clinic.now.plus(Duration.ofDays(364));
        assertThat(blocked(refund("ops", complaint(), "6000"))).isNotEmpty();
        clinic.now = clinic.now.plus(Duration.ofDays(2));
        assertThat(done(refund("ops", complaint(), "6000")).offers()).hasSize(1);
    }

    @Test
    void two_offers_at_the_same_moment_do_not_together_pass_the_yearly_limit() {
        clinic.settings.put("operationsManagerYear", 10000.0);
        clinic.settings.put("operationsManagerSingle", 8000.0);
        CaseFile first = complaint();
        CaseFile second = complaint();
        clinic.store.meanwhile = () -> done(refund("house", second, "6000"));
        assertThat(blocked(refund("ops", first, "6000"))).isNotEmpty();
        assertThat(clinic.store.load(first.number()).orElseThrow().offers()).isEmpty();
    }

    @Test
    void history_names_the_row_and_the_pack_by_which_an_offer_was_within_authority() {
        CaseFile file = done(refund("ops", complaint(), "100"));
        Offer offer = file.offers().get(0);
        assertThat(offer.decidedBy()).isEqualTo("ops");
        assertThat(offer.approval()).isEmpty();
        HistoryEvent event = clinic.store.committedHistory(file.id(), 0, 100).stream()
                .filter(found -> found.action().equals("offer-made"))
                .findFirst()
                .orElseThrow();
        assertThat(event.reasons().get(0).rule()).isEqualTo("clinic-chain/operations-manager/refund");
        assertThat(event.reasons().get(0).source()).startsWith("clinic-chain ");
        assertThat(event.data()).containsKey("inputs");
        assertThat(String.valueOf(event.data().get("inputs")))
                .as("figures stay erasable")
                .doesNotContain("had");
    }
}
