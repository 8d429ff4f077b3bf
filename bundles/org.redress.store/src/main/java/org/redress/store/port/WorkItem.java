package org.redress.store.port;

/**
 * A projection of the case: who has what to do for worklists, and who has anything in it for the watch over staff.
 *
 * @param kind one of the codes below
 * @param assignee username
 */
public record WorkItem(String kind, String assignee) {

    public static final String OWNER = "owner";
    public static final String TASK = "task";
    public static final String APPROVAL = "approval";
    public static final String HAND_OVER = "hand-over";
    /** An open part that a department answers for. */
    public static final String JOINT = "joint";
    /** The customer comes to see them, or came and nobody has written down what came of it. */
    public static final String VISIT = "visit";
    /** A measure to carry out. */
    public static final String MEASURE = "measure";
    /** The text of a document waits for this person. */
    public static final String REVIEW = "review";
    /** Answers for a stage that is not complete. */
    public static final String STAGE = "stage";
    /** A task that is open but not to be done now: optional, or of no use as things stand. */
    public static final String LATER_TASK = "later-task";
    /** Is away and stood in for by the owner. */
    public static final String STOOD_IN_FOR = "stood-in-for";
    /** Owns a case that is dealt with in another: nothing to do, but found when they leave. */
    public static final String MERGED = "merged";
    /** Owns the case on paper only: cannot act, and nobody else was found. */
    public static final String UNATTENDED = "unattended";
}
