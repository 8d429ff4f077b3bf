package org.redress.api.procedure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.redress.api.text.Text;
import org.redress.api.unit.UnitKind;

/**
 * When a type of complaint recurs, so that it is to be improved (P01: 需改进的问题).
 *
 * @param id with its pack
 * @param types local ids; empty means all
 * @param cases so many complaints of one type, this one counted
 * @param days within so many days
 * @param per whose complaints are counted together: those of a branch, a region or the chain
 * @param owner role that the improvement item goes to
 * @param why sentence for people
 */
public record RecurrenceRule(
        String id, List<String> types, Limit cases, Limit days, UnitKind per, String owner, Text why) {
    public RecurrenceRule {
        types = List.copyOf(types);
    }

    public boolean concerns(String localType) {
        return types.isEmpty() || types.contains(localType);
    }

    /** How many complaints, with the settings of its pack. */
    public int cases(Map<String, Object> settings) {
        return figure(cases, settings);
    }

    /** Within how many days. */
    public int days(Map<String, Object> settings) {
        return figure(days, settings);
    }

    private static int figure(Limit limit, Map<String, Object> settings) {
        return limit.in(settings).map(BigDecimal::intValue).orElseThrow();
    }
}
