package org.redress.console.view;

import java.util.List;
import java.util.Optional;

/**
 * Plugins by units, and what is decided where.
 *
 * @param columns units from the top
 */
public record Matrix(List<Column> columns, List<Group> groups, List<Refused> refused, Optional<Panel> panel) {

    /** A unit. */
    public record Column(String id, String name, boolean upper, boolean region) {}

    /** Plugins of one kind. */
    public record Group(String title, List<Line> lines) {}

    /**
     * A plugin.
     *
     * @param signature of its current version
     */
    public record Line(String id, String title, Signature signature, boolean chosen, List<Cell> cells) {}

    /**
     * A plugin at a unit.
     *
     * @param tone rd-on decided here, rd-inh from above, rd-lock, rd-quar, rd-off
     * @param words for those who do not see the tone
     */
    public record Cell(String href, String version, String tone, String icon, String words, boolean upper) {}

    /** A pack that was dropped in and not taken. */
    public record Refused(String origin, String when, List<String> errors) {}

    /**
     * The decision at one cell.
     *
     * @param state on, off or inherit, as ticked
     * @param effective what holds now and where that comes from
     * @param preview what would change; empty before it is asked for
     */
    public record Panel(
            String plugin,
            String title,
            String description,
            String unit,
            String unitName,
            String effective,
            String hindrance,
            boolean lockedAbove,
            String state,
            boolean locked,
            List<Field> settings,
            String reason,
            List<Version> versions,
            Optional<Preview> preview,
            Optional<Refusal> refusal) {

        public String error(String id) {
            return refusal.map(Refusal::errors).orElse(java.util.Map.of()).getOrDefault(id, "");
        }
    }

    /** A version that the installation knows. */
    public record Version(String words, Signature signature) {}

    /**
     * Of a version.
     *
     * @param words empty when there is nothing to say
     * @param wrong it is not what it should be
     */
    public record Signature(String words, boolean wrong) {
        public static final Signature NONE = new Signature("", false);

        public String tone() {
            return wrong ? "rd-amber" : "rd-muted";
        }
    }

    /** Branches gained and lost. */
    public record Preview(List<String> gain, List<String> lose, int openCases) {}

    public int width() {
        return columns.size() + 1;
    }
}
