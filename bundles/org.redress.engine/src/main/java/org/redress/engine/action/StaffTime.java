package org.redress.engine.action;

import java.util.List;
import java.util.Map;
import org.redress.api.casework.Reckoning.TimeSpent;
import org.redress.api.problem.FieldError;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;

/** Time that people spend on a case, as the actions record it that take some (P02: time spent is a cost). */
final class StaffTime {

    static final InputField MINUTES = InputField.whole("minutes", "用时（分钟）", "Minutes spent");
    static final InputField OPTIONAL = MINUTES.asOptional();

    /** A week; more is a slip of the pen. */
    private static final int MOST = 7 * 24 * 60;

    private StaffTime() {}

    static List<FieldError> errors(Input input) {
        return input.whole(MINUTES.name())
                .filter(minutes -> minutes < 1 || minutes > MOST)
                .map(minutes -> List.of(new FieldError(
                        "/minutes",
                        Text.of("用时应为 1 至 {most} 分钟", "Between 1 and {most} minutes")
                                .with("most", MOST))))
                .orElse(List.of());
    }

    /** Adds what was spent, if anything, to the case and to what the event tells. */
    static void record(Snapshot snapshot, Input input, String action, CaseDraft draft, Map<String, Object> data) {
        input.whole(MINUTES.name()).ifPresent(minutes -> {
            draft.reckoning = draft.reckoning.and(new TimeSpent(
                    draft.reckoning.time().size() + 1,
                    minutes,
                    action,
                    input.text("text"),
                    snapshot.now(),
                    snapshot.actor().username()));
            data.put(MINUTES.name(), minutes);
        });
    }
}
