package org.redress.engine.action;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.redress.api.casework.Appointment;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;

/** Moves a visit that has not begun to another time, or to another colleague. */
final class MoveVisit extends SimpleAction {

    private static final InputField WITH = Visits.WITH.asOptional();
    private static final InputField REASON =
            InputField.longText("reason", "改约原因", "Why it is moved").asOptional();
    private static final Text MOVED = Text.of("到店改约", "The visit was moved");
    private static final Text TOLD =
            Text.of("投诉单 {number}：到店改约为 {when}，与{who}见面", "Case {number}: the visit is now on {when} with {who}");
    private static final Text NO_LONGER =
            Text.of("投诉单 {number}：与您的到店已改约他人", "Case {number}: the customer’s visit is with somebody else now");

    MoveVisit() {
        super("move-visit", "改约", "Move a visit");
    }

    @Override
    public InputSpec input(Snapshot snapshot) {
        return InputSpec.of(
                Visits.field(snapshot, Visits.ahead(snapshot)), WITH, Visits.AT, Visits.MINUTES, Visits.PLACE, REASON);
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
        List<FieldError> unknown = Visits.unknown(Visits.ahead(snapshot), input);
        if (!unknown.isEmpty()) {
            return unknown;
        }
        Appointment visit = Visits.chosen(Visits.ahead(snapshot), input).orElseThrow();
        return Visits.errors(
                snapshot,
                input.optional("with").orElse(visit.with()),
                input.moment("at").orElseThrow(),
                minutes(visit, input),
                visit.no());
    }

    private static int minutes(Appointment visit, Input input) {
        return Visits.minutes(input, (int) visit.length().toMinutes());
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        Appointment visit = Visits.chosen(Visits.ahead(snapshot), input).orElseThrow();
        Instant from = input.moment("at").orElseThrow();
        Appointment moved = visit.moved(
                input.optional("with").orElse(visit.with()),
                from,
                from.plus(Duration.ofMinutes(minutes(visit, input))),
                input.optional("place").or(visit::place));
        draft.outside = draft.outside.with(moved);
        Map<String, Object> data = new TreeMap<>(Map.of(
                "visit", visit.no(),
                "with", moved.with(),
                "before", visit.from().toString(),
                "from", moved.from().toString(),
                "until", moved.to().toString()));
        input.optional("reason").ifPresent(reason -> data.put("reason", new Personal(reason)));
        draft.event(snapshot.actor().username(), "visit-moved", data);
        Visits.move(snapshot, draft, moved, MOVED);
        Visits.tell(snapshot, draft, moved, "visit-moved", TOLD);
        if (!moved.with().equals(visit.with())
                && !visit.with().equals(snapshot.actor().username())) {
            draft.tell(
                    visit.with(),
                    "visit-moved",
                    NO_LONGER.with("number", snapshot.file().number()));
        }
        draft.happened("visit-moved");
    }
}
