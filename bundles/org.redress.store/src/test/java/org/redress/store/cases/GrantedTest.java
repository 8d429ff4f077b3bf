package org.redress.store.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.Closing;
import org.redress.api.casework.Offer;
import org.redress.api.casework.Offer.Fulfilment;
import org.redress.api.money.Money;
import org.redress.store.EveryDatabase;
import org.redress.store.jpa.Sql;
import org.redress.store.port.Granted;

/** What closed cases granted in the end, on every database. */
class GrantedTest extends EveryDatabase {

    private static final Instant CLOSED = Sample.START.plus(3, ChronoUnit.DAYS);

    private final JpaCaseStore store = new JpaCaseStore(opened.work());
    private final String branch = "b-" + UUID.randomUUID();
    private final String type = "clinic-chain/t-" + UUID.randomUUID();

    private Sample closed(Offer... offers) {
        return closed(CLOSED, offers);
    }

    private Sample closed(Instant at, Offer... offers) {
        Sample sample = new Sample().branch(branch);
        sample.type = type;
        sample.state = CaseState.CLOSED;
        sample.stopped = true;
        sample.closing = Optional.of(new Closing("settled", at, "manager", 0, false));
        sample.offers = List.of(offers);
        store.commit(sample.registration());
        return sample;
    }

    private static Offer done(int no, String kind, String amount, String cost) {
        return Sample.offer(no, kind, amount, Offer.State.ACCEPTED)
                .fulfilled(new Fulfilment(
                        Sample.START.plusSeconds(60),
                        "manager",
                        Optional.ofNullable(cost).map(Money::cny),
                        Optional.empty()));
    }

    private List<Granted> granted() {
        return store.granted(type, Set.of(branch), Sample.START, 100);
    }

    @Test
    void of_a_case_what_was_carried_out_adds_up_by_kind() {
        closed(
                done(1, "refund", "300", null),
                done(2, "refund", "200.50", null),
                done(3, "discount", "80", null),
                Sample.offer(4, "refund", "999", Offer.State.REFUSED),
                Sample.offer(5, "refund", "999", Offer.State.ACCEPTED));
        assertThat(granted())
                .containsExactly(
                        new Granted("discount", new BigDecimal("80.00")),
                        new Granted("refund", new BigDecimal("500.50")));
    }

    @Test
    void the_case_closed_last_comes_first_and_no_more_are_read_than_asked_for() {
        closed(CLOSED, done(1, "refund", "1", null));
        closed(CLOSED.plusSeconds(2), done(1, "refund", "3", null));
        closed(CLOSED.plusSeconds(1), done(1, "refund", "2", null));
        assertThat(store.granted(type, Set.of(branch, "elsewhere"), Sample.START, 2))
                .extracting(Granted::amount)
                .containsExactly(new BigDecimal("3.00"), new BigDecimal("2.00"));
    }

    @Test
    void what_is_open_again_lies_elsewhere_or_was_closed_before_is_not_compared() {
        Sample sample = closed(done(1, "refund", "300", null));
        assertThat(store.granted(type, Set.of("elsewhere"), Sample.START, 100)).isEmpty();
        assertThat(store.granted(type, Set.of(branch), CLOSED.plusNanos(1), 100))
                .isEmpty();
        assertThat(store.granted("clinic-chain/service", Set.of(branch), Sample.START, 100))
                .isEmpty();
        assertThat(granted()).hasSize(1);

        sample.state = CaseState.OPEN;
        sample.stopped = false;
        store.commit(sample.change(1));
        assertThat(granted()).isEmpty();
    }

    @Test
    void what_has_no_amount_is_there_once_it_is_carried_out_and_counts_towards_no_yearly_sum() {
        Offer apology = new Offer(
                        1,
                        "apology",
                        Optional.empty(),
                        "phone",
                        Optional.empty(),
                        Offer.State.ACCEPTED,
                        Optional.empty(),
                        Sample.START,
                        "manager",
                        "manager",
                        Optional.empty(),
                        Optional.empty())
                .fulfilled(new Fulfilment(Sample.START, "manager", Optional.empty(), Optional.empty()));
        Sample sample = closed(apology);
        assertThat(granted()).containsExactly(new Granted("apology", new BigDecimal("0.00")));
        assertThat(store.remediesOfCustomer(sample.customer.id(), Sample.START, Sample.START)
                        .agreed())
                .isEmpty();
    }

    @Test
    void what_it_cost_can_be_summed_up() {
        closed(done(1, "refund", "300", "310.25"), done(2, "discount", "80", null));
        List<Object[]> rows = new Sql(
                        "SELECT r.kind, r.cost, r.carried_at FROM rd_remedy r JOIN rd_case c ON c.id = r.case_id")
                .add(" WHERE c.case_type = ? ORDER BY r.kind", type)
                .rows(opened.work());
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0)[1]).isNull();
        assertThat(rows.get(1)[1]).isEqualTo(new BigDecimal("310.25"));
        assertThat(rows.get(1)[2]).isNotNull();
    }
}
