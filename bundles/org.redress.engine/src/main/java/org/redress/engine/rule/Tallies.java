package org.redress.engine.rule;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.Offer;
import org.redress.api.casework.Statement;
import org.redress.api.money.Money;

/**
 * What a case's own history counts, so that nobody has to type it in (P17: sent from desk to desk, telling the story each
 * time, visits without result, contradictory answers). Read by facts, ladder and assessment.
 */
public final class Tallies {

    /** Channel of whoever comes in person. */
    private static final String IN_PERSON = "front-desk";

    private Tallies() {}

    /** How often the customer came: to complain at the front desk, and each contact there that the customer began. */
    public static int visits(CaseFile file) {
        long later = file.remarks().stream()
                .filter(remark -> remark.fromCustomer()
                        && remark.channel().filter(IN_PERSON::equals).isPresent())
                .count();
        return (int) later + (file.intake().channel().equals(IN_PERSON) ? 1 : 0);
    }

    /** How many different people took the story down: the first receiver, and whoever recorded the customer's account. */
    public static int tellings(CaseFile file) {
        Stream<String> later = file.statements().stream()
                .filter(made -> made.side() == Statement.Side.CUSTOMER)
                .map(Statement::recordedBy);
        return (int) Stream.concat(Stream.of(file.intake().firstReceiver()), later)
                .distinct()
                .count();
    }

    /** How often the customer heard less, or the opposite, of what had been said before. */
    public static int contradictions(CaseFile file) {
        return loweredOffers(file.offers()) + file.assessment().reversals().size();
    }

    /** What the remedies that were carried out cost the house, as far as it is booked. */
    public static BigDecimal cost(CaseFile file) {
        return file.offers().stream()
                .flatMap(offer -> offer.fulfilment().stream())
                .flatMap(done -> done.cost().stream())
                .map(Money::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Offers below one that had been made before in the same kind. */
    private static int loweredOffers(List<Offer> offers) {
        Map<String, BigDecimal> highest = new HashMap<>();
        int lowered = 0;
        for (Offer offer : offers) {
            BigDecimal amount = offer.amount().map(Money::amount).orElse(null);
            if (amount == null) {
                continue;
            }
            BigDecimal before = highest.get(offer.kind());
            if (before != null && amount.compareTo(before) < 0) {
                lowered++;
            }
            highest.merge(offer.kind(), amount, BigDecimal::max);
        }
        return lowered;
    }
}
