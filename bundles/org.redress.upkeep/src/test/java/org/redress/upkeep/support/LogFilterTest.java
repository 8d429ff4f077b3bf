package org.redress.upkeep.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What of a log may leave the house. */
class LogFilterTest {

    private final LogFilter filter = new LogFilter(List.of("SHJA"), List.of("sh-jingan", "clinic-chain"));

    private List<String> of(String... lines) {
        return filter.lines(List.of(lines));
    }

    @Test
    void time_level_logger_code_case_unit_and_plugin_stay() {
        assertThat(of("2026-11-19T10:00:01,123 WARN  [redress-clock-1] o.r.e.ClockWatch  sh-jingan   -"
                        + " RD-CLK-007 deadline of SHJA-2611-0007 (章小姐) by clinic-chain cannot be fired"))
                .containsExactly("2026-11-19T10:00:01,123 WARN o.r.e.ClockWatch sh-jingan … RD-CLK-007 … SHJA-2611-0007"
                        + " … clinic-chain");
    }

    @Test
    void words_go_in_whatever_language_and_place() {
        List<String> left = of(
                "2026-11-19T10:00:01,123 ERROR [Zhang Wei] o.r.e.X     - Zhang Wei rang 138-0000-1234",
                "java.lang.IllegalStateException: Zhang Wei is not amused",
                "\tat org.redress.engine.X.decide(X.java:17)",
                "Caused by: java.sql.SQLException: value '章小姐' for member VIP-2020-0001",
                "\t... 12 more",
                "left cheek swollen");

        assertThat(left)
                .containsExactly(
                        "2026-11-19T10:00:01,123 ERROR o.r.e.X …",
                        "java.lang.IllegalStateException",
                        "    at org.redress.engine.X.decide(X.java:17)",
                        "java.sql.SQLException",
                        "    ... 12 more");
    }

    @Test
    void a_number_that_begins_like_none_of_the_units_is_no_case_number() {
        assertThat(filter.words("VIP-2020-0001 SHJA-2611-0007 XSHJA-2611-0007")).isEqualTo("SHJA-2611-0007");
    }

    @Test
    void without_units_and_plugins_it_keeps_even_less() {
        assertThat(new LogFilter(List.of(), List.of()).words("RD-STO-001 SHJA-2611-0007 sh-jingan"))
                .isEqualTo("RD-STO-001");
    }
}
