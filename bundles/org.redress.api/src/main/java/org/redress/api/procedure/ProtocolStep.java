package org.redress.api.procedure;

import java.util.List;
import java.util.Optional;
import org.redress.api.text.Text;

/**
 * A step of the protocol against disruptive conduct (P01).
 *
 * @param id without its pack; of the same id in several packs of a case the procedure's counts
 * @param stage number of the stage, from 1; 0 for what comes beside the stages: emergency, end of an incident, aftermath
 * @param help what to do
 * @param say words that staff may say
 * @param remote what is done instead by phone and online
 * @param basis full ids of texts of the library, shown beside the step
 * @param kind what the step is to the course of the protocol
 * @param recording announces that it is recorded
 * @param evidence kind of file that belongs to it and may follow later
 * @param needs what must have happened before
 * @param managers only those who manage cases may record it
 * @param role who has to take it once it is owed; the owner when empty
 * @param tell roles that are told at once
 * @param then ids of the steps that are owed once it is taken
 * @param blocks actions that are held until a step ends the incident
 */
public record ProtocolStep(
        String id,
        int stage,
        Text title,
        Optional<Text> help,
        Optional<Text> say,
        Optional<Text> remote,
        List<String> basis,
        Kind kind,
        boolean recording,
        Optional<String> evidence,
        Needs needs,
        boolean managers,
        Optional<String> role,
        List<String> tell,
        List<String> then,
        List<String> blocks) {

    /** What a step is to the course of the protocol. */
    public enum Kind {
        STEP,
        /** Counts as a warning, each time it is taken. */
        WARNING,
        /** Violence is imminent or happening: possible at any time; nothing has to come before any other step then. */
        EMERGENCY,
        /** The incident is over: what it held is free again, and warnings count anew. */
        ENDING
    }

    /**
     * What must have happened before. An emergency lifts warnings and earlier steps; so does being owed.
     *
     * @param warnings so many warnings in the present incident
     * @param after all of these steps in the present incident
     * @param files one of these kinds of files attached to the case
     * @param when the step is there only while this holds
     */
    public record Needs(int warnings, List<String> after, List<String> files, Optional<Condition> when) {
        public Needs {
            after = List.copyOf(after);
            files = List.copyOf(files);
        }
    }

    public ProtocolStep {
        basis = List.copyOf(basis);
        tell = List.copyOf(tell);
        then = List.copyOf(then);
        blocks = List.copyOf(blocks);
    }

    public boolean warning() {
        return kind == Kind.WARNING;
    }

    public boolean emergency() {
        return kind == Kind.EMERGENCY;
    }

    public boolean ending() {
        return kind == Kind.ENDING;
    }
}
