package org.redress.console.view;

import java.util.List;
import java.util.Optional;

/**
 * Improvement items as a list.
 *
 * @param units to choose from; none for readers with one unit only
 * @param unit chosen, or empty
 * @param state chosen: open, done, dropped, or all
 */
public record ImprovementList(
        List<Field.Option> units, String unit, String state, List<Line> lines, Optional<String> more) {

    /**
     * An item.
     *
     * @param due until when; empty where nobody said
     * @param late whether that has passed
     */
    public record Line(
            String code,
            String title,
            String unit,
            String raised,
            String state,
            String tone,
            Person owner,
            String due,
            boolean late) {

        public String href() {
            return "/improvements/" + code;
        }
    }
}
