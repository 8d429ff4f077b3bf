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
import org.redress.engine.rule.Voices;

/** Asks people with more authority to decide, for example about a remedy above one's own limit. */
final class RequestApproval extends SimpleAction {

    private static final InputField SUBJECT = InputField.text("subject", "申请事项", "Subject");
    private static final InputField OF =
            InputField.person("of", "审批人", "Approver").asOptional();
    private static final InputField AMOUNT =
            InputField.money("amount", "金额", "Amount").asOptional();
    private static final InputField REASON =
            InputField.longText("reason", "申请理由", "Why it is asked").asOptional();

    RequestApproval() {
        super("request-approval", "申请审批", "Request approval");
    }

    @Override
    public InputSpec input(Snapshot snapshot) {
        return InputSpec.of(SUBJECT, Remedies.kindField(snapshot, false).asOptional(), AMOUNT, REASON, OF);
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
            return errors;
        }
        Optional<Text> problem = of.flatMap(person -> Candidates.problem(snapshot, person));
        if (problem.isPresent()) {
            errors.addAll(Candidates.error("of", problem.get(), Candidates.name(snapshot, of.orElseThrow())));
        } else if (asked(snapshot, input).isEmpty()) {
            errors.add(new FieldError("/of", missing(snapshot, input)));
        }
        return errors;
    }

    /** Why nobody can be asked: the one named may not decide it, or too few are there who may. */
    private static Text missing(Snapshot snapshot, Input input) {
        Optional<String> of = input.optional("of");
        Optional<String> kind = input.optional("kind");
        if (of.isPresent() && kind.isPresent()) {
            return Text.of("「{who}」无权决定。{others}", "“{who}” may not decide it. {others}")
                    .with("who", Candidates.name(snapshot, of.get()))
                    .with("others", new Authority(snapshot, kind.get(), input.money("amount")).deciders());
        }
        return kind.map(remedy -> new Authority(snapshot, remedy, input.money("amount")).deciders())
                .orElse(Text.of("没有找到有权审批的人，请指明审批人", "Nobody with this authority was found; name an approver"));
    }

    private static Optional<Voices.Asked> asked(Snapshot snapshot, Input input) {
        return new Voices(snapshot, snapshot.file().ownership()::excludes)
                .toAsk(
                        input.optional("kind"),
                        input.money("amount"),
                        snapshot.actor().username(),
                        input.optional("of"));
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        String by = snapshot.actor().username();
        Voices.Asked asked = asked(snapshot, input).orElseThrow();
        Optional<Money> amount = input.money("amount");
        int no = draft.approvals.size() + 1;
        draft.approvals.add(Approval.request(
                no,
                input.text("subject"),
                input.optional("kind"),
                amount,
                input.optional("reason"),
                by,
                snapshot.now(),
                asked.people(),
                asked.quorum()));
        Map<String, Object> data = new TreeMap<>(Map.of(
                "approval",
                no,
                "of",
                asked.people().get(0),
                "asked",
                asked.people(),
                "quorum",
                asked.quorum(),
                "subject",
                new Personal(input.text("subject")),
                "reason",
                new Personal(input.text("reason"))));
        input.optional("kind").ifPresent(kind -> data.put("kind", kind));
        amount.ifPresent(money -> data.put("amount", Remedies.shown(money)));
        asked.row()
                .ifPresentOrElse(
                        row -> draft.decided(by, "approval-requested", data, Authority.basis(row, amount)),
                        () -> draft.event(by, "approval-requested", data));
        draft.happened("approval-requested");
        asked.people().forEach(person -> tell(snapshot, draft, person));
    }

    /** No words of the request: inboxes keep them. */
    static void tell(Snapshot snapshot, CaseDraft draft, String person) {
        draft.tell(
                person,
                "approval-requested",
                Text.of("{who}请您审批投诉单 {number}", "{who} asks for your approval on case {number}")
                        .with("who", snapshot.actor().displayName())
                        .with("number", snapshot.file().number()));
    }
}
