package org.redress.api.casework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.redress.api.procedure.LadderRule;
import org.redress.api.procedure.Procedure;

/**
 * The rows of all ladders of a case that hold. A row of an overlay may take the place of rows of packs before it; when
 * several overlays replace the same row, the one decided nearest to the branch wins (chain → region → branch).
 */
public record EscalationTable(List<Row> rows) {

    /** A row with the pack that brings it. */
    public record Row(Procedure pack, LadderRule rule) {

        /** Pack and version, as reasons name it. */
        public String source() {
            return pack.ref().id() + " " + pack.ref().version();
        }
    }

    public EscalationTable {
        rows = List.copyOf(rows);
    }

    static EscalationTable of(CaseRules rules) {
        List<Procedure> packs = rules.all();
        Map<String, Integer> replacedBy = replacements(packs);
        List<Row> rows = new ArrayList<>();
        for (int place = 0; place < packs.size(); place++) {
            for (LadderRule rule : packs.get(place).ladder()) {
                if (!replacedBy.containsKey(rule.id()) && stands(rule, place, replacedBy)) {
                    rows.add(new Row(packs.get(place), rule));
                }
            }
        }
        return new EscalationTable(rows);
    }

    /** Which pack, by its place, has the last word on a row. Packs only replace rows of those before them. */
    private static Map<String, Integer> replacements(List<Procedure> packs) {
        Set<String> seen = new HashSet<>();
        Map<String, Integer> replacedBy = new HashMap<>();
        for (int place = 0; place < packs.size(); place++) {
            for (LadderRule rule : packs.get(place).ladder()) {
                for (String replaced : rule.replaces()) {
                    if (seen.contains(replaced)) {
                        replacedBy.put(replaced, place);
                    }
                }
            }
            packs.get(place).ladder().forEach(rule -> seen.add(rule.id()));
        }
        return replacedBy;
    }

    /** A row that stands in for others does so unless a nearer overlay stands in for every one of them. */
    private static boolean stands(LadderRule rule, int place, Map<String, Integer> replacedBy) {
        return rule.replaces().isEmpty()
                || rule.replaces().stream().anyMatch(replaced -> replacedBy.getOrDefault(replaced, place) == place);
    }

    /** The highest level that the case has reached since it was opened or last reopened; 0 when none. */
    public static int level(CaseFile file) {
        return file.escalations().stream()
                .filter(step -> step.round() == round(file))
                .mapToInt(Escalation::level)
                .max()
                .orElse(0);
    }

    /** How often the case was reopened: each time the ladder is climbed anew. */
    public static int round(CaseFile file) {
        return file.closing().map(Closing::reopened).orElse(0);
    }

    /** Whether a row has fired since the case was opened or last reopened. */
    public static boolean fired(CaseFile file, LadderRule rule) {
        return file.escalations().stream()
                .anyMatch(step -> step.rule().equals(rule.id()) && step.round() == round(file));
    }

    /** The rows of the next level up: the lowest above the present one that has rows for this type. */
    public List<Row> next(CaseFile file) {
        String type = file.type().substring(file.type().indexOf('/') + 1);
        List<Row> above = rows.stream()
                .filter(row -> row.rule().level() > level(file))
                .filter(row ->
                        row.rule().types().isEmpty() || row.rule().types().contains(type))
                .filter(row -> !fired(file, row.rule()))
                .toList();
        OptionalInt lowest = above.stream().mapToInt(row -> row.rule().level()).min();
        return above.stream()
                .filter(row -> lowest.isPresent() && row.rule().level() == lowest.getAsInt())
                .toList();
    }
}
