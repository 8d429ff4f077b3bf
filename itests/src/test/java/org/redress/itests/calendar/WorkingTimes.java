package org.redress.itests.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.Staff;

/** What an administrator decides about working time, and which deadlines would move by it. */
record WorkingTimes(Staff staff) {

    /** The whole decision of a unit: parts and their values in turn, what is left out comes from above. */
    Answer decide(String unit, Object... parts) {
        Map<String, Object> decision = body(parts);
        decision.put("reason", "集成测试");
        return staff.as("admin").put("units/" + unit + "/calendar", decision).expect(200);
    }

    /** Deadlines that such a decision would move: number, clock and new time. */
    List<String> preview(String unit, Object... parts) {
        return moves(staff.as("admin").post("units/" + unit + "/calendar/preview", body(parts)));
    }

    /** Deadlines that would move if they were counted again now. */
    List<String> moves(String unit) {
        return moves(staff.as("admin").get("units/" + unit + "/calendar/moves"));
    }

    /** Counts them again; how many moved. */
    int move(String unit, String reason) {
        return staff.as("admin")
                .post("units/" + unit + "/calendar/moves", Map.of("reason", reason))
                .expect(200)
                .json()
                .path("moved")
                .asInt();
    }

    List<JsonNode> days(String unit, String from, String to) {
        return staff.as("admin")
                .get("units/" + unit + "/calendar/days?from=" + from + "&to=" + to)
                .expect(200)
                .items()
                .toList();
    }

    /** As a list of moves names it. */
    static String move(CaseWork complaint, String clock, String dueAt) {
        return complaint.number() + " " + clock + " " + dueAt;
    }

    static Map<String, String> shift(String opens, String closes) {
        return Map.of("opens", opens, "closes", closes);
    }

    static Map<String, Object> day(String title, List<Map<String, String>> shifts) {
        return Map.of("title", Map.of("zh", title), "shifts", shifts);
    }

    private static List<String> moves(Answer answer) {
        return answer.expect(200)
                .items()
                .map(move -> move.path("number").asText() + " "
                        + move.path("clock").asText() + " "
                        + move.path("wouldBeDueAt").asText())
                .toList();
    }

    private static Map<String, Object> body(Object... parts) {
        Map<String, Object> body = new HashMap<>();
        for (int i = 0; i < parts.length; i += 2) {
            body.put((String) parts[i], parts[i + 1]);
        }
        return body;
    }
}
