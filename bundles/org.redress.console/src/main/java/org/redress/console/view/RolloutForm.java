package org.redress.console.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A roll-out that is being put together.
 *
 * @param unit where the version counts in the end
 * @param count how many waves there are to be
 * @param soak how long each wave is watched, in units of {@code soakIn}
 * @param stop what ends it and takes it back
 * @param unseen whether the waves changed since they were shown
 */
public record RolloutForm(
        String plugin,
        String title,
        boolean alone,
        Field version,
        Field unit,
        Field count,
        Field soak,
        Field soakIn,
        List<Field> stop,
        String reason,
        Chooser chooser,
        Plan plan,
        boolean unseen,
        Optional<Refusal> refusal) {

    /**
     * Units with the wave that was chosen for each.
     *
     * @param find words that they were searched by
     * @param open ids of the units whose branches are shown
     * @param hidden choices of units that are not shown, by id
     * @param waves numbers to choose from
     */
    public record Chooser(
            String find, List<String> open, List<Row> rows, int more, Map<String, String> hidden, List<String> waves) {}

    /**
     * A unit.
     *
     * @param toggle words that open or fold what is below it; empty for nothing below
     * @param size how many branches are below it, or what holds at a branch
     */
    public record Row(String id, String name, int depth, boolean open, String toggle, String size, String choice) {

        public boolean chosen(String one) {
            return choice.equals(one);
        }
    }

    /**
     * What each wave holds.
     *
     * @param left branches of no wave, in words; empty for none
     * @param end what comes after the last wave
     * @param mark goes along, so that nothing starts that was not shown
     */
    public record Plan(List<Wave> waves, String left, String end, String mark) {}

    /**
     * @param when earliest begin, in words
     * @param who its branches in few words
     * @param names all of them by name, where few words are not that already; empty otherwise
     * @param errors words by id
     */
    public record Wave(String id, String title, String when, String who, String names, Map<String, String> errors) {}

    public String error(String id) {
        return refusal.map(Refusal::errors).orElse(Map.of()).getOrDefault(id, "");
    }
}
