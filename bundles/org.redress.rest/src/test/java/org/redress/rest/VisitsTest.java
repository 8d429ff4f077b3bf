package org.redress.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calendars of visits over HTTP. */
class VisitsTest {

    private final ApiBench api = new ApiBench();

    @AfterEach
    void stop() throws Exception {
        api.close();
    }

    @Test
    void a_calendar_line_says_who_and_when_and_nothing_medical() {
        JsonNode line = api.get("/visits?from=2026-09-01&to=2026-09-07&with=ops.sh-jingan")
                .json()
                .at("/items/0");
        assertThat(line.at("/from").asText()).isEqualTo("2026-09-01T10:00:00+08:00");
        assertThat(line.at("/until").asText()).isEqualTo("2026-09-01T10:30:00+08:00");
        assertThat(line.at("/state").asText()).isEqualTo("not-come");
        assertThat(line.at("/customer").asText()).isEqualTo("张女士");
        assertThat(line.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("number", "visit", "branch", "with", "from", "until", "state", "customer");
        assertThat(api.visits.asked.get(0)).endsWith("2026-08-31T16:00:00Z 2026-09-07T16:00:00Z");
    }

    @Test
    void days_are_needed_in_order_and_not_too_many() {
        assertThat(api.get("/visits?from=2026-09-01").status()).isEqualTo(422);
        assertThat(api.get("/visits?from=2026-09-02&to=2026-09-01").status()).isEqualTo(422);
        assertThat(api.get("/visits?from=2026-09-01&to=2026-12-01").status()).isEqualTo(422);
    }

    @Test
    void free_times_are_asked_for_a_colleague_a_day_and_a_length() {
        assertThat(api.get(ApiBench.CASE + "/free-times?with=ops.sh-jingan&day=2026-09-01")
                        .json()
                        .at("/items/0/at")
                        .asText())
                .isEqualTo("2026-09-01T10:00:00+08:00");
        assertThat(api.visits.asked).containsExactly("SHJA-2609-0001 ops.sh-jingan 2026-09-01 30");
        assertThat(api.get(ApiBench.CASE + "/free-times?day=2026-09-01").status())
                .isEqualTo(422);
        assertThat(api.get(ApiBench.CASE + "/free-times?with=x&day=2026-09-01&minutes=soon")
                        .status())
                .isEqualTo(422);
    }
}
