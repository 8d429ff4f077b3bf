package org.redress.store.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.redress.api.plugin.Activation;
import org.redress.api.plugin.PlanImpact;
import org.redress.api.plugin.PlanJob;
import org.redress.api.plugin.PlanRequest;
import org.redress.api.plugin.PlanRequest.Operation;
import org.redress.api.plugin.PluginPlan;
import org.redress.api.plugin.PluginPlan.State;
import org.redress.api.text.Text;
import org.redress.store.EveryDatabase;
import org.redress.store.port.PlanStore.Kept;
import org.redress.store.port.Standing;

/** What was planned, and who applies it. */
class PlanStoreTest extends EveryDatabase {

    private static final Instant NOW = Instant.parse("2026-11-02T01:00:00Z");
    private static final Instant LONG_AGO = NOW.minusSeconds(600);

    private final JpaPlanStore store = new JpaPlanStore(opened.work());

    private static Kept kept(String id, String plugin, Instant at) {
        PlanImpact impact = new PlanImpact(
                List.of(Text.of("两家门店", "two branches")),
                List.of(new PlanImpact.Delivery(
                        "deploy:law.redress.yaml", "1.0.0", PlanImpact.Delivery.Becomes.STAYS, Optional.empty())),
                List.of(new PlanImpact.Branch(
                        "hz-xihu", PlanImpact.Branch.Change.GAINS, Optional.empty(), Optional.of("1.0.0"))),
                new PlanImpact.Cases(1, List.of("HZXH-2611-0001"), Map.of("law/reply", 1)),
                List.of(new PlanImpact.FormChange(
                        "law/x", Optional.of("item"), PlanImpact.Kind.ADDED, Optional.empty(), Optional.of("text"))),
                List.of(),
                List.of(),
                Text.of("不删除", "nothing is deleted"),
                List.of(),
                List.of());
        PluginPlan plan = new PluginPlan(
                id,
                PlanRequest.of(plugin, Operation.DISABLE),
                State.PLANNED,
                "admin",
                at,
                "f1",
                impact,
                Optional.empty());
        Standing.Decided before = new Standing.Decided(
                "lanhu", Activation.State.ON, false, Optional.of("[1,2)"), Map.of("days", 7, "strict", true));
        return new Kept(
                plan,
                new Standing(
                        List.of(before), Optional.of(new Standing.Lead(Optional.empty())), List.of(), Optional.empty()),
                new Standing(
                        List.of(),
                        Optional.empty(),
                        List.of(new Standing.Placed("law.redress.yaml", "aa", "bb", false)),
                        Optional.of(
                                new Standing.Moved("m", "2.0.0", List.of(new Standing.Moved.Case("SHJA-1", 3)), true))),
                Optional.empty());
    }

    @Test
    void a_plan_comes_back_as_it_was_kept_and_the_newest_is_first() {
        Kept first = kept("p1", "kept", NOW);
        Kept second = kept("p2", "kept", NOW.plusSeconds(1));
        store.add(first);
        store.add(second);

        assertThat(store.plan("p1")).contains(first);
        assertThat(store.plan("unknown")).isEmpty();
        assertThat(store.of("kept", 50)).containsExactly(second, first);
        assertThat(store.of("kept", 1)).containsExactly(second);
    }

    @Test
    void only_one_plan_of_a_plugin_is_applied_at_a_time() {
        store.add(kept("a1", "busy", NOW));
        store.add(kept("a2", "busy", NOW));
        store.add(kept("a3", "other", NOW));

        assertThat(store.begin("a1", State.PLANNED, NOW, LONG_AGO)).isTrue();
        assertThat(store.begin("a1", State.PLANNED, NOW, LONG_AGO)).as("twice").isFalse();
        assertThat(store.begin("a2", State.PLANNED, NOW, LONG_AGO))
                .as("beside it")
                .isFalse();
        assertThat(store.begin("a3", State.PLANNED, NOW, LONG_AGO))
                .as("another plugin")
                .isTrue();
        assertThat(store.begin("unknown", State.PLANNED, NOW, LONG_AGO)).isFalse();

        Kept begun = store.plan("a1").orElseThrow();
        assertThat(begun.begun()).contains(NOW);
        store.end(begun.plan().with(State.APPLIED, Optional.of(Text.of("好", "done"))));
        assertThat(store.plan("a1").orElseThrow().plan().state()).isEqualTo(State.APPLIED);
        assertThat(store.begin("a2", State.PLANNED, NOW, LONG_AGO)).isTrue();
    }

    @Test
    void whoever_began_long_ago_and_never_ended_holds_nobody_up() {
        store.add(kept("d1", "dead", NOW));
        store.add(kept("d2", "dead", NOW));
        assertThat(store.begin("d1", State.PLANNED, LONG_AGO.minusSeconds(1), LONG_AGO.minusSeconds(600)))
                .isTrue();

        assertThat(store.begin("d2", State.PLANNED, NOW, LONG_AGO)).isTrue();
    }

    @Test
    void a_job_is_replaced_by_its_end() {
        store.add(kept("j1", "job", NOW));
        PlanJob job = new PlanJob(
                "job-1",
                "j1",
                PlanJob.Kind.APPLY,
                PlanJob.State.RUNNING,
                "admin",
                NOW,
                Optional.empty(),
                Optional.empty());
        store.put(job);
        PlanJob ended = job.ended(PlanJob.State.FAILED, NOW.plusSeconds(2), Text.of("不行", "refused"));
        store.put(ended);

        assertThat(store.job("job-1")).contains(ended);
        assertThat(store.job("job-2")).isEmpty();
    }
}
