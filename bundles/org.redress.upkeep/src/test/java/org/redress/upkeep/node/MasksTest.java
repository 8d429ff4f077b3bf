package org.redress.upkeep.node;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets stay in the house. */
class MasksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "REDRESS_DB_PASSWORD",
                "db.passwd",
                "smtp.pwd",
                "clientSecret",
                "api-key",
                "apiKey",
                "wechat.token",
                "privateKey",
                "key",
                "aws.credentials",
                "Authorization"
            })
    void values_of_names_that_look_like_secrets_are_masked(String name) {
        assertThat(Masks.shown(name, "geheim")).isEqualTo(Masks.MASK);
    }

    @Test
    void passwords_within_addresses_are_masked_too() {
        assertThat(Masks.shown("url", "jdbc:postgresql://redress:geheim@db.example/redress"))
                .isEqualTo("jdbc:postgresql://redress:(masked)@db.example/redress");
        assertThat(Masks.shown("url", "jdbc:postgresql://db.example/redress?user=x&password=geheim&ssl=true"))
                .contains("ssl=true")
                .doesNotContain("geheim");
    }

    @Test
    void other_settings_are_shown() {
        assertThat(Masks.shown("poolSize", "16")).isEqualTo("16");
        assertThat(Masks.shown("hostKey", "/srv/data/host.key")).isEqualTo("/srv/data/host.key");
        assertThat(Masks.shown("password", "")).as("that there is none").isEmpty();
    }
}
