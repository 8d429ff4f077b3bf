package org.redress.manager.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.api.account.Account;
import org.redress.api.account.Accounts;
import org.redress.api.account.Caller;
import org.redress.api.account.Caller.Entry;
import org.redress.api.account.Grant;
import org.redress.api.casework.CaseDesk;
import org.redress.api.plugin.Activation;
import org.redress.api.plugin.KeptData;
import org.redress.api.plugin.KeptData.Cases;
import org.redress.api.plugin.KeptData.Part;
import org.redress.api.plugin.PluginExport;
import org.redress.api.plugin.PluginPurge;
import org.redress.api.plugin.PluginPurge.State;
import org.redress.api.plugin.PluginSignature;
import org.redress.api.plugin.Quarantine;
import org.redress.api.problem.Outcome;
import org.redress.api.procedure.PackSource;
import org.redress.api.time.BusinessClock;
import org.redress.manager.Fakes;
import org.redress.manager.source.Sha256;
import org.redress.store.port.AccountStore;
import org.redress.store.port.PlanStore;
import org.redress.store.port.PluginFileStore;

/** Who may take data of plugins along, and what it takes to delete it. */
class DataDeskTest {

    private static final Caller ADMIN = new Caller("admin", Entry.REST, "zh", "test");
    private static final Caller SECOND = new Caller("second", Entry.CONSOLE, "zh", "test");
    private static final Caller CLERK = new Caller("clerk", Entry.REST, "zh", "test");

    private final Fakes fakes = new Fakes();
    private final MemoryData data = new MemoryData(fakes.store);
    private final List<String> log = new ArrayList<>();
    private final String used = source("law 1.0.0 days=7").digest();
    private final List<String> gone = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-27T01:00:00Z");
    private DataDesk desk;

    @BeforeEach
    void a_removed_plugin_with_two_versions_one_of_which_a_case_needs() {
        fakes.registry.deploy("deploy:law.redress.yaml", source("law 1.0.0 days=7"), PluginSignature.UNSIGNED);
        fakes.registry.deploy("deploy:law.redress.yaml", source("law 2.0.0 days=9"), PluginSignature.UNSIGNED);
        fakes.registry.withdraw("deploy:law.redress.yaml");
        data.casesByDigest.put(used, new Cases(1, 0, 2));
        decide(Activation.State.OFF);
        Accounts accounts = Fakes.only(Accounts.class, Map.of("find", args -> Optional.of(account((String) args[0]))
                .filter(account -> !account.username().equals("karaf"))));
        desk = new DataDesk(
                fakes.registry,
                data,
                fakes.store,
                Fakes.only(PluginFileStore.class, Map.of()),
                Fakes.only(PlanStore.class, Map.of("of", args -> List.of())),
                Fakes.only(
                        AccountStore.class,
                        Map.of("logAdministration", args -> log.add(args[1] + " " + args[2] + " " + args[4]))),
                accounts,
                Fakes.only(CaseDesk.class, Map.of()),
                new BusinessClock() {
                    @Override
                    public Instant now() {
                        return now;
                    }

                    @Override
                    public boolean simulated() {
                        return true;
                    }
                });
    }

    private Account account(String name) {
        return new Account(
                name,
                name,
                !gone.contains(name),
                name.equals("clerk") ? List.of(new Grant("front-desk", "sh-jingan")) : List.of(Grant.administrator()),
                Optional.empty(),
                false,
                Optional.empty());
    }

    private void decide(Activation.State state) {
        fakes.store.save(new Activation(
                "law", "lanhu", state, false, Optional.empty(), Map.of("days", 9L), "pilot", "admin", now));
    }

    private static PackSource source(String text) {
        return PackSource.single("law.yaml", text);
    }

    private static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).value();
    }

    private static String code(Outcome<?> outcome) {
        return outcome instanceof Outcome.Forbidden<?> forbidden
                ? forbidden.problem().code()
                : outcome instanceof Outcome.Stale<?> stale
                        ? stale.problem().code()
                        : outcome instanceof Outcome.NotFound<?> missing
                                ? missing.problem().code()
                                : outcome instanceof Outcome.Invalid<?> invalid
                                        ? invalid.problem().code()
                                        : ((Outcome.Conflict<?>) outcome)
                                                .problem()
                                                .code();
    }

    private PluginPurge asked() {
        return done(desk.askPurge(ADMIN, "law", "不再使用"));
    }

    @Test
    void a_removed_plugin_is_shown_with_what_would_go_and_what_stays() {
        KeptData kept = done(desk.find(ADMIN, "law"));

        assertThat(kept.removed()).isTrue();
        assertThat(kept.cases()).isEqualTo(new Cases(1, 0, 2));
        assertThat(kept.scope().staying()).extracting(pack -> pack.version()).containsExactly("1.0.0");
        assertThat(kept.scope().going()).extracting(pack -> pack.version()).containsExactly("2.0.0");
        assertThat(kept.scope().parts()).containsOnly(Map.entry(Part.DECISIONS, 1));
        assertThat(kept.hindrances()).isEmpty();
        assertThat(done(desk.all(ADMIN))).extracting(KeptData::plugin).containsExactly("law");
        assertThat(code(desk.find(ADMIN, "never"))).isEqualTo("RD-PLG-291");
    }

    @Test
    void only_administrators_look_or_take_along() {
        assertThat(code(desk.all(CLERK))).isEqualTo("RD-PLG-290");
        assertThat(code(desk.find(CLERK, "law"))).isEqualTo("RD-PLG-290");
        assertThat(code(desk.export(CLERK, "law", true))).isEqualTo("RD-PLG-290");
        assertThat(code(desk.askPurge(CLERK, "law", "不再使用"))).isEqualTo("RD-PLG-290");
        assertThat(log).isEmpty();
    }

    @Test
    void another_administrator_confirms_and_the_record_says_who_did_what() {
        PluginPurge asked = asked();
        assertThat(data.emptied).isFalse();

        PluginPurge ended = done(desk.confirmPurge(SECOND, "law", asked.id()));

        assertThat(ended.state()).isEqualTo(State.DONE);
        assertThat(ended.askedBy()).isEqualTo("admin");
        assertThat(ended.endedBy()).contains("second");
        assertThat(data.emptied).isTrue();
        assertThat(code(desk.confirmPurge(SECOND, "law", asked.id()))).isEqualTo("RD-PLG-296");
        assertThat(done(desk.find(ADMIN, "law")).purges()).containsExactly(ended);
    }

    @Test
    void whoever_asked_cannot_confirm_by_any_door() {
        PluginPurge asked = asked();

        for (Entry door : List.of(Entry.REST, Entry.CONSOLE, Entry.SHELL)) {
            assertThat(code(desk.confirmPurge(new Caller("admin", door, "zh", "other"), "law", asked.id())))
                    .isEqualTo("RD-PLG-297");
        }
        assertThat(data.emptied).isFalse();
    }

    @Test
    void neither_the_system_nor_the_local_console_is_a_person() {
        Caller local = new Caller("karaf", Entry.SHELL, "zh", "test");
        assertThat(code(desk.askPurge(local, "law", "不再使用"))).isEqualTo("RD-PLG-292");
        assertThat(code(desk.askPurge(Caller.system("timer"), "law", "不再使用"))).isEqualTo("RD-PLG-292");
        PluginPurge asked = asked();
        assertThat(code(desk.confirmPurge(local, "law", asked.id()))).isEqualTo("RD-PLG-292");
        assertThat(code(desk.confirmPurge(Caller.system("timer"), "law", asked.id())))
                .isEqualTo("RD-PLG-292");
        assertThat(code(desk.withdrawPurge(local, "law", asked.id()))).isEqualTo("RD-PLG-292");
    }

    @Test
    void a_request_of_somebody_who_has_left_does_not_count() {
        PluginPurge asked = asked();
        gone.add("admin");
        assertThat(code(desk.confirmPurge(SECOND, "law", asked.id()))).isEqualTo("RD-PLG-305");
        assertThat(data.emptied).isFalse();
    }

    @Test
    void after_seven_days_it_has_lapsed_and_can_be_asked_for_anew() {
        PluginPurge asked = asked();
        now = now.plus(Duration.ofDays(7)).plusSeconds(1);

        assertThat(code(desk.confirmPurge(SECOND, "law", asked.id()))).isEqualTo("RD-PLG-296");
        assertThat(done(desk.find(ADMIN, "law")).purges())
                .extracting(PluginPurge::state)
                .containsExactly(State.LAPSED);
        PluginPurge again = asked();
        assertThat(data.purge(asked.id()).orElseThrow().state()).isEqualTo(State.LAPSED);
        assertThat(done(desk.confirmPurge(SECOND, "law", again.id())).state()).isEqualTo(State.DONE);
    }

    @Test
    void on_the_last_day_it_still_counts() {
        PluginPurge asked = asked();
        now = now.plus(Duration.ofDays(7));
        assertThat(done(desk.confirmPurge(SECOND, "law", asked.id())).state()).isEqualTo(State.DONE);
    }

    @Test
    void what_was_shown_is_deleted_or_nothing() {
        PluginPurge asked = asked();
        data.casesByDigest.put(source("law 2.0.0 days=9").digest(), new Cases(1, 0, 0));
        assertThat(code(desk.confirmPurge(SECOND, "law", asked.id()))).isEqualTo("RD-PLG-298");

        data.casesByDigest.clear();
        data.casesByDigest.put(used, new Cases(0, 0, 3));
        data.meanwhile = () -> decide(Activation.State.INHERIT);
        assertThat(code(desk.confirmPurge(SECOND, "law", asked.id()))).isEqualTo("RD-PLG-298");
        assertThat(data.emptied).isFalse();

        data.meanwhile = () -> {};
        assertThat(done(desk.confirmPurge(SECOND, "law", asked().id())).state()).isEqualTo(State.DONE);
    }

    @Test
    void a_case_that_closes_meanwhile_changes_nothing_of_what_goes() {
        PluginPurge asked = asked();
        data.casesByDigest.put(used, new Cases(0, 1, 2));
        assertThat(done(desk.confirmPurge(SECOND, "law", asked.id())).state()).isEqualTo(State.DONE);
    }

    @Test
    void one_request_of_a_plugin_waits_at_a_time_and_anyone_of_them_withdraws_it() {
        PluginPurge asked = asked();
        assertThat(code(desk.askPurge(SECOND, "law", "我也要"))).isEqualTo("RD-PLG-294");

        assertThat(done(desk.withdrawPurge(ADMIN, "law", asked.id())).state()).isEqualTo(State.WITHDRAWN);
        assertThat(code(desk.confirmPurge(SECOND, "law", asked.id()))).isEqualTo("RD-PLG-296");
        assertThat(code(desk.withdrawPurge(ADMIN, "law", "unknown"))).isEqualTo("RD-PLG-295");
        assertThat(code(desk.confirmPurge(SECOND, "other", asked().id()))).isEqualTo("RD-PLG-295");
    }

    @Test
    void nothing_of_a_plugin_that_is_there_or_wanted_or_busy_is_purged() {
        Map<String, Consumer<Boolean>> hindrances = new TreeMap<>();
        hindrances.put("deployed", on -> {
            if (on) {
                fakes.registry.deploy("deploy:law.redress.yaml", source("law 2.0.0 days=9"), PluginSignature.UNSIGNED);
            } else {
                fakes.registry.withdraw("deploy:law.redress.yaml");
            }
        });
        hindrances.put("hold its files", on -> change(data.wanted, "law.jar", on));
        hindrances.put("switched on", on -> decide(on ? Activation.State.ON : Activation.State.OFF));
        hindrances.put(
                "quarantined",
                on -> change(
                        data.quarantines, new Quarantine("c", "law", "1.0.0", Instant.EPOCH, "slow", "admin"), on));
        hindrances.put("being applied", on -> data.applying = on);
        hindrances.put("roll-out", on -> data.underWay = on);
        PluginPurge asked = asked();
        hindrances.forEach((words, hinder) -> {
            hinder.accept(true);
            Outcome<PluginPurge> again = desk.askPurge(ADMIN, "law", "不再使用");
            assertThat(code(again)).as(words).isEqualTo("RD-PLG-293");
            assertThat(((Outcome.Conflict<PluginPurge>) again)
                            .problem()
                            .message()
                            .in("en"))
                    .contains(words);
            assertThat(code(desk.confirmPurge(SECOND, "law", asked.id())))
                    .as(words)
                    .isEqualTo("RD-PLG-293");
            hinder.accept(false);
        });
        assertThat(data.emptied).isFalse();
    }

    private static <T> void change(List<T> list, T entry, boolean in) {
        if (in) {
            list.add(entry);
        } else {
            list.remove(entry);
        }
    }

    @Test
    void what_comes_back_in_the_last_moment_is_not_purged() {
        PluginPurge asked = asked();
        // Between the look at what hinders and the deletion; the deployment itself then waits at the registry's door.
        data.meanwhile = () -> data.wanted.add("law.jar");
        assertThat(code(desk.confirmPurge(SECOND, "law", asked.id()))).isEqualTo("RD-PLG-298");
        assertThat(data.emptied).isFalse();
    }

    @Test
    void a_reason_is_needed_and_so_is_something_that_can_go() {
        assertThat(code(desk.askPurge(ADMIN, "law", " x "))).isEqualTo("RD-PLG-299");

        fakes.registry.deploy("deploy:other.redress.yaml", source("other 1.0.0 days=7"), PluginSignature.UNSIGNED);
        fakes.registry.withdraw("deploy:other.redress.yaml");
        data.casesByDigest.put(source("other 1.0.0 days=7").digest(), new Cases(0, 0, 1));
        assertThat(code(desk.askPurge(ADMIN, "other", "不再使用"))).isEqualTo("RD-PLG-304");
    }

    @Test
    void an_export_can_be_read_and_checked_and_stands_in_the_log() throws IOException {
        PluginExport export = done(desk.export(ADMIN, "law", false));
        assertThat(log).containsExactly("admin plugin-data-exported {\"cases\":false}");
        assertThat(export.fileName()).isEqualTo("plugin-data-law-20261127T010000.zip");

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.content().writeTo(out);
        Map<String, String> files = unpacked(out.toByteArray());
        assertThat(files.keySet())
                .contains(
                        "manifest.json",
                        "decisions.json",
                        "decision-log.json",
                        "versions/1.0.0-" + used.substring(0, 12) + "/law.yaml")
                .doesNotContain("cases.jsonl", "cases.csv");
        assertThat(files.get("versions/1.0.0-" + used.substring(0, 12) + "/law.yaml"))
                .isEqualTo("law 1.0.0 days=7");
        assertThat(files.get("decisions.json")).contains("\"days\" : 9", "\"OFF\"", "2026-11-27T01:00:00Z");
        var sha = Sha256.fresh();
        sha.update(files.get("decisions.json").getBytes(StandardCharsets.UTF_8));
        assertThat(files.get("manifest.json")).contains("\"decisions.json\" : \"" + Sha256.hex(sha) + "\"");
    }

    private static Map<String, String> unpacked(byte[] bytes) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void what_customers_wrote_is_no_formula_in_a_table() {
        assertThat(Csv.line(List.of("=cmd()", "说\"好\",", "", "-1")))
                .isEqualTo("\"'=cmd()\",\"说\"\"好\"\",\",\"\",\"'-1\"\r\n");
    }
}
