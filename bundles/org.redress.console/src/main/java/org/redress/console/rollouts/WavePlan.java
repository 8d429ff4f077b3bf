package org.redress.console.rollouts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.redress.api.unit.Unit;
import org.redress.api.unit.UnitKind;
import org.redress.console.admin.UnitTree;

/**
 * Which branches go in which wave. Somebody chooses a wave for units of any level; each branch takes the nearest choice, its
 * own or that of a unit above. Pure.
 *
 * @param waves branches of each wave; none is empty
 * @param left branches of no wave, which get the version with the unit in the end
 */
record WavePlan(List<List<String>> waves, List<String> left) {

    /** Evenly over the waves for which nobody was chosen. */
    static final String SPREAD = "spread";

    /** In no wave. */
    static final String LATER = "later";

    /** More than a roll-out may have: so many are refused, and need not be made first. */
    private static final int MOST = 100;

    /**
     * @param unit where the version counts in the end
     * @param choices a number from 1, {@link #SPREAD} or {@link #LATER} by unit
     * @param count how many waves there are to be
     * @param on whether a branch uses the plugin; others go in a wave only where they were chosen themselves
     */
    static WavePlan of(List<Unit> units, String unit, Map<String, String> choices, int count, Predicate<String> on) {
        Map<String, String> nearest = new HashMap<>();
        nearest.put(unit, choices.getOrDefault(unit, SPREAD));
        List<List<String>> waves = new ArrayList<>();
        List<String> spread = new ArrayList<>();
        List<String> left = new ArrayList<>();
        grow(waves, count);
        for (Unit one : UnitTree.ordered(units)) {
            String above = one.parent().map(nearest::get).orElse(null);
            if (above == null) {
                continue;
            }
            String choice = choices.getOrDefault(one.id(), above);
            nearest.put(one.id(), choice);
            if (one.kind() == UnitKind.BRANCH) {
                boolean goes = choices.containsKey(one.id()) || on.test(one.id());
                int number = number(choice);
                if (goes && number > 0) {
                    grow(waves, number);
                    waves.get(number - 1).add(one.id());
                } else {
                    (goes && choice.equals(SPREAD) ? spread : left).add(one.id());
                }
            }
        }
        List<List<String>> free = waves.stream().filter(List::isEmpty).toList();
        for (int i = 0; i < spread.size(); i++) {
            (free.isEmpty() ? left : free.get((int) ((long) i * free.size() / spread.size()))).add(spread.get(i));
        }
        return new WavePlan(
                waves.stream().filter(wave -> !wave.isEmpty()).map(List::copyOf).toList(), List.copyOf(left));
    }

    /** Of a choice; 0 of one that is no number of a wave. */
    static int number(String choice) {
        return choice.matches("[1-9]\\d?") ? Integer.parseInt(choice) : 0;
    }

    /** Tells one plan from another, so that nobody starts what was not shown. */
    String mark() {
        return Integer.toHexString(waves.hashCode());
    }

    private static void grow(List<List<String>> waves, int count) {
        while (waves.size() < Math.min(count, MOST)) {
            waves.add(new ArrayList<>());
        }
    }
}
