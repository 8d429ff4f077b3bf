package org.redress.extension.guard;

import java.time.Duration;

/**
 * What code of a plugin is allowed.
 *
 * @param deadline for one call
 * @param atOnce calls of one plugin at the same time, those counted that never came back
 */
record Limits(Duration deadline, int atOnce) {

    static final Limits USUAL = new Limits(Duration.ofMillis(500), 4);
}
