package org.redress.itests.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LogCheckTest {

    private static final List<String> LOG = List.of(
            "2026-11-21T23:27:26,625 INFO  [main] o.r.Store     - started",
            "2026-11-21T23:27:27,625 WARN  [main] o.r.Store     - RD-STO-001 slow",
            "java.lang.IllegalStateException: why",
            "\tat org.redress.Store.open(Store.java:1)",
            "Caused by: java.io.IOException: disk");

    @Test
    void a_warning_and_its_stack_trace_are_found() {
        assertThat(LogCheck.of(LOG).unexpected()).hasSize(4);
    }

    @Test
    void an_expected_warning_takes_its_stack_trace_along() {
        assertThat(LogCheck.of(LOG).expecting("RD-STO-001").unexpected()).isEmpty();
    }

    @Test
    void a_trace_that_follows_an_ordinary_line_is_found() {
        List<String> log = List.of(LOG.get(1), LOG.get(0), LOG.get(3));
        assertThat(LogCheck.of(log).expecting("RD-STO-001").unexpected()).containsExactly(LOG.get(3));
    }
}
