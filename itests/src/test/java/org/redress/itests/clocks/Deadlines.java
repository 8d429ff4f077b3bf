package org.redress.itests.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.SimulatedTime;

/** Deadlines of a case as REST shows them, and the steps of them that its history tells of. */
public final class Deadlines {

    private static final Set<String> STEPS = Set.of("clock-warned", "clock-breached", "target-missed");

    private Deadlines() {}

    /**
     * One thing that the timer did.
     *
     * @param step number of the warning, 0 for the due time itself
     * @param recordedAt by the machine's clock
     */
    public record Fired(
            String caseNumber,
            long seq,
            String action,
            String clock,
            int step,
            OffsetDateTime at,
            OffsetDateTime dueAt,
            OffsetDateTime recordedAt,
            String source) {

        static Fired of(String caseNumber, JsonNode event) {
            JsonNode data = event.path("data");
            return new Fired(
                    caseNumber,
                    event.path("seq").asLong(),
                    event.path("action").asText(),
                    data.path("clock").asText(),
                    data.path("step").asInt(),
                    SimulatedTime.of(event.path("at")),
                    SimulatedTime.of(data.path("dueAt")),
                    SimulatedTime.of(event.path("recordedAt")),
                    event.at("/reasons/0/source").asText());
        }

        /** What may happen only once. */
        public String what() {
            return caseNumber + " " + action + " " + clock + " " + step;
        }

        /** Clock and deed, for lists that people read. */
        public String brief() {
            return action + " " + clock + (step == 0 ? "" : " " + step);
        }
    }

    /** Everything that the timer did in this case, in order. */
    public static List<Fired> fired(CaseWork complaint, String reader) {
        return complaint.history(reader).stream()
                .filter(event -> STEPS.contains(event.path("action").asText()))
                .map(event -> Fired.of(complaint.number(), event))
                .toList();
    }

    public static List<String> briefs(CaseWork complaint, String reader) {
        return fired(complaint, reader).stream().map(Fired::brief).toList();
    }

    public static JsonNode clock(JsonNode file, String id) {
        return Answer.stream(file.path("clocks"))
                .filter(clock -> clock.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no clock " + id + " in " + file.path("clocks")));
    }

    public static void assertClock(JsonNode file, String id, String state, OffsetDateTime dueAt) {
        JsonNode clock = clock(file, id);
        assertThat(clock.path("state").asText()).as(clock.toString()).isEqualTo(state);
        assertThat(SimulatedTime.of(clock.path("dueAt"))).as(clock.toString()).isEqualTo(dueAt);
    }

    public static void assertClock(JsonNode file, String id, String state, String dueAt) {
        assertClock(file, id, state, OffsetDateTime.parse(dueAt));
    }

    /** How a deadline was counted: days and their numbers. */
    public static List<String> trace(CaseWork complaint, String reader, String clock) {
        return complaint
                .trace(reader, clock)
                .map(day ->
                        day.path("date").asText() + " " + day.path("counted").asInt())
                .toList();
    }

    static List<String> ids(JsonNode file) {
        return Answer.stream(file.path("clocks"))
                .map(clock -> clock.path("id").asText())
                .toList();
    }
}
