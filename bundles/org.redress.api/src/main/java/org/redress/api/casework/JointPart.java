package org.redress.api.casework;

import java.time.Instant;
import java.util.Optional;

/**
 * A part that another department answers for while the owner keeps the lead (P17: joint items). Its sub-deadline is the
 * clock {@code joint/<no>}.
 *
 * @param role department that was asked, by role code
 * @param person who answers for it
 * @param text what is asked
 * @param answer what came back; empty while it is open
 * @param cause why it happened, where the answer says so
 * @param withdrawnAt when the owner took the question back
 * @param verdict what the owner made of the answer; empty until they have looked
 */
public record JointPart(
        int no,
        String role,
        String person,
        String text,
        Instant dueAt,
        Instant askedAt,
        String askedBy,
        Optional<String> answer,
        Optional<String> cause,
        Optional<Instant> answeredAt,
        Optional<String> answeredBy,
        Optional<Instant> withdrawnAt,
        Optional<Verdict> verdict) {

    /**
     * The answer is taken, or goes back for redo as a part of its own (P06).
     *
     * @param reason why it goes back
     */
    public record Verdict(boolean accepted, Optional<String> reason, Instant at, String by) {}

    public boolean open() {
        return answeredAt.isEmpty() && withdrawnAt.isEmpty();
    }

    /** Answered, and the owner has not said whether the answer will do. */
    public boolean unjudged() {
        return answeredAt.isPresent() && verdict.isEmpty();
    }

    /** The same part, judged. */
    public JointPart judged(Verdict judged) {
        return new JointPart(
                no,
                role,
                person,
                text,
                dueAt,
                askedAt,
                askedBy,
                answer,
                cause,
                answeredAt,
                answeredBy,
                withdrawnAt,
                Optional.of(judged));
    }

    /** The answer was taken. */
    public boolean accepted() {
        return verdict.filter(Verdict::accepted).isPresent();
    }

    /** As in the REST contract: open, answered, accepted, returned, withdrawn. */
    public String state() {
        if (open()) {
            return "open";
        }
        return withdrawnAt.isPresent()
                ? "withdrawn"
                : verdict.map(judged -> judged.accepted() ? "accepted" : "returned")
                        .orElse("answered");
    }

    /** Its sub-deadline. */
    public String clock() {
        return "joint/" + no;
    }

    /**
     * The same part with what came back.
     *
     * @param why the cause, where the answer says so
     */
    public JointPart answered(String words, Optional<String> why, Instant at, String by) {
        return new JointPart(
                no,
                role,
                person,
                text,
                dueAt,
                askedAt,
                askedBy,
                Optional.of(words),
                why,
                Optional.of(at),
                Optional.of(by),
                withdrawnAt,
                verdict);
    }

    /** The same part, taken back. */
    public JointPart withdrawn(Instant at) {
        return new JointPart(
                no,
                role,
                person,
                text,
                dueAt,
                askedAt,
                askedBy,
                answer,
                cause,
                answeredAt,
                answeredBy,
                Optional.of(at),
                verdict);
    }

    /** The same part, answered for by somebody else. */
    public JointPart askedOf(String other) {
        return new JointPart(
                no,
                role,
                other,
                text,
                dueAt,
                askedAt,
                askedBy,
                answer,
                cause,
                answeredAt,
                answeredBy,
                withdrawnAt,
                verdict);
    }
}
