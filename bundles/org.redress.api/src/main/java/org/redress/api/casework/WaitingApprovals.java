package org.redress.api.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.money.Money;

/**
 * What somebody needs to see to decide what waits for them in a case.
 *
 * @param waiting those that the caller may answer now, oldest first
 * @param agreed what the customer accepted or had carried out within rolling 12 months in all branches, by kind of remedy
 * @param offered what the customer can still accept, likewise
 */
public record WaitingApprovals(
        CaseFile file, List<Waiting> waiting, Map<String, Money> agreed, Map<String, Money> offered) {
    public WaitingApprovals {
        waiting = List.copyOf(waiting);
        agreed = Map.copyOf(agreed);
        offered = Map.copyOf(offered);
    }

    /**
     * One that waits.
     *
     * @param agreeing how many voices for it count by now
     * @param mayAgree whether it is within the caller's authority now; whoever was asked may reject it in any case
     * @param limit by which the caller may agree; empty where no row of the authority table is about it
     */
    public record Waiting(Approval approval, int agreeing, boolean mayAgree, Optional<Within> limit) {}

    /**
     * The caller's own limits.
     *
     * @param rule id of the authority row
     * @param single most for one decision; empty without limit
     * @param cumulative most for one customer within rolling 12 months
     * @param had what counts against that by now
     */
    public record Within(String rule, Optional<Money> single, Optional<Money> cumulative, Money had) {}

    /** All that counts against yearly limits. */
    public Money total() {
        Money none = Money.cny("0");
        return agreed.values().stream()
                .reduce(none, Money::plus)
                .plus(offered.values().stream().reduce(none, Money::plus));
    }
}
