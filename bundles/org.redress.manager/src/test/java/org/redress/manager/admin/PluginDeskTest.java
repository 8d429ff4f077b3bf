package org.redress.manager.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.api.account.Account;
import org.redress.api.account.Accounts;
import org.redress.api.account.Caller;
import org.redress.api.account.Grant;
import org.redress.api.plugin.Activation;
import org.redress.api.plugin.Activation.State;
import org.redress.api.plugin.ActivationChange;
import org.redress.api.plugin.ActivationPreview;
import org.redress.api.plugin.EffectiveActivation;
import org.redress.api.plugin.Plugin;
import org.redress.api.plugin.PluginSignature;
import org.redress.api.plugin.PluginState;
import org.redress.api.plugin.PluginVersion;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;
import org.redress.api.procedure.PackSource;
import org.redress.api.text.Text;
import org.redress.extension.PluginCode;
import org.redress.manager.Fakes;
import org.redress.store.port.CaseStore;

/** Who may decide what about plugins, and what a decision shows. */
class PluginDeskTest {

    private static final Caller ADMIN = caller("admin", Caller.Entry.REST);
    private static final Caller CLERK = caller("clerk", Caller.Entry.REST);

    private final Fakes fakes = new Fakes();
    private final String digest = source("law 1.0.0 days=7").digest();
    private PluginDesk desk;

    @BeforeEach
    void install() {
        fakes.registry.deploy("deploy:law.redress.yaml", source("law 1.0.0 days=7"), PluginSignature.UNSIGNED);
        Accounts accounts = Fakes.only(Accounts.class, Map.of("find", args -> Optional.of(account((String) args[0]))
                .filter(account -> !account.username().equals("nobody"))));
        CaseStore cases = Fakes.only(
                CaseStore.class,
                Map.of(
                        "openCasesByDigest", args -> Map.of(digest, 4),
                        "countOpen", args -> 10 * ((Set<?>) args[1]).size()));
        desk = new PluginDesk(
                fakes.registry,
                fakes.store,
                cases,
                fakes.units,
                accounts,
                (setting, value) -> value instanceof Number number && number.longValue() <= 14
                        ? Optional.empty()
                        : Optional.of(Text.of("最多 14", "at most 14")),
                Fakes.only(PluginCode.class, Map.of("quarantines", none -> List.of())));
    }

    @Test
    void an_administrator_switches_on_for_a_region_and_its_branches_have_it_at_once() {
        Outcome<EffectiveActivation> outcome = desk.decide(ADMIN, on("east"));

        assertThat(done(outcome).on()).isTrue();
        assertThat(desk.activation("law", "hz-xihu").on()).isTrue();
        assertThat(desk.activation("law", "hz-xihu").decidedAt()).contains("east");
        assertThat(fakes.store.log).singleElement().satisfies(decision -> {
            assertThat(decision.by()).isEqualTo("admin");
            assertThat(decision.reason()).isEqualTo("pilot");
        });
    }

    @Test
    void nobody_else_decides_or_looks_ahead() {
        assertThat(desk.decide(CLERK, on("east"))).isInstanceOf(Outcome.Forbidden.class);
        assertThat(desk.preview(CLERK, on("east"))).isInstanceOf(Outcome.Forbidden.class);
        assertThat(desk.decide(caller("nobody", Caller.Entry.CONSOLE), on("east")))
                .isInstanceOf(Outcome.Forbidden.class);
        assertThat(desk.decide(caller("retired", Caller.Entry.CONSOLE), on("east")))
                .isInstanceOf(Outcome.Forbidden.class);
        assertThat(fakes.store.log).isEmpty();
    }

    @Test
    void the_containers_shell_decides_under_the_name_of_its_session() {
        done(desk.decide(caller("karaf", Caller.Entry.SHELL), on("east")));

        assertThat(fakes.store.log).extracting(Activation::by).containsExactly("karaf");
    }

    @Test
    void a_version_whose_source_was_purged_elsewhere_is_not_switched_on_until_it_comes_again() {
        fakes.store.forget(digest);
        assertThat(desk.decide(ADMIN, on("east")))
                .isInstanceOfSatisfying(
                        Outcome.Conflict.class,
                        conflict -> assertThat(conflict.problem().code()).isEqualTo("RD-PLG-306"));
        done(desk.decide(ADMIN, change("east", State.OFF, Optional.empty(), Optional.empty(), Optional.empty())));

        fakes.registry.deploy("deploy:law.redress.yaml", source("law 1.0.0 days=7"), PluginSignature.UNSIGNED);
        done(desk.decide(ADMIN, on("east")));
    }

    @Test
    void a_lock_above_is_named() {
        done(desk.decide(ADMIN, change("east", State.ON, Optional.of(true), Optional.empty(), Optional.empty())));

        Outcome<EffectiveActivation> outcome = desk.decide(ADMIN, on("hz-xihu"));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Conflict.class, conflict -> assertThat(
                        conflict.problem().message().in("en"))
                .contains("Unit east")
                .contains("(east)"));
    }

    @Test
    void the_unit_that_locks_can_take_its_lock_away() {
        done(desk.decide(ADMIN, change("east", State.ON, Optional.of(true), Optional.empty(), Optional.empty())));
        done(desk.decide(ADMIN, change("east", State.ON, Optional.of(false), Optional.empty(), Optional.empty())));

        assertThat(desk.decide(ADMIN, on("hz-xihu"))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void what_is_not_mentioned_stays() {
        done(desk.decide(
                ADMIN,
                change(
                        "east",
                        State.ON,
                        Optional.of(true),
                        Optional.of("[1.0,2.0)"),
                        Optional.of(Map.of("days", 9L)))));
        done(desk.decide(ADMIN, change("east", State.OFF, Optional.empty(), Optional.empty(), Optional.empty())));

        Activation own = desk.activation("law", "east").own().orElseThrow();
        assertThat(own.locked()).isTrue();
        assertThat(own.versionRange()).contains("[1.0,2.0)");
        assertThat(own.settings()).isEqualTo(Map.of("days", 9L));
    }

    @Test
    void packs_that_would_trap_cases_together_are_refused_with_the_way_before_anything_is_stored() {
        trapTogetherWithClinic();

        for (Outcome<?> outcome : List.of(desk.preview(ADMIN, on("hz-xihu")), desk.decide(ADMIN, on("hz-xihu")))) {
            assertThat(outcome).isInstanceOfSatisfying(Outcome.Conflict.class, conflict -> {
                assertThat(conflict.problem().code()).isEqualTo("RD-PLG-206");
                assertThat(conflict.problem().message().in("en"))
                        .startsWith("This cannot be decided: at Unit hz-xihu (hz-xihu) cases would get stuck with"
                                + " clinic 1.0.0 + law 1.0.0: RD-PCK-060 goods: register → look: stuck. ");
                assertThat(conflict.problem().message().in("zh")).contains("登记 → 查看");
            });
        }
        assertThat(fakes.store.log).isEmpty();
    }

    @Test
    void the_containers_shell_is_told_of_traps_too() {
        trapTogetherWithClinic();

        assertThat(desk.decide(caller("karaf", Caller.Entry.SHELL), on("hz-xihu")))
                .isInstanceOf(Outcome.Conflict.class);
    }

    @Test
    void the_system_decides_at_a_start_without_proofs() {
        trapTogetherWithClinic();

        done(desk.decide(Caller.system("demo"), on("hz-xihu")));

        assertThat(fakes.proof.together).isZero();
    }

    @Test
    void whoever_may_not_decide_costs_no_proof() {
        trapTogetherWithClinic();

        assertThat(desk.preview(CLERK, on("hz-xihu"))).isInstanceOf(Outcome.Forbidden.class);
        assertThat(fakes.proof.together).isZero();
    }

    private void trapTogetherWithClinic() {
        fakes.registry.deploy("deploy:clinic.redress.yaml", source("clinic 1.0.0 procedure"), PluginSignature.UNSIGNED);
        done(desk.decide(Caller.system("demo"), of("clinic", "lanhu")));
        fakes.store.log.clear();
        fakes.proof.trapping = "law";
    }

    @Test
    void an_empty_range_takes_the_range_away() {
        done(desk.decide(
                ADMIN, change("east", State.ON, Optional.empty(), Optional.of("[2.0,3.0)"), Optional.empty())));
        assertThat(desk.activation("law", "east").hindrance()).isPresent();

        done(desk.decide(ADMIN, change("east", State.ON, Optional.empty(), Optional.of(""), Optional.empty())));

        assertThat(desk.activation("law", "east").on()).isTrue();
    }

    @Test
    void unknown_units_and_plugins_are_not_found() {
        assertThat(desk.decide(ADMIN, on("nowhere"))).isInstanceOf(Outcome.NotFound.class);
        assertThat(desk.decide(ADMIN, of("unheard-of", "east"))).isInstanceOf(Outcome.NotFound.class);
    }

    @Test
    void the_system_may_decide_ahead_of_installation() {
        done(desk.decide(Caller.system("demo"), of("unheard-of", "east")));

        assertThat(desk.activation("unheard-of", "hz-xihu").on()).isFalse();
        assertThat(desk.activation("unheard-of", "hz-xihu").hindrance()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " a ", "LONG"})
    void a_reason_of_2_to_500_characters_is_required(String reason) {
        String given = reason.equals("LONG") ? "x".repeat(501) : reason;
        ActivationChange change = new ActivationChange(
                "law", "east", State.ON, Optional.empty(), Optional.empty(), Optional.empty(), given);

        assertThat(pointers(desk.decide(ADMIN, change))).containsExactly("/reason");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1.0", "one", "[2.0,1.0)", "(1.0,1.0)"})
    void a_range_that_admits_nothing_or_is_none_is_refused(String range) {
        assertThat(pointers(desk.decide(
                        ADMIN, change("east", State.ON, Optional.empty(), Optional.of(range), Optional.empty()))))
                .containsExactly("/versionRange");
    }

    @Test
    void settings_are_checked_one_by_one() {
        Map<String, Object> chosen = Map.of("days", 15L, "dayz", 3L, "list", List.of("a", 1L), "a/b", Map.of());

        assertThat(pointers(desk.decide(
                        ADMIN, change("east", State.ON, Optional.empty(), Optional.empty(), Optional.of(chosen)))))
                .containsExactlyInAnyOrder("/settings/days", "/settings/dayz", "/settings/list", "/settings/a~1b");
    }

    @Test
    void a_preview_names_gaining_and_losing_branches_and_changes_nothing() {
        done(desk.decide(ADMIN, on("hz-xihu")));

        ActivationPreview gain = donePreview(desk.preview(ADMIN, on("lanhu")));
        ActivationPreview lose = donePreview(desk.preview(
                ADMIN, change("hz-xihu", State.OFF, Optional.empty(), Optional.empty(), Optional.empty())));

        assertThat(gain).isEqualTo(new ActivationPreview(List.of("sh-jingan"), List.of(), 10));
        assertThat(lose).isEqualTo(new ActivationPreview(List.of(), List.of("hz-xihu"), 10));
        assertThat(desk.activation("law", "sh-jingan").on()).isFalse();
    }

    @Test
    void a_plugin_shows_every_version_with_its_cases_and_is_parked_when_nothing_of_it_is_left() {
        fakes.registry.deploy("deploy:law.redress.yaml", source("law 1.10.0"), PluginSignature.UNSIGNED);
        fakes.registry.deploy("deploy:law-2.redress.yaml", source("law 1.9.0"), PluginSignature.UNSIGNED);

        Plugin live = desk.plugin("law").orElseThrow();
        assertThat(live.state()).isEqualTo(PluginState.ACTIVE);
        assertThat(live.current().orElseThrow().version()).isEqualTo("1.10.0");
        assertThat(live.versions())
                .extracting(version -> version.ref().version())
                .containsExactly("1.10.0", "1.9.0", "1.0.0");
        assertThat(live.versions()).extracting(PluginVersion::live).containsExactly(true, true, false);
        assertThat(live.versions()).extracting(PluginVersion::openCases).containsExactly(0, 0, 4);

        fakes.registry.withdraw("deploy:law.redress.yaml");
        fakes.registry.withdraw("deploy:law-2.redress.yaml");
        Plugin parked = desk.plugin("law").orElseThrow();
        assertThat(parked.state()).isEqualTo(PluginState.PARKED);
        assertThat(parked.current()).isEmpty();
        assertThat(parked.title().in("en")).isEqualTo("Title");
    }

    @Test
    void a_plugin_whose_key_is_bound_to_a_unit_is_on_there_and_below_only() {
        fakes.registry.deploy("deploy:law.redress.yaml", source("law 1.1.0"), boundTo("east"));

        Outcome<EffectiveActivation> outcome = desk.decide(ADMIN, on("lanhu"));
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Conflict.class, conflict -> {
            assertThat(conflict.problem().code()).isEqualTo("RD-PLG-209");
            assertThat(conflict.problem().message().in("en"))
                    .contains("1.1.0 is signed by acme, whose key counts at east and below only");
        });
        assertThat(desk.preview(ADMIN, on("lanhu"))).isInstanceOf(Outcome.Conflict.class);
        assertThat(fakes.store.log).isEmpty();

        assertThat(done(desk.decide(ADMIN, on("hz-xihu"))).on()).isTrue();
        assertThat(done(desk.decide(ADMIN, on("east"))).on()).isTrue();
        done(desk.decide(ADMIN, change("lanhu", State.OFF, Optional.empty(), Optional.empty(), Optional.empty())));
    }

    @Test
    void where_another_version_reaches_the_unit_that_one_is_used() {
        fakes.registry.deploy("deploy:law-2.redress.yaml", source("law 2.0.0"), boundTo("hz-xihu"));

        assertThat(done(desk.decide(ADMIN, on("lanhu"))).pack().orElseThrow().version())
                .isEqualTo("1.0.0");
        assertThat(desk.decide(
                        ADMIN, change("sh-jingan", State.ON, Optional.empty(), Optional.of("[2,3)"), Optional.empty())))
                .isInstanceOf(Outcome.Conflict.class);
        assertThat(done(desk.decide(
                                ADMIN,
                                change("hz-xihu", State.ON, Optional.empty(), Optional.of("[2,3)"), Optional.empty())))
                        .pack()
                        .orElseThrow()
                        .version())
                .isEqualTo("2.0.0");
    }

    @Test
    void a_decision_made_before_the_key_was_bound_shows_why_it_is_off() {
        done(desk.decide(ADMIN, on("lanhu")));
        fakes.registry.judge("deploy:law.redress.yaml", boundTo("hz-xihu"));

        assertThat(desk.activation("law", "hz-xihu").on()).isTrue();
        assertThat(desk.activation("law", "sh-jingan").on()).isFalse();
        assertThat(desk.activation("law", "sh-jingan").hindrance().orElseThrow().in("en"))
                .isEqualTo("Switched on, but 1.0.0 is signed by acme, whose key counts at hz-xihu and below only.");
        assertThat(desk.plugin("law").orElseThrow().versions().get(0).signature())
                .contains(boundTo("hz-xihu"));
    }

    private static PluginSignature boundTo(String unit) {
        return new PluginSignature(
                PluginSignature.State.SIGNED, Optional.of("acme"), Optional.of(unit), Optional.of("ab".repeat(32)));
    }

    private static ActivationChange on(String unit) {
        return of("law", unit);
    }

    private static ActivationChange of(String plugin, String unit) {
        return new ActivationChange(
                plugin, unit, State.ON, Optional.empty(), Optional.empty(), Optional.empty(), "pilot");
    }

    private static ActivationChange change(
            String unit,
            State state,
            Optional<Boolean> locked,
            Optional<String> range,
            Optional<Map<String, Object>> settings) {
        return new ActivationChange("law", unit, state, locked, range, settings, "pilot");
    }

    private static PackSource source(String text) {
        return PackSource.single("pack.yaml", text);
    }

    private static Caller caller(String name, Caller.Entry entry) {
        return new Caller(name, entry, "en", "r1");
    }

    private static Account account(String name) {
        boolean administrator = name.equals("admin") || name.equals("retired");
        return new Account(
                name,
                name,
                !name.equals("retired"),
                List.of(new Grant(administrator ? "administrator" : "clerk", "lanhu")),
                Optional.empty(),
                false,
                Optional.empty());
    }

    private static EffectiveActivation done(Outcome<EffectiveActivation> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<EffectiveActivation>) outcome).value();
    }

    private static ActivationPreview donePreview(Outcome<ActivationPreview> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<ActivationPreview>) outcome).value();
    }

    private static List<String> pointers(Outcome<EffectiveActivation> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Invalid.class);
        return ((Outcome.Invalid<EffectiveActivation>) outcome)
                .errors().stream().map(FieldError::pointer).toList();
    }
}
