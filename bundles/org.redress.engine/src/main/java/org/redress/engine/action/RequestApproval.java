package org.redress.engine.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.redress.api.casework.Approval;
import org.redress.api.money.Money;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.people.PersonFinder;
import org.redress.engine.rule.AuthorityTable;
import org.redress.engine.rule.People;

/** Asks somebody with more authority to decide, for example about a remedy above one's own limit. */
final class RequestApproval extends SimpleAction {

    private static final InputField SUBJECT = InputField.text("subject", "申请事项", "Subject");
    private static final InputField OF =
            InputField.person("of", "审批人", "Approver").asOptional();
    private static final InputField AMOUNT =
            InputField.money("amount", "金额", "Amount").asOptional();

    RequestApproval() {
        super("request-approval", "申请审批", "Request approval");
    }

    @Override
    public InputSpec input(Snapshot snapshot) {
        return InputSpec.of(SUBJECT, Remedies.kindField(snapshot, false).asOptional(), AMOUNT, OF);
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.worker(snapshot);
    }

    @Override
    public List<FieldError> check(Snapshot snapshot, Input input) {
        List<FieldError> errors = new ArrayList<>(Remedies.currencyErrors(input));
        Optional<String> of = input.optional("of");
        if (of.equals(Optional.of(snapshot.actor().username()))) {
            errors.add(new FieldError("/of", Text.of("不能由自己审批", "Nobody approves their own request")));
        } else if (of.isPresent()) {
            Candidates.problem(snapshot, of.get())
                    .ifPresent(problem ->
                            errors.addAll(Candidates.error("of", problem, Candidates.name(snapshot, of.get()))));
        } else if (approver(snapshot, input).isEmpty()) {
            errors.add(new FieldError(
                    "/of", Text.of("没有找到有权审批的人，请指明审批人", "Nobody with this authority was found; name an approver")));
        }
        return errors;
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        String by = snapshot.actor().username();
        String of = input.optional("of").or(() -> approver(snapshot, input)).orElseThrow();
        Optional<Money> amount = input.money("amount");
        int no = draft.approvals.size() + 1;
        draft.approvals.add(Approval.request(
                no,
                input.text("subject"),
                input.optional("kind"),
                amount,
                Optional.empty(),
                by,
                snapshot.now(),
                List.of(of),
                1));
        Map<String, Object> data =
                new TreeMap<>(Map.of("approval", no, "of", of, "subject", new Personal(input.text("subject"))));
        input.optional("kind").ifPresent(kind -> data.put("kind", kind));
        amount.ifPresent(money -> data.put("amount", Remedies.shown(money)));
        draft.event(by, "approval-requested", data);
        draft.happened("approval-requested");
        draft.tell(
                of,
                "approval-requested",
                Text.of("{who}请您审批投诉单 {number}", "{who} asks for your approval on case {number}")
                        .with("who", snapshot.actor().displayName())
                        .with("number", snapshot.file().number()));
    }

    /** The first person, in the order of the authority table, who may decide it and is not the one who asks. */
    private static Optional<String> approver(Snapshot snapshot, Input input) {
        PersonFinder finder = People.finder(
                snapshot,
                person -> snapshot.file().ownership().excludes(person)
                        || person.equals(snapshot.actor().username()));
        List<String> roles = input.optional("kind")
                .map(kind -> new AuthorityTable(snapshot)
                        .deciding(kind, input.money("amount")).stream()
                                .map(row -> row.rule().role())
                                .distinct()
                                .toList())
                .orElse(List.of(snapshot.stage().role()));
        return roles.stream()
                .flatMap(role -> finder.find(role, Optional.empty()).stream())
                .map(PersonFinder.Found::username)
                .findFirst();
    }
}
