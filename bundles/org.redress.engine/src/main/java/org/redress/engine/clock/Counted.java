package org.redress.engine.clock;

import java.time.Instant;

/**
 * Where a deadline falls.
 *
 * @param provisional whether it was counted over days of a year whose public holidays are not known yet; it may move
 *     when they are
 */
public record Counted(Instant due, boolean provisional) {}
