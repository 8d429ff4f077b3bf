package org.redress.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequiredServiceTest {

    @Test
    void a_name_alone_needs_no_filter() {
        assertThat(RequiredService.parse(" javax.sql.DataSource "))
                .isEqualTo(new RequiredService("javax.sql.DataSource", Optional.empty()));
    }

    @Test
    void a_name_may_carry_a_filter() {
        assertThat(RequiredService.parse("jakarta.servlet.Servlet(name=rest)"))
                .isEqualTo(new RequiredService("jakarta.servlet.Servlet", Optional.of("(name=rest)")));
    }

    @Test
    void names_come_as_an_array_or_separated_by_commas_and_count_once() {
        assertThat(RequiredService.parseAll("a.B, c.D", "a.B", ""))
                .extracting(RequiredService::type)
                .containsExactly("a.B", "c.D");
    }

    @Test
    void a_malformed_filter_is_refused_with_a_code() {
        assertThatThrownBy(() -> RequiredService.parse("a.B(name=")).hasMessageContaining("RD-HLT-001");
    }

    @Test
    void the_answer_lists_what_is_missing() {
        assertThat(HealthServlet.json(new Readiness.State(List.of("a.B(x=\"1\")"), List.of(), List.of("look"))))
                .isEqualTo(
                        "{\"status\":\"starting\",\"missing\":[\"a.B(x=\\\"1\\\")\"],\"failing\":[],\"warnings\":[\"look\"]}");
        assertThat(HealthServlet.json(new Readiness.State(List.of(), List.of(), List.of())))
                .isEqualTo("{\"status\":\"ready\",\"missing\":[],\"failing\":[]}");
    }
}
