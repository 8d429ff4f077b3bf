package org.redress.api.routine;

import java.util.Optional;

/**
 * Which duties to list.
 *
 * @param unit that of the unit and of those below it
 * @param own of what is due, only what the caller has to do
 * @param limit 1–200
 */
public record RoutineQuery(
        Optional<String> unit, RoutineDuty.State state, boolean own, int limit, Optional<String> cursor) {}
