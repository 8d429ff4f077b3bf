package org.redress.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Documents and instants in columns. */
class JsonTest {

    record Newer(String name, List<String> added, Map<String, Object> more, Optional<Instant> at, long count) {}

    @Test
    void what_an_older_row_lacks_reads_as_empty_and_what_a_newer_one_has_is_ignored() {
        assertThat(Json.read("{\"name\":\"x\",\"unknown\":1}", Newer.class))
                .isEqualTo(new Newer("x", List.of(), Map.of(), Optional.empty(), 0));
    }

    @Test
    void amounts_and_times_are_exact() {
        Instant at = Instant.parse("2026-11-02T01:00:00.123456789Z");
        Newer value = new Newer(
                "x",
                List.of(),
                Map.of("a", new BigDecimal("45000.00"), "b", new BigDecimal("0.0000001")),
                Optional.of(at),
                1);

        assertThat(Json.read(Json.write(value), Newer.class)).isEqualTo(value);
        assertThat(Json.write(value)).contains("45000.00").contains("0.0000001");
    }

    @Test
    void instants_are_exact_and_those_beyond_the_end_are_the_end() {
        for (String text :
                List.of("2026-11-02T01:00:00.123456789Z", "1969-12-31T23:59:59.999999999Z", "1970-01-01T00:00:00Z")) {
            assertThat(Instants.instant(Instants.nanos(Instant.parse(text)))).isEqualTo(Instant.parse(text));
        }
        assertThat(Instants.nanos(Instant.MAX)).isEqualTo(Long.MAX_VALUE);
        assertThat(Instants.nanos(Instant.MIN)).isNegative();
        assertThat(Instants.nanos(Instant.parse("9999-12-31T00:00:00Z"))).isEqualTo(Instants.NEVER);
        assertThat(Instants.optional(null)).isEmpty();
    }
}
