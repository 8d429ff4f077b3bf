package org.redress.engine.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.redress.api.casework.Issue;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.IssueCodes;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.IssueWords;
import org.redress.engine.rule.Issues;

/** Adds one more thing that is complained about (KO41: a case counts under each of them). */
final class AddIssue extends SimpleAction {

    private static final int MOST = 30;
    private static final Text TOO_MANY = Text.of("最多 30 项", "At most 30 issues");

    private static final InputField SUBJECT = InputField.text("subject", "事项", "Subject");
    private static final InputField SERVICE =
            InputField.text("service", "服务项目", "Service").asOptional();
    private static final InputField PROFESSION =
            InputField.text("profession", "岗位", "Profession").asOptional();

    AddIssue() {
        super("add-issue", "添加投诉事项", "Add issue");
    }

    /** What the rules offer to choose from; words of one's own will do. */
    @Override
    public InputSpec input(Snapshot snapshot) {
        IssueCodes codes = snapshot.rules().issueCodes();
        return InputSpec.of(
                SUBJECT.offering(IssueWords.options(codes.subjects())),
                SERVICE.offering(IssueWords.options(codes.services())),
                PROFESSION.offering(IssueWords.options(codes.professions())));
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.worker(snapshot);
    }

    @Override
    public List<FieldError> check(Snapshot snapshot, Input input) {
        return snapshot.file().issues().size() >= MOST ? Candidates.error("subject", TOO_MANY, "") : List.of();
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        int no = Issues.next(draft.issues, draft.relations);
        Issue issue = IssueWords.coded(
                snapshot.rules(),
                new Issue(
                        no,
                        input.text("subject"),
                        input.optional("service"),
                        input.optional("profession"),
                        Optional.empty()));
        draft.issues.add(issue);
        Map<String, Object> data = new TreeMap<>(Map.of("issue", no, "subject", new Personal(issue.subject())));
        issue.service().ifPresent(service -> data.put("service", new Personal(service)));
        issue.profession().ifPresent(profession -> data.put("profession", new Personal(profession)));
        draft.event(snapshot.actor().username(), "issue-added", data);
    }
}
