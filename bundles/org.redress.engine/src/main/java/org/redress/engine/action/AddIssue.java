package org.redress.engine.action;

import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.Issue;
import org.redress.api.problem.Problem;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;

/** Adds one more thing that is complained about (KO41: a case counts under each of them). */
final class AddIssue extends SimpleAction {

    AddIssue() {
        super(
                "add-issue",
                "添加投诉事项",
                "Add issue",
                InputField.text("subject", "事项", "Subject"),
                InputField.text("service", "服务项目", "Service").asOptional(),
                InputField.text("profession", "岗位", "Profession").asOptional());
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.worker(snapshot);
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        int no = draft.issues.size() + 1;
        draft.issues.add(new Issue(
                no, input.text("subject"), input.optional("service"), input.optional("profession"), Optional.empty()));
        draft.event(
                snapshot.actor().username(),
                "issue-added",
                Map.of("issue", no, "subject", new Personal(input.text("subject"))));
    }
}
