package org.redress.engine.action;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.Assessment;
import org.redress.api.casework.Severity;
import org.redress.api.problem.Problem;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;

/** Confirms how grave the complaint is. What rules proposed is kept beside it. */
final class SetSeverity extends SimpleAction {

    SetSeverity() {
        super(
                "set-severity",
                "确定级别",
                "Set severity",
                InputField.choice("severity", "级别", "Severity", "general", "一般", "General", "major", "重大", "Major"),
                InputField.longText("reason", "原因", "Reason"));
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.ownerOrManager(snapshot);
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        Severity severity = Severity.valueOf(input.text("severity").toUpperCase(Locale.ROOT));
        draft.assessment = new Assessment(Optional.of(severity), draft.assessment.proposed(), draft.assessment.fault());
        draft.event(
                snapshot.actor().username(),
                "severity-set",
                Map.of("severity", input.text("severity"), "reason", new Personal(input.text("reason"))));
        draft.happened("severity-set", input.text("severity"));
    }
}
