package org.redress.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.redress.rest.fake.TinyImprovements;

/** Improvement items over HTTP. */
class ImprovementsTest {

    private static final String ITEM = "/improvements/" + TinyImprovements.CODE;

    private final ApiBench api = new ApiBench();

    @AfterEach
    void stop() throws Exception {
        api.close();
    }

    @Test
    void a_page_is_asked_for_by_unit_and_state_and_names_the_next_one() {
        JsonNode page =
                api.get("/improvements?unit=sh-jingan&state=open&limit=5").json();
        assertThat(page.at("/items/0/id").asText()).isEqualTo(TinyImprovements.CODE);
        assertThat(page.at("/items/0/overdue").asBoolean()).isTrue();
        assertThat(page.at("/next").asText()).isEqualTo("more");
        assertThat(api.improvements.asked).containsExactly("sh-jingan OPEN 5");
        assertThat(api.get("/improvements?state=sleeping").status()).isEqualTo(422);
    }

    @Test
    void an_item_names_rule_and_cases_and_has_its_version_as_etag() {
        var answer = api.get(ITEM);
        JsonNode item = answer.json();
        assertThat(item.at("/reason/rule").asText()).isEqualTo("clinic-chain/recurring");
        assertThat(item.at("/cases/0/case").asText()).isEqualTo("SHJA-2609-0001");
        assertThat(item.at("/cases/0/way").asText()).isEqualTo("counted");
        assertThat(item.at("/caseCount").asInt()).isEqualTo(3);
        assertThat(item.at("/changes/0/kind").asText()).isEqualTo("raised");
        assertThat(answer.header("ETag")).isEqualTo("\"3\"");
        assertThat(api.get("/improvements/none").status()).isEqualTo(404);
    }

    @Test
    void a_case_names_the_items_that_it_belongs_to() {
        assertThat(api.get(ApiBench.CASE).json().at("/relations/improvements/0").asText())
                .isEqualTo(TinyImprovements.CODE);
    }
}
