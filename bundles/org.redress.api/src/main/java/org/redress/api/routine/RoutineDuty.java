package org.redress.api.routine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.redress.api.text.Text;

/**
 * An occurrence of a duty that comes round. What is due follows from the packs that are active now; only what was missed or
 * recorded is kept, with the titles of that time.
 *
 * @param purpose what is to be done
 * @param source pack and version
 * @param role who has it done
 * @param roleTitle what the role is called
 * @param endsAt the first moment after its period
 * @param done empty until it is recorded
 */
public record RoutineDuty(
        DutyKey key,
        Text title,
        Text purpose,
        Text why,
        String source,
        String role,
        Text roleTitle,
        Instant endsAt,
        State state,
        Optional<Done> done) {

    /** Where it stands. */
    public enum State {
        /** Its period has not ended. */
        DUE,
        /** Its period went by without it; it can still be recorded. */
        MISSED,
        /** Recorded. */
        DONE
    }

    public Period period() {
        return Period.parse(key.period()).orElseThrow();
    }

    public RoutineDuty missed() {
        return new RoutineDuty(
                key, title, purpose, why, source, role, roleTitle, endsAt, State.MISSED, Optional.empty());
    }

    public RoutineDuty with(Done recorded) {
        return new RoutineDuty(
                key, title, purpose, why, source, role, roleTitle, endsAt, State.DONE, Optional.of(recorded));
    }

    /** Whether it was recorded only after its period. */
    public boolean late() {
        return done.filter(recorded -> !recorded.at().isBefore(endsAt)).isPresent();
    }

    /**
     * That it was done.
     *
     * @param by username
     * @param answers in the order of the form
     * @param improvements codes of improvement items that came of it
     * @param requestKey by which the same request is known when it is sent again
     */
    public record Done(
            Instant at,
            String by,
            List<Answer> answers,
            Optional<String> note,
            List<String> improvements,
            Optional<String> requestKey) {
        public Done {
            answers = List.copyOf(answers);
            improvements = List.copyOf(improvements);
        }
    }

    /**
     * A field of the form as it was filled in.
     *
     * @param title of the field then
     * @param value text, number, truth or list of texts
     * @param shown the value in words
     */
    public record Answer(String name, Text title, Object value, Text shown) {}
}
