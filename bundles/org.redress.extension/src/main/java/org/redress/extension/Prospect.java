package org.redress.extension;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.redress.api.plugin.Activation;

/**
 * What would be different for one plugin if something planned were done.
 *
 * @param decisions that would take the place of those made at their units
 * @param arriving would be deployed beside what is there
 * @param leaving origins that would bring nothing any more
 * @param leading origin that would lead; empty when nobody chooses
 */
public record Prospect(
        String plugin,
        List<Activation> decisions,
        Optional<LiveVersion> arriving,
        Set<String> leaving,
        Optional<String> leading) {
    public Prospect {
        decisions = List.copyOf(decisions);
        leaving = Set.copyOf(leaving);
    }
}
