package org.redress.itests.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.redress.itests.clocks.Deadlines.Fired;
import org.redress.itests.node.RedressNode;
import org.redress.itests.plugin.PluginDesk;
import org.redress.itests.plugin.ResourcePack;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.SimulatedTime;
import org.redress.itests.rest.Staff;

/**
 * Five hundred deadlines run while their pack goes away, becomes another, and while the node dies: none is lost, none
 * fires twice, and the two books say the same throughout. Each test has a pack of its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClockLedgerIT {

    private static final String BRANCH = "sh-jingan";
    private static final String FRONT_DESK = "frontdesk." + BRANCH;
    private static final int CASES = 100;
    private static final int CLOCKS = 500;
    /** Enough to be in the middle of it. */
    private static final int BEFORE_THE_CUT = 20;

    /** After how many minutes the pack has its deadlines due. */
    private static final Map<String, Integer> MINUTES =
            new TreeMap<>(Map.of("one", 60, "two", 120, "three", 180, "four", 240, "five", 300));

    private RedressNode node;
    private Staff staff;
    private SimulatedTime time;
    private PluginDesk plugins;

    @BeforeAll
    void start() {
        node = RedressNode.builder("clock-ledger")
                .demo()
                .simulatedClock("2026-11-23T09:30:00+08:00")
                .start();
        signIn();
    }

    private void signIn() {
        staff = new Staff(node);
        time = new SimulatedTime(staff);
        plugins = new PluginDesk(staff);
    }

    @AfterAll
    void stop() {
        node.closeHealthy();
    }

    @Test
    void deadlines_of_a_pack_that_was_removed_fire_once_and_nothing_changes_when_it_comes_back() {
        ResourcePack pack = running("ledger-removed");
        OffsetDateTime start = time.now();
        List<CaseWork> complaints = register(pack);
        assertLine(pack, CLOCKS, 0);

        plugins.remove(pack.fileName());
        PluginDesk.await("removed pack parked", () -> plugins.plugin(pack.id())
                .map(plugin -> plugin.path("state").asText())
                .orElse("")
                .equals("parked"));
        assertLine(pack, CLOCKS, 0);
        time.to(start.plusHours(6));
        assertLine(pack, CLOCKS, CLOCKS);
        assertEachFiredOnceAtItsTime(complaints, pack, start);

        plugins.install(pack, "1.0.0");
        PluginDesk.await("its type offered again", () -> plugins.types(BRANCH).contains(pack.id() + "/complaint"));
        time.to(start.plusHours(12));
        assertLine(pack, CLOCKS, CLOCKS);
        assertEachFiredOnceAtItsTime(complaints, pack, start);
    }

    @Test
    void a_new_version_with_other_figures_moves_no_deadline_that_runs() {
        ResourcePack pack = running("ledger-updated");
        OffsetDateTime start = time.now();
        List<CaseWork> complaints = register(pack);
        List<Map<String, OffsetDateTime>> before =
                complaints.stream().map(complaint -> due(complaint, pack)).toList();
        assertThat(before).allSatisfy(due -> assertThat(due).isEqualTo(due(start, pack, MINUTES)));

        plugins.install(
                pack.with("version: 1.0.0", "version: 1.1.0")
                        .with("amount: 60", "amount: 45")
                        .with("amount: 300", "amount: 900"),
                "1.1.0");
        CaseWork later = register(pack, 1).get(0);
        Map<String, Integer> other = new TreeMap<>(MINUTES);
        other.putAll(Map.of("one", 45, "five", 900));
        assertThat(due(later, pack)).isEqualTo(due(start, pack, other));
        time.to(start.plusMinutes(50));
        assertLine(pack, CLOCKS + 5, 1);
        assertThat(complaints.stream().map(complaint -> due(complaint, pack)).toList())
                .isEqualTo(before);

        time.to(start.plusHours(6));
        assertLine(pack, CLOCKS + 5, CLOCKS + 4);
        assertEachFiredOnceAtItsTime(complaints, pack, start);
        assertThat(Deadlines.fired(complaints.get(0), FRONT_DESK))
                .extracting(Fired::source)
                .as("by the rules that the case began with")
                .containsOnly(pack.id() + " 1.0.0");
    }

    @Test
    void a_node_killed_in_the_middle_of_firing_fires_the_rest_once_and_nothing_again() throws InterruptedException {
        ResourcePack pack = running("ledger-killed");
        OffsetDateTime start = time.now();
        List<CaseWork> registered = register(pack);

        Thread moving = new Thread(() -> {
            try {
                time.to(start.plusHours(6));
            } catch (UncheckedIOException cut) {
                // that is the power cut
            }
        });
        moving.start();
        PluginDesk.await("some deadlines fired", () -> breached(pack) >= BEFORE_THE_CUT);
        node.kill();
        moving.join();
        node.restart(); // its simulated time begins where it began, before anything is due
        signIn();

        long fired = breached(pack);
        System.out.printf("measured: killed when %d of %d deadlines had fired%n", fired, CLOCKS);
        assertThat(fired).isGreaterThanOrEqualTo(BEFORE_THE_CUT);
        assertLine(pack, CLOCKS, fired);
        List<CaseWork> complaints = registered.stream()
                .map(complaint -> new CaseWork(staff, complaint.number()))
                .toList();
        time.to(start.plusHours(6));
        assertLine(pack, CLOCKS, CLOCKS);
        assertEachFiredOnceAtItsTime(complaints, pack, start);
    }

    @Test
    void a_node_that_was_down_when_deadlines_fell_due_makes_up_for_them_once_and_in_their_order() {
        ResourcePack pack = running("ledger-down");
        OffsetDateTime start = time.now();
        List<CaseWork> registered = register(pack);
        time.to(start.plusMinutes(90));
        assertLine(pack, CLOCKS, CASES);

        node.kill();
        OffsetDateTime up = start.plusMinutes(250);
        node.restartAt(up);
        signIn();

        for (int due = 2; due <= 4; due++) {
            int expected = due * CASES;
            PluginDesk.await("fired by itself: " + expected, () -> breached(pack) >= expected);
        }
        assertLine(pack, CLOCKS, 4 * CASES);
        List<CaseWork> complaints = registered.stream()
                .map(complaint -> new CaseWork(staff, complaint.number()))
                .toList();
        for (CaseWork complaint : complaints) {
            assertThat(fired(complaint, pack))
                    .extracting(step -> step.clock() + " "
                            + Duration.between(start, step.at()).toMinutes())
                    .containsExactly(
                            pack.id() + "/one 60",
                            pack.id() + "/two 250",
                            pack.id() + "/three 250",
                            pack.id() + "/four 250");
        }
        List<Fired> madeUp = new ArrayList<>();
        complaints.forEach(complaint -> madeUp.addAll(fired(complaint, pack)));
        assertThat(madeUp)
                .extracting(Fired::source)
                .as("the rules of the cases are there when the first deadline fires")
                .containsOnly(pack.id() + " 1.0.0");
        madeUp.sort(Comparator.comparing(Fired::recordedAt).thenComparing(Fired::dueAt));
        assertThat(madeUp)
                .as("all cases' first, then all cases' second")
                .isSortedAccordingTo(Comparator.comparing(Fired::dueAt));

        time.to(start.plusHours(6));
        assertLine(pack, CLOCKS, CLOCKS);
        for (CaseWork complaint : complaints) {
            assertThat(fired(complaint, pack))
                    .extracting(Fired::what)
                    .hasSize(5)
                    .doesNotHaveDuplicates();
        }
    }

    private ResourcePack running(String id) {
        ResourcePack pack = ResourcePack.of("five-clocks").under(id);
        plugins.install(pack, "1.0.0");
        plugins.decide(BRANCH, id, "on").expect(200);
        return pack;
    }

    private List<CaseWork> register(ResourcePack pack) {
        return register(pack, CASES);
    }

    private List<CaseWork> register(ResourcePack pack, int cases) {
        List<CaseWork> complaints = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            complaints.add(CaseWork.register(
                    staff, FRONT_DESK, Registrations.registration(BRANCH, pack.id() + "/complaint", Map.of())));
        }
        return complaints;
    }

    private long breached(ResourcePack pack) {
        return Ledger.read(staff).line(pack.id()).breached();
    }

    /** Late clocks run on: being late does not end a duty. */
    private void assertLine(ResourcePack pack, long started, long breached) {
        assertThat(Ledger.read(staff).assertBalanced().line(pack.id()))
                .isEqualTo(new Ledger.Line(started, started, 0, 0, 0, breached));
    }

    private static void assertEachFiredOnceAtItsTime(
            List<CaseWork> complaints, ResourcePack pack, OffsetDateTime start) {
        List<String> expected = MINUTES.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(clock -> "clock-breached " + pack.id() + "/" + clock.getKey() + " " + clock.getValue())
                .toList();
        for (CaseWork complaint : complaints) {
            assertThat(fired(complaint, pack))
                    .extracting(step -> step.brief() + " "
                            + Duration.between(start, step.at()).toMinutes())
                    .as(complaint.number())
                    .isEqualTo(expected);
        }
    }

    private static List<Fired> fired(CaseWork complaint, ResourcePack pack) {
        return Deadlines.fired(complaint, FRONT_DESK).stream()
                .filter(step -> step.clock().startsWith(pack.id() + "/"))
                .toList();
    }

    private static Map<String, OffsetDateTime> due(CaseWork complaint, ResourcePack pack) {
        JsonNode file = complaint.as(FRONT_DESK);
        return Deadlines.ids(file).stream()
                .filter(id -> id.startsWith(pack.id() + "/"))
                .collect(Collectors.toMap(
                        id -> id,
                        id -> SimulatedTime.of(Deadlines.clock(file, id).path("dueAt"))));
    }

    private static Map<String, OffsetDateTime> due(
            OffsetDateTime start, ResourcePack pack, Map<String, Integer> minutes) {
        return minutes.entrySet().stream()
                .collect(Collectors.toMap(
                        clock -> pack.id() + "/" + clock.getKey(), clock -> start.plusMinutes(clock.getValue())));
    }
}
