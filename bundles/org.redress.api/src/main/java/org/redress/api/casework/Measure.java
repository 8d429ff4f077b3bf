package org.redress.api.casework;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that the house changes because of a complaint (P06, P10, P12, P16). Whoever carries it out does not judge
 * whether it works. Its deadline is the clock {@code measure/<no>}.
 *
 * @param role department that it belongs to, by role code
 * @param person who carries it out
 * @param done empty while it is to be carried out
 * @param check whether it works; empty while nobody has looked
 * @param withdrawnAt when it was given up
 */
public record Measure(
        int no,
        Kind kind,
        String text,
        String role,
        String person,
        Instant dueAt,
        Instant at,
        String by,
        Optional<Done> done,
        Optional<Check> check,
        Optional<Instant> withdrawnAt) {

    /** What it is for. */
    public enum Kind {
        /** Limits the harm for now. */
        CONTAINMENT,
        /** Removes the cause. */
        CORRECTIVE,
        /** Keeps it from happening elsewhere. */
        PREVENTIVE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What was done. */
    public record Done(String text, Instant at, String by) {}

    /** What looking at the effect showed. */
    public record Check(boolean effective, String text, Instant at, String by) {}

    /** To be carried out. */
    public boolean open() {
        return done.isEmpty() && withdrawnAt.isEmpty();
    }

    /** Carried out, and nobody has looked whether it works. */
    public boolean unchecked() {
        return done.isPresent() && check.isEmpty();
    }

    public boolean failed() {
        return check.filter(found -> !found.effective()).isPresent();
    }

    /** As in the REST contract: open, done, effective, not-effective, withdrawn. */
    public String state() {
        if (withdrawnAt.isPresent()) {
            return "withdrawn";
        }
        return check.map(found -> found.effective() ? "effective" : "not-effective")
                .orElse(done.isPresent() ? "done" : "open");
    }

    /** Id of its deadline. */
    public String clock() {
        return "measure/" + no;
    }

    public Measure done(Done what) {
        return new Measure(no, kind, text, role, person, dueAt, at, by, Optional.of(what), check, withdrawnAt);
    }

    public Measure checked(Check found) {
        return new Measure(no, kind, text, role, person, dueAt, at, by, done, Optional.of(found), withdrawnAt);
    }

    public Measure withdrawn(Instant when) {
        return new Measure(no, kind, text, role, person, dueAt, at, by, done, check, Optional.of(when));
    }

    /** The same, carried out by somebody else. */
    public Measure askedOf(String other) {
        return new Measure(no, kind, text, role, other, dueAt, at, by, done, check, withdrawnAt);
    }
}
