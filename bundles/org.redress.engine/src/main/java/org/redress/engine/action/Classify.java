package org.redress.engine.action;

import java.util.List;
import java.util.Optional;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.AssessmentRule.Aspect;
import org.redress.api.procedure.ClassDecl;
import org.redress.api.procedure.FormField;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;

/** Confirms the class of a case, where its packs have classes (P07: nature A, B, C; P16: class A, B). */
final class Classify extends Judging {

    private static final InputField CLASS = InputField.choice("class", "分级", "Class");

    Classify() {
        super("classify", "确定分级", "Classify", CLASS);
    }

    @Override
    public InputSpec input(Snapshot snapshot) {
        List<FormField.Option> classes = snapshot.rules().classes().stream()
                .map(declared -> new FormField.Option(declared.code(), declared.title()))
                .toList();
        return InputSpec.of(CLASS.offering(classes), REASON);
    }

    @Override
    public Optional<Problem> applicable(Snapshot snapshot) {
        return snapshot.rules().classes().isEmpty()
                ? Optional.of(Problem.of("RD-CASE-119", "这个流程不分级", "This procedure knows no classes"))
                : Optional.empty();
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        judge(snapshot, draft, Aspect.CLASS, input.text("class"), input.text("reason"));
        draft.assessment = draft.assessment.scored(snapshot.rules().classes().stream()
                .filter(declared -> declared.code().equals(input.text("class")))
                .findFirst()
                .flatMap(ClassDecl::score));
    }
}
