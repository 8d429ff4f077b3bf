package org.redress.manager.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.api.account.Account;
import org.redress.api.account.Accounts;
import org.redress.api.account.Caller;
import org.redress.api.account.Grant;
import org.redress.api.plugin.Activation;
import org.redress.api.plugin.ActivationChange;
import org.redress.api.plugin.PlanImpact;
import org.redress.api.plugin.PlanImpact.Branch;
import org.redress.api.plugin.PlanImpact.Delivery;
import org.redress.api.plugin.PlanImpact.Delivery.Becomes;
import org.redress.api.plugin.PlanImpact.Objection;
import org.redress.api.plugin.PlanJob;
import org.redress.api.plugin.PlanRequest;
import org.redress.api.plugin.PlanRequest.Operation;
import org.redress.api.plugin.PluginPlan;
import org.redress.api.plugin.PluginPlan.State;
import org.redress.api.plugin.PluginSignature;
import org.redress.api.plugin.PluginState;
import org.redress.api.plugin.PluginUpload;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.PackSource;
import org.redress.api.time.BusinessClock;
import org.redress.extension.LiveVersion;
import org.redress.extension.PluginCode;
import org.redress.manager.Fakes;
import org.redress.manager.admin.PluginDesk;
import org.redress.manager.trust.PluginTrust;
import org.redress.store.port.CaseStore;
import org.redress.store.port.PluginUseStore;
import org.redress.store.port.RolloutStore;

/** A change of a plugin is looked at, made as a whole, and reversed as a whole. */
class PlanTest {

    private static final Caller ADMIN = new Caller("admin", Caller.Entry.REST, "zh", "test");
    private static final Caller CLERK = new Caller("clerk", Caller.Entry.REST, "zh", "test");
    private static final String OLD = "deploy:law.redress.yaml";
    private static final String BRANCH = "sh-jingan";
    private static final String OTHER = "hz-xihu";

    @TempDir
    Path trusted;

    private final Fakes fakes = new Fakes();
    private final MemoryFiles files = new MemoryFiles(fakes.registry);
    private final MemoryPlans store = new MemoryPlans();
    private final MemoryMoves moves = new MemoryMoves();
    private final List<RolloutStore.Kept> rollouts = new ArrayList<>();
    private final List<FolderFiles.Dependent> dependents = new ArrayList<>();
    private PluginDesk plugins;
    private UploadDesk uploads;
    private PlanDesk desk;

    private final BusinessClock clock = new BusinessClock() {
        @Override
        public Instant now() {
            return Instant.parse("2026-11-28T01:00:00Z");
        }

        @Override
        public boolean simulated() {
            return true;
        }
    };

    @BeforeEach
    void a_plugin_is_on_everywhere() {
        files.drop("law.redress.yaml", "law 1.0.0 days=7");
        Accounts accounts = Fakes.only(Accounts.class, Map.of("find", args -> Optional.of(account((String) args[0]))));
        CaseStore cases = Fakes.only(
                CaseStore.class,
                Map.of("openCasesByDigest", none -> Map.of(), "countOpen", args -> ((Set<?>) args[1]).size() * 2));
        PluginUseStore uses = Fakes.only(
                PluginUseStore.class,
                Map.of(
                        "openNumbers",
                                args -> ((Set<?>) args[1])
                                        .stream().map(branch -> branch + "-1").toList(),
                        "runningClocks", args -> Map.of("law/feedback", 3)));
        PluginCode code = Fakes.only(PluginCode.class, Map.of("quarantines", none -> List.of()));
        plugins = new PluginDesk(
                fakes.registry, fakes.store, cases, fakes.units, accounts, (setting, value) -> Optional.empty(), code);
        plugins.decide(ADMIN, decision("lanhu", Activation.State.ON, Map.of("days", 9)));
        PluginTrust trust = new PluginTrust("off", trusted);
        uploads = new UploadDesk(files, fakes.registry, trust, accounts, clock);
        RolloutStore open = Fakes.only(RolloutStore.class, Map.of("open", none -> List.copyOf(rollouts)));
        desk = new PlanDesk(
                new Folder(),
                Duration.ofMillis(300),
                fakes.registry,
                plugins,
                fakes.store,
                files,
                store,
                open,
                cases,
                uses,
                fakes.units,
                accounts,
                (setting, value) -> Optional.empty(),
                trust,
                moves,
                clock);
    }

    @AfterEach
    void end() throws InterruptedException {
        desk.stop();
    }

    @Test
    void a_plan_names_branches_versions_cases_and_clocks_and_changes_nothing() {
        upload("law 1.1.0 days=7 hours=3");
        PluginPlan plan = planned(request(Operation.UPDATE, "1.1.0", null));

        PlanImpact impact = plan.impact();
        assertThat(impact.objections()).isEmpty();
        assertThat(impact.branches())
                .extracting(Branch::unit, Branch::change, Branch::before, Branch::after)
                .containsExactlyInAnyOrder(
                        tuple(BRANCH, Branch.Change.VERSION, Optional.of("1.0.0"), Optional.of("1.1.0")),
                        tuple(OTHER, Branch.Change.VERSION, Optional.of("1.0.0"), Optional.of("1.1.0")));
        assertThat(impact.cases().total()).isEqualTo(4);
        assertThat(impact.cases().numbers()).containsExactlyInAnyOrder("sh-jingan-1", "hz-xihu-1");
        assertThat(impact.cases().clocks()).containsEntry("law/feedback", 3);
        assertThat(impact.settings()).extracting(PlanImpact.SettingChange::name).containsExactly("hours");
        assertThat(impact.deliveries())
                .extracting(Delivery::version, Delivery::becomes)
                .containsExactly(tuple("1.1.0", Becomes.LEADS), tuple("1.0.0", Becomes.STAYS));
        assertThat(version(BRANCH)).isEqualTo("1.0.0");
        assertThat(fakes.registry.live()).hasSize(1);
    }

    @Test
    void an_update_leads_everywhere_and_its_rollback_takes_the_file_away_again() {
        upload("law 1.1.0 days=7");
        PluginPlan plan = applied(request(Operation.UPDATE, null, null));
        assertThat(plan.request().version()).contains("1.1.0");
        assertThat(version(BRANCH)).isEqualTo("1.1.0");

        assertThat(reversed(plan).state()).isEqualTo(State.REVERSED);
        assertThat(version(BRANCH)).isEqualTo("1.0.0");
        assertThat(fakes.registry.live()).hasSize(1);
        assertThat(fakes.registry.chosenLead("law")).isEmpty();
    }

    @Test
    void an_installed_version_lies_beside_the_others_until_a_unit_pilots_it() {
        upload("law 2.0.0 days=7");
        PluginPlan install = applied(request(Operation.INSTALL, null, null));
        assertThat(install.impact().branches()).isEmpty();
        assertThat(version(BRANCH)).isEqualTo("1.0.0");

        PluginPlan pilot = applied(request(Operation.PILOT, "2.0.0", BRANCH));
        assertThat(pilot.impact().branches()).extracting(Branch::unit).containsExactly(BRANCH);
        assertThat(version(BRANCH)).isEqualTo("2.0.0");
        assertThat(version(OTHER)).isEqualTo("1.0.0");
        assertThat(plugins.activation("law", BRANCH).settings()).containsEntry("days", 9L);
    }

    @Test
    void a_pilot_brings_the_uploaded_file_along() {
        upload("law 2.0.0 days=7");
        PluginPlan pilot = applied(request(Operation.PILOT, "2.0.0", BRANCH));
        assertThat(version(BRANCH)).isEqualTo("2.0.0");

        reversed(pilot);
        assertThat(version(BRANCH)).isEqualTo("1.0.0");
        assertThat(fakes.registry.live()).hasSize(1);
    }

    @Test
    void the_first_file_of_a_plugin_leads_and_is_on_nowhere() {
        upload("care 1.0.0");
        PluginPlan plan = applied(PlanRequest.of("care", Operation.INSTALL));
        assertThat(plan.impact().deliveries()).extracting(Delivery::becomes).containsExactly(Becomes.LEADS);
        assertThat(fakes.registry.current("care")).isPresent();
        assertThat(plugins.activation("care", BRANCH).on()).isFalse();
    }

    @Test
    void on_and_off_at_a_unit_come_back_to_what_was_decided_there() {
        PluginPlan off = applied(request(Operation.DEACTIVATE, null, BRANCH));
        assertThat(off.impact().branches()).extracting(Branch::change).containsExactly(Branch.Change.LOSES);
        assertThat(plugins.activation("law", BRANCH).on()).isFalse();

        reversed(off);
        assertThat(plugins.activation("law", BRANCH).on()).isTrue();
        assertThat(plugins.activation("law", BRANCH).own().orElseThrow().state())
                .isEqualTo(Activation.State.INHERIT);
    }

    @Test
    void settings_come_with_a_plan_and_only_where_they_differ() {
        PlanRequest request = new PlanRequest(
                "law",
                Operation.ACTIVATE,
                Optional.empty(),
                Optional.of(BRANCH),
                Optional.of(Map.of("days", 5)),
                Optional.of("five days here"));
        PluginPlan plan = applied(request);
        assertThat(plan.impact().branches()).extracting(Branch::change).containsExactly(Branch.Change.SETTINGS);
        assertThat(plugins.activation("law", BRANCH).settings()).containsEntry("days", 5L);
        assertThat(plugins.activation("law", BRANCH).own().orElseThrow().reason())
                .isEqualTo("five days here");
    }

    @Test
    void disabled_is_off_and_locked_everywhere_and_what_units_decided_counts_again_afterwards() {
        plugins.decide(ADMIN, decision(BRANCH, Activation.State.ON, Map.of("days", 4)));
        PluginPlan plan = applied(request(Operation.DISABLE, null, null));
        assertThat(plugins.activation("law", BRANCH).on()).isFalse();
        assertThat(plugins.activation("law", BRANCH).lockedAt()).contains("lanhu");
        assertThat(plugins.plugin("law").orElseThrow().state()).isEqualTo(PluginState.DISABLED);

        reversed(plan);
        assertThat(plugins.activation("law", BRANCH).settings()).containsEntry("days", 4L);
        assertThat(plugins.plugin("law").orElseThrow().state()).isEqualTo(PluginState.ACTIVE);
    }

    @Test
    void what_led_leads_again_when_a_removal_is_reversed() {
        files.drop("law-2.redress.yaml", "law 2.0.0 days=7");
        PluginPlan plan = applied(request(Operation.REMOVE, "1.0.0", null));
        assertThat(version(BRANCH)).isEqualTo("2.0.0");
        assertThat(fakes.registry.broughtBy(OLD)).isEmpty();

        reversed(plan);
        assertThat(version(BRANCH)).isEqualTo("1.0.0");
        assertThat(fakes.registry.live()).hasSize(2);
    }

    @Test
    void the_whole_plugin_goes_and_comes_back() {
        PluginPlan plan = applied(request(Operation.REMOVE, null, null));
        assertThat(plan.impact().branches()).extracting(Branch::change).containsOnly(Branch.Change.LOSES);
        assertThat(plugins.plugin("law").orElseThrow().state()).isEqualTo(PluginState.PARKED);

        reversed(plan);
        assertThat(version(BRANCH)).isEqualTo("1.0.0");
    }

    @Test
    void a_plan_is_stale_when_anything_it_looked_at_has_changed() {
        PluginPlan plan = planned(request(Operation.DEACTIVATE, null, BRANCH));
        plugins.decide(ADMIN, decision(OTHER, Activation.State.OFF, Map.of()));
        assertThat(refusal(desk.apply(ADMIN, plan.id()))).isEqualTo("RD-PLG-226");

        PluginPlan anew = planned(request(Operation.DEACTIVATE, null, BRANCH));
        files.drop("law-3.redress.yaml", "law 3.0.0 days=7");
        assertThat(refusal(desk.apply(ADMIN, anew.id()))).isEqualTo("RD-PLG-226");
        assertThat(plugins.activation("law", BRANCH).on()).isTrue();
    }

    @Test
    void a_file_that_the_node_refuses_leaves_everything_as_it_was() {
        upload("law 2.0.0 days=7");
        PluginPlan plan = planned(request(Operation.PILOT, "2.0.0", BRANCH));
        files.broken = true;
        PlanJob job = finished(desk.apply(ADMIN, plan.id()));

        assertThat(job.state()).isEqualTo(PlanJob.State.FAILED);
        assertThat(job.words().orElseThrow().in("en"))
                .contains("law-2.0.0.redress.yaml was refused", "as it was before");
        assertThat(read(plan).state()).isEqualTo(State.FAILED);
        assertThat(fakes.registry.live()).hasSize(1);
        assertThat(files.wanted()).noneMatch(wanted -> wanted.present());
        assertThat(version(BRANCH)).isEqualTo("1.0.0");
    }

    @Test
    void a_folder_that_does_not_answer_is_told_with_what_to_look_at() {
        upload("law 2.0.0 days=7");
        PluginPlan plan = planned(request(Operation.INSTALL, "2.0.0", null));
        files.asleep = true;
        PlanJob job = finished(desk.apply(ADMIN, plan.id()));
        assertThat(job.words().orElseThrow().in("en")).contains("permissions", "as it was before");
    }

    @Test
    void a_decision_that_fails_takes_the_steps_before_it_back() {
        upload("law 2.0.0 days=7");
        PluginPlan plan = planned(request(Operation.PILOT, "2.0.0", BRANCH));
        // Between looking and doing the branch is locked from above.
        files.whenWanted = () -> plugins.decide(ADMIN, locked("east"));
        PlanJob job = finished(desk.apply(ADMIN, plan.id()));

        assertThat(job.state()).isEqualTo(PlanJob.State.FAILED);
        assertThat(job.words().orElseThrow().in("en")).contains("east", "as it was before");
        assertThat(fakes.registry.live()).hasSize(1);
        assertThat(version(BRANCH)).isEqualTo("1.0.0");
    }

    @Test
    void only_the_plan_applied_last_is_reversed_and_only_while_nobody_decided_otherwise() {
        PluginPlan first = applied(request(Operation.DEACTIVATE, null, BRANCH));
        store.later();
        PluginPlan second = applied(request(Operation.DEACTIVATE, null, OTHER));
        assertThat(refusal(desk.rollback(ADMIN, first.id()))).isEqualTo("RD-PLG-230");
        assertThat(desk.lastApplied(ADMIN, "law").map(PluginPlan::id)).isEqualTo(Outcome.done(second.id()));

        plugins.decide(ADMIN, decision(OTHER, Activation.State.ON, Map.of("days", 2)));
        assertThat(refusal(desk.rollback(ADMIN, second.id()))).isEqualTo("RD-PLG-231");
        assertThat(refusal(desk.apply(ADMIN, second.id()))).isEqualTo("RD-PLG-227");
    }

    @Test
    void what_a_dead_node_left_half_done_is_reversed() throws Exception {
        PluginPlan plan = planned(request(Operation.DEACTIVATE, null, BRANCH));
        store.begin(plan.id(), State.PLANNED, Instant.now().minus(Duration.ofHours(1)), Instant.EPOCH);
        plugins.decide(ADMIN, decision(BRANCH, Activation.State.OFF, Map.of()));

        PlanJobs survivor = new PlanJobs(
                store,
                new PlanCourse(
                        fakes.registry,
                        fakes.store,
                        plugins,
                        new FileCourse(fakes.registry, files, new Folder(), Duration.ofMillis(300)),
                        new CaseCourse(moves)),
                clock,
                Clock.systemUTC());
        survivor.look();
        survivor.stop();

        assertThat(read(plan).state()).isEqualTo(State.FAILED);
        assertThat(read(plan).outcome().orElseThrow().in("en")).contains("ended in the middle");
        assertThat(plugins.activation("law", BRANCH).on()).isTrue();
    }

    @Test
    void open_cases_go_to_a_version_and_come_back_and_those_that_cannot_are_named() {
        files.drop("law-2.redress.yaml", "law 2.0.0 days=7");
        moves.open("SHJA-1", true);
        moves.open("SHJA-2", true);
        moves.open("SHJA-3", false);
        PluginPlan plan = planned(request(Operation.MOVE_CASES, "2.0.0", BRANCH));
        assertThat(plan.impact().cases().numbers()).containsExactly("SHJA-1", "SHJA-2");
        assertThat(plan.impact().words().stream().map(words -> words.in("en")))
                .contains("Open cases that can go: 2.", "SHJA-3: its stage is not there");
        assertThat(moves.moved).isEmpty();

        PlanJob job = finished(desk.apply(ADMIN, plan.id()));
        assertThat(job.words().orElseThrow().in("en")).contains("Applied.", "Cases moved: 2, given back: 0");
        assertThat(moves.moved).containsExactly("SHJA-1", "SHJA-2");

        moves.changed("SHJA-2");
        PlanJob back = finished(desk.rollback(ADMIN, plan.id()));
        assertThat(back.words().orElseThrow().in("en")).contains("Cases moved: 1, given back: 1");
        assertThat(moves.moved).containsExactly("SHJA-2");
    }

    @Test
    void where_no_case_can_go_there_is_nothing_to_apply() {
        files.drop("law-2.redress.yaml", "law 2.0.0 days=7");
        assertThat(objections(request(Operation.MOVE_CASES, "2.0.0", BRANCH))).containsExactly("RD-PLG-235");
    }

    @Test
    void it_says_when_there_is_nothing_to_change() {
        assertThat(objections(request(Operation.ACTIVATE, null, "lanhu"))).containsExactly("RD-PLG-235");
        assertThat(objections(request(Operation.UPDATE, "1.0.0", null))).containsExactly("RD-PLG-235");
    }

    @Test
    void a_lock_above_speaks_against_it() {
        plugins.decide(ADMIN, locked("east"));
        PluginPlan plan = planned(request(Operation.DEACTIVATE, null, BRANCH));
        assertThat(plan.impact().objections()).extracting(Objection::code).contains("RD-PLG-204");
        assertThat(refusal(desk.apply(ADMIN, plan.id()))).isEqualTo("RD-PLG-225");
    }

    @Test
    void a_plan_that_would_let_cases_get_stuck_is_refused() {
        files.drop("goods.redress.yaml", "goods 1.0.0 procedure");
        plugins.decide(
                ADMIN,
                new ActivationChange(
                        "goods",
                        "lanhu",
                        Activation.State.ON,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "first pack"));
        upload("gate 1.0.0");
        fakes.proof.trapping = "gate";
        PlanRequest request = new PlanRequest(
                "gate",
                Operation.ACTIVATE,
                Optional.of("1.0.0"),
                Optional.of(BRANCH),
                Optional.empty(),
                Optional.empty());
        assertThat(objections(request)).containsExactly("RD-PLG-206");
    }

    @Test
    void a_core_bundle_is_never_refreshed() {
        dependents.add(new FolderFiles.Dependent("org.redress.console", false));
        PluginPlan plan = planned(request(Operation.REMOVE, null, null));
        assertThat(plan.impact().refreshes()).containsExactly("org.redress.console");
        assertThat(plan.impact().objections()).extracting(Objection::code).containsExactly("RD-PLG-239");
    }

    @Test
    void other_plugins_may_be_refreshed() {
        dependents.add(new FolderFiles.Dependent("com.example.other", true));
        PluginPlan plan = planned(request(Operation.REMOVE, null, null));
        assertThat(plan.impact().refreshes()).containsExactly("com.example.other");
        assertThat(plan.impact().objections()).isEmpty();
    }

    @Test
    void what_a_feature_brought_is_not_taken_away_by_a_plan() {
        fakes.registry.deploy("bundle:org.example.care", source("care 1.0.0"), PluginSignature.DISTRIBUTION);
        assertThat(objections(PlanRequest.of("care", Operation.REMOVE))).contains("RD-PLG-234");
    }

    @Test
    void choices_that_the_new_version_does_not_take_are_named_with_their_unit() {
        upload("law 2.0.0 hours=3");
        PluginPlan plan = planned(request(Operation.UPDATE, "2.0.0", null));
        assertThat(plan.impact().misfits())
                .extracting(PlanImpact.Misfit::unit, PlanImpact.Misfit::name)
                .containsExactly(tuple("lanhu", "days"));
    }

    @Test
    void wrong_words_are_told_at_their_place() {
        assertThat(faults(request(Operation.PILOT, null, null))).contains("/unit", "/version");
        assertThat(faults(request(Operation.ACTIVATE, null, "nowhere"))).containsExactly("/unit");
        assertThat(faults(request(Operation.DISABLE, null, BRANCH))).containsExactly("/unit");
        assertThat(faults(request(Operation.UPDATE, "9.9.9", null))).containsExactly("/version");
        assertThat(faults(request(Operation.UPDATE, "new", null))).containsExactly("/version");
        assertThat(faults(request(Operation.INSTALL, null, null))).containsExactly("/version");
        assertThat(faults(new PlanRequest(
                        "law",
                        Operation.PILOT,
                        Optional.of("1.0.0"),
                        Optional.of(BRANCH),
                        Optional.of(Map.of("weeks", 1)),
                        Optional.of("x"))))
                .contains("/reason");
        assertThat(refusal(desk.plan(ADMIN, PlanRequest.of("nothing", Operation.REMOVE))))
                .isEqualTo("RD-PLG-224");
    }

    @Test
    void a_file_that_is_no_plugin_is_refused_with_file_and_line() {
        Outcome<PluginUpload> refused = bring("my.redress.yaml", "no pack at all");
        assertThat(refused).isInstanceOfSatisfying(Outcome.Invalid.class, invalid -> {
            FieldError first = (FieldError) invalid.errors().get(0);
            assertThat(first.pointer()).isEqualTo("/file");
            assertThat(first.message().in("en")).startsWith("my.redress.yaml:3:7: RD-PCK-001");
        });
    }

    @Test
    void the_same_file_is_kept_once_under_the_name_that_its_content_says() {
        PluginUpload first = upload("law 1.1.0 days=7");
        assertThat(first.fileName()).isEqualTo("law-1.1.0.redress.yaml");
        assertThat(upload("law 1.1.0 days=7").sha256()).isEqualTo(first.sha256());
        assertThat(files.uploads("law"))
                .extracting(each -> each.pack().version())
                .containsOnlyOnce("1.1.0");
    }

    @Test
    void only_administrators_do_any_of_it() {
        assertThat(refusal(desk.plan(CLERK, request(Operation.DISABLE, null, null))))
                .isEqualTo("RD-PLG-220");
        assertThat(refusal(uploads.upload(CLERK, "x", new ByteArrayInputStream(new byte[3]))))
                .isEqualTo("RD-PLG-220");
        assertThat(refusal(desk.job(CLERK, "x"))).isEqualTo("RD-PLG-220");
    }

    // How it is asked.

    private PluginUpload upload(String pack) {
        return done(bring("mine.redress.yaml", pack));
    }

    private Outcome<PluginUpload> bring(String name, String pack) {
        return uploads.upload(ADMIN, name, new ByteArrayInputStream(pack.getBytes(StandardCharsets.UTF_8)));
    }

    private static PlanRequest request(Operation operation, String version, String unit) {
        return new PlanRequest(
                "law",
                operation,
                Optional.ofNullable(version),
                Optional.ofNullable(unit),
                Optional.empty(),
                Optional.empty());
    }

    private PluginPlan planned(PlanRequest request) {
        return done(desk.plan(ADMIN, request));
    }

    private List<String> objections(PlanRequest request) {
        return planned(request).impact().objections().stream()
                .map(Objection::code)
                .toList();
    }

    private List<String> faults(PlanRequest request) {
        return ((Outcome.Invalid<PluginPlan>) desk.plan(ADMIN, request))
                .errors().stream().map(FieldError::pointer).toList();
    }

    private PluginPlan applied(PlanRequest request) {
        PluginPlan plan = planned(request);
        PlanJob job = finished(desk.apply(ADMIN, plan.id()));
        assertThat(job.words().map(words -> words.in("en"))).contains("Applied.");
        return read(plan);
    }

    private PluginPlan reversed(PluginPlan plan) {
        PlanJob job = finished(desk.rollback(ADMIN, plan.id()));
        assertThat(job.state()).as("%s", job.words()).isEqualTo(PlanJob.State.DONE);
        return read(plan);
    }

    private PlanJob finished(Outcome<PlanJob> begun) {
        String id = done(begun).id();
        Instant patience = Instant.now().plusSeconds(20);
        while (done(desk.job(ADMIN, id)).state() == PlanJob.State.RUNNING
                && Instant.now().isBefore(patience)) {
            Thread.onSpinWait();
        }
        return done(desk.job(ADMIN, id));
    }

    private PluginPlan read(PluginPlan plan) {
        return done(desk.find(ADMIN, plan.id()));
    }

    private String version(String unit) {
        return plugins.activation("law", unit).pack().orElseThrow().version();
    }

    private static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).value();
    }

    private static String refusal(Outcome<?> outcome) {
        Problem problem = outcome instanceof Outcome.Conflict<?> conflict
                ? conflict.problem()
                : outcome instanceof Outcome.Stale<?> stale
                        ? stale.problem()
                        : outcome instanceof Outcome.NotFound<?> missing
                                ? missing.problem()
                                : ((Outcome.Forbidden<?>) outcome).problem();
        return problem.code();
    }

    private static ActivationChange decision(String unit, Activation.State state, Map<String, Object> settings) {
        return new ActivationChange(
                "law", unit, state, Optional.empty(), Optional.empty(), Optional.of(settings), "as agreed");
    }

    private static ActivationChange locked(String unit) {
        return new ActivationChange(
                "law",
                unit,
                Activation.State.ON,
                Optional.of(true),
                Optional.empty(),
                Optional.empty(),
                "one rule for all");
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

    /** A folder whose files all can be read, and a container with what a test puts into it. */
    private final class Folder implements FolderFiles {
        @Override
        public Optional<String> kept(LiveVersion version) {
            return files.lying(version);
        }

        @Override
        public Optional<String> bundle(String origin) {
            return Optional.empty();
        }

        @Override
        public boolean complete(String origin) {
            return true;
        }

        @Override
        public List<Dependent> dependents(String origin) {
            return List.copyOf(dependents);
        }
    }
}
