package org.redress.api.procedure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A row of a table whose place rows of overlays may take, so that a branch can tighten as well as widen what holds above
 * it.
 */
public interface Replaceable {

    /** With its pack. */
    String id();

    /** Ids of rows of other packs whose place it takes. */
    List<String> replaces();

    /**
     * Ids of the rows that give way. A row gives way to one of a later pack that replaces it. When several packs replace the
     * same row the last of them has the word: a row gives way too when later packs stand in for every row that it replaces.
     *
     * @param packs rows by pack: the procedure first, then the overlays from those decided on at the top of the chain down to
     *     those of the branch
     */
    static Set<String> givingWay(List<? extends List<? extends Replaceable>> packs) {
        Set<String> seen = new HashSet<>();
        Map<String, Integer> lastWord = new HashMap<>();
        for (int place = 0; place < packs.size(); place++) {
            for (Replaceable row : packs.get(place)) {
                for (String replaced : row.replaces()) {
                    if (seen.contains(replaced)) {
                        lastWord.put(replaced, place);
                    }
                }
            }
            packs.get(place).forEach(row -> seen.add(row.id()));
        }
        Set<String> gone = new HashSet<>(lastWord.keySet());
        for (int place = 0; place < packs.size(); place++) {
            int here = place;
            packs.get(place).stream()
                    .filter(row -> !row.replaces().isEmpty())
                    .filter(row ->
                            row.replaces().stream().allMatch(replaced -> lastWord.getOrDefault(replaced, here) > here))
                    .forEach(row -> gone.add(row.id()));
        }
        return gone;
    }
}
