package org.redress.engine.action;

import org.redress.api.procedure.AssessmentRule.Aspect;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;

/** Confirms how grave the complaint is. What rules proposed is kept beside it. */
final class SetSeverity extends Judging {

    SetSeverity() {
        super(
                "set-severity",
                "确定级别",
                "Set severity",
                InputField.choice("severity", "级别", "Severity", "general", "一般", "General", "major", "重大", "Major"));
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        judge(snapshot, draft, Aspect.SEVERITY, input.text("severity"), input.text("reason"));
    }
}
