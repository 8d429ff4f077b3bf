package org.redress.store.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.api.plugin.Activation;
import org.redress.api.plugin.KeptData.Cases;
import org.redress.api.plugin.PluginPurge;
import org.redress.api.plugin.PluginPurge.State;
import org.redress.api.plugin.PluginSignature;
import org.redress.api.plugin.PluginUpload;
import org.redress.api.plugin.PurgeScope;
import org.redress.api.procedure.PackRef;
import org.redress.api.procedure.PackSource;
import org.redress.store.EveryDatabase;
import org.redress.store.plugins.JpaPluginDataStore;
import org.redress.store.plugins.JpaPluginFileStore;
import org.redress.store.plugins.JpaPluginStore;
import org.redress.store.port.PluginDataStore.Holdings;
import org.redress.store.port.PluginFileStore.Wanted;

/** What is kept of plugins, how it goes, and what stays whatever is asked. */
class PluginDataStoreTest extends EveryDatabase {

    private static final Instant NOW = Instant.parse("2026-11-02T01:00:00Z");
    /** What cases of {@link Sample} run on. */
    private static final String USED = "clinic-chain";

    private final JpaPluginDataStore store = new JpaPluginDataStore(opened.work());
    private final JpaPluginStore plugins = new JpaPluginStore(opened.work());
    private final JpaPluginFileStore files = new JpaPluginFileStore(opened.work());

    private void version(String plugin, String number, String digest) {
        PackSource source = new PackSource(new TreeMap<>(Map.of("pack.yaml", plugin + number)));
        plugins.keep(new PackRef(plugin, number, digest), "deploy:" + plugin, source, NOW);
    }

    private void decided(String plugin, Activation.State state) {
        plugins.save(new Activation(
                plugin, "lanhu", state, false, Optional.empty(), Map.of("days", 7), "pilot", "admin", NOW));
    }

    private void upload(String plugin, String sha256) {
        files.keep(
                new PluginUpload(
                        sha256,
                        plugin + ".jar",
                        new PackRef(plugin, "1.0.0", "d-" + sha256),
                        PluginSignature.UNSIGNED,
                        3,
                        "admin",
                        NOW),
                new byte[] {1, 2, 3});
    }

    private static void run(String... statements) throws SQLException {
        try (Connection connection = opened.raw().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }

    private static PluginPurge asked(String plugin) {
        return new PluginPurge(
                UUID.randomUUID().toString(),
                plugin,
                State.ASKED,
                "不再使用",
                "admin",
                NOW,
                NOW.plus(Duration.ofDays(7)),
                new PurgeScope(
                        List.of(new PackRef(plugin, "1.0.0", "a".repeat(64))), List.of(), Map.of(), "f".repeat(64)),
                Optional.empty(),
                Optional.empty());
    }

    private boolean purged(String plugin) {
        PluginPurge asked = asked(plugin);
        assertThat(store.ask(asked, Optional.empty())).isTrue();
        return store.carryOut(asked.ended(State.DONE, Optional.of("second"), NOW), there -> true, NOW);
    }

    @Test
    void without_cases_everything_goes_and_the_record_stays() throws SQLException {
        version("lonely", "1.0.0", "l1");
        version("lonely", "2.0.0", "l2");
        version("neighbour", "1.0.0", "n1");
        decided("lonely", Activation.State.ON);
        decided("lonely", Activation.State.OFF);
        decided("neighbour", Activation.State.ON);
        plugins.lead("lonely", Optional.of("deploy:lonely"));
        upload("lonely", "up-lonely");
        run(
                "INSERT INTO rd_plugin_plan VALUES ('plan-lonely', 0, 'lonely', 'APPLIED', 1, 1, NULL, '{}')",
                "INSERT INTO rd_plan_job VALUES ('job-lonely', 'plan-lonely', '{}')",
                "INSERT INTO rd_rollout VALUES ('roll-lonely', 3, 'lonely', 'roll-lonely', 1, '{}')");
        Holdings there = store.of("lonely");
        assertThat(there.versions()).hasSize(2).allMatch(version -> version.size() > 10);
        assertThat(there.logged()).isEqualTo(2);
        assertThat(there.plans()).containsExactly("plan-lonely");
        assertThat(there.rollouts()).containsExactly("roll-lonely");
        assertThat(there.applying() || there.underWay()).isFalse();
        assertThat(store.decisionLog("lonely")).hasSize(2);

        assertThat(purged("lonely")).isTrue();

        assertThat(store.of("lonely").empty()).isTrue();
        assertThat(plugins.source("l1")).isEmpty();
        assertThat(files.bytes("up-lonely")).isEmpty();
        assertThat(store.plugins()).contains("lonely", "neighbour");
        assertThat(store.purges("lonely")).singleElement().satisfies(record -> assertThat(record.state())
                .isEqualTo(State.DONE));
        assertThat(plugins.source("n1")).isPresent();
        assertThat(store.of("neighbour").decisions()).hasSize(1);
    }

    @Test
    void what_cases_froze_stays_with_the_decisions_that_led_to_it() {
        Sample sample = new Sample();
        sample.digest = "used".repeat(16);
        version(USED, "1.0.0", sample.digest);
        version(USED, "2.0.0", "unused");
        decided(USED, Activation.State.OFF);
        new JpaCaseStore(opened.work()).commit(sample.registration());
        assertThat(store.of(USED).versions())
                .extracting(version -> version.cases())
                .containsExactlyInAnyOrder(new Cases(1, 0, 0), new Cases(0, 0, 0));
        assertThat(store.caseNumbers(USED, "", 10)).contains(sample.number);
        assertThat(store.caseNumbers(USED, sample.number, 10)).doesNotContain(sample.number);

        assertThat(purged(USED)).isTrue();

        Holdings there = store.of(USED);
        assertThat(there.versions())
                .singleElement()
                .satisfies(version -> assertThat(version.known().ref().digest()).isEqualTo(sample.digest));
        assertThat(plugins.source(sample.digest)).isPresent();
        assertThat(plugins.source("unused")).isEmpty();
        assertThat(there.decisions()).isEmpty();
        assertThat(there.logged()).isEqualTo(1);
    }

    @Test
    void nothing_goes_when_what_is_there_is_not_what_was_shown() {
        version("changed", "1.0.0", "c1");
        PluginPurge asked = asked("changed");
        store.ask(asked, Optional.empty());

        assertThat(store.carryOut(asked.ended(State.DONE, Optional.of("second"), NOW), there -> false, NOW))
                .isFalse();
        assertThat(store.purge(asked.id())).contains(asked);
        assertThat(plugins.source("c1")).isPresent();
    }

    @Test
    void one_of_a_plugin_waits_at_a_time_and_is_ended_once() {
        PluginPurge first = asked("waiting");
        assertThat(store.ask(first, Optional.empty())).isTrue();
        assertThat(store.ask(asked("waiting"), Optional.empty())).isFalse();

        PluginPurge second = asked("waiting");
        assertThat(store.ask(second, Optional.of(first.ended(State.LAPSED, Optional.empty(), NOW))))
                .isTrue();
        assertThat(store.end(first.ended(State.WITHDRAWN, Optional.of("admin"), NOW), NOW))
                .isFalse();
        assertThat(store.end(second.ended(State.WITHDRAWN, Optional.of("admin"), NOW), NOW))
                .isTrue();
        assertThat(store.carryOut(second.ended(State.DONE, Optional.of("second"), NOW), there -> true, NOW))
                .isFalse();
        assertThat(store.purges("waiting"))
                .extracting(PluginPurge::state)
                .containsExactlyInAnyOrder(State.LAPSED, State.WITHDRAWN);
    }

    @Test
    void what_folders_must_not_hold_is_known_after_its_bytes_are_gone() {
        upload("filed", "up-filed");
        files.want("filed.jar", "up-filed", true);
        assertThat(store.of("filed").wanted()).containsExactly("filed.jar");
        // Bytes that have to be there cannot go.
        assertThatThrownBy(() -> purged("filed"))
                .satisfies(refusal -> assertThat(refusal).message().containsIgnoringCase("rd_plugin_file_bytes"));

        files.want("filed.jar", "up-filed", false);
        PluginPurge waiting = store.purges("filed").get(0);
        assertThat(store.carryOut(waiting.ended(State.DONE, Optional.of("second"), NOW), there -> true, NOW))
                .isTrue();
        assertThat(files.bytes("up-filed")).isEmpty();
        assertThat(files.wanted()).contains(new Wanted("filed.jar", 2, "up-filed", false));
    }

    @Test
    void one_person_alone_deletes_nothing_and_the_record_never_changes() {
        PluginPurge asked = asked("alone");
        store.ask(asked, Optional.empty());
        assertThatThrownBy(
                () -> store.carryOut(asked.ended(State.DONE, Optional.of("admin"), NOW), there -> true, NOW));
        assertThat(store.purge(asked.id())).contains(asked);

        store.carryOut(asked.ended(State.DONE, Optional.of("second"), NOW), there -> true, NOW);
        assertThatThrownBy(() -> run("UPDATE rd_plugin_purge SET asked_by = 'x' WHERE id = '" + asked.id() + "'"))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> run("DELETE FROM rd_plugin_purge WHERE id = '" + asked.id() + "'"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void each_step_stands_in_the_log_of_administration() throws SQLException {
        purged("logged");
        try (Connection connection = opened.raw().getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT actor, what FROM rd_admin_log WHERE subject = 'plugin:logged' ORDER BY what")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1) + " " + rows.getString(2)).isEqualTo("admin plugin-purge-asked");
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1) + " " + rows.getString(2)).isEqualTo("second plugin-purge-done");
            assertThat(rows.next()).isFalse();
        }
    }
}
