package org.redress.console.view;

import java.util.List;

/**
 * Links that the customer was given.
 *
 * @param refused why none can be given now; empty when one can
 * @param days how long a link is good for where nothing else is said
 */
public record LinksCard(String href, List<Line> lines, String refused, int days, int mostDays) {

    /**
     * A link.
     *
     * @param opened when it was opened; empty when never
     * @param revoke whether it can be revoked
     */
    public record Line(int no, String purpose, String state, String tone, String more, String opened, boolean revoke) {}
}
