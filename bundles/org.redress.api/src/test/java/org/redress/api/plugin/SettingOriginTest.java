package org.redress.api.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where a value in force comes from. */
class SettingOriginTest {

    private static final Optional<String> NO_LOCK = Optional.empty();

    @Test
    void the_nearest_unit_that_chose_it() {
        assertThat(SettingOrigin.of(
                        "days", 10L, List.of(at("branch", NO_LOCK), at("region", NO_LOCK, 10), at("top", NO_LOCK, 7))))
                .contains("region");
    }

    @Test
    void nobody_when_the_value_is_the_packs_own() {
        assertThat(SettingOrigin.of("days", 3L, List.of(at("branch", NO_LOCK), at("top", NO_LOCK))))
                .isEmpty();
        assertThat(SettingOrigin.of("days", 3L, List.of(at("branch", NO_LOCK, "ten"), at("top", NO_LOCK))))
                .as("a choice that does not fit is left out")
                .isEmpty();
    }

    @Test
    void below_a_lock_nobody_counts() {
        Optional<String> top = Optional.of("top");

        assertThat(SettingOrigin.of(
                        "days", 7L, List.of(at("branch", top, 7), at("region", top), at("top", NO_LOCK, 7))))
                .contains("top");
    }

    private static EffectiveActivation at(String unit, Optional<String> lock, Object... days) {
        return new EffectiveActivation(
                "pack",
                unit,
                true,
                Optional.of(new Activation(
                        "pack",
                        unit,
                        Activation.State.INHERIT,
                        false,
                        Optional.empty(),
                        days.length == 0 ? Map.of() : Map.of("days", days[0]),
                        "test",
                        "admin",
                        Instant.EPOCH)),
                Optional.of("top"),
                lock,
                Optional.empty(),
                Map.of(),
                Optional.empty());
    }
}
