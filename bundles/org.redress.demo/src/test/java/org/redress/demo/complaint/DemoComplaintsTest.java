package org.redress.demo.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.api.account.Caller.Entry;
import org.redress.api.problem.Problem;
import org.redress.api.time.BusinessClock;
import org.redress.demo.DemoLoader.LoadedCases;
import org.redress.demo.chain.DemoChain;
import org.redress.demo.fake.FakeAccounts;
import org.redress.demo.fake.FakePlugins;
import org.redress.demo.fake.FakeUnits;
import org.redress.demo.fake.RealPacks;
import org.redress.demo.fake.RecordingDesk;
import org.redress.demo.file.Written;

class DemoComplaintsTest {

    private Instant now = Instant.parse("2026-11-21T02:00:00Z");
    private final BusinessClock clock = new BusinessClock() {
        @Override
        public Instant now() {
            return now;
        }

        @Override
        public boolean simulated() {
            return true;
        }
    };
    private final RecordingDesk desk = new RecordingDesk();
    private final FakePlugins plugins = new FakePlugins();
    private final FakeUnits units = new FakeUnits();
    private final FakeAccounts accounts = new FakeAccounts();
    private String text = Written.CASES;
    private final DemoComplaints complaints = new DemoComplaints(
            desk, RecordingDesk.NO_VAULT, plugins, units, accounts, clock, () -> Map.of("demo.yaml", text));

    DemoComplaintsTest() {
        plugins.packs.addAll(RealPacks.all());
        new DemoChain(units, accounts, plugins, plugins).ensure();
    }

    @Test
    void every_case_happens_at_every_branch_where_its_type_is_offered() {
        LoadedCases loaded = complaints.load(9);

        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.numbers()).hasSize(10).doesNotHaveDuplicates();
        assertThat(desk.registered)
                .filteredOn(one -> one.registration().branch().equals("sz-nanshan"))
                .hasSize(2);
    }

    @Test
    void what_is_offered_at_one_branch_only_happens_there_only() {
        text = text.replace("pack: clinic-chain", "pack: two-level-clinic").replace("type: service", "type: complaint");
        complaints.load(1);

        assertThat(desk.registered)
                .singleElement()
                .matches(one -> one.registration().branch().equals("hz-xihu"));
    }

    @Test
    void they_are_registered_and_worked_by_the_branches_own_staff_with_times_of_now() {
        complaints.load(1);

        assertThat(desk.registered).allSatisfy(one -> {
            String branch = one.registration().branch();
            assertThat(one.caller().username()).isEqualTo("frontdesk." + branch);
            assertThat(one.caller().entry()).isEqualTo(Entry.CONSOLE);
            assertThat(one.registration().receivedAt().orElseThrow()).isEqualTo(now.minusSeconds(7200));
            assertThat(one.registration().reason()).isPresent();
            assertThat(one.registration().fields()).containsEntry("happenedOn", "2026-11-21");
            assertThat(desk.performed)
                    .filteredOn(done -> done.number().equals(one.file().number()))
                    .satisfiesExactly(
                            done -> assertThat(done.caller().username()).isEqualTo("consultant." + branch),
                            done -> assertThat(done.request().input()).containsEntry("dueAt", "2026-11-21T22:00:00Z"),
                            done -> assertThat(done.request().input()).containsEntry("to", "ops." + branch));
        });
    }

    @Test
    void a_role_that_nobody_holds_at_the_branch_is_played_by_its_holder_above() {
        text = text.replace("by: consultant", "by: public-relations");
        complaints.load(1);

        assertThat(desk.performed)
                .filteredOn(done -> done.request().action().equals("contact-customer"))
                .hasSize(5)
                .allMatch(done -> done.caller().username().equals("pr"));
    }

    @Test
    void the_same_ones_are_never_registered_twice_not_even_on_another_day() {
        LoadedCases first = complaints.load(1);
        now = now.plusSeconds(86_400);
        int performed = desk.performed.size();
        LoadedCases more = complaints.load(2);

        assertThat(more.numbers()).containsAll(first.numbers()).hasSize(10);
        assertThat(desk.registered).hasSize(10);
        assertThat(desk.performed.subList(performed, desk.performed.size()))
                .noneMatch(done -> first.numbers().contains(done.number()));
    }

    @Test
    void a_refused_step_is_told_with_its_line_and_the_rest_goes_on() {
        desk.refusedAction = "promise-reply";
        LoadedCases loaded = complaints.load(1);

        assertThat(desk.performed).hasSize(15);
        assertThat(loaded.problems()).hasSize(5);
        assertThat(loaded.problems().get(0).message().in("en")).isEqualTo("demo.yaml:15 promise-reply: no");
    }

    @Test
    void a_case_that_ends_elsewhere_and_a_role_without_anybody_are_told() {
        text = text.replaceFirst("ends: first", "ends: decide").replaceFirst("by: consultant", "by: stranger");
        LoadedCases loaded = complaints.load(1);

        assertThat(loaded.problems().subList(0, 2))
                .extracting(Problem::code, problem -> problem.message().in("en"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "RD-DEMO-005", "demo.yaml:14 contact-customer: nobody holds the role stranger"),
                        org.assertj.core.groups.Tuple.tuple(
                                "RD-DEMO-006", "demo.yaml:4: ends in first, not in decide"));
    }

    @Test
    void a_file_that_cannot_be_read_is_told() {
        text = "cases: 1";

        assertThat(complaints.load(1).problems()).extracting(Problem::code).contains("RD-DEMO-007");
    }

    @Test
    void without_an_active_plugin_each_branch_says_so() {
        plugins.packs.clear();
        LoadedCases loaded = complaints.load(1);

        assertThat(loaded.numbers()).isEmpty();
        assertThat(loaded.problems()).hasSize(5).allMatch(problem -> problem.code()
                .equals("RD-DEMO-003"));
    }
}
