package org.redress.api.procedure;

import java.util.List;

/**
 * Tracks outside the house that a case can go on.
 *
 * @param tracks in the order of the pack
 */
public record OutsideRules(List<TrackDecl> tracks) {

    /** Of a pack that says nothing about it. */
    public static final OutsideRules NONE = new OutsideRules(List.of());

    public OutsideRules {
        tracks = List.copyOf(tracks);
    }
}
