package org.redress.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.Closing;
import org.redress.api.casework.ComparisonBand;
import org.redress.api.casework.ComparisonBand.OfKind;
import org.redress.api.money.Money;
import org.redress.engine.decision.CaseDraft;

/** Like is treated alike: what closed cases of the same type were granted, never what one was. */
class ComparisonsTest {

    private final Clinic clinic = new Clinic();
    private final CaseFile open = clinic.register("consultant", "service", Map.of());

    /** A case that ended with this discount. */
    private CaseFile closed(String type, String amount) {
        CaseFile file = clinic.register("consultant", type, Map.of());
        file = clinic.did("ops", file, "offer-remedy", "kind", "discount", "amount", amount, "channel", "phone");
        file = clinic.did("ops", file, "answer-offer", "offer", 1, "answer", "accepted");
        file = clinic.did("ops", file, "carry-out-remedy", "offer", 1);
        return end(file);
    }

    private CaseFile end(CaseFile file) {
        CaseDraft draft = new CaseDraft(file);
        draft.state = CaseState.CLOSED;
        draft.closing = Optional.of(new Closing("谈妥", clinic.now, "ops", 0, false));
        clinic.store.cases.put(file.number(), draft.file());
        return draft.file();
    }

    private Optional<ComparisonBand> band(String reader) {
        return clinic.desk.comparison(Clinic.as(reader), open);
    }

    @Test
    void four_cases_are_too_few_and_the_fifth_makes_a_band() {
        for (String amount : List.of("100", "200", "300", "400")) {
            closed("service", amount);
        }
        assertThat(band("ops")).isEmpty();
        closed("service", "500");

        OfKind discount = band("ops").orElseThrow().kinds().get(0);
        assertThat(discount.kind()).isEqualTo("discount");
        assertThat(discount.cases()).isEqualTo(5);
        assertThat(discount.amounts().orElseThrow())
                .isEqualTo(new ComparisonBand.Quartiles(Money.cny("200"), Money.cny("300"), Money.cny("400")));
    }

    @Test
    void cases_of_another_type_and_open_ones_are_not_alike() {
        for (String amount : List.of("100", "200", "300", "400")) {
            closed("service", amount);
        }
        closed("treatment", "500");
        CaseFile still = clinic.register("consultant", "service", Map.of());
        still = clinic.did("ops", still, "offer-remedy", "kind", "discount", "amount", "1", "channel", "phone");
        still = clinic.did("ops", still, "answer-offer", "offer", 1, "answer", "accepted");
        clinic.did("ops", still, "carry-out-remedy", "offer", 1);

        assertThat(band("ops")).isEmpty();
    }

    @Test
    void what_was_closed_more_than_24_months_ago_is_another_time() {
        for (int i = 0; i < 5; i++) {
            closed("service", "100");
        }
        assertThat(band("ops")).isPresent();
        clinic.now = clinic.now.plus(Duration.ofDays(740));
        assertThat(new Comparisons(clinic.store, () -> 0L).band(open.type(), Set.of(Clinic.BRANCH), clinic.now))
                .isEmpty();
    }

    @Test
    void only_branches_that_the_reader_may_see_are_compared() {
        for (int i = 0; i < 5; i++) {
            closed("service", "100");
        }
        assertThat(band("exec")).isPresent();
        assertThat(band("elsewhere")).isEmpty();
    }

    @Test
    void a_case_that_is_closed_is_compared_with_nothing_any_more() {
        for (int i = 0; i < 5; i++) {
            closed("service", "100");
        }
        assertThat(clinic.desk.comparison(Clinic.as("ops"), end(open))).isEmpty();
    }

    @Test
    void what_has_no_amount_is_only_counted() {
        for (int i = 0; i < 5; i++) {
            CaseFile file = clinic.register("consultant", "service", Map.of());
            file = clinic.did("ops", file, "offer-remedy", "kind", "apology", "channel", "phone");
            file = clinic.did("ops", file, "answer-offer", "offer", 1, "answer", "accepted");
            end(clinic.did("ops", file, "carry-out-remedy", "offer", 1, "cost", "50"));
        }
        assertThat(band("ops").orElseThrow().kinds()).containsExactly(new OfKind("apology", 5, Optional.empty()));
    }

    @Test
    void a_band_is_read_once_a_minute() {
        long[] nanos = {0};
        Comparisons comparisons = new Comparisons(clinic.store, () -> nanos[0]);
        for (int i = 0; i < 5; i++) {
            closed("service", "100");
        }
        assertThat(cases(comparisons)).isEqualTo(5);
        closed("service", "100");
        assertThat(cases(comparisons)).isEqualTo(5);
        nanos[0] = Duration.ofMinutes(1).toNanos();
        assertThat(cases(comparisons)).isEqualTo(6);
    }

    private int cases(Comparisons comparisons) {
        return comparisons
                .band(open.type(), Set.of(Clinic.BRANCH), clinic.now)
                .orElseThrow()
                .kinds()
                .get(0)
                .cases();
    }

    @Test
    void quartiles_lie_between_their_neighbours() {
        List<BigDecimal> six =
                List.of(1, 2, 3, 4, 5, 6).stream().map(BigDecimal::valueOf).toList();
        assertThat(Spread.of(six, 5))
                .contains(new ComparisonBand.Quartiles(Money.cny("2.25"), Money.cny("3.5"), Money.cny("4.75")));
        assertThat(Spread.of(six.subList(0, 4), 5)).isEmpty();
    }
}
