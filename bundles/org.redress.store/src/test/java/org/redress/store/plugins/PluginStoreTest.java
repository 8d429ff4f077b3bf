package org.redress.store.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.redress.api.plugin.Activation;
import org.redress.api.procedure.PackRef;
import org.redress.api.procedure.PackSource;
import org.redress.store.EveryDatabase;
import org.redress.store.port.PluginStore.KnownVersion;

/** Packs and activations. */
class PluginStoreTest extends EveryDatabase {

    private static final Instant NOW = Instant.parse("2026-11-02T01:00:00.123456789Z");

    private final JpaPluginStore store = new JpaPluginStore(opened.work());

    private static Activation activation(String unit, Activation.State state, String reason) {
        return new Activation(
                "clinic-chain",
                unit,
                state,
                false,
                Optional.of("[1,2)"),
                Map.of("limit", new BigDecimal("10.50")),
                reason,
                "admin",
                NOW);
    }

    @Test
    void a_source_is_kept_once_and_its_version_remembers_when_it_came_first() {
        PackSource source = PackSource.single("pack.yaml", "id: x\n标题: 长" + "字".repeat(40_000));
        PackRef ref = new PackRef("x", "1.0.0", source.digest());

        store.keep(ref, "deploy:a", source, NOW);
        store.keep(ref, "bundle:b", source, NOW.plusSeconds(60));
        store.keep(new PackRef("x", "1.0.1", source.digest()), "bundle:b", source, NOW.plusSeconds(60));

        assertThat(store.source(source.digest())).contains(source);
        assertThat(store.source("unknown")).isEmpty();
        assertThat(store.versions())
                .filteredOn(version -> version.ref().id().equals("x"))
                .containsExactly(
                        new KnownVersion(ref, "bundle:b", NOW),
                        new KnownVersion(new PackRef("x", "1.0.1", source.digest()), "bundle:b", NOW.plusSeconds(60)));
    }

    @Test
    void several_nodes_may_keep_the_same_at_once() throws Exception {
        PackSource source = PackSource.single("pack.yaml", "id: together");
        PackRef ref = new PackRef("together", "1.0.0", source.digest());
        var pool = Executors.newFixedThreadPool(4);
        try {
            Callable<Boolean> keep = () -> {
                store.keep(ref, "deploy:a", source, NOW);
                return true;
            };
            for (var done :
                    pool.invokeAll(IntStream.range(0, 4).mapToObj(i -> keep).toList())) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(store.versions())
                .filteredOn(version -> version.ref().equals(ref))
                .hasSize(1);
    }

    @Test
    void the_last_decision_holds_and_every_one_is_logged() throws Exception {
        store.save(activation("lanhu", Activation.State.ON, "start"));
        store.save(activation("sh-jingan", Activation.State.OFF, "not here"));
        Activation last = activation("lanhu", Activation.State.INHERIT, "stop");
        store.save(last);

        assertThat(store.activations())
                .isEqualTo(List.of(last, activation("sh-jingan", Activation.State.OFF, "not here")));
        try (var connection = opened.raw().getConnection();
                var rows = connection.createStatement().executeQuery("SELECT COUNT(*) FROM rd_activation_log")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(3);
        }
    }
}
