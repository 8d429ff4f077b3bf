package org.redress.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Cases that go to another version of a plugin: planned, moved, read, reversed. */
class CaseMovesTest {
    private static final ApiBench API = new ApiBench();
    private static final String MOVES = "/plugins/clinic-chain/case-moves";
    private static final String TWO = """
            {"version":"2.0.0","reason":"新规定","id":"%s","cases":[
             {"number":"SHJA-2609-0001","version":7},{"number":"SHJA-2609-0002","version":3}]}""";

    @AfterAll
    static void close() throws Exception {
        API.close();
    }

    private static ApiBench.Answer asAdmin(String path, String body) {
        return API.send(ApiBench.json(API.asAdmin(path), "POST", body));
    }

    @Test
    void a_plan_says_case_by_case_what_maps_and_what_does_not() {
        JsonNode plan = asAdmin(MOVES + "/plans", "{\"version\":\"2.0.0\",\"cases\":[\"SHJA-2609-0001\"]}")
                .json();
        assertThat(plan.at("/plugin").asText()).isEqualTo("clinic-chain");
        assertThat(plan.at("/version").asText()).isEqualTo("2.0.0");
        JsonNode fit = plan.at("/cases/0");
        assertThat(fit.at("/number").asText()).isEqualTo("SHJA-2609-0001");
        assertThat(fit.at("/version").asInt()).isEqualTo(7);
        assertThat(fit.at("/from").asText()).isEqualTo("1.0.0");
        assertThat(fit.at("/movable").asBoolean()).isTrue();
        assertThat(fit.at("/same/stage").asInt()).isEqualTo(1);
        assertThat(fit.at("/differences/0/kind").asText()).isEqualTo("clock");
        assertThat(fit.at("/differences/0/before").asText()).isEqualTo("2026-11-02T09:00+08:00");
        assertThat(fit.at("/differences/0/words/en").asText()).isEqualTo("due at another time");
        assertThat(plan.has("next")).isFalse();
    }

    @Test
    void a_unit_is_planned_from_where_the_page_before_ended() {
        JsonNode plan = asAdmin(
                        MOVES + "/plans", "{\"version\":\"2.0.0\",\"unit\":\"east\",\"after\":\"X\",\"limit\":10}")
                .json();
        assertThat(plan.at("/cases/0/number").asText()).isEqualTo("east-0001");
        assertThat(plan.at("/next").asText()).isEqualTo("X");
    }

    @Test
    void what_was_moved_is_read_again_and_reversed_case_by_case() {
        String id = "5f0c9f4e-3b8f-4c55-9d57-1a2b3c4d5e6f";
        JsonNode moved = asAdmin(MOVES, TWO.formatted(id)).json();
        assertThat(moved.at("/cases/0/state").asText()).isEqualTo("moved");
        assertThat(moved.at("/cases/1/state").asText()).isEqualTo("refused");
        assertThat(moved.at("/cases/1/why/zh").asText()).isEqualTo("没有这个阶段");
        assertThat(moved.at("/decidedBy").asText()).isEqualTo("admin");

        assertThat(API.send(API.asAdmin("/case-moves/" + id).GET()).at("/id")).isEqualTo(id);
        assertThat(API.send(API.asAdmin("/case-moves").GET()).json()).isNotEmpty();
        JsonNode back = asAdmin("/case-moves/" + id + "/reverse", "{\"reason\":\"弄错了\",\"cases\":[\"SHJA-2609-0001\"]}")
                .json();
        assertThat(back.at("/cases")).hasSize(1);
        assertThat(back.at("/cases/0/state").asText()).isEqualTo("reversed");
    }

    @Test
    void others_are_refused_and_what_is_no_list_of_cases_is_wrong() {
        assertThat(API.post(MOVES, TWO.formatted("x")).status()).isEqualTo(403);
        assertThat(API.get("/case-moves").status()).isEqualTo(403);
        assertThat(API.post(MOVES + "/plans", "{\"version\":\"2.0.0\",\"cases\":[\"A\"]}")
                        .status())
                .isEqualTo(403);
        assertThat(asAdmin(MOVES, "{\"version\":\"2.0.0\",\"reason\":\"新规定\",\"cases\":\"all\"}")
                        .status())
                .isEqualTo(422);
        assertThat(API.send(API.asAdmin("/case-moves/none").GET()).status()).isEqualTo(404);
    }
}
