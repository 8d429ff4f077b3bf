package org.redress.engine.compensation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.api.casework.CompensationSheet.Claim;
import org.redress.api.casework.CompensationSheet.Cost;
import org.redress.api.casework.CompensationSheet.Line;
import org.redress.api.casework.CompensationSheet.Verdict;
import org.redress.api.money.Money;
import org.redress.api.procedure.CompensationRule;
import org.redress.api.procedure.LegalGround;
import org.redress.engine.Packs;
import org.redress.engine.compensation.CompensationCalculator.Result;

/** P17: what the law supports of a claim, by the rules of the law pack. */
class CompensationCalculatorTest {

    private static final List<CompensationRule> RULES =
            Packs.inTree("law-cn").procedure().handling().compensation();

    private final ClaimDraft claim = new ClaimDraft();

    /** Premium 45,000, surrender value 51,142.75; half of a difference of 4,919.58 is asked for. */
    @Test
    void the_claimed_difference_of_the_insured_is_a_demand_and_no_loss() {
        claim.paidIn = "45000";
        claim.returned = "51142.75";
        claim.demand = "2459.79";

        Result result = claim.calculate();

        assertThat(line(result, "direct-loss").amount()).isEqualTo(Money.cny("0.00"));
        assertThat(line(result, "direct-loss").why().in("en")).endsWith("the interest would have to exceed ¥6,142.75");
        assertThat(result.ceiling()).isEqualTo(Money.cny("0.00"));
        assertThat(result.verdict()).isEqualTo(Verdict.NOT_SUPPORTED);
        assertThat(result.beyond()).contains(Money.cny("2459.79"));
    }

    @ParameterizedTest
    @CsvSource({"6142.74, 0.00", "6142.75, 0.00", "6142.76, 0.01", "7000, 857.25"})
    void principal_and_interest_are_the_ceiling_less_what_was_returned(String interest, String ceiling) {
        claim.paidIn = "45000";
        claim.returned = "51142.75";
        claim.interest = interest;

        assertThat(claim.calculate().ceiling()).isEqualTo(Money.cny(ceiling));
    }

    @Test
    void a_loss_within_the_ceiling_has_still_to_be_shown() {
        claim.paidIn = "3000";
        claim.demand = "2000";

        Result result = claim.calculate();

        assertThat(result.supported()).isEqualTo(Money.cny("0.00"));
        assertThat(result.ceiling()).isEqualTo(Money.cny("3000.00"));
        assertThat(result.verdict()).isEqualTo(Verdict.CEILING);
        assertThat(result.beyond()).isEmpty();
    }

    @Test
    void proven_costs_count_and_unproven_ones_do_not() {
        claim.costs =
                List.of(new Cost("travel", Money.cny("86.50"), true), new Cost("medical", Money.cny("400"), false));

        Result result = claim.calculate();

        assertThat(result.supported()).isEqualTo(Money.cny("86.50"));
        assertThat(result.lines()).extracting(Line::verdict).containsExactly(Verdict.SUPPORTED, Verdict.NOT_SUPPORTED);
    }

    @Test
    void indirect_loss_and_lawyers_fee_never_count_even_with_a_bill() {
        claim.costs = List.of(
                new Cost("indirectLoss", Money.cny("9000"), true), new Cost("lawyerFee", Money.cny("5000"), true));

        Result result = claim.calculate();

        assertThat(result.ceiling()).isEqualTo(Money.cny("0.00"));
        assertThat(result.lines()).hasSize(2).allSatisfy(line -> assertThat(line.verdict())
                .isEqualTo(Verdict.NOT_SUPPORTED));
    }

    @Test
    void tort_and_contract_do_not_count_beside_each_other() {
        claim.costs = List.of(new Cost("lostIncome", Money.cny("1200"), true));
        claim.unused = "600";
        claim.paidIn = "1000";

        Result contract = claim.calculate();
        claim.ground = LegalGround.TORT;
        Result tort = claim.calculate();

        assertThat(line(contract, "refund-of-unused").amount()).isEqualTo(Money.cny("600"));
        assertThat(line(contract, "lost-income").verdict()).isEqualTo(Verdict.NOT_SUPPORTED);
        assertThat(line(tort, "refund-of-unused").verdict()).isEqualTo(Verdict.NOT_SUPPORTED);
        assertThat(line(tort, "lost-income").amount()).isEqualTo(Money.cny("1200"));
    }

    @Test
    void what_goes_back_as_unused_is_not_lost_a_second_time() {
        claim.paidIn = "10000";
        claim.unused = "6000";
        claim.returned = "1000";

        Result result = claim.calculate();

        assertThat(result.supported()).isEqualTo(Money.cny("5000.00"));
        assertThat(result.ceiling()).isEqualTo(Money.cny("9000.00"));
    }

    @ParameterizedTest
    @CsvSource({
        "TORT, battery, true, CEILING",
        "TORT, body-search, true, CEILING",
        "TORT, restricted-liberty, true, CEILING",
        "TORT, battery, false, NOT_SUPPORTED",
        "TORT, , true, NOT_SUPPORTED",
        "TORT, rudeness, true, NOT_SUPPORTED",
        "CONTRACT, battery, true, NOT_SUPPORTED"
    })
    void mental_damage_takes_one_of_three_harms_and_a_serious_consequence(
            LegalGround ground, String harm, boolean serious, Verdict verdict) {
        claim.ground = ground;
        claim.harm = harm;
        claim.serious = serious;
        claim.moral = "5000";

        Line line = line(claim.calculate(), "mental-damage");

        assertThat(line.verdict()).isEqualTo(verdict);
        assertThat(line.factors()).hasSize(verdict == Verdict.CEILING ? 6 : 0);
    }

    @ParameterizedTest
    @CsvSource({"1000, true, 3000.00", "100, true, 500.00", "166.67, true, 500.01", "1000, false, 0.00"})
    void fraud_adds_three_times_the_price_and_five_hundred_at_least_once_it_is_established(
            String price, boolean fraud, String added) {
        claim.price = price;
        claim.fraud = fraud;

        assertThat(line(claim.calculate(), "fraud").amount()).isEqualTo(Money.cny(added));
    }

    @Test
    void every_line_names_its_law_and_how_it_was_checked() {
        claim.price = "1000";
        claim.paidIn = "1000";
        assertThat(claim.calculate().lines()).hasSize(2).allSatisfy(line -> {
            assertThat(line.basis().instrument().byLanguage()).containsOnlyKeys("zh", "en");
            assertThat(line.basis().confidence()).isNotNull();
            assertThat(line.why().byLanguage().values())
                    .allSatisfy(words -> assertThat(words).doesNotContain("{"));
        });
    }

    @Test
    void nothing_claimed_is_nothing_supported() {
        assertThat(claim.calculate().lines()).isEmpty();
        assertThat(claim.calculate().verdict()).isEqualTo(Verdict.NOT_SUPPORTED);
    }

    private static Line line(Result result, String rule) {
        return result.lines().stream()
                .filter(line -> line.rule().equals("law-cn/" + rule))
                .findFirst()
                .orElseThrow();
    }

    /** A claim that is filled in piece by piece. */
    private static final class ClaimDraft {
        private LegalGround ground = LegalGround.CONTRACT;
        private String demand;
        private String paidIn;
        private String interest;
        private String returned;
        private String unused;
        private List<Cost> costs = List.of();
        private String harm;
        private boolean serious;
        private String moral;
        private String price;
        private boolean fraud;

        Result calculate() {
            return CompensationCalculator.calculate(
                    RULES,
                    new Claim(
                            ground,
                            yuan(demand),
                            yuan(paidIn),
                            yuan(interest),
                            yuan(returned),
                            yuan(unused),
                            costs,
                            Optional.ofNullable(harm),
                            serious,
                            yuan(moral),
                            yuan(price),
                            fraud));
        }

        private static Optional<Money> yuan(String amount) {
            return Optional.ofNullable(amount).map(Money::cny);
        }
    }
}
