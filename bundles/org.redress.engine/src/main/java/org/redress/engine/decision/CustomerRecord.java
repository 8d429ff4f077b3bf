package org.redress.engine.decision;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What earlier cases say about a customer.
 *
 * @param earlierComplaints received within the last 12 months, this case not counted
 * @param remedies sums of money remedies within rolling 12 months by kind, this case counted
 */
public record CustomerRecord(int earlierComplaints, Map<String, BigDecimal> remedies) {

    public static final CustomerRecord NEW = new CustomerRecord(0, Map.of());

    public CustomerRecord {
        remedies = Map.copyOf(remedies);
    }
}
