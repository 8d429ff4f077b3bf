package org.redress.api.procedure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.redress.api.text.Text;

/**
 * A row of the escalation table. All filled columns must fit; every fitting row fires,
 * once in a case.
 *
 * @param id with its pack
 * @param level 1 is the first step up
 * @param triggers at any of these it is looked at
 * @param types local ids; empty means all
 * @param remedies kinds of the demand or offer; empty means all
 * @param amountFrom demand or offer of at least this much
 * @param aboveAuthorityOf demand or offer is more than this role may decide
 * @param refusedFrom at least so many offers refused
 * @param severities empty means any
 * @param when extra guard
 * @param lead role that ownership is offered to; empty leaves the owner
 * @param tell roles that are told
 * @param why sentence for people
 */
public record LadderRule(
        String id,
        int level,
        List<Trigger> triggers,
        List<String> types,
        List<String> remedies,
        Optional<BigDecimal> amountFrom,
        Optional<String> aboveAuthorityOf,
        Optional<Integer> refusedFrom,
        List<String> severities,
        Optional<Condition> when,
        Optional<String> lead,
        List<String> tell,
        Text why) {
    public LadderRule {
        triggers = List.copyOf(triggers);
        types = List.copyOf(types);
        remedies = List.copyOf(remedies);
        severities = List.copyOf(severities);
        tell = List.copyOf(tell);
    }
}
