package org.redress.engine.action;

import java.util.ArrayList;
import java.util.List;
import org.redress.engine.decision.Snapshot;

/**
 * Who was present, sorted by side: whoever has an account here speaks for the house, everybody else for the customer.
 *
 * @param house usernames
 * @param customerSide names as written
 */
record Witnesses(List<String> house, List<String> customerSide) {

    static Witnesses of(Snapshot snapshot, List<String> names) {
        List<String> house = new ArrayList<>();
        List<String> customerSide = new ArrayList<>();
        for (String name : names) {
            List<String> colleagues = snapshot.staffing().named(name);
            house.addAll(colleagues);
            if (colleagues.isEmpty()) {
                customerSide.add(name);
            }
        }
        return new Witnesses(house, customerSide);
    }
}
