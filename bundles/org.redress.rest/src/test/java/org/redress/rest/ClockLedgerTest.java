package org.redress.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The ledger of clocks over the wire. */
class ClockLedgerTest {

    private static final ApiBench API = new ApiBench();

    @AfterAll
    static void stop() throws Exception {
        API.close();
    }

    @Test
    void an_administrator_reads_what_does_not_balance() {
        ApiBench.Answer answer = API.send(API.asAdmin("/clocks/ledger").GET());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("balanced").asBoolean()).isFalse();
        assertThat(answer.json().at("/packs/0/pack").asText()).isEqualTo("law-cn");
        assertThat(answer.json().at("/packs/0/started").asInt()).isEqualTo(3);
        assertThat(answer.json().at("/differences/0/caseNumber").asText()).isEqualTo("SHJA-2609-0001");
        assertThat(answer.json().at("/differences/0/what/zh").asText()).isEqualTo("不一致");
    }

    @Test
    void nobody_else_does() {
        assertThat(API.get("/clocks/ledger").status()).isEqualTo(403);
    }
}
