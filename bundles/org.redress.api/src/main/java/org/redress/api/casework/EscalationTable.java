package org.redress.api.casework;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.redress.api.procedure.LadderRule;
import org.redress.api.procedure.Procedure;
import org.redress.api.procedure.Replaceable;

/**
 * The rows of all ladders of a case that hold. A row of an overlay may take the place of rows of packs before it; when
 * several overlays replace the same row, the one decided nearest to the branch wins (chain → region → branch). Of rows that
 * stand for a choice (P13: who leads where) only that of the setting is there.
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
        Set<String> gone =
                Replaceable.givingWay(packs.stream().map(Procedure::ladder).toList());
        return new EscalationTable(packs.stream()
                .flatMap(pack -> pack.ladder().stream().map(rule -> new Row(pack, rule)))
                .filter(row -> !gone.contains(row.rule().id()))
                .filter(row -> chosen(row, rules.settings()))
                .toList());
    }

    /** A row whose guard reads nothing but settings holds always or never: settings are frozen with the case. */
    private static boolean chosen(Row row, Map<String, Map<String, Object>> settings) {
        return row.rule()
                .when()
                .filter(when ->
                        !when.facts().isEmpty() && when.facts().stream().allMatch(fact -> fact.startsWith("settings.")))
                .flatMap(when -> when.test(Map.of(
                        "settings", settings.getOrDefault(row.pack().ref().id(), Map.of()))))
                .orElse(true);
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
