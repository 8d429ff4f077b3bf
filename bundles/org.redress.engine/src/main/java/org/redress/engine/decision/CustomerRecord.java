package org.redress.engine.decision;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.api.customer.Customer;

/**
 * Who the customer is, and what earlier cases say about them.
 *
 * @param earlierComplaints received within the last 12 months; this one is not counted, whatever cases it is in
 * @param remedies sums of money remedies agreed or carried out within rolling 12 months by kind, this case counted
 * @param offered the same of those that the customer can still accept, in whatever branch
 * @param person who they are, for paper; empty once it is erased
 */
public record CustomerRecord(
        int earlierComplaints,
        Map<String, BigDecimal> remedies,
        Map<String, BigDecimal> offered,
        Optional<Customer> person) {

    public static final CustomerRecord NEW = new CustomerRecord(0, Map.of(), Map.of(), Optional.empty());

    public CustomerRecord {
        remedies = Map.copyOf(remedies);
        offered = Map.copyOf(offered);
    }

    /**
     * Yuan that count against yearly limits, of one kind or of all: offers that still stand are given away as much as what
     * was agreed, or two branches could each grant the limit.
     */
    public BigDecimal had(String kind, boolean everyKind) {
        return Stream.of(remedies, offered)
                .flatMap(sums -> sums.entrySet().stream())
                .filter(sum -> everyKind || sum.getKey().equals(kind))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
