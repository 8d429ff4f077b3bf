package org.redress.store.port;

/**
 * A projection of the case for worklists: who has to do what.
 *
 * @param kind owner, task, approval, hand-over
 * @param assignee username
 */
public record WorkItem(String kind, String assignee) {

    public static final String OWNER = "owner";
    public static final String TASK = "task";
    public static final String APPROVAL = "approval";
    public static final String HAND_OVER = "hand-over";
}
