package org.redress.extension.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.redress.api.plugin.Activation;
import org.redress.api.plugin.RefusedPack;
import org.redress.api.procedure.PackCompiler.Compiled;
import org.redress.api.procedure.PackCompiler.Refused;
import org.redress.api.procedure.PackSource;
import org.redress.extension.LiveVersion;
import org.redress.extension.Prospect;

/** Which version leads, what stays and what is parked (decision 0003). */
class LiveRegistryTest {

    private static final String A = "deploy:a.redress.yaml";
    private static final String B = "deploy:b.redress.yaml";
    private static final String C = "deploy:c.redress.yaml";

    private final World world = new World();

    @Test
    void a_replaced_file_becomes_current_whether_newer_or_older() {
        world.deploy(A, "clinic 1.1.0");
        world.deploy(A, "clinic 1.0.0");

        assertThat(current()).isEqualTo("1.0.0");
        assertThat(versions()).containsExactly("1.0.0");
    }

    @Test
    void a_second_origin_installs_side_by_side_and_leads_nothing() {
        world.deploy(A, "clinic 1.0.0");
        world.deploy(B, "clinic 2.0.0");

        assertThat(current()).isEqualTo("1.0.0");
        assertThat(versions()).containsExactly("2.0.0", "1.0.0");
    }

    @Test
    void when_the_leader_goes_the_highest_that_is_left_leads() {
        world.deploy(A, "clinic 1.0.0");
        world.deploy(B, "clinic 1.10.0");
        world.deploy(C, "clinic 1.9.0");

        world.registry.withdraw(A);

        assertThat(current()).isEqualTo("1.10.0");
    }

    @Test
    void an_origin_that_was_chosen_leads_as_long_as_it_brings_the_plugin() {
        world.deploy(A, "clinic 1.0.0");
        world.deploy(B, "clinic 2.0.0");

        choose(Optional.of(B));
        assertThat(current()).isEqualTo("2.0.0");
        world.deploy(B, "clinic 2.1.0");
        assertThat(current()).as("what replaces it leads").isEqualTo("2.1.0");
        world.deploy(A, "clinic 1.1.0");
        assertThat(current()).as("what replaces another does not").isEqualTo("2.1.0");

        world.registry.withdraw(B);
        assertThat(current()).isEqualTo("1.1.0");
        world.deploy(B, "clinic 2.1.0");
        choose(Optional.empty());
        assertThat(current()).as("who came first").isEqualTo("1.1.0");
    }

    @Test
    void a_chosen_lead_survives_a_restart() {
        world.deploy(A, "clinic 1.0.0");
        world.deploy(B, "clinic 2.0.0");
        choose(Optional.of(B));

        world.restarted();
        world.deploy(A, "clinic 1.0.0");
        world.deploy(B, "clinic 2.0.0");

        assertThat(current()).isEqualTo("2.0.0");
    }

    @Test
    void looking_ahead_tells_what_a_plan_would_bring_and_changes_nothing() {
        world.deploy(A, "clinic 1.0.0");
        world.deploy(B, "clinic 2.0.0");
        Activation on = new Activation(
                "clinic",
                "lanhu",
                Activation.State.ON,
                false,
                Optional.empty(),
                Map.of(),
                "start",
                "admin",
                Instant.parse("2026-11-02T01:00:00Z"));
        Prospect leads = new Prospect("clinic", List.of(on), Optional.empty(), Set.of(), Optional.of(B));
        Prospect goes = new Prospect("clinic", List.of(on), Optional.empty(), Set.of(A), Optional.empty());

        assertThat(version(leads)).isEqualTo("2.0.0");
        assertThat(version(goes)).isEqualTo("2.0.0");
        assertThat(current()).isEqualTo("1.0.0");
        assertThat(world.registry.effective("clinic", "hz-xihu").on()).isFalse();
        assertThat(world.store.activations).isEmpty();
    }

    @Test
    void verifying_says_what_deploying_would_say_and_deploys_nothing() {
        world.deploy(A, "clinic 1.0.0");

        assertThat(world.registry.verify(B, PackSource.single("pack.yaml", "clinic 2.0.0")))
                .isInstanceOf(Compiled.class);
        assertThat(world.registry.verify(B, PackSource.single("pack.yaml", "clinic 1.0.0 overlay")))
                .as("a number stands for one text")
                .isInstanceOf(Refused.class);
        assertThat(world.registry.verify(B, PackSource.single("pack.yaml", "clinic 2.0.0 trap")))
                .as("cases would get stuck")
                .isInstanceOf(Refused.class);
        assertThat(versions()).containsExactly("1.0.0");
        assertThat(world.registry.refused()).isEmpty();
    }

    private void choose(Optional<String> origin) {
        world.store.lead("clinic", origin);
        world.registry.decisionsChanged();
    }

    private String version(Prospect prospect) {
        return world.registry
                .effectiveIf(prospect, "hz-xihu")
                .pack()
                .orElseThrow()
                .version();
    }

    @Test
    void removing_a_file_parks_only_what_it_brought() {
        world.deploy(A, "clinic 1.0.0");
        world.deploy(B, "law 3.0.0 overlay");

        world.registry.withdraw(A);

        assertThat(world.registry.current("clinic")).isEmpty();
        assertThat(world.registry.current("law")).isPresent();
    }

    @Test
    void a_file_that_comes_back_does_not_push_out_who_leads_now() {
        world.deploy(A, "clinic 1.0.0");
        world.deploy(B, "clinic 2.0.0");
        world.registry.withdraw(A);

        world.deploy(A, "clinic 1.0.0");

        assertThat(current()).isEqualTo("2.0.0");
    }

    @Test
    void after_a_restart_the_same_origin_leads_in_whatever_order_they_arrive() {
        world.deploy(A, "clinic 1.0.0");
        world.deploy(B, "clinic 2.0.0");
        world.deploy(A, "clinic 1.1.0");

        world.restarted();
        world.deploy(B, "clinic 2.0.0");
        world.deploy(A, "clinic 1.1.0");

        assertThat(current()).isEqualTo("1.1.0");
    }

    @Test
    void a_file_that_now_brings_another_plugin_parks_the_one_before() {
        world.deploy(A, "clinic 1.0.0");
        world.deploy(A, "law 1.0.0 overlay");

        assertThat(world.registry.live()).extracting(LiveVersion::plugin).containsExactly("law");
        assertThat(world.registry.current("clinic")).isEmpty();
    }

    @Test
    void other_content_under_the_same_number_is_taken_from_the_same_file_only() {
        world.deploy(A, "clinic 1.0.0 first");

        assertThat(world.deploy(A, "clinic 1.0.0 second")).isInstanceOf(Compiled.class);
        assertThat(world.deploy(B, "clinic 1.0.0 third")).isInstanceOfSatisfying(Refused.class, refused -> assertThat(
                        refused.errors().get(0).in("en"))
                .contains("RD-PLG-002")
                .contains(A));
        assertThat(versions()).containsExactly("1.0.0");
    }

    @Test
    void the_same_content_from_two_origins_lives_until_both_are_gone() {
        world.deploy(A, "clinic 1.0.0");
        world.deploy(B, "clinic 1.0.0");

        world.registry.withdraw(A);
        assertThat(current()).isEqualTo("1.0.0");
        world.registry.withdraw(B);
        assertThat(world.registry.current("clinic")).isEmpty();
    }

    @Test
    void a_refused_replacement_leaves_what_was_there_and_is_forgotten_once_corrected() {
        world.deploy(A, "clinic 1.0.0");

        assertThat(world.deploy(A, "rubbish")).isInstanceOf(Refused.class);
        assertThat(current()).isEqualTo("1.0.0");
        assertThat(world.registry.refused()).extracting(RefusedPack::origin).containsExactly(A);

        world.deploy(A, "clinic 1.0.1");
        assertThat(world.registry.refused()).isEmpty();
    }

    @Test
    void a_pack_in_which_cases_get_stuck_does_not_go_live() {
        world.deploy(A, "clinic 1.0.0");

        assertThat(world.deploy(A, "clinic 1.0.1 trap")).isInstanceOfSatisfying(Refused.class, refused -> assertThat(
                        refused.errors().get(0).code())
                .isEqualTo("RD-PCK-060"));
        assertThat(current()).isEqualTo("1.0.0");
    }

    @Test
    void a_refused_file_that_is_taken_away_is_forgotten() {
        world.deploy(A, "rubbish");
        world.registry.withdraw(A);

        assertThat(world.registry.refused()).isEmpty();
    }

    @Test
    void refusals_are_bounded_and_newest_first() {
        for (int i = 0; i < RefusalBook.CAPACITY + 5; i++) {
            world.deploy("deploy:" + i, "rubbish");
        }

        assertThat(world.registry.refused()).hasSize(RefusalBook.CAPACITY);
        assertThat(world.registry.refused().get(0).origin()).isEqualTo("deploy:" + (RefusalBook.CAPACITY + 4));
    }

    @Test
    void every_source_is_in_the_store_before_it_is_live_and_no_refused_one_ever() {
        world.deploy(A, "clinic 1.0.0");
        world.deploy(B, "rubbish");

        assertThat(world.store.sources)
                .containsOnlyKeys(World.source("clinic 1.0.0").digest());
    }

    @Test
    void deployments_at_the_same_time_leave_exactly_what_was_deployed() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Object>> work = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                int n = i;
                work.add(() -> {
                    String origin = "deploy:" + n % 20;
                    if (n % 3 == 0) {
                        world.registry.withdraw(origin);
                    }
                    world.deploy(origin, "p" + n % 5 + " 1." + n % 20 + ".0");
                    return world.registry.live();
                });
            }
            for (Future<Object> done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(world.registry.live()).hasSize(20);
        for (int plugin = 0; plugin < 5; plugin++) {
            assertThat(world.registry.current("p" + plugin)).isPresent();
        }
    }

    private String current() {
        return world.registry.current("clinic").orElseThrow().ref().version();
    }

    private List<String> versions() {
        return world.registry.live().stream()
                .map(version -> version.ref().version())
                .toList();
    }
}
