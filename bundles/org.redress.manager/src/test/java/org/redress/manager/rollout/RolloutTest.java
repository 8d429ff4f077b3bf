package org.redress.manager.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.api.account.Account;
import org.redress.api.account.Accounts;
import org.redress.api.account.Caller;
import org.redress.api.account.Grant;
import org.redress.api.plugin.Activation;
import org.redress.api.plugin.ActivationChange;
import org.redress.api.plugin.BranchWatch;
import org.redress.api.plugin.CodeHealth;
import org.redress.api.plugin.PluginSignature;
import org.redress.api.plugin.Rollout;
import org.redress.api.plugin.Rollout.State;
import org.redress.api.plugin.RolloutRequest;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;
import org.redress.api.procedure.PackSource;
import org.redress.api.time.BusinessClock;
import org.redress.extension.PluginCode;
import org.redress.manager.Fakes;
import org.redress.manager.admin.DecisionReview;
import org.redress.manager.admin.PluginDesk;
import org.redress.store.port.BranchFigures;
import org.redress.store.port.CaseStore;
import org.redress.store.port.RolloutStore;

/** A version goes from branch to branch, and comes back where it goes badly. */
class RolloutTest {

    private static final Caller ADMIN = new Caller("admin", Caller.Entry.REST, "zh", "test");
    private static final Caller CLERK = new Caller("clerk", Caller.Entry.REST, "zh", "test");
    private static final Duration SOAK = Duration.ofHours(4);
    private static final String FIRST = "sh-jingan";
    private static final String SECOND = "hz-xihu";

    private final Fakes fakes = new Fakes();
    private final Memory store = new Memory();
    private final Counted figures = new Counted();
    private final List<CodeHealth> health = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-27T01:00:00Z");
    private PluginDesk plugins;
    private RolloutDesk desk;

    @BeforeEach
    void two_versions_side_by_side() {
        fakes.registry.deploy("deploy:law.redress.yaml", source("law 1.0.0 days=7"), PluginSignature.UNSIGNED);
        fakes.registry.deploy("deploy:law-2.redress.yaml", source("law 2.0.0 days=7"), PluginSignature.UNSIGNED);
        Accounts accounts = Fakes.only(Accounts.class, Map.of("find", args -> Optional.of(account((String) args[0]))));
        CaseStore cases =
                Fakes.only(CaseStore.class, Map.of("openCasesByDigest", args -> Map.of(), "countOpen", args -> 0));
        PluginCode code =
                Fakes.only(PluginCode.class, Map.of("quarantines", none -> List.of(), "health", none -> health));
        plugins = new PluginDesk(
                fakes.registry, fakes.store, cases, fakes.units, accounts, (setting, value) -> Optional.empty(), code);
        plugins.decide(ADMIN, on("lanhu"));
        DecisionReview review = new DecisionReview(
                fakes.registry, fakes.store, cases, fakes.units, accounts, (setting, value) -> Optional.empty(), code);
        desk = new RolloutDesk(plugins, review, fakes.units, accounts, store, figures, code, new BusinessClock() {
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

    @AfterEach
    void end() throws InterruptedException {
        desk.stop();
    }

    @Test
    void each_wave_has_the_version_only_when_the_one_before_was_watched_long_enough() {
        String id = started();
        desk.forward();
        assertThat(version(FIRST)).isEqualTo("2.0.0");
        assertThat(version(SECOND)).isEqualTo("1.0.0");

        now = now.plus(SOAK).minusSeconds(1);
        forward(3);
        assertThat(version(SECOND)).isEqualTo("1.0.0");

        now = now.plusSeconds(1);
        forward(2);
        assertThat(version(SECOND)).isEqualTo("2.0.0");
        assertThat(state(id)).isEqualTo(State.RUNNING);
    }

    @Test
    void in_the_end_the_version_counts_for_the_whole_unit_and_no_branch_is_tied_to_it() {
        String id = started();
        through();

        assertThat(state(id)).isEqualTo(State.DONE);
        assertThat(plugins.activation("law", "lanhu").own().orElseThrow().versionRange())
                .contains("2.0.0");
        assertThat(version(FIRST)).isEqualTo("2.0.0");
        assertThat(plugins.activation("law", FIRST).own().orElseThrow().versionRange())
                .isEmpty();
    }

    @Test
    void a_branch_that_was_tied_to_versions_before_has_the_new_one_and_what_comes_after_it() {
        plugins.decide(ADMIN, pinned(FIRST, "[1.0,2.0)"));
        started();
        through();

        assertThat(version(FIRST)).isEqualTo("2.0.0");
        assertThat(plugins.activation("law", FIRST).own().orElseThrow().versionRange())
                .contains("2.0.0");
    }

    @Test
    void a_branch_that_the_unit_does_not_decide_for_keeps_the_version_all_the_same() {
        plugins.decide(ADMIN, on(FIRST));
        started();
        through();

        assertThat(version(FIRST)).isEqualTo("2.0.0");
    }

    @Test
    void nor_does_a_range_in_between_bring_the_old_version_back() {
        plugins.decide(ADMIN, pinned("east", "[1.0,2.0)"));
        started();
        through();

        assertThat(version(FIRST)).isEqualTo("2.0.0");
        assertThat(version(SECOND)).isEqualTo("2.0.0");
    }

    @Test
    void more_missed_deadlines_than_usual_take_every_branch_back_to_what_it_had() {
        plugins.decide(ADMIN, pinned(FIRST, "[1.0,2.0)"));
        String id = started();
        forward(1);
        figures.breaches.put(FIRST, 6);
        forward(2);

        Rollout rollout = read(id);
        assertThat(rollout.state()).isEqualTo(State.RETURNED);
        assertThat(rollout.why().orElseThrow().in("en")).contains("6 deadlines", FIRST, "5 are allowed");
        assertThat(plugins.activation("law", FIRST).own().orElseThrow().versionRange())
                .contains("[1.0,2.0)");
        assertThat(version(FIRST)).isEqualTo("1.0.0");
    }

    @Test
    void what_is_usual_at_a_branch_counts() {
        assertThat(StopJudge.allowed(Rollout.StopRules.USUAL, 0, Duration.ofHours(24)))
                .as("never fewer than")
                .isEqualTo(5);
        assertThat(StopJudge.allowed(Rollout.StopRules.USUAL, 70, Duration.ofHours(24)))
                .as("three times ten a day")
                .isEqualTo(30);
        assertThat(StopJudge.allowed(new Rollout.StopRules(2, 1, 1), 168, Duration.ofMinutes(1)))
                .as("at least an hour is counted")
                .isEqualTo(2);
    }

    @Test
    void the_week_before_is_counted_once_for_each_wave() {
        figures.usual.put(FIRST, 700);
        figures.usual.put(SECOND, 1400);
        String id = started();
        forward(1);
        assertThat(allowed(id)).containsExactly(13);
        forward(5);
        assertThat(figures.asked).isEqualTo(1);

        now = now.plus(SOAK);
        forward(2);
        assertThat(allowed(id)).containsExactly(13, 25);
        forward(5);
        assertThat(figures.asked).isEqualTo(2);
    }

    @Test
    void too_many_messages_take_it_back() {
        String id = started();
        forward(1);
        figures.told.put(FIRST, 6);
        forward(2);
        assertThat(read(id).why().orElseThrow().in("zh")).contains("6 条通知");
        assertThat(version(FIRST)).isEqualTo("1.0.0");
    }

    @Test
    void failures_of_its_code_take_it_back_but_only_those_since_the_wave_began() {
        health.add(health(20));
        String id = started();
        forward(2);
        assertThat(state(id)).isEqualTo(State.RUNNING);

        health.set(0, health(26));
        forward(2);
        assertThat(state(id)).isEqualTo(State.RETURNED);
    }

    @Test
    void what_an_administrator_decides_meanwhile_stays() {
        String id = started();
        forward(1);
        plugins.decide(ADMIN, pinned(FIRST, "[2.0,3.0)"));
        desk.takeBack(ADMIN, id, "too soon");
        forward(1);

        assertThat(state(id)).isEqualTo(State.RETURNED);
        assertThat(version(FIRST)).isEqualTo("2.0.0");
    }

    @Test
    void a_lock_that_comes_in_between_ends_it() {
        String id = started();
        forward(1);
        plugins.decide(ADMIN, locked("east"));
        now = now.plus(SOAK);
        forward(3);

        assertThat(state(id)).isEqualTo(State.RETURNED);
        assertThat(read(id).why().orElseThrow().in("en")).contains(SECOND, "locked");
    }

    @Test
    void one_at_a_time_of_each_plugin_and_by_administrators_only() {
        assertThat(desk.start(CLERK, request())).isInstanceOf(Outcome.Forbidden.class);
        String id = started();
        assertThat(desk.start(ADMIN, request())).isInstanceOf(Outcome.Conflict.class);
        assertThat(desk.takeBack(CLERK, id, "no")).isInstanceOf(Outcome.Forbidden.class);
        desk.takeBack(ADMIN, id, "no");
        forward(1);
        assertThat(desk.takeBack(ADMIN, id, "again")).isInstanceOf(Outcome.Conflict.class);
        assertThat(desk.start(ADMIN, request())).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void what_is_wrong_is_said_with_its_place() {
        RolloutRequest wrong = new RolloutRequest(
                "law",
                "2.0.0",
                "east",
                List.of(List.of(FIRST, FIRST), List.of("elsewhere"), List.of()),
                Duration.ofSeconds(1),
                new Rollout.StopRules(0, 5, 5),
                "");
        assertThat(((Outcome.Invalid<Rollout>) desk.start(ADMIN, wrong)).errors())
                .extracting(FieldError::pointer)
                .containsExactly("/reason", "/soak", "/stop/timesUsual", "/waves/0/1", "/waves/1/0", "/waves/2");
        assertThat(desk.start(ADMIN, version("3.0.0", "lanhu"))).isInstanceOf(Outcome.Conflict.class);
    }

    private String started() {
        return ((Outcome.Done<Rollout>) desk.start(ADMIN, request())).value().id();
    }

    /** Until it is over. */
    private void through() {
        for (int i = 0; i < 4; i++) {
            forward(2);
            now = now.plus(SOAK);
        }
    }

    private void forward(int steps) {
        for (int i = 0; i < steps; i++) {
            desk.forward();
        }
    }

    private Rollout read(String id) {
        return ((Outcome.Done<Rollout>) desk.find(ADMIN, id)).value();
    }

    private State state(String id) {
        return read(id).state();
    }

    private List<Integer> allowed(String id) {
        return ((Outcome.Done<List<BranchWatch>>) desk.watch(ADMIN, id))
                .value().stream().map(BranchWatch::breachesAllowed).toList();
    }

    private String version(String branch) {
        return plugins.activation("law", branch).pack().orElseThrow().version();
    }

    private static RolloutRequest request() {
        return version("2.0.0", "lanhu");
    }

    private static RolloutRequest version(String version, String unit) {
        return new RolloutRequest(
                "law",
                version,
                unit,
                List.of(List.of(FIRST), List.of(SECOND)),
                SOAK,
                Rollout.StopRules.USUAL,
                "new deadlines");
    }

    private static ActivationChange on(String unit) {
        return change(unit, Activation.State.ON, false, "");
    }

    private static ActivationChange locked(String unit) {
        return change(unit, Activation.State.ON, true, "");
    }

    private static ActivationChange pinned(String unit, String range) {
        return change(unit, Activation.State.INHERIT, false, range);
    }

    private static ActivationChange change(String unit, Activation.State state, boolean locked, String range) {
        return new ActivationChange(
                "law", unit, state, Optional.of(locked), Optional.of(range), Optional.empty(), "because");
    }

    private static CodeHealth health(long failures) {
        return new CodeHealth(
                "law", "2.0.0", CodeHealth.Condition.WELL, Optional.empty(), 100, failures, 0, 0, Optional.empty());
    }

    private static PackSource source(String text) {
        return PackSource.single("pack.yaml", text);
    }

    private static Account account(String name) {
        return new Account(
                name,
                name,
                true,
                List.of(new Grant(name.equals("admin") ? "administrator" : "clerk", "lanhu")),
                Optional.empty(),
                false,
                Optional.empty());
    }

    /** Of the waves; in the week before nobody was told anything. */
    private final class Counted implements BranchFigures {
        private final Map<String, Integer> breaches = new HashMap<>();
        private final Map<String, Integer> told = new HashMap<>();
        private final Map<String, Integer> usual = new HashMap<>();
        private int asked;

        @Override
        public Map<String, Integer> breaches(String plugin, Collection<String> at, Instant from, Instant until) {
            if (from.isBefore(Instant.parse("2026-11-27T00:00:00Z"))) {
                asked++;
                return Map.copyOf(usual);
            }
            return breaches;
        }

        @Override
        public Map<String, Integer> told(String plugin, Collection<String> at, Instant from, Instant until) {
            return from.isBefore(Instant.parse("2026-11-27T00:00:00Z")) ? Map.of() : told;
        }
    }

    private static final class Memory implements RolloutStore {
        private final Map<String, Kept> all = new LinkedHashMap<>();

        @Override
        public synchronized List<Kept> newest() {
            return List.copyOf(all.values());
        }

        @Override
        public synchronized List<Kept> open() {
            return all.values().stream()
                    .filter(kept -> !kept.rollout().state().over())
                    .toList();
        }

        @Override
        public synchronized Optional<Kept> find(String id) {
            return Optional.ofNullable(all.get(id));
        }

        @Override
        public synchronized Optional<Kept> save(Kept kept) {
            long known = find(kept.rollout().id()).map(Kept::version).orElse(0L);
            boolean taken = kept.version() == 0
                    && open().stream().anyMatch(other -> other.rollout()
                            .plugin()
                            .equals(kept.rollout().plugin()));
            if (known != kept.version() || taken) {
                return Optional.empty();
            }
            Kept next = new Kept(kept.rollout(), kept.before(), known + 1);
            all.put(kept.rollout().id(), next);
            return Optional.of(next);
        }
    }
}
