package org.redress.api.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.redress.api.procedure.ProtocolStep.Kind;

/**
 * A step of the protocol against disruptive conduct, as it was taken. What it means to the course of the protocol is kept
 * with it, so that it holds whatever becomes of the rules.
 *
 * @param incident number of the incident that it belongs to, from 1
 * @param step id of the step
 * @param stage as in the rules; 0 beside the stages
 * @param recording whether it announced a recording
 * @param blocks actions that it holds until the incident is over
 * @param said what was said and done, in words
 * @param evidence id of the file that proves it
 * @param awaits kind of file that belongs to it; the next such file is taken for it
 * @param told usernames
 */
public record StepTaken(
        int no,
        int incident,
        String step,
        int stage,
        Kind kind,
        boolean recording,
        List<String> blocks,
        String said,
        Optional<String> evidence,
        Optional<String> awaits,
        List<String> told,
        Instant at,
        String by) {
    public StepTaken {
        blocks = List.copyOf(blocks);
        told = List.copyOf(told);
    }

    StepTaken provenBy(String file) {
        return new StepTaken(
                no, incident, step, stage, kind, recording, blocks, said, Optional.of(file), awaits, told, at, by);
    }
}
