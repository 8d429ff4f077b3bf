package org.redress.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.redress.api.health.InvariantRule;

/** Which broken rules are errors, and when. */
class BrokenRulesTest {

    private final BrokenRules rules = new BrokenRules();

    private boolean lasts(InvariantRule rule, int count, int second) {
        return rules.lasts(rule, count, Duration.ofSeconds(second).toNanos());
    }

    @Test
    void cases_of_somebody_who_has_just_left_are_no_error_while_they_are_being_passed_on() {
        assertThat(lasts(InvariantRule.OWNER_ACTIVE, 3, 100)).isFalse();
        assertThat(lasts(InvariantRule.OWNER_ACTIVE, 1, 129)).isFalse();
        assertThat(lasts(InvariantRule.OWNER_ACTIVE, 1, 130)).isTrue();
    }

    @Test
    void the_next_who_leaves_has_as_long() {
        assertThat(lasts(InvariantRule.OWNER_ACTIVE, 1, 100)).isFalse();
        assertThat(lasts(InvariantRule.OWNER_ACTIVE, 0, 105)).isFalse();
        assertThat(lasts(InvariantRule.OWNER_ACTIVE, 1, 200)).isFalse();
    }

    @Test
    void what_fell_due_while_a_node_was_down_is_no_error_while_it_catches_up() {
        assertThat(lasts(InvariantRule.DUE_FIRED, 300, 100)).isFalse();
        assertThat(lasts(InvariantRule.DUE_FIRED, 20, 399)).isFalse();
        assertThat(lasts(InvariantRule.DUE_FIRED, 20, 400)).isTrue();
    }

    @Test
    void whatever_nothing_puts_right_is_an_error_at_once() {
        assertThat(lasts(InvariantRule.OWNER_PRESENT, 1, 100)).isTrue();
        assertThat(lasts(InvariantRule.OWNER_PRESENT, 0, 105)).isFalse();
    }
}
