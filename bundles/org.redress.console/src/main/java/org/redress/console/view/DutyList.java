package org.redress.console.view;

import java.util.List;

/**
 * Routine duties as a list.
 *
 * @param units to choose from; none for readers with one unit only
 * @param unit chosen, or empty
 * @param own whether of what is due only the reader's own is shown
 * @param waiting how many that are
 */
public record DutyList(List<Field.Option> units, String unit, boolean own, int waiting, List<Section> sections) {

    /**
     * What is due, was missed, or is done.
     *
     * @param more address of the rest; empty where this is all
     */
    public record Section(String state, List<Line> lines, String more) {}

    /**
     * A duty.
     *
     * @param when until when, or who recorded it
     */
    public record Line(
            String href,
            String title,
            String period,
            String unit,
            String role,
            String when,
            String state,
            String tone,
            boolean late) {}
}
