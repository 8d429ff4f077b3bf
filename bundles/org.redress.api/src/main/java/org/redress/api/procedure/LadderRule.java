package org.redress.api.procedure;

import java.util.List;
import java.util.Optional;
import org.redress.api.text.Text;

/**
 * A row of the escalation table. All filled columns must fit; every fitting row fires, once in a case and once more
 * after each reopening, unless it fires each time.
 *
 * @param id with its pack
 * @param level 1 is the first step up
 * @param title of the step for people; {@code why} where there is none
 * @param triggers at any of these it is looked at
 * @param types local ids; empty means all
 * @param remedies kinds of the demand or offer; empty means all
 * @param amountFrom demand or offer of at least this much
 * @param cumulativeFrom demand or offer, with what the customer was granted within rolling 12 months, is at least this
 * @param amountOrCumulativeFrom either of the two is at least this (P13: single or cumulative)
 * @param aboveAuthorityOf demand or offer is more than this role may decide
 * @param refusedFrom at least so many offers refused
 * @param repeatFrom at least so many earlier complaints of the customer within 12 months
 * @param transfersFrom handed over at least so often
 * @param reopenedFrom reopened at least so often
 * @param severities confirmed severities; empty means any
 * @param classes confirmed classes; empty means any
 * @param urgent whether the case has to be urgent, or must not be; empty means either
 * @param when extra guard
 * @param policy name of code in the pack's bundle that is asked when everything else fits; empty when data suffices
 * @param replaces full ids of rows of other packs that this row takes the place of; only overlays have any
 * @param lead role that ownership is offered to; empty leaves the owner
 * @param tell roles that are told
 * @param why sentence for people
 * @param next what those who lead or are told have to do
 * @param again whether it fires each time that its event happens (P13: every intervention is told)
 */
public record LadderRule(
        String id,
        int level,
        Optional<Text> title,
        List<Trigger> triggers,
        List<String> types,
        List<String> remedies,
        Optional<Limit> amountFrom,
        Optional<Limit> cumulativeFrom,
        Optional<Limit> amountOrCumulativeFrom,
        Optional<String> aboveAuthorityOf,
        Optional<Integer> refusedFrom,
        Optional<Integer> repeatFrom,
        Optional<Integer> transfersFrom,
        Optional<Integer> reopenedFrom,
        List<String> severities,
        List<String> classes,
        Optional<Boolean> urgent,
        Optional<Condition> when,
        Optional<String> policy,
        List<String> replaces,
        Optional<String> lead,
        List<String> tell,
        Text why,
        Optional<Text> next,
        boolean again)
        implements Replaceable {
    public LadderRule {
        triggers = List.copyOf(triggers);
        types = List.copyOf(types);
        remedies = List.copyOf(remedies);
        severities = List.copyOf(severities);
        classes = List.copyOf(classes);
        replaces = List.copyOf(replaces);
        tell = List.copyOf(tell);
    }

    /** The row as code of its plugin answered about it. */
    public LadderRule answered(Optional<String> leads, List<String> told, Text because) {
        return new LadderRule(
                id,
                level,
                title,
                triggers,
                types,
                remedies,
                amountFrom,
                cumulativeFrom,
                amountOrCumulativeFrom,
                aboveAuthorityOf,
                refusedFrom,
                repeatFrom,
                transfersFrom,
                reopenedFrom,
                severities,
                classes,
                urgent,
                when,
                policy,
                replaces,
                leads,
                told,
                because,
                next,
                again);
    }

    /** What the step is called: its title, or why it is taken. */
    public Text heading() {
        return title.orElse(why);
    }
}
