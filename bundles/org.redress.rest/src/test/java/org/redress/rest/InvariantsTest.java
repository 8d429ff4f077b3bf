package org.redress.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What administrators are told of the rules that hold of every case. */
class InvariantsTest {
    private static final ApiBench API = new ApiBench();

    @AfterAll
    static void close() throws Exception {
        API.close();
    }

    @Test
    void every_rule_is_there_with_its_count() {
        JsonNode body = API.send(API.asAdmin("/admin/invariants").GET()).json();

        assertThat(body.at("/sound").asBoolean()).isFalse();
        assertThat(body.at("/checkedAt").asText()).isEqualTo("2026-09-01T09:00:00+08:00");
        assertThat(body.at("/rules")).hasSizeGreaterThan(5);
        assertThat(body.at("/rules/0/rule").asText()).isEqualTo("owner-present");
        assertThat(body.at("/rules/0/violations").asInt()).isEqualTo(1);
        assertThat(body.at("/rules/0/examples/0").asText()).isEqualTo("SHJA-2609-0001");
        assertThat(body.at("/rules/0/title/zh").asText()).isNotBlank();
        assertThat(body.at("/rules/1/violations").asInt()).isZero();
        assertThat(body.at("/openCases").asInt()).isEqualTo(12);
        assertThat(body.at("/checks/0/ok").asBoolean()).isFalse();
    }

    @Test
    void others_are_refused() {
        assertThat(API.get("/admin/invariants").status()).isEqualTo(403);
    }
}
