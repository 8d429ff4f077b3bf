package org.redress.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OnDemandTest {

    private final List<String> workedOut = new ArrayList<>();

    private final Map<String, Object> facts = new OnDemand<>(
            7, Map.of("half", seven -> noted("half", seven / 2), "double", seven -> noted("double", seven * 2)));

    private int noted(String name, int value) {
        workedOut.add(name);
        return value;
    }

    @Test
    void a_value_is_worked_out_once_and_no_sooner_than_it_is_read() {
        assertThat(facts.containsKey("half")).isTrue();
        assertThat(workedOut).isEmpty();
        assertThat(facts.get("half")).isEqualTo(3);
        assertThat(facts.get("half")).isEqualTo(3);
        assertThat(workedOut).containsExactly("half");
    }

    @Test
    void whoever_goes_through_all_sees_all() {
        facts.put("own", "added");
        assertThat(facts).containsOnly(Map.entry("half", 3), Map.entry("double", 14), Map.entry("own", "added"));
        assertThat(facts.get("unknown")).isNull();
    }
}
