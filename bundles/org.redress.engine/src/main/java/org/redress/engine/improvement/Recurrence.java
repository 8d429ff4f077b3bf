package org.redress.engine.improvement;

import java.util.List;
import java.util.Map;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseKind;
import org.redress.api.casework.CaseRules;
import org.redress.api.casework.Reason;
import org.redress.api.procedure.Procedure;
import org.redress.api.procedure.RecurrenceRule;
import org.redress.api.text.Text;

/**
 * A rule about recurrence as it holds for a case: with the figures that the case froze. Pure.
 *
 * @param cases so many complaints, this one counted
 * @param days within so many days
 * @param source pack and version
 */
public record Recurrence(RecurrenceRule rule, int cases, int days, String source) {

    private static final Text REASON = Text.of(
            "{days} 天内登记了 {n} 件「{type}」投诉，达到 {cases} 件即列为需改进的问题。{why}",
            "{n} complaints of “{type}” within {days} days; from {cases} on the type is to be improved. {why}");

    /** Those that count complaints of the case's type; the procedure's first. */
    public static List<Recurrence> of(CaseRules rules, String type) {
        String local = type.substring(type.indexOf('/') + 1);
        return rules.all().stream()
                .flatMap(pack -> pack.handling().recurrence().stream()
                        .filter(rule -> rule.concerns(local))
                        .map(rule -> of(rules, pack, rule)))
                .toList();
    }

    private static Recurrence of(CaseRules rules, Procedure pack, RecurrenceRule rule) {
        Map<String, Object> settings = rules.settings().getOrDefault(pack.ref().id(), Map.of());
        return new Recurrence(
                rule,
                rule.cases(settings),
                rule.days(settings),
                pack.ref().id() + " " + pack.ref().version());
    }

    /** Whether a case counts: an inquiry is no complaint, and what is dealt with in another case was counted there. */
    public static boolean counts(CaseFile file) {
        return file.kind() == CaseKind.COMPLAINT
                && file.dossier().relations().merged().isEmpty();
    }

    /** Whether a change makes a case one that is to be looked at: it begins, becomes a complaint, or changes its place. */
    public static boolean concerns(CaseRules rules, CaseFile before, CaseFile after) {
        boolean another = before.version() == 0
                || before.kind() != after.kind()
                || !before.type().equals(after.type())
                || !before.branch().equals(after.branch());
        return another && counts(after) && !of(rules, after.type()).isEmpty();
    }

    /** Why an item was raised for so many cases. */
    public Reason reason(int found, Text type) {
        return new Reason(
                rule.id(),
                source,
                REASON.with("n", found)
                        .with("days", days)
                        .with("cases", cases)
                        .with("type", type)
                        .with("why", rule.why()));
    }
}
