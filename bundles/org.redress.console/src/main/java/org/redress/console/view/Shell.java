package org.redress.console.view;

import java.util.List;

/**
 * The frame around pages for staff.
 *
 * @param role role and unit, for people
 * @param scope name of the unit that the person works for
 * @param scopes branches to choose from, when there are several
 * @param work worklists
 * @param look registers
 * @param admin administration; empty for others
 */
public record Shell(
        Person me,
        String role,
        String scope,
        List<Link> scopes,
        List<Entry> work,
        List<Entry> look,
        List<Entry> admin,
        boolean register,
        int approvals,
        int unread) {

    /** An entry of the navigation; a count of 0 is not shown. */
    public record Entry(String code, String href, String icon, String title, int count, boolean hot) {}

    /** A link with its words. */
    public record Link(String href, String title) {}

    public boolean worker() {
        return !work.isEmpty();
    }
}
