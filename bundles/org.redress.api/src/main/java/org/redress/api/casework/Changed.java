package org.redress.api.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A list with one element put in the place of what it was before, or added. */
final class Changed {

    private Changed() {}

    static <T> List<T> of(List<T> list, T element, Predicate<T> same) {
        List<T> changed = new ArrayList<>(list);
        int at = -1;
        for (int i = 0; i < changed.size(); i++) {
            at = same.test(changed.get(i)) ? i : at;
        }
        if (at < 0) {
            changed.add(element);
        } else {
            changed.set(at, element);
        }
        return changed;
    }
}
