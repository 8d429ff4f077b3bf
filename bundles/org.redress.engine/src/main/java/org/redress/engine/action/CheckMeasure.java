package org.redress.engine.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.Measure;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;

/** Judges whether a measure works, by somebody who did not carry it out (P06). One that does not calls for another. */
final class CheckMeasure extends SimpleAction {

    private static final InputField EFFECTIVE = InputField.truth(
            "effective", "有效果吗", "Does it work", Text.of("有效", "It works"), Text.of("没有效果", "It does not"));
    private static final InputField TEXT = InputField.longText("text", "依据", "What shows it");
    private static final Problem OWN =
            Problem.of("RD-CASE-167", "措施是您自己执行的，请另一位同事确认效果", "You carried it out yourself; somebody else checks it");

    CheckMeasure() {
        super("check-measure", "确认措施效果", "Check a measure");
    }

    @Override
    public InputSpec input(Snapshot snapshot) {
        return InputSpec.of(Measures.field(Measures.toCheck(snapshot)), EFFECTIVE, TEXT);
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        boolean own = Measures.toCheck(snapshot).isEmpty()
                && !snapshot.file()
                        .dossier()
                        .corrections()
                        .which(Measure::unchecked)
                        .isEmpty();
        return own ? Optional.of(OWN) : Permissions.worker(snapshot);
    }

    @Override
    public Optional<Problem> applicable(Snapshot snapshot) {
        return Measures.some(snapshot.file().dossier().corrections().which(Measure::unchecked));
    }

    @Override
    public List<FieldError> check(Snapshot snapshot, Input input) {
        return Measures.unknown(Measures.toCheck(snapshot), input);
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        String by = snapshot.actor().username();
        Measure measure = Measures.chosen(Measures.toCheck(snapshot), input).orElseThrow();
        boolean effective = input.text("effective").equals("true");
        draft.corrections = draft.corrections.with(
                measure.checked(new Measure.Check(effective, input.text("text"), snapshot.now(), by)));
        draft.event(
                by,
                "measure-checked",
                Map.of("measure", measure.no(), "effective", effective, "text", new Personal(input.text("text"))));
        draft.happened("measure-checked", effective ? "effective" : "not-effective");
    }
}
