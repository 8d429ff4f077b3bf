package org.redress.itests.why;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Predicate;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.Staff;

/** Why a case is where it is, as REST explains it to one of the staff. */
record Why(JsonNode sheet) {

    static Why read(Staff staff, CaseWork complaint, String reader) {
        return new Why(staff.as(reader)
                .get("cases/" + complaint.number() + "/explanations?limit=200")
                .expect(200)
                .json());
    }

    /** The latest decision of this kind, as history names it. */
    JsonNode decision(String what) {
        return one("decisions", decision -> decision.path("what").asText().equals(what));
    }

    JsonNode held(String action) {
        return one("blocked", held -> held.path("action").asText().equals(action));
    }

    /** A gate that holds this action. */
    JsonNode held(String action, String gate) {
        return gate(held(action), gate);
    }

    /** The same out of a refusal. */
    static JsonNode gate(JsonNode held, String gate) {
        return Answer.stream(held.path("blockedBy"))
                .filter(blocker -> blocker.path("gate").asText().equals(gate))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not held by " + gate + ": " + held));
    }

    JsonNode notYet(String rule) {
        return one("whyNot", missed -> missed.path("rule").asText().equals(rule));
    }

    /** Rule, source, and words in both languages; answers what would have been decided otherwise, in Chinese. */
    static String assertGrounds(JsonNode explained, String rule, String source) {
        assertThat(explained.path("rule").asText()).as(explained.toString()).isEqualTo(rule);
        assertThat(explained.path("source").asText()).as(explained.toString()).isEqualTo(source);
        for (String words : new String[] {"reason", "otherwise"}) {
            assertThat(explained.path(words).path("zh").asText())
                    .as(explained.toString())
                    .isNotBlank();
            assertThat(explained.path(words).path("en").asText())
                    .as(explained.toString())
                    .isNotBlank();
        }
        return explained.at("/otherwise/zh").asText();
    }

    /** The value of a fact that the rule looked at. */
    static JsonNode input(JsonNode explained, String fact) {
        return Answer.stream(explained.path("inputs"))
                .filter(input -> input.path("fact").asText().equals(fact))
                .peek(input -> assertThat(input.at("/title/zh").asText()).isNotBlank())
                .findFirst()
                .orElseThrow(() -> new AssertionError("did not look at " + fact + ": " + explained))
                .path("value");
    }

    private JsonNode one(String part, Predicate<JsonNode> wanted) {
        return Answer.stream(sheet.path(part))
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new AssertionError("not in " + part + ": " + sheet.path(part)));
    }
}
