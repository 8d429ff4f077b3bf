package org.redress.store.port;

import java.time.Instant;
import java.util.UUID;

/**
 * A clock of which a step is due.
 *
 * @param at when the step was to be: a warning, the due time, or the end of a pause
 */
public record DueClock(UUID caseId, String caseNumber, String clock, Instant at) {}
