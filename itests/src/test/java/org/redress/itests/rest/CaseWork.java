package org.redress.itests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One case, worked by several people. */
public final class CaseWork {

    private final Staff staff;
    private final String number;

    public CaseWork(Staff staff, String number) {
        this.staff = staff;
        this.number = number;
    }

    /** Registered by this user; expects that it works. */
    public static CaseWork register(Staff staff, String username, Map<String, ?> registration) {
        JsonNode created =
                staff.as(username).post("cases", registration).expect(201).json();
        return new CaseWork(staff, created.path("number").asText());
    }

    /** An amount as actions take it. */
    public static Map<String, String> yuan(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }

    public String number() {
        return number;
    }

    public JsonNode as(String username) {
        return read(username).expect(200).json();
    }

    public Answer read(String username) {
        return staff.as(username).get("cases/" + number);
    }

    /** Does an action and expects that it works; input as names and values in turn. */
    public JsonNode did(String username, String action, Object... input) {
        return act(username, action, input).expect(200).json();
    }

    public Answer act(String username, String action, Object... input) {
        Map<String, Object> body = new HashMap<>();
        for (int i = 0; i < input.length; i += 2) {
            body.put((String) input[i], input[i + 1]);
        }
        return staff.as(username).post("cases/" + number + "/actions/" + action, body);
    }

    public JsonNode attach(String username, String kind) {
        byte[] content =
                ("a file of kind " + kind + " for " + number).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return staff.as(username)
                .upload(number, kind, kind + ".txt", content)
                .expect(201)
                .json();
    }

    /** Completes every mandatory task of the stage, with the file that it needs. */
    public CaseWork doTasks(String username) {
        for (Optional<JsonNode> open = openTask(username); open.isPresent(); open = openTask(username)) {
            JsonNode task = open.get();
            if (task.hasNonNull("evidence")) {
                attach(username, task.path("evidence").asText());
            }
            did(username, "complete-task", "task", task.path("id").asText());
        }
        return this;
    }

    private Optional<JsonNode> openTask(String username) {
        JsonNode file = as(username);
        return Answer.stream(file.path("tasks"))
                .filter(task -> task.path("stage").equals(file.path("stage")))
                .filter(task -> task.path("mandatory").asBoolean()
                        && task.path("applies").asBoolean()
                        && !task.path("done").asBoolean())
                .findFirst();
    }

    /** Its owner and this manager stand for it; then it goes to the archive. */
    public JsonNode archivedBy(String manager) {
        did(owner(manager), "sign-off");
        if (!owner(manager).equals(manager)) {
            did(manager, "sign-off");
        }
        return did(manager, "archive");
    }

    /** Does the tasks of the stage, ends it, and expects the case in the stage named. */
    public CaseWork through(String username, String next) {
        JsonNode file = doTasks(username).did(username, "complete-stage");
        assertThat(file.path("stage").asText()).isEqualTo(next);
        return this;
    }

    public List<JsonNode> history(String username) {
        return history(username, "words");
    }

    /** The latest event of this kind. */
    public JsonNode latest(String username, String event) {
        return history(username).stream()
                .filter(entry -> entry.path("action").asText().equals(event))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("history of " + number + " has no " + event));
    }

    public String owner(String reader) {
        return as(reader).path("owner").asText();
    }

    /** Every event exactly as it was hashed, commitments in place of people's words. */
    public List<JsonNode> committedHistory(String username) {
        return history(username, "committed");
    }

    private List<JsonNode> history(String username, String form) {
        List<JsonNode> events = new java.util.ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = staff.as(username)
                    .get("cases/" + number + "/history?limit=20&form=" + form + cursor)
                    .expect(200)
                    .json();
            page.path("items").forEach(events::add);
            cursor = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asText();
        } while (!cursor.isEmpty());
        return events;
    }

    /** How a deadline was counted, day by day. */
    public Stream<JsonNode> trace(String reader, String clock) {
        return staff.as(reader)
                .get("cases/" + number + "/clocks/" + clock + "/trace")
                .expect(200)
                .items();
    }

    /** An action as the menu of this user shows it. */
    public JsonNode offer(String username, String action) {
        return offers(username)
                .filter(offer -> offer.path("id").asText().equals(action))
                .findFirst()
                .orElseThrow();
    }

    public Stream<JsonNode> offers(String username) {
        return staff.as(username)
                .get("cases/" + number + "/actions")
                .expect(200)
                .items();
    }
}
