package org.redress.engine.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.Escalation;
import org.redress.api.casework.EscalationTable;
import org.redress.api.casework.EscalationTable.Row;
import org.redress.api.procedure.LadderRule;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.CaseDraft.Happening;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.people.PersonFinder;
import org.redress.engine.why.Explained;

/**
 * Steps up the escalation table when something happens, by the rows and settings that the case froze. Each row fires once
 * in a case, and once more after each reopening: new facts deserve the whole ladder. A row that says so fires each time.
 */
public final class Ladder {

    private static final Text NOT_TAKEN = Text.of("就不会这样升级", "this step would not have been taken");

    private final Snapshot snapshot;
    private final List<Row> rows;

    public Ladder(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.rows = snapshot.rules().ladder().rows();
    }

    public void react(CaseDraft draft, Happening happening) {
        for (Row row : rows) {
            LadderRule rule = row.rule();
            if (rule.triggers().stream().noneMatch(happening::fits)) {
                continue;
            }
            CaseFile file = draft.file();
            if (!rule.again() && EscalationTable.fired(file, rule)) {
                continue;
            }
            Explained found = new LadderFit(snapshot, file, happening).explained(row);
            if (found.holds()) {
                step(draft, row, found);
            }
        }
    }

    private void step(CaseDraft draft, Row row, Explained found) {
        LadderRule rule = row.rule();
        PersonFinder finder = new PersonFinder(
                snapshot.rules(),
                snapshot.staffing(),
                snapshot.file().branch(),
                draft.ownership::excludes,
                snapshot.now());
        Optional<String> lead = rule.lead()
                .flatMap(role -> finder.findOrManager(role, Optional.empty()))
                .map(PersonFinder.Found::username);
        List<String> told = rule.tell().stream()
                .flatMap(role -> finder.find(role, Optional.empty()).stream())
                .map(PersonFinder.Found::username)
                .filter(person -> !lead.equals(Optional.of(person)))
                .distinct()
                .toList();
        Escalation step = new Escalation(
                draft.escalations.size() + 1,
                rule.id(),
                rule.level(),
                EscalationTable.round(draft.file()),
                lead,
                told,
                rule.why(),
                rule.next(),
                snapshot.now());
        Map<String, Object> data = new TreeMap<>(Map.of("rule", rule.id(), "level", rule.level(), "told", told));
        lead.ifPresent(person -> data.put("lead", person));
        draft.decided("system", "escalated", data, found.basis(rule.id(), rule.why(), NOT_TAKEN));
        Escalations.carryOut(snapshot, draft, step, notice(rule));
    }

    private Text notice(LadderRule rule) {
        Text text = rule.next()
                .map(next -> Text.of(
                                "投诉单 {number} 已升级到第 {level} 级：{why} 请您：{next}",
                                "Case {number} was escalated to level {level}: {why} Yours to do: {next}")
                        .with("next", next))
                .orElseGet(() -> Text.of(
                        "投诉单 {number} 已升级到第 {level} 级：{why}", "Case {number} was escalated to level {level}: {why}"));
        return text.with("number", snapshot.file().number())
                .with("level", rule.level())
                .with("why", rule.why());
    }
}
