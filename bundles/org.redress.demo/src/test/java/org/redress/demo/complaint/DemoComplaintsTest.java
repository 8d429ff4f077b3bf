package org.redress.demo.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.redress.api.account.Caller.Entry;
import org.redress.api.time.BusinessClock;
import org.redress.demo.DemoLoader.LoadedCases;
import org.redress.demo.fake.FakePlugins;
import org.redress.demo.fake.RealPacks;
import org.redress.demo.fake.RecordingDesk;

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
    private final DemoComplaints complaints = new DemoComplaints(desk, plugins, clock);

    DemoComplaintsTest() {
        plugins.packs.addAll(RealPacks.all());
    }

    @Test
    void each_branch_gets_as_many_as_asked_for() {
        LoadedCases loaded = complaints.load(12);

        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.numbers()).hasSize(60).doesNotHaveDuplicates();
        assertThat(desk.registered.stream()
                        .filter(one -> one.registration().branch().equals("sz-nanshan")))
                .hasSize(12);
    }

    @Test
    void they_are_marked_and_registered_by_the_branches_own_staff() {
        complaints.load(3);

        assertThat(desk.registered).allSatisfy(one -> {
            assertThat(one.registration().summary()).startsWith("【演示】");
            assertThat(one.caller().username())
                    .isEqualTo("frontdesk." + one.registration().branch());
            assertThat(one.caller().entry()).isEqualTo(Entry.CONSOLE);
            assertThat(one.registration().receivedAt().orElseThrow()).isBefore(now);
            assertThat(one.registration().reason()).isPresent();
        });
        assertThat(desk.performed).allMatch(done -> done.caller().username().endsWith("." + branchOf(done.number())));
    }

    private String branchOf(String number) {
        return desk.registered.stream()
                .filter(one -> one.file().number().equals(number))
                .findFirst()
                .orElseThrow()
                .registration()
                .branch();
    }

    @Test
    void the_same_ones_are_never_registered_twice_not_even_on_another_day() {
        LoadedCases first = complaints.load(2);
        now = now.plusSeconds(86_400);
        int performed = desk.performed.size();
        LoadedCases more = complaints.load(3);

        assertThat(more.numbers()).containsAll(first.numbers()).hasSize(15);
        assertThat(desk.registered).hasSize(15);
        assertThat(desk.performed.subList(performed, desk.performed.size()))
                .noneMatch(done -> first.numbers().contains(done.number()));
    }

    @Test
    void the_pilot_branch_uses_its_own_procedure() {
        complaints.load(2);

        assertThat(desk.registered)
                .filteredOn(one -> one.registration().type().startsWith("two-level-clinic/"))
                .singleElement()
                .matches(one -> one.registration().branch().equals("hz-xihu"));
    }

    @Test
    void a_refused_step_is_told_and_the_rest_goes_on() {
        desk.refusedAction = "hand-over";
        LoadedCases loaded = complaints.load(9);

        assertThat(loaded.numbers()).hasSize(45);
        assertThat(loaded.problems()).hasSize(5);
        assertThat(loaded.problems().get(0).message().in("en")).contains("hand-over: no");
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
