package org.redress.console.view;

import java.util.List;
import java.util.Optional;

/**
 * Units by plugins, and what is decided where.
 *
 * @param filter the address of what is shown, without what is open: goes along with forms
 * @param rows units from the top
 * @param more the rows that follow; empty at the end
 * @param choices plugins that can be decided about for several units at once
 */
public record Matrix(
        Filter filter,
        List<Group> groups,
        List<Column> columns,
        List<Row> rows,
        Optional<More> more,
        List<Refused> refused,
        List<Field.Option> choices,
        Optional<PluginPanel> panel) {

    /**
     * What was asked for.
     *
     * @param active something is left out by it
     */
    public record Filter(
            String address,
            String unit,
            String plugin,
            String kind,
            String state,
            boolean own,
            List<Field.Option> kinds,
            List<Field.Option> states,
            boolean active) {}

    /** Columns of one kind. */
    public record Group(String title, int width) {}

    /** A plugin, with what is not as it should be. */
    public record Column(String id, String title, String href, List<Mark> marks) {}

    /** Something to know at a glance. */
    public record Mark(String words, String tone) {}

    /**
     * A unit.
     *
     * @param toggle opens or folds what is below it; empty when nothing is, or when all that fits is shown
     * @param closed takes no new cases
     * @param size how many branches are below it, in words; empty for a branch
     */
    public record Row(
            String id,
            String name,
            String href,
            int depth,
            Optional<Toggle> toggle,
            String size,
            boolean closed,
            List<Cell> cells) {

        /** On a phone only what says more than that all is as above. */
        public boolean plain() {
            return cells.stream().allMatch(Cell::plain);
        }
    }

    /** Opens or folds. */
    public record Toggle(String href, boolean open, String words) {}

    /**
     * A plugin at a unit.
     *
     * @param text version where it is not the one that leads; empty otherwise
     * @param tone rd-on decided here, rd-inh from above, rd-pilot another version, rd-lock, rd-quar, rd-warn, rd-no off here,
     *     rd-off
     * @param icon empty for none
     * @param settings some are chosen here
     * @param differ how many branches below are different, when they are folded; 0 otherwise
     * @param words all of it, as the name of the link
     * @param plain as above, and nothing to say about it
     */
    public record Cell(
            String plugin,
            String href,
            String text,
            String tone,
            String icon,
            boolean settings,
            int differ,
            String words,
            boolean plain,
            boolean chosen) {}

    /** Rows that were left out. */
    public record More(String href, int count) {}

    /** A pack that was dropped in and not taken. */
    public record Refused(String origin, String when, List<String> errors) {}
}
