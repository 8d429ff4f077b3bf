package org.redress.console.view;

import java.util.List;
import java.util.Optional;

/**
 * What a plan is asked for.
 *
 * @param known whether there is a page of the plugin
 * @param operation code, for example {@code pilot}
 * @param version to choose from; empty where the operation is about every version
 * @param units to choose from; empty where the operation is about all of them
 * @param settings where settings are chosen instead; empty where the operation has none
 */
public record PlanForm(
        String plugin,
        String title,
        boolean known,
        String operation,
        String words,
        Optional<Field> version,
        Optional<Units> units,
        String settings,
        String reason,
        Optional<Refusal> refusal) {

    /**
     * @param find words that they were searched by
     * @param open ids of the units whose branches are shown
     * @param more how many are left out
     * @param error empty when nothing is wrong
     */
    public record Units(String find, List<String> open, List<Unit> rows, int more, String error) {}

    /**
     * @param toggle words that open or fold what is below it; empty for nothing below
     * @param sub how many branches are below it, and what holds there
     */
    public record Unit(String id, String name, int depth, boolean open, String toggle, String sub, boolean chosen) {}

    public String error(String id) {
        return refusal.map(Refusal::errors).map(errors -> errors.get(id)).orElse("");
    }
}
