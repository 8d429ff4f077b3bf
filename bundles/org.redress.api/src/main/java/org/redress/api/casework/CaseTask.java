package org.redress.api.casework;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Work to do in a stage; its words are in the procedure.
 *
 * @param assignee person chosen from the holders of the role
 * @param applies false while the task's condition does not hold; such tasks block nothing
 * @param data what was recorded with it
 */
public record CaseTask(
        String id,
        String stage,
        String role,
        String assignee,
        boolean mandatory,
        boolean applies,
        Optional<Instant> doneAt,
        Optional<String> doneBy,
        Map<String, Object> data) {
    public CaseTask {
        data = Map.copyOf(data);
    }

    public CaseTask completed(Instant at, String by, Map<String, Object> recorded) {
        return new CaseTask(id, stage, role, assignee, mandatory, applies, Optional.of(at), Optional.of(by), recorded);
    }

    public CaseTask applying(boolean now) {
        return new CaseTask(id, stage, role, assignee, mandatory, now, doneAt, doneBy, data);
    }

    public CaseTask mandatory(boolean now) {
        return new CaseTask(id, stage, role, assignee, now, applies, doneAt, doneBy, data);
    }

    public CaseTask assignedTo(String person) {
        return new CaseTask(id, stage, role, person, mandatory, applies, doneAt, doneBy, data);
    }

    public boolean done() {
        return doneAt.isPresent();
    }

    /** Whether a stage waits for it. */
    public boolean blocks() {
        return mandatory && applies && !done();
    }
}
