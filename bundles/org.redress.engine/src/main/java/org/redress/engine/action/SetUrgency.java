package org.redress.engine.action;

import org.redress.api.casework.Assessment;
import org.redress.api.procedure.AssessmentRule.Aspect;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;

/** Confirms whether the case is urgent; what was claimed at intake is kept there (P18). */
final class SetUrgency extends Judging {

    SetUrgency() {
        super(
                "set-urgency",
                "确定紧急程度",
                "Set urgency",
                InputField.truth("urgent", "是否紧急", "Urgent", Text.of("紧急", "Urgent"), Text.of("不紧急", "Not urgent")));
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        String value = input.text("urgent").equals("true") ? Assessment.URGENT : Assessment.NOT_URGENT;
        judge(snapshot, draft, Aspect.URGENCY, value, input.text("reason"));
    }
}
