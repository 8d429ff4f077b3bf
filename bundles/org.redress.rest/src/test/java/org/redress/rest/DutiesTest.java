package org.redress.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.redress.rest.fake.TinyRoutines;

/** Routine duties over HTTP. */
class DutiesTest {

    private static final String DUTY = "/duties/" + TinyRoutines.KEY.text();

    private final ApiBench api = new ApiBench();

    @AfterEach
    void stop() throws Exception {
        api.close();
    }

    @Test
    void what_is_due_is_listed_unless_asked_for_what_was_missed_or_done() {
        JsonNode page = api.get("/duties?unit=sh-jingan&limit=5").json();
        assertThat(page.at("/items/0/id").asText()).isEqualTo(TinyRoutines.KEY.text());
        assertThat(page.at("/items/0/periodTitle/zh").asText()).isEqualTo("2026 年 9 月");
        assertThat(page.at("/items/0/state").asText()).isEqualTo("due");
        assertThat(page.at("/next").asText()).isEqualTo("more");
        api.get("/duties?state=missed&mine=true");
        assertThat(api.routines.asked).containsExactly("sh-jingan DUE 5", "- MISSED own 50");
        assertThat(api.get("/duties?state=sleeping").status()).isEqualTo(422);
    }

    @Test
    void a_duty_shows_the_figures_of_its_period_and_how_to_list_the_cases() {
        JsonNode duty = api.get(DUTY).json();
        assertThat(duty.at("/figures/cases").asInt()).isEqualTo(5);
        assertThat(duty.at("/figures/query").asText())
                .isEqualTo("branch=sh-jingan&from=2026-09-01&to=2026-09-30&pack=emergency-plan");
        assertThat(duty.at("/standing").asText()).isEqualTo("ops.sh-jingan");
        assertThat(duty.at("/allowed").asBoolean()).isTrue();
        assertThat(api.get("/cases?" + duty.at("/figures/query").asText() + "&only=repeated")
                        .status())
                .isEqualTo(200);
        assertThat(api.get("/cases?pack=emergency-plan").status()).isEqualTo(422);
        assertThat(api.get("/cases?from=2026-09-02&to=2026-09-01").status()).isEqualTo(422);
        assertThat(api.get("/duties/emergency-plan/review-meeting/sh-jingan/2026-10")
                        .status())
                .isEqualTo(404);
        assertThat(api.get("/duties/emergency-plan/review-meeting/sh-jingan/soon")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void it_is_recorded_with_answers_note_and_items_under_the_key_of_the_request() {
        var answer = api.send(api.request(DUTY)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "k1")
                .POST(BodyPublishers.ofString(
                        "{\"fields\":{\"people\":6},\"note\":\"好\",\"improvements\":[\"SHJA-I1\"]}")));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/duty/state").asText()).isEqualTo("done");
        assertThat(answer.json().at("/answers/0/shown/zh").asText()).isEqualTo("6");
        assertThat(answer.json().at("/improvements/0").asText()).isEqualTo("SHJA-I1");
        assertThat(api.routines.asked).containsExactly("{people=6} 好 [SHJA-I1] k1");
        var wrong = api.send(
                api.request(DUTY).header("Content-Type", "application/json").POST(BodyPublishers.ofString("{}")));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().at("/errors/0/pointer").asText()).isEqualTo("/fields/causes");
    }
}
