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

/** Agrees with the customer on a visit, on the calendar of a colleague (P01: from the operations manager's calendar). */
final class ScheduleVisit extends SimpleAction {

    private static final Text TOLD =
            Text.of("投诉单 {number}：{when} 客户到店，与{who}见面", "Case {number}: the customer comes on {when} to see {who}");

    ScheduleVisit() {
        super(
                "schedule-visit",
                "预约到店",
                "Book a visit",
                Visits.WITH,
                Visits.AT,
                Visits.MINUTES,
                Visits.PLACE,
                InputField.longText("purpose", "来做什么", "Purpose").asOptional());
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.worker(snapshot);
    }

    @Override
    public List<FieldError> check(Snapshot snapshot, Input input) {
        return Visits.errors(snapshot, input.text("with"), input.moment("at").orElseThrow(), Visits.minutes(input), 0);
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        String by = snapshot.actor().username();
        Instant from = input.moment("at").orElseThrow();
        Appointment visit = new Appointment(
                draft.outside.visits().size() + 1,
                input.text("with"),
                from,
                from.plus(Duration.ofMinutes(Visits.minutes(input))),
                input.optional("place"),
                input.optional("purpose"),
                snapshot.now(),
                by,
                Appointment.State.BOOKED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        draft.outside = draft.outside.with(visit);
        Map<String, Object> data = new TreeMap<>(Map.of(
                "visit", visit.no(),
                "with", visit.with(),
                "from", visit.from().toString(),
                "until", visit.to().toString()));
        visit.place().ifPresent(place -> data.put("place", new Personal(place)));
        visit.purpose().ifPresent(purpose -> data.put("purpose", new Personal(purpose)));
        draft.event(by, "visit-scheduled", data);
        Visits.start(snapshot, draft, visit);
        Visits.tell(snapshot, draft, visit, "visit-scheduled", TOLD);
        draft.happened("visit-scheduled");
    }
}
