package org.redress.api.casework;

import java.time.Instant;

/**
 * A move of a case from one branch to another.
 *
 * @param from unit id of the branch that had it
 * @param to unit id of the branch that has it since
 */
public record BranchTransfer(String from, String to, Instant at, String by, String reason) {}
