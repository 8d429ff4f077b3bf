package org.redress.api.routine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request to record that a duty was done.
 *
 * @param fields answers to the form of the pack
 * @param note whatever else is to be said
 * @param improvements codes of open improvement items that came of it
 * @param requestKey the same key is carried out once
 */
public record RoutineRecord(
        Map<String, Object> fields, Optional<String> note, List<String> improvements, Optional<String> requestKey) {
    public RoutineRecord {
        improvements = List.copyOf(improvements);
    }
}
