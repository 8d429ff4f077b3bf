package org.redress.store.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.api.plugin.Activation;
import org.redress.api.plugin.Rollout;
import org.redress.api.text.Text;
import org.redress.store.EveryDatabase;
import org.redress.store.port.RolloutStore.Kept;

/** Versions on their way. */
class RolloutStoreTest extends EveryDatabase {

    private static final Instant NOW = Instant.parse("2026-11-02T01:00:00Z");

    private final JpaRolloutStore store = new JpaRolloutStore(opened.work());

    private static Kept begun(String plugin) {
        Rollout rollout = new Rollout(
                UUID.randomUUID().toString(),
                plugin,
                "2.0.0",
                "lanhu",
                List.of(List.of("sh-jingan"), List.of("hz-xihu", "gz-tianhe")),
                Duration.ofHours(4),
                Rollout.StopRules.USUAL,
                "新期限",
                Rollout.State.RUNNING,
                0,
                false,
                NOW,
                Optional.empty(),
                "admin",
                NOW);
        Activation before = new Activation(
                plugin,
                "sh-jingan",
                Activation.State.ON,
                true,
                Optional.of("[1.0,2.0)"),
                Map.of("days", 7),
                "pilot",
                "admin",
                NOW);
        return new Kept(rollout, List.of(before), 0);
    }

    @Test
    void it_is_read_as_it_was_kept_with_what_held_before() {
        Kept kept = store.save(begun("as-kept")).orElseThrow();
        assertThat(store.find(kept.rollout().id())).contains(kept);
        assertThat(store.newest()).contains(kept);
        assertThat(store.open()).contains(kept);
    }

    @Test
    void who_read_it_too_early_changes_nothing() {
        Kept first = store.save(begun("early")).orElseThrow();
        Kept returning = new Kept(first.rollout().returning(Text.of("超时", "late")), first.before(), first.version());
        Kept second = store.save(returning).orElseThrow();

        assertThat(store.save(new Kept(
                        first.rollout().at(Rollout.State.RUNNING, 1, false, NOW), first.before(), first.version())))
                .isEmpty();
        assertThat(store.find(first.rollout().id())).contains(second);
    }

    @Test
    void one_of_a_plugin_is_under_way_at_a_time() {
        Kept first = store.save(begun("single")).orElseThrow();
        assertThat(store.save(begun("single"))).isEmpty();

        store.save(new Kept(first.rollout().at(Rollout.State.DONE, 2, true, NOW), first.before(), first.version()));
        assertThat(store.open()).noneMatch(kept -> kept.rollout().plugin().equals("single"));
        assertThat(store.save(begun("single"))).isPresent();
    }
}
