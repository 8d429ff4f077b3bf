package org.redress.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.CaseState;
import org.redress.api.search.HitKind;
import org.redress.api.search.SearchQuery;

/** Searching over REST. */
class SearchTest {
    private static final ApiBench API = new ApiBench();

    @AfterEach
    void install() {
        API.search.installed = API.search;
    }

    @AfterAll
    static void close() throws Exception {
        API.close();
    }

    @Test
    void what_is_asked_reaches_the_search_and_what_it_finds_comes_back_as_data() {
        JsonNode page = API.get(
                        "/search?q=%E7%8E%8B%20138&kind=customer&unit=east&state=open&from=2026-09-01T09:00:00%2B08:00"
                                + "&limit=5&cursor=abc")
                .json();
        assertThat(API.search.asked)
                .isEqualTo(new SearchQuery(
                        "王 138",
                        Optional.of(HitKind.CUSTOMER),
                        Optional.of("east"),
                        Optional.of(CaseState.OPEN),
                        Optional.of(Instant.parse("2026-09-01T01:00:00Z")),
                        Optional.empty(),
                        5,
                        Optional.of("abc")));
        assertThat(page.at("/items/0/kind").asText()).isEqualTo("customer");
        assertThat(page.at("/items/0/customer/openCases/0").asText()).isEqualTo("SHJA-2609-0001");
        assertThat(page.at("/items/0/case").isMissingNode()).isTrue();
        assertThat(page.at("/items/0/excerpts/0/text").asText()).isEqualTo("<b>王芳</b>");
        assertThat(page.at("/items/0/excerpts/0/marks/0/from").asInt()).isEqualTo(3);
        assertThat(page.at("/next").asText()).isEqualTo("more");
        assertThat(page.at("/complete").asBoolean(true)).isFalse();
    }

    @Test
    void what_cannot_be_meant_is_refused() {
        for (String wrong :
                List.of("", "?q=", "?q=x&kind=letter", "?q=x&state=OPEN", "?q=x&limit=51", "?q=x&from=soon")) {
            assertThat(API.get("/search" + wrong).status()).as(wrong).isEqualTo(422);
        }
    }

    @Test
    void where_it_is_not_installed_the_answer_says_so() {
        API.search.installed = null;
        ApiBench.Answer answer = API.get("/search?q=x");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().at("/code").asText()).isEqualTo("RD-SRCH-404");
    }
}
