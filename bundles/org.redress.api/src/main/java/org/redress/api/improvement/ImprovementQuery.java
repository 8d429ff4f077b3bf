package org.redress.api.improvement;

import java.util.Optional;

/**
 * Which improvement items to list.
 *
 * @param unit items that hold for the unit: its own, those of units below it and of those above it
 * @param owner username
 * @param limit 1–200
 */
public record ImprovementQuery(
        Optional<String> unit,
        Optional<Improvement.State> state,
        Optional<String> owner,
        int limit,
        Optional<String> cursor) {}
