package org.redress.api.plugin;

import java.util.List;
import java.util.Optional;

/**
 * Which cases are to be looked at: those named, or the open ones of a unit that run on another version.
 *
 * @param version a live one
 * @param cases numbers, at most {@value CaseMoves#MOST}; empty when a unit is given
 * @param unit a branch, or what stands above branches
 * @param after number at which the page before ended; for a unit
 * @param limit most cases of the page, 1 to {@value CaseMoves#MOST}; for a unit
 */
public record MoveRequest(
        String plugin, String version, List<String> cases, Optional<String> unit, Optional<String> after, int limit) {
    public MoveRequest {
        cases = List.copyOf(cases);
    }

    public static MoveRequest of(String plugin, String version, List<String> cases) {
        return new MoveRequest(plugin, version, cases, Optional.empty(), Optional.empty(), CaseMoves.MOST);
    }

    public static MoveRequest at(String plugin, String version, String unit, Optional<String> after, int limit) {
        return new MoveRequest(plugin, version, List.of(), Optional.of(unit), after, limit);
    }
}
