package org.redress.store.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.redress.api.plugin.Quarantine;
import org.redress.store.EveryDatabase;

/** Which code is not asked any more. */
class QuarantineStoreTest extends EveryDatabase {

    private static final Instant NOW = Instant.parse("2026-11-02T01:00:00Z");

    private final JpaQuarantineStore store = new JpaQuarantineStore(opened.work());

    private static Quarantine quarantine(String code, String plugin, String why) {
        return new Quarantine(code, plugin, "1.0.0", NOW, why, "system");
    }

    @Test
    void the_first_word_about_a_piece_of_code_stands_until_the_plugin_is_released() {
        store.put(quarantine("a1", "vip", "boom"));
        store.put(quarantine("a1", "vip", "boom again"));
        store.put(quarantine("b2", "vip", "slow ".repeat(200)));
        store.put(quarantine("c3", "other", "boom"));
        assertThat(store.all())
                .filteredOn(kept -> kept.plugin().equals("vip"))
                .hasSize(2)
                .contains(quarantine("a1", "vip", "boom"))
                .allMatch(kept -> kept.why().length() <= 500);

        store.remove("vip");
        assertThat(store.all()).contains(quarantine("c3", "other", "boom")).noneMatch(kept -> kept.plugin()
                .equals("vip"));
        store.remove("other");
    }
}
