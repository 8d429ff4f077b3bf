package org.redress.engine.action;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.Assessment;
import org.redress.api.casework.Issue;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.FormField;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.Facts;
import org.redress.engine.rule.IssueWords;

/** Records what came of one issue. */
final class CloseIssue extends SimpleAction {

    private static final InputField ISSUE = InputField.whole("issue", "事项", "Issue");
    private static final InputField OUTCOME = InputField.choice(
            "outcome",
            "结论",
            "Outcome",
            "upheld",
            "成立",
            "Upheld",
            "partly",
            "部分成立",
            "Partly upheld",
            "not-upheld",
            "不成立",
            "Not upheld");

    CloseIssue() {
        super("close-issue", "事项结论", "Close issue", ISSUE, OUTCOME);
    }

    @Override
    public InputSpec input(Snapshot snapshot) {
        List<FormField.Option> issues = snapshot.file().issues().stream()
                .map(issue ->
                        new FormField.Option(String.valueOf(issue.no()), IssueWords.subject(snapshot.rules(), issue)))
                .toList();
        return InputSpec.of(ISSUE.offering(issues), OUTCOME);
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.responsible(snapshot);
    }

    @Override
    public Optional<Problem> applicable(Snapshot snapshot) {
        return snapshot.file().issues().isEmpty()
                ? Optional.of(Problem.of("RD-CASE-114", "还没有投诉事项", "There is no issue yet"))
                : Optional.empty();
    }

    @Override
    public List<FieldError> check(Snapshot snapshot, Input input) {
        int no = input.whole("issue").orElseThrow();
        return snapshot.file().issues().stream().anyMatch(issue -> issue.no() == no)
                ? List.of()
                : Candidates.error("issue", Text.of("没有第 {who} 项", "There is no issue {who}"), String.valueOf(no));
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        int no = input.whole("issue").orElseThrow();
        Issue.Result result = Issue.Result.valueOf(
                input.text("outcome").toUpperCase(Locale.ROOT).replace('-', '_'));
        draft.issues.stream()
                .filter(issue -> issue.no() == no)
                .flatMap(issue -> issue.outcome().stream())
                .filter(before -> before != result)
                .forEach(before -> draft.assessment = draft.assessment.reversed(new Assessment.Reversal(
                        "issue/" + no,
                        Facts.code(before),
                        input.text("outcome"),
                        snapshot.actor().username(),
                        snapshot.now())));
        CaseDraft.replace(draft.issues, issue -> issue.no() == no, issue -> issue.ended(result));
        draft.event(snapshot.actor().username(), "issue-closed", Map.of("issue", no, "outcome", input.text("outcome")));
    }
}
