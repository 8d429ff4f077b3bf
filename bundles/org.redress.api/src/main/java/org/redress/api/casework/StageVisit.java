package org.redress.api.casework;

import java.time.Instant;
import java.util.Optional;
import org.redress.api.text.Text;

/**
 * A stage that a case is in or has been through.
 *
 * @param responsible the one person who answers for it
 * @param chosenBecause how that person was found, fallbacks included
 */
public record StageVisit(
        String stage,
        String role,
        String responsible,
        Text chosenBecause,
        Instant enteredAt,
        Optional<Instant> completedAt,
        Optional<String> completedBy) {

    public StageVisit completed(Instant at, String by) {
        return new StageVisit(stage, role, responsible, chosenBecause, enteredAt, Optional.of(at), Optional.of(by));
    }

    public StageVisit answeredBy(String person, Text because) {
        return new StageVisit(stage, role, person, because, enteredAt, completedAt, completedBy);
    }

    public boolean complete() {
        return completedAt.isPresent();
    }
}
