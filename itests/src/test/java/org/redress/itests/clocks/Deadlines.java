package org.redress.itests.clocks;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.SimulatedTime;

/** Deadlines of a case as REST shows them, and the steps of them that its history tells of. */
final class Deadlines {

    private static final Set<String> STEPS = Set.of("clock-warned", "clock-breached", "target-missed");

    private Deadlines() {}

    /**
     * One thing that the timer did.
     *
     * @param step number of the warning, 0 for the due time itself
     * @param recordedAt by the machine's clock
     */
    record Fired(
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
        String what() {
            return caseNumber + " " + action + " " + clock + " " + step;
        }

        /** Clock and deed, for lists that people read. */
        String brief() {
            return action + " " + clock + (step == 0 ? "" : " " + step);
        }
    }

    static List<Fired> fired(CaseWork complaint, String reader) {
        return complaint.history(reader).stream()
                .filter(event -> STEPS.contains(event.path("action").asText()))
                .map(event -> Fired.of(complaint.number(), event))
                .toList();
    }

    static JsonNode clock(JsonNode file, String id) {
        return Answer.stream(file.path("clocks"))
                .filter(clock -> clock.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no clock " + id + " in " + file.path("clocks")));
    }

    static List<String> ids(JsonNode file) {
        return Answer.stream(file.path("clocks"))
                .map(clock -> clock.path("id").asText())
                .toList();
    }
}
