package org.redress.api.casework;

import java.time.Instant;

/**
 * Somebody stands for the case as it was handled.
 *
 * @param capacity {@code owner} or {@code manager}
 * @param seq event of the history up to which they saw it
 */
public record SignOff(String capacity, String by, Instant at, long seq) {

    public static final String OWNER = "owner";
    public static final String MANAGER = "manager";
}
