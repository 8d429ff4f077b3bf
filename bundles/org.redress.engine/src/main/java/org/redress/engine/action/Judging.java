package org.redress.engine.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.Assessment.Judgement;
import org.redress.api.casework.Assessment.Proposal;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.AssessmentRule.Aspect;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.Facts;

/** What the actions share by which a person confirms an assessment, with or against what rules propose. */
abstract class Judging extends SimpleAction {

    static final InputField REASON = InputField.longText("reason", "原因", "Reason");

    Judging(String id, String zh, String en, InputField value) {
        super(id, zh, en, value, REASON);
    }

    @Override
    public final Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.ownerOrManager(snapshot);
    }

    static void judge(Snapshot snapshot, CaseDraft draft, Aspect aspect, String value, String reason) {
        String by = snapshot.actor().username();
        List<String> seen = draft.assessment.proposals().stream()
                .filter(found -> found.aspect() == aspect)
                .map(Proposal::rule)
                .toList();
        draft.assessment = draft.assessment.judged(new Judgement(aspect, value, reason, seen, by, snapshot.now()));
        String name = Facts.code(aspect);
        draft.event(by, name + "-set", Map.of(name, value, "reason", new Personal(reason)));
        draft.happened(name + "-set", value);
    }
}
