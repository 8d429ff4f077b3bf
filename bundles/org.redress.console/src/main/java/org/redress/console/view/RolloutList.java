package org.redress.console.view;

import java.util.List;
import java.util.Optional;

/**
 * Roll-outs, the newest first.
 *
 * @param plugin the one whose roll-outs these are; empty for all
 */
public record RolloutList(List<RolloutLine> running, List<RolloutLine> over, Optional<Of> plugin) {

    /** A plugin. */
    public record Of(String id, String title) {}
}
