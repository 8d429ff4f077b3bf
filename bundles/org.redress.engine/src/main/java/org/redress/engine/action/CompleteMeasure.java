package org.redress.engine.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.Measure;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.RoleDecl.Right;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.Clocks;

/** Records that a measure was carried out; a manager may write down what others did. */
final class CompleteMeasure extends SimpleAction {

    private static final InputField TEXT = InputField.longText("text", "做了什么", "What was done");
    private static final Problem NOT_YOURS =
            Problem.of("RD-CASE-166", "这里没有由您执行的措施", "No measure of this case is yours to carry out");

    CompleteMeasure() {
        super("complete-measure", "登记措施完成", "Complete a measure");
    }

    @Override
    public InputSpec input(Snapshot snapshot) {
        return InputSpec.of(Measures.field(mine(snapshot)), TEXT);
    }

    private static List<Measure> mine(Snapshot snapshot) {
        return Measures.open(snapshot).stream()
                .filter(measure -> snapshot.actor().may(Right.MANAGE)
                        || measure.person().equals(snapshot.actor().username()))
                .toList();
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return mine(snapshot).isEmpty() && !Measures.open(snapshot).isEmpty()
                ? Optional.of(NOT_YOURS)
                : Optional.empty();
    }

    @Override
    public Optional<Problem> applicable(Snapshot snapshot) {
        return Measures.some(Measures.open(snapshot));
    }

    @Override
    public List<FieldError> check(Snapshot snapshot, Input input) {
        return Measures.unknown(mine(snapshot), input);
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        String by = snapshot.actor().username();
        Measure measure = Measures.chosen(mine(snapshot), input).orElseThrow();
        draft.corrections =
                draft.corrections.with(measure.done(new Measure.Done(input.text("text"), snapshot.now(), by)));
        draft.event(by, "measure-done", Map.of("measure", measure.no(), "text", new Personal(input.text("text"))));
        new Clocks(snapshot).meet(draft, measure.clock());
        draft.happened("measure-done", measure.kind().code());
        draft.ownership
                .owner()
                .filter(owner -> !owner.equals(by))
                .ifPresent(owner -> draft.tell(
                        owner,
                        "measure-done",
                        Text.of(
                                        "投诉单 {number} 的一项措施已执行，请确认效果",
                                        "A measure of case {number} was carried out; check whether it works")
                                .with("number", snapshot.file().number())));
    }
}
