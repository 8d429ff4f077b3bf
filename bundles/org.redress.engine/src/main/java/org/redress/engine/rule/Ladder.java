package org.redress.engine.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.Escalation;
import org.redress.api.casework.EscalationTable;
import org.redress.api.casework.EscalationTable.Row;
import org.redress.api.procedure.LadderRule;
import org.redress.api.text.Text;
import org.redress.engine.decision.Basis;
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
                answer(draft, row, found, happening);
            }
        }
    }

    /** What becomes of a row whose columns fit: the step, unless code has to be asked and says something else. */
    private void answer(CaseDraft draft, Row row, Explained found, Happening happening) {
        PolicyAnswer answer = PolicyAnswer.about(snapshot, row, found, happening);
        if (answer instanceof PolicyAnswer.Taken taken) {
            step(draft, taken.rule(), found);
        } else if (answer instanceof PolicyAnswer.Left left) {
            caretaker(draft, row, left.why());
        }
    }

    private void step(CaseDraft draft, LadderRule rule, Explained found) {
        PersonFinder finder = finder(draft);
        Optional<String> lead = rule.lead()
                .flatMap(role -> finder.findOrManager(role, Optional.empty()))
                .map(PersonFinder.Found::username);
        List<String> told = rule.tell().stream()
                .flatMap(role -> finder.find(role, Optional.empty()).stream())
                .map(PersonFinder.Found::username)
                .filter(person -> !lead.equals(Optional.of(person)))
                .distinct()
                .toList();
        take(draft, rule, lead, told, found.basis(rule.id(), rule.why(), NOT_TAKEN));
    }

    /** Code that has to be asked cannot be: owner and manager are told, so that people decide (architecture rule 7). */
    private void caretaker(CaseDraft draft, Row row, Text unanswered) {
        LadderRule rule = row.rule();
        Text why = Text.of(
                        "「{step}」要由插件判断，但现在问不到（{why}）；请您判断",
                        "A plugin decides about “{step}” and cannot be asked now ({why}); please decide yourself")
                .with("step", rule.heading())
                .with("why", unanswered);
        List<String> told = Stream.of(
                        draft.ownership.owner(), finder(draft).manager().map(PersonFinder.Found::username))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        take(
                draft,
                rule.answered(Optional.empty(), List.of(), why),
                Optional.empty(),
                told,
                Basis.of(rule.id(), row.source(), why));
    }

    private PersonFinder finder(CaseDraft draft) {
        return new PersonFinder(
                snapshot.rules(),
                snapshot.staffing(),
                snapshot.file().branch(),
                draft.ownership::excludes,
                snapshot.now());
    }

    private void take(CaseDraft draft, LadderRule rule, Optional<String> lead, List<String> told, Basis basis) {
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
        draft.decided("system", "escalated", data, basis);
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
