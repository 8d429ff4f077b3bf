package org.redress.store.port;

/** What became of a change. */
public sealed interface Commit {

    record Written() implements Commit {}

    /** Somebody else changed the case, or what the customer has had, in between; decide again on the new snapshot. */
    record VersionConflict() implements Commit {}

    /** The colleague has another visit at the time that a visit is to take place. */
    record TimeTaken() implements Commit {}

    /** A request with this key has been recorded meanwhile. */
    record DuplicateRequest() implements Commit {}
}
