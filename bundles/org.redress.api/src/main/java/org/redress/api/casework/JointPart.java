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
 * @param withdrawnAt when the owner took the question back
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
        Optional<Instant> answeredAt,
        Optional<String> answeredBy,
        Optional<Instant> withdrawnAt) {

    public boolean open() {
        return answeredAt.isEmpty() && withdrawnAt.isEmpty();
    }

    /** Its sub-deadline. */
    public String clock() {
        return "joint/" + no;
    }

    /** The same part with what came back. */
    public JointPart answered(String words, Instant at, String by) {
        return new JointPart(
                no,
                role,
                person,
                text,
                dueAt,
                askedAt,
                askedBy,
                Optional.of(words),
                Optional.of(at),
                Optional.of(by),
                withdrawnAt);
    }

    /** The same part, taken back. */
    public JointPart withdrawn(Instant at) {
        return new JointPart(
                no, role, person, text, dueAt, askedAt, askedBy, answer, answeredAt, answeredBy, Optional.of(at));
    }

    /** The same part, answered for by somebody else. */
    public JointPart askedOf(String other) {
        return new JointPart(
                no, role, other, text, dueAt, askedAt, askedBy, answer, answeredAt, answeredBy, withdrawnAt);
    }
}
