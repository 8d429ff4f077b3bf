package org.redress.engine.rule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.plugin.MovePlan.Change;
import org.redress.api.plugin.MovePlan.Difference;
import org.redress.api.plugin.MovePlan.Kind;
import org.redress.api.text.Text;

/** What another version has just so, and what it has differently, gathered while a case is looked at. */
final class VersionFindings {

    private final Map<Kind, Integer> same = new EnumMap<>(Kind.class);
    private final List<Difference> differences = new ArrayList<>();

    Map<Kind, Integer> same() {
        return Map.copyOf(same);
    }

    List<Difference> differences() {
        return List.copyOf(differences);
    }

    void fits(Kind kind) {
        same.merge(kind, 1, Integer::sum);
    }

    /** Something that is different, and no hindrance. */
    void told(Kind kind, Change change, String id, Text words) {
        add(difference(kind, change, id, false, words));
    }

    /** Something because of which the case cannot be moved. */
    void blocking(Kind kind, Change change, String id, Text words) {
        add(difference(kind, change, id, true, words));
    }

    void add(Difference difference) {
        differences.add(difference);
    }

    static Difference difference(Kind kind, Change change, String id, boolean blocking, Text words) {
        return new Difference(kind, change, id, blocking, words, Optional.empty(), Optional.empty());
    }
}
