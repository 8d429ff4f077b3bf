package org.redress.api.plugin;

import java.util.List;
import java.util.Optional;

/**
 * Cases that are to be moved.
 *
 * @param id of a move that this belongs to, a UUID: sent again it goes on with it, and cases may be added; a new one when empty
 * @param cases as planned, at most {@value CaseMoves#MOST}
 * @param reason 2 to 400 characters, kept in the history of each case
 */
public record MoveOrder(String plugin, String version, List<Chosen> cases, String reason, Optional<String> id) {
    public MoveOrder {
        cases = List.copyOf(cases);
    }

    /**
     * One of the cases.
     *
     * @param version of the case, as the plan saw it
     */
    public record Chosen(String number, long version) {}
}
