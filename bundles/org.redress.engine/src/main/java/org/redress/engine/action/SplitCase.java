package org.redress.engine.action;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseLink;
import org.redress.api.casework.Issue;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.FormField;
import org.redress.api.procedure.Procedure;
import org.redress.api.text.Text;
import org.redress.engine.decision.Basis;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.Clocks;
import org.redress.engine.rule.IssueWords;

/**
 * Goes on with some issues of a complaint as a case of their own: same customer, same receipt, same first receiver, on
 * the rules that this case froze. Deadlines count from the receipt as they do here; what was met for this case was met for
 * the customer and is not owed again.
 */
final class SplitCase implements JoinedAction {

    private static final Problem TOO_FEW =
            Problem.of("RD-CASE-153", "至少要有两项投诉事项才能拆分", "It takes two issues at least to split a case");
    private static final Text NONE_LEFT = Text.of("至少留一项在本单", "At least one issue has to stay in this case");
    private static final Text SAME_OWNER = Text.of("由投诉拆分而来，责任人不变", "Split from another complaint; its owner stays");
    private static final Text MET_BEFORE =
            Text.of("拆分前已对客户做到", "It was done for the customer before the case was split");

    @Override
    public String id() {
        return "split";
    }

    @Override
    public Text title() {
        return Text.of("拆分投诉", "Split");
    }

    @Override
    public InputSpec input(Snapshot snapshot) {
        List<FormField.Option> issues = snapshot.file().issues().stream()
                .map(issue ->
                        new FormField.Option(String.valueOf(issue.no()), IssueWords.subject(snapshot.rules(), issue)))
                .toList();
        Procedure procedure = snapshot.rules().procedure();
        List<FormField.Option> types =
                procedure
                        .offered(snapshot.rules()
                                .settings()
                                .getOrDefault(procedure.ref().id(), Map.of()))
                        .stream()
                        .map(type -> new FormField.Option(type.id(), type.title()))
                        .toList();
        return InputSpec.of(
                InputField.choices("issues", "拆出的事项", "Issues of the new case").offering(issues),
                InputField.choice("type", "新投诉单的类型（不填则不变）", "Type of the new case (the same unless said)")
                        .longest(160)
                        .offering(types)
                        .asOptional(),
                InputField.text("summary", "新投诉单的概要（不填则不变）", "Summary of the new case (the same unless said)")
                        .asOptional());
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.ownerOrManager(snapshot);
    }

    @Override
    public Optional<Problem> applicable(Snapshot snapshot) {
        return snapshot.file().issues().size() < 2 ? Optional.of(TOO_FEW) : Optional.empty();
    }

    @Override
    public List<FieldError> check(Snapshot snapshot, Input input) {
        return chosen(snapshot, input).size() == snapshot.file().issues().size()
                ? Candidates.error("issues", NONE_LEFT, "")
                : List.of();
    }

    private static List<Issue> chosen(Snapshot snapshot, Input input) {
        Set<String> numbers = new HashSet<>(input.lines("issues"));
        return snapshot.file().issues().stream()
                .filter(issue -> numbers.contains(String.valueOf(issue.no())))
                .toList();
    }

    @Override
    public Optional<NewCase> opens(Snapshot snapshot, Input input) {
        List<Issue> issues = new ArrayList<>();
        chosen(snapshot, input).forEach(issue -> issues.add(issue.numbered(issues.size() + 1)));
        return Optional.of(new NewCase(
                input.optional("type").orElse(snapshot.file().type()),
                input.optional("summary").orElse(snapshot.file().intake().summary()),
                issues,
                Basis.of("core/split", "core", SAME_OWNER)));
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        List<Issue> gone = chosen(snapshot, input);
        draft.issues.removeIf(gone::contains);
    }

    @Override
    public void applyOther(Snapshot snapshot, Input input, CaseDraft draft, Snapshot other, CaseDraft otherDraft) {
        String by = snapshot.actor().username();
        String number = other.file().number();
        List<Integer> issues = chosen(snapshot, input).stream().map(Issue::no).toList();
        draft.relations =
                draft.relations.linked(new CaseLink(number, CaseLink.Kind.SPLIT_INTO, snapshot.now(), by, issues));
        draft.event(by, "split", Map.of("case", new Personal(number), "issues", issues));
        String from = snapshot.file().number();
        otherDraft.relations =
                otherDraft.relations.linked(CaseLink.of(from, CaseLink.Kind.SPLIT_FROM, snapshot.now(), by));
        otherDraft.event(by, "split-from", Map.of("case", new Personal(from)));
        endMet(snapshot, other, otherDraft);
    }

    private static void endMet(Snapshot snapshot, Snapshot other, CaseDraft otherDraft) {
        Clocks clocks = new Clocks(other);
        List.copyOf(otherDraft.clocks).stream()
                .filter(clock -> clock.open() && met(snapshot, clock))
                .forEach(clock -> clocks.end(otherDraft, clock.id(), MET_BEFORE));
    }

    private static boolean met(Snapshot snapshot, CaseClock clock) {
        return snapshot.file().clocks().stream()
                .anyMatch(known -> known.rule().equals(clock.rule())
                        && !known.id().equals(CaseClock.ATTENTION)
                        && !known.open()
                        && !known.stoppedByClosing()
                        && known.startedAt().equals(clock.startedAt()));
    }
}
