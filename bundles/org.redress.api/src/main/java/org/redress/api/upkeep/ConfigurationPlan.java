package org.redress.api.upkeep;

import java.util.List;
import org.redress.api.text.Text;

/**
 * The difference between a configuration file and what holds.
 *
 * @param id names this difference: another file, or another state of the node, has another one
 * @param lines first what speaks against it, then units, accounts, working time, plugins
 */
public record ConfigurationPlan(String id, List<Line> lines) {
    public ConfigurationPlan {
        lines = List.copyOf(lines);
    }

    /** What is to happen. */
    public enum Kind {
        ADD,
        CHANGE,
        REMOVE,
        /** Speaks against the file: nothing of it is applied. */
        IMPOSSIBLE,
        /** To know; nothing happens. */
        NOTE
    }

    /**
     * One thing.
     *
     * @param what its place: {@code unit sh-jingan}, {@code activation clinic-chain@east}
     * @param values old and new, where something changes or is refused because of it
     */
    public record Line(Kind kind, String what, Text words, List<Value> values) {
        public Line {
            values = List.copyOf(values);
        }
    }

    /** A value as the file writes it; empty where there is none. */
    public record Value(String name, String before, String after) {}

    /** Whether nothing speaks against it. */
    public boolean possible() {
        return lines.stream().noneMatch(line -> line.kind() == Kind.IMPOSSIBLE);
    }

    /** Whether there is nothing to do. */
    public boolean level() {
        return lines.stream().allMatch(line -> line.kind() == Kind.NOTE);
    }
}
