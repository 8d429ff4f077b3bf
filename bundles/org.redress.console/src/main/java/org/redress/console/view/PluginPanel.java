package org.redress.console.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The decision about one plugin at one unit.
 *
 * @param filter address of the matrix behind it
 * @param holds what holds now and where that comes from
 * @param own who decided here, when and why; empty when nobody did
 * @param lockedAbove unit that holds a lock, with the way there
 * @param state on, off or inherit, as ticked
 * @param preview what would change; empty before it is asked for
 */
public record PluginPanel(
        String filter,
        String plugin,
        String title,
        String description,
        String unit,
        String unitName,
        Matrix.Mark holds,
        List<String> own,
        String hindrance,
        Optional<Above> lockedAbove,
        String state,
        boolean locked,
        Field range,
        List<Field> settings,
        String reason,
        Optional<Preview> preview,
        Optional<Refusal> refusal) {

    /** A lock above. */
    public record Above(String words, String href) {}

    /**
     * Branches gained and lost, the first of them by name.
     *
     * @param more how many of each are not named
     */
    public record Preview(
            int gained, int lost, int openCases, List<String> gain, List<String> lose, int moreGain, int moreLose) {}

    public String error(String id) {
        return refusal.map(Refusal::errors).orElse(Map.of()).getOrDefault(id, "");
    }
}
