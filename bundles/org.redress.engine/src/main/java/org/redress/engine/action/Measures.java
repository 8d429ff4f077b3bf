package org.redress.engine.action;

import java.util.List;
import java.util.Optional;
import org.redress.api.casework.Measure;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.FormField;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.Clocks;

/** What the actions about corrective and preventive measures share. */
final class Measures {

    private static final Problem NONE = Problem.of("RD-CASE-165", "没有可以这样处理的措施", "There is no measure to do this with");
    private static final Text NO_SUCH =
            Text.of("没有这项措施，或它已不能这样处理", "There is no such measure, or this cannot be done with it now");
    private static final Text WITHDRAWN = Text.of("措施已取消", "The measure was given up");

    private Measures() {}

    static List<Measure> open(Snapshot snapshot) {
        return snapshot.file().dossier().corrections().which(Measure::open);
    }

    /** Carried out by somebody else and not judged yet. */
    static List<Measure> toCheck(Snapshot snapshot) {
        return snapshot.file()
                .dossier()
                .corrections()
                .which(measure -> measure.unchecked()
                        && measure.done()
                                .filter(done ->
                                        done.by().equals(snapshot.actor().username()))
                                .isEmpty());
    }

    static Optional<Problem> some(List<Measure> measures) {
        return measures.isEmpty() ? Optional.of(NONE) : Optional.empty();
    }

    static InputField field(List<Measure> choices) {
        return InputField.whole("measure", "哪项措施", "Measure")
                .offering(choices.stream()
                        .map(measure -> new FormField.Option(
                                String.valueOf(measure.no()), Text.same(measure.no() + " · " + measure.text())))
                        .toList());
    }

    static List<FieldError> unknown(List<Measure> choices, Input input) {
        return chosen(choices, input).isPresent() ? List.of() : List.of(new FieldError("/measure", NO_SUCH));
    }

    static Optional<Measure> chosen(List<Measure> choices, Input input) {
        int no = input.whole("measure").orElse(0);
        return choices.stream().filter(measure -> measure.no() == no).findFirst();
    }

    static void withdraw(Snapshot snapshot, CaseDraft draft, Measure measure) {
        draft.corrections = draft.corrections.with(measure.withdrawn(snapshot.now()));
        new Clocks(snapshot).end(draft, measure.clock(), WITHDRAWN);
    }

    /** What closing waits for: a duty that ends with the case would be lost. */
    static List<Blocker> blockers(Snapshot snapshot) {
        return snapshot.file().dossier().corrections().measures().stream()
                .filter(measure -> measure.open() || measure.unchecked())
                .findFirst()
                .map(measure -> new Blocker(
                        "core/measures",
                        (measure.open()
                                        ? Text.of("措施还没有执行：{what}", "A measure has not been carried out: {what}")
                                        : Text.of(
                                                "措施的效果还没有确认：{what}",
                                                "Whether a measure works has not been checked: {what}"))
                                .with("what", measure.text()),
                        measure.open() ? "complete-measure" : "check-measure"))
                .or(() -> snapshot.file().dossier().corrections().unanswered().stream()
                        .findFirst()
                        .map(measure -> new Blocker(
                                "core/measures",
                                Text.of(
                                                "措施没有效果，还没有另定措施：{what}",
                                                "A measure does not work and none was planned in its place: {what}")
                                        .with("what", measure.text()),
                                "plan-measure")))
                .map(List::of)
                .orElse(List.of());
    }
}
