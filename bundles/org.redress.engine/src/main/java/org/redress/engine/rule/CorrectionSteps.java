package org.redress.engine.rule;

import java.util.Optional;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.Measure;
import org.redress.api.casework.NextStep;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;

/** Next steps about what the house changes. */
final class CorrectionSteps extends StepsByClock {

    private final CaseDraft draft;

    /** @param clock that is due next */
    CorrectionSteps(CaseDraft draft, Optional<CaseClock> clock) {
        super(clock);
        this.draft = draft;
    }

    /** The measure whose deadline is due next. */
    Optional<NextStep> measure() {
        return draft
                .corrections
                .which(measure -> measure.open()
                        && clock.filter(next -> next.id().equals(measure.clock()))
                                .isPresent())
                .stream()
                .findFirst()
                .map(measure -> step(
                        Text.of("执行措施：{what}", "Carry out: {what}").with("what", measure.text()),
                        "complete-measure",
                        measure.person(),
                        Text.of("措施的期限是接下来最早的", "Its deadline is the next one")));
    }

    /** What was done is checked by somebody else, and what does not work is done otherwise. */
    Optional<NextStep> effect(String owner) {
        return draft.corrections.which(Measure::unchecked).stream()
                .findFirst()
                .map(measure -> step(
                        Text.of("确认措施的效果：{what}", "Check whether it works: {what}")
                                .with("what", measure.text()),
                        "check-measure",
                        owner,
                        Text.of("措施已执行，效果由另一个人确认", "It was carried out; somebody else checks whether it works")))
                .or(() -> draft.corrections.unanswered().stream()
                        .findFirst()
                        .map(measure -> step(
                                Text.of("另定措施，代替：{what}", "Plan another measure in place of: {what}")
                                        .with("what", measure.text()),
                                "plan-measure",
                                owner,
                                Text.of("原来的措施没有效果", "The earlier one does not work"))));
    }
}
