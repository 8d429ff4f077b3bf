package org.redress.console.admin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.redress.api.unit.Unit;
import org.redress.api.unit.UnitKind;
import org.redress.console.text.Words;

/** Branches in few words: a handful by name, more of them by the unit above. */
public final class BranchNames {

    private static final int HANDFUL = 6;

    private final Words words;
    private final Map<String, Unit> units = new HashMap<>();
    /** How many branches are right below a unit. */
    private final Map<String, Long> below;

    public BranchNames(Words words, List<Unit> all) {
        this.words = words;
        all.forEach(unit -> units.put(unit.id(), unit));
        this.below = all.stream()
                .filter(unit -> unit.kind() == UnitKind.BRANCH)
                .collect(Collectors.groupingBy(BranchNames::above, Collectors.counting()));
    }

    /** {@code Jing'an, Pudong}, or {@code All of East (50), South (3 of 20)}. */
    public String few(List<String> branches) {
        if (branches.size() <= HANDFUL) {
            return all(branches);
        }
        Map<String, List<String>> groups = branches.stream()
                .collect(Collectors.groupingBy(
                        branch -> units.containsKey(branch) ? above(units.get(branch)) : "",
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<String> named = new ArrayList<>();
        groups.forEach((above, of) -> {
            if (above.isEmpty()) {
                named.add(all(of));
                return;
            }
            long total = below.get(above);
            named.add(
                    of.size() == 1
                            ? name(of.get(0))
                            : of.size() == total
                                    ? words.get("rollout.group.all", name(above), total)
                                    : words.get("rollout.group.some", name(above), of.size(), total));
        });
        return joined(named);
    }

    public String all(List<String> branches) {
        return joined(branches.stream().map(this::name).toList());
    }

    private String joined(List<String> names) {
        return String.join(words.get("rollout.comma"), names);
    }

    private String name(String unit) {
        return units.containsKey(unit) ? words.of(units.get(unit).name()) : unit;
    }

    private static String above(Unit unit) {
        return unit.parent().orElse("");
    }
}
