package org.redress.api.casework;

import java.time.Instant;

/** The result told to the customer at the end. */
public record Closing(String result, Instant at, String by, int reopened) {}
