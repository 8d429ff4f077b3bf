package org.redress.engine.action;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.Statement;
import org.redress.api.problem.Problem;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;

/** Writes down one side's account of what happened (P02: both sides before anything is judged). */
final class RecordAccount extends SimpleAction {

    RecordAccount() {
        super(
                "record-account",
                "登记陈述",
                "Record account",
                InputField.choice("side", "哪一方", "Side", "customer", "客户", "Customer", "staff", "员工", "Staff"),
                InputField.longText("text", "陈述内容", "Account"),
                InputField.text("person", "陈述人", "Person").asOptional());
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.worker(snapshot);
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        String by = snapshot.actor().username();
        Statement.Side side = Statement.Side.valueOf(input.text("side").toUpperCase(Locale.ROOT));
        draft.statements.add(new Statement(
                draft.statements.size() + 1, side, input.text("text"), input.text("person"), snapshot.now(), by));
        draft.event(
                by,
                "account-recorded",
                Map.of(
                        "side", input.text("side"),
                        "person", new Personal(input.text("person")),
                        "text", new Personal(input.text("text"))));
        draft.happened("account-recorded", input.text("side"));
    }
}
