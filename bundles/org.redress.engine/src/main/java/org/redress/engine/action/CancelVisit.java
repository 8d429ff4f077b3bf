package org.redress.engine.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.Appointment;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.Clocks;

/** Cancels a visit that has not begun; the time is free again. */
final class CancelVisit extends SimpleAction {

    private static final InputField REASON = InputField.longText("reason", "取消原因", "Why it is cancelled");
    private static final Text CANCELLED = Text.of("到店已取消", "The visit was cancelled");
    private static final Text TOLD =
            Text.of("投诉单 {number}：{when} 的到店（{who}）已取消", "Case {number}: the visit on {when} with {who} is cancelled");

    CancelVisit() {
        super("cancel-visit", "取消到店", "Cancel a visit");
    }

    @Override
    public InputSpec input(Snapshot snapshot) {
        return InputSpec.of(Visits.field(snapshot, Visits.ahead(snapshot)), REASON);
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.worker(snapshot);
    }

    @Override
    public Optional<Problem> applicable(Snapshot snapshot) {
        return Visits.some(Visits.ahead(snapshot));
    }

    @Override
    public List<FieldError> check(Snapshot snapshot, Input input) {
        return Visits.unknown(Visits.ahead(snapshot), input);
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        Appointment visit = Visits.chosen(Visits.ahead(snapshot), input).orElseThrow();
        cancel(snapshot, draft, visit, input.text("reason"));
    }

    static void cancel(Snapshot snapshot, CaseDraft draft, Appointment visit, String reason) {
        String by = snapshot.actor().username();
        draft.outside = draft.outside.with(visit.decided(Appointment.State.CANCELLED, reason, snapshot.now(), by));
        draft.event(by, "visit-cancelled", Map.of("visit", visit.no(), "reason", new Personal(reason)));
        new Clocks(snapshot).end(draft, visit.clock(), CANCELLED);
        Visits.tell(snapshot, draft, visit, "visit-cancelled", TOLD);
        draft.happened("visit-cancelled");
    }
}
