package org.redress.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.Negotiation;
import org.redress.api.casework.Negotiation.Change;
import org.redress.api.casework.Negotiation.Round;
import org.redress.api.casework.Offer;
import org.redress.api.casework.Reckoning.TimeSpent;
import org.redress.api.money.Money;
import org.redress.api.notification.Notification;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.Outcome;
import org.redress.engine.Packs;
import org.redress.engine.rule.Clocks;
import org.redress.engine.rule.Facts;

/** The talks over a solution (P01, P02, P17): rounds, shifting demands, what may be said where, what it costs. */
class NegotiationTest {

    private final Clinic clinic = new Clinic();
    private CaseFile file = clinic.register("consultant", "service", Map.of());

    private void demand(String kind, String amount) {
        file = clinic.did(
                "consultant", file, "record-demand", "kind", kind, "amount", amount, "channel", "phone", "text", "要求");
    }

    private void offer(String kind, String amount, Object... more) {
        Object[] input = new Object[6 + more.length];
        System.arraycopy(new Object[] {"kind", kind, "amount", amount, "channel", "front-desk"}, 0, input, 0, 6);
        System.arraycopy(more, 0, input, 6, more.length);
        file = clinic.did("ops", file, "offer-remedy", input);
    }

    private Map<String, Object> facts(String group) {
        @SuppressWarnings("unchecked")
        Map<String, Object> facts = (Map<String, Object>)
                Facts.of(clinic.snapshot("ops", file), file, "clinic-chain", java.util.Optional.empty())
                        .get(group);
        return facts;
    }

    @Test
    void an_offer_ends_its_round_even_when_everything_happens_at_the_same_moment() {
        demand("refund", "5000");
        demand("refund", "4000");
        offer("refund", "1000");
        demand("refund", "3000");
        offer("refund", "1500");
        offer("refund", "2000");

        List<Round> rounds = Negotiation.of(file).rounds();

        assertThat(rounds).extracting(Round::no).containsExactly(1, 2, 3);
        assertThat(rounds).extracting(round -> round.demands().size()).containsExactly(2, 1, 0);
        assertThat(rounds).extracting(round -> round.offer().orElseThrow().no()).containsExactly(1, 2, 3);
    }

    @Test
    void a_demand_that_changes_in_kind_or_amount_is_marked_and_counted() {
        demand("refund", "5000");
        demand("refund", "5000");
        demand("refund", "8000");
        demand("compensation", "8000");

        assertThat(Negotiation.of(file).rounds().get(0).demands())
                .extracting(Negotiation.Asked::changed)
                .containsExactly(
                        EnumSet.noneOf(Change.class),
                        EnumSet.noneOf(Change.class),
                        EnumSet.of(Change.AMOUNT),
                        EnumSet.of(Change.KIND));
        assertThat(facts("negotiation")).containsEntry("shifts", 2L);
        assertThat(clinic.last(file, "demand-recorded").data()).containsEntry("changed", List.of("kind"));
    }

    @Test
    void an_offer_that_nobody_answered_in_time_has_expired_and_cannot_be_accepted() {
        offer("discount", "100", "validUntil", "2026-11-19T12:00:00+08:00");
        assertThat(facts("offer")).containsEntry("state", "open");
        clinic.now = clinic.now.plus(Duration.ofHours(3));

        assertThat(facts("offer")).containsEntry("state", "expired");
        assertThat(clinic.gates(clinic.act("ops", file, "answer-offer", "offer", 1, "answer", "accepted")))
                .containsExactly("core/offer-lapsed");
        file = clinic.did("ops", file, "answer-offer", "offer", 1, "answer", "refused");
        assertThat(clinic.last(file, "offer-refused").data()).containsEntry("expired", true);
    }

    @Test
    void the_owner_is_told_when_our_offer_lapses_and_offering_again_or_asking_comes_next() {
        offer("discount", "100", "validUntil", "2026-11-19T12:00:00+08:00");
        CaseClock deadline = Clocks.next(file.clocks()).orElseThrow();
        assertThat(deadline.id()).as("no deadline by which the case is worked").doesNotStartWith("offer/");
        assertThat(lapses()).isEmpty();

        clinic.now = Instant.parse("2026-11-19T04:00:00Z");
        clinic.tick();
        file = clinic.reload(file);
        assertThat(lapses()).containsExactly(file.ownership().owner().orElseThrow());
        assertThat(file.next().orElseThrow().action()).contains("offer-remedy");
        assertThat(file.next().orElseThrow().reason().in("en")).isEqualTo("Round 1 has lapsed without an answer");

        offer("discount", "120", "validUntil", "2026-11-19T15:00:00+08:00");
        assertThat(file.next().orElseThrow().action()).isNotEqualTo(Optional.of("offer-remedy"));
    }

    @Test
    void an_offer_that_was_answered_in_time_is_watched_no_more() {
        offer("discount", "100", "validUntil", "2026-11-19T12:00:00+08:00");
        file = clinic.did("ops", file, "answer-offer", "offer", 1, "answer", "refused");
        clinic.now = Instant.parse("2026-11-19T04:00:00Z");
        clinic.tick();
        assertThat(lapses()).isEmpty();
    }

    private List<String> lapses() {
        return clinic.store.notifications.stream()
                .filter(told -> told.kind().equals("offer-lapsed"))
                .map(Notification::recipient)
                .toList();
    }

    @Test
    void the_preparation_is_kept_and_a_pack_may_ask_for_it() {
        assertThat(facts("negotiation")).containsEntry("prepared", false);
        file = clinic.did("consultant", file, "prepare-negotiation", "principles", "不超过实付", "possible", "退一半，或重做");

        assertThat(file.dossier().reckoning().preparations().get(0).possible()).isEqualTo("退一半，或重做");
        assertThat(facts("negotiation")).containsEntry("prepared", true);
    }

    // What may be said where.

    @ParameterizedTest
    @ValueSource(strings = {"phone", "chat", "email", "web", "review", "authority"})
    void a_remedy_that_is_spoken_of_on_site_is_neither_offered_nor_answered_from_afar(String channel) {
        Outcome<CaseFile> offered =
                clinic.act("ops", file, "offer-remedy", "kind", "refund", "amount", "300", "channel", channel);
        assertThat(clinic.gates(offered)).containsExactly("clinic-chain/refund-on-site");

        offer("refund", "300");
        for (String answer : List.of("accepted", "refused")) {
            assertThat(clinic.gates(
                            clinic.act("ops", file, "answer-offer", "offer", 1, "answer", answer, "channel", channel)))
                    .containsExactly("clinic-chain/refund-on-site");
        }
    }

    @Test
    void an_answer_without_a_channel_was_given_where_the_offer_was_made() {
        offer("refund", "300");
        file = clinic.did("ops", file, "answer-offer", "offer", 1, "answer", "accepted");
        assertThat(clinic.last(file, "offer-accepted").data()).containsEntry("channel", "front-desk");
    }

    @Test
    void what_stands_in_the_way_says_what_it_looked_at_and_what_would_lift_it() {
        offer("refund", "300");
        Blocker blocker = ((Outcome.Blocked<CaseFile>)
                        clinic.act("ops", file, "answer-offer", "offer", 1, "answer", "accepted", "channel", "phone"))
                .blockers()
                .get(0);
        assertThat(blocker.grounds().orElseThrow().inputs())
                .extracting(input -> input.fact())
                .contains("offer.channel");
        assertThat(blocker.grounds().orElseThrow().otherwise()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"contact-customer", "promise-reply"})
    void its_amount_is_told_to_nobody_by_phone(String action) {
        offer("refund", "6800");
        Object[] told = {"channel", "phone", "text", "告诉客户退 6,800 元", "dueAt", "2026-11-19T16:00:00+08:00"};
        Object[] input = action.equals("promise-reply") ? told : java.util.Arrays.copyOf(told, 4);

        assertThat(clinic.gates(clinic.act("ops", file, action, input))).containsExactly("core/on-site");
        input[3] = "请客户到店谈";
        file = clinic.did("ops", file, action, input);
        input[3] = "告诉客户退 6,800 元";
        input[1] = "front-desk";
        clinic.did("ops", file, action, input);
    }

    @Test
    void neither_is_the_amount_that_people_have_only_agreed_among_themselves() {
        file = clinic.did(
                "consultant", file, "request-approval", "subject", "remedy", "kind", "refund", "amount", "9000");
        assertThat(clinic.gates(
                        clinic.act("consultant", file, "contact-customer", "channel", "chat", "text", "大概能退 9000")))
                .containsExactly("core/on-site");
    }

    @Test
    void of_other_remedies_amounts_may_be_told_anywhere() {
        offer("discount", "200");
        clinic.did("ops", file, "contact-customer", "channel", "phone", "text", "可以减 200 元");
    }

    // Costs.

    @Test
    void carrying_out_books_the_amount_of_the_offer_unless_somebody_knows_better() {
        offer("discount", "100");
        offer("discount", "200");
        accepted(1);
        accepted(2);
        file = clinic.did("ops", file, "carry-out-remedy", "offer", 1);
        file = clinic.did("ops", file, "carry-out-remedy", "offer", 2, "cost", "260.5", "costNote", "含手续费");

        assertThat(file.offers())
                .allSatisfy(offer -> assertThat(offer.state()).isEqualTo(Offer.State.CARRIED_OUT))
                .extracting(offer -> offer.fulfilment().orElseThrow().cost().orElseThrow())
                .containsExactly(Money.cny("100"), Money.cny("260.5"));
        assertThat(facts("costs")).containsEntry("remedies", 360.5);
        assertThat(clinic.last(file, "remedy-carried-out").data())
                .containsEntry("cost", Map.of("amount", "260.50", "currency", "CNY"));
    }

    @Test
    void a_remedy_without_an_amount_has_a_cost_of_its_own_or_none_that_is_known() {
        file = clinic.did("ops", file, "offer-remedy", "kind", "apology", "channel", "phone");
        accepted(1);
        file = clinic.did("ops", file, "carry-out-remedy", "offer", 1);
        assertThat(file.offers().get(0).fulfilment().orElseThrow().cost()).isEmpty();

        file = clinic.did("ops", file, "offer-remedy", "kind", "apology", "channel", "phone");
        accepted(2);
        file = clinic.did("ops", file, "carry-out-remedy", "offer", 2, "cost", "88", "costNote", "鲜花");
        assertThat(facts("costs")).containsEntry("remedies", 88.0);
    }

    private void accepted(int no) {
        file = clinic.did("ops", file, "answer-offer", "offer", no, "answer", "accepted");
    }

    @Test
    void time_spent_adds_up_wherever_it_is_recorded() {
        file = clinic.did("consultant", file, "record-time", "minutes", 45, "text", "与客户面谈");
        file = clinic.did("consultant", file, "add-note", "text", "查病历", "minutes", 20);
        file = clinic.did("ops", file, "contact-customer", "channel", "phone", "text", "回电", "minutes", 10);
        file = clinic.did("consultant", file, "complete-task", "task", "customer-sheet", "minutes", 5);

        assertThat(file.dossier().reckoning().time())
                .extracting(TimeSpent::action)
                .containsExactly("record-time", "add-note", "contact-customer", "complete-task");
        assertThat(facts("costs")).containsEntry("minutes", 80L);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10_081})
    void a_slip_of_the_pen_is_no_time(int minutes) {
        Outcome<CaseFile> refused = clinic.act("consultant", file, "record-time", "minutes", minutes, "text", "面谈");
        assertThat(((Outcome.Invalid<CaseFile>) refused).errors())
                .extracting(error -> error.pointer())
                .containsExactly("/minutes");
    }

    // The calculator in a case.

    @Test
    void a_sheet_is_kept_with_the_case_by_the_rules_of_the_day_of_receipt() {
        Clinic house = new Clinic(
                Packs.inTree("clinic-chain").procedure(), Packs.inTree("law-cn").procedure());
        CaseFile complaint = house.register("consultant", "service", Map.of());
        complaint = house.did(
                "consultant",
                complaint,
                "record-demand",
                "kind",
                "other",
                "amount",
                "2459.79",
                "channel",
                "phone",
                "text",
                "退保差额的一半");
        complaint = house.did(
                "consultant",
                complaint,
                "calculate-compensation",
                "ground",
                "contract",
                "paidIn",
                "45000",
                "returned",
                "51142.75",
                "travel",
                "30",
                "travelProven",
                "true");

        var sheet = complaint.dossier().reckoning().sheets().get(0);
        assertThat(sheet.claim().demand()).as("the latest demand").contains(Money.cny("2459.79"));
        assertThat(sheet.supported()).isEqualTo(Money.cny("30"));
        assertThat(sheet.beyond()).contains(Money.cny("2429.79"));
        assertThat(house.last(complaint, "compensation-calculated").data())
                .containsEntry("sheet", 1)
                .containsEntry("verdict", "not-supported");
    }

    @Test
    void without_rules_of_the_law_nothing_can_be_worked_out() {
        assertThat(clinic.act("consultant", file, "calculate-compensation", "ground", "tort"))
                .isInstanceOf(Outcome.Conflict.class);
    }

    @Test
    void errors_of_a_claim_stand_at_their_fields() {
        Clinic house = new Clinic(
                Packs.inTree("clinic-chain").procedure(), Packs.inTree("law-cn").procedure());
        CaseFile complaint = house.register("consultant", "service", Map.of());
        Outcome<CaseFile> refused = house.act(
                "consultant",
                complaint,
                "calculate-compensation",
                "ground",
                "tort",
                "fraud",
                "true",
                "harm",
                "battery",
                "paidIn",
                "10",
                "unused",
                "11");
        assertThat(((Outcome.Invalid<CaseFile>) refused).errors())
                .extracting(error -> error.pointer())
                .containsExactlyInAnyOrder("/unused", "/price", "/moral");
    }
}
