package org.redress.store.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.redress.api.plugin.PluginSignature;
import org.redress.api.plugin.PluginUpload;
import org.redress.api.procedure.PackRef;
import org.redress.store.EveryDatabase;
import org.redress.store.port.PluginFileStore.Wanted;

/** Files that every node has to have, and who leads. */
class PluginFileStoreTest extends EveryDatabase {

    private static final Instant NOW = Instant.parse("2026-11-02T01:00:00Z");

    private final JpaPluginFileStore store = new JpaPluginFileStore(opened.work());

    private static PluginUpload upload(String sha256, String plugin, Instant at) {
        return new PluginUpload(
                sha256,
                plugin + "-1.0.0.jar",
                new PackRef(plugin, "1.0.0", "d-" + sha256),
                PluginSignature.UNSIGNED,
                3,
                "admin",
                at);
    }

    @Test
    void the_same_bytes_are_kept_once_and_come_back_whole() {
        byte[] bytes = new byte[1_500_000];
        bytes[1_499_999] = 7;
        store.keep(upload("a1", "twice", NOW), bytes);
        store.keep(upload("a1", "twice", NOW.plusSeconds(9)), bytes);
        store.keep(upload("a2", "twice", NOW.plusSeconds(1)), new byte[] {1});

        assertThat(store.bytes("a1")).contains(bytes);
        assertThat(store.bytes("unknown")).isEmpty();
        assertThat(store.uploads("twice"))
                .containsExactly(upload("a2", "twice", NOW.plusSeconds(1)), upload("a1", "twice", NOW));
    }

    @Test
    void each_change_of_a_name_is_a_turn_of_its_own() {
        store.keep(upload("w1", "wanted", NOW), new byte[] {1});

        store.want("wanted-1.0.0.jar", "w1", true);
        store.want("wanted-1.0.0.jar", "w1", false);
        assertThat(store.wanted()).containsExactly(new Wanted("wanted-1.0.0.jar", 2, "w1", false));
    }

    @Test
    void a_chosen_lead_holds_until_another_is_chosen_or_none() {
        JpaPluginStore plugins = new JpaPluginStore(opened.work());
        plugins.lead("law", Optional.of("deploy:a"));
        plugins.lead("law", Optional.of("deploy:b"));
        plugins.lead("other", Optional.of("deploy:c"));
        plugins.lead("other", Optional.empty());
        plugins.lead("other", Optional.empty());

        assertThat(plugins.leads()).containsOnly(java.util.Map.entry("law", "deploy:b"));
    }
}
