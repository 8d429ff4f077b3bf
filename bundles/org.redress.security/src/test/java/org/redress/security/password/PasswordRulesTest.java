package org.redress.security.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules();

    private boolean accepted(String password) {
        return rules.refusal("frontdesk.sh-jingan", password.toCharArray()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"quietrain1", "今天下午三点在静安喝茶", "no digits no capitals"})
    void length_suffices(String password) {
        assertThat(accepted(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ninechars",
                "Password123",
                "1234567890",
                "redress-demo",
                "aaaaaaaaaaaa",
                "frontdesk.sh-jingan",
                "FrontDesk.sh-jingan"
            })
    void short_common_and_own_names_are_refused(String password) {
        assertThat(accepted(password)).isFalse();
    }

    @Test
    void two_hundred_characters_are_the_most() {
        assertThat(accepted("ab".repeat(100))).isTrue();
        assertThat(accepted("ab".repeat(100) + "c")).isFalse();
    }

    @Test
    void the_reason_is_given_in_both_languages() {
        var problem = rules.refusal("x", "short".toCharArray()).orElseThrow();

        assertThat(problem.code()).isEqualTo("RD-SEC-030");
        assertThat(problem.message().byLanguage()).containsKeys("zh", "en");
    }
}
