package org.redress.api.casework;

import java.time.Instant;
import java.util.Optional;

/**
 * A case is dealt with in another.
 *
 * @param into number of that case
 * @param before how the case had ended before it was opened again, where it had; put back when the merge is undone
 */
public record Merger(String into, Instant at, String by, Optional<Closing> before) {}
