package org.redress.itests.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.itests.rest.CaseWork.yuan;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.redress.itests.clocks.Ledger;
import org.redress.itests.node.RedressNode;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.Staff;

/**
 * Code of a plugin is replaced again and again while people work: no request fails, nobody is told to decide what the code would have
 * decided, no clock is lost or started twice, and what was replaced is gone from memory.
 *
 * <p>How much: {@code -Dredress.swaps=200 -Dredress.clients=50}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HotSwapIT {

    private static final int SWAPS = Integer.getInteger("redress.swaps", 20);
    private static final int CLIENTS = Integer.getInteger("redress.clients", 6);
    private static final String BRANCH = "gz-tianhe";
    private static final String MANAGER = "manager." + BRANCH;
    private static final Path HOME = Path.of(System.getProperty("redress.home"));
    private static final CodePlugin SWAPPED = CodePlugin.deciding("swapped", "return Answer.stepUp();");

    private RedressNode node;
    private Staff staff;
    private PluginDesk plugins;
    private PluginLoaders loaders;

    @BeforeAll
    void a_node_with_the_plugin_at_one_branch() {
        node = RedressNode.builder("hot-swap").demo().start();
        staff = new Staff(node);
        plugins = new PluginDesk(staff);
        loaders = new PluginLoaders(node);
        swap(SWAPPED.jarName(), SWAPPED);
        plugins.decide(BRANCH, SWAPPED.id(), "on").expect(200);
        staff.as(MANAGER);
    }

    @AfterAll
    void which_stayed_healthy() {
        node.closeHealthy();
    }

    private void swap(String file, CodePlugin version) {
        plugins.drop(file, version.jar(HOME));
        PluginDesk.quietly(version.id() + " " + version.version() + " known", () -> plugins.version(version.id())
                .equals(version.version()));
    }

    private static CodePlugin numbered(int number) {
        return SWAPPED.version("1.0." + number, SWAPPED.body());
    }

    @Test
    @Order(1)
    void swaps_under_load_fail_no_request_leave_nothing_undecided_and_lose_no_clock() throws Exception {
        AtomicBoolean going = new AtomicBoolean(true);
        AtomicInteger requests = new AtomicInteger();
        ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
        ExecutorService people = Executors.newFixedThreadPool(CLIENTS);
        List<Future<?>> working = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            working.add(people.submit(() -> work(going, requests, failures)));
        }
        List<Long> millis = new ArrayList<>();
        for (int number = 1; number <= SWAPS; number++) {
            long start = System.nanoTime();
            swap(SWAPPED.jarName(), numbered(number));
            millis.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        }
        going.set(false);
        for (Future<?> client : working) {
            client.get(2, TimeUnit.MINUTES);
        }
        people.shutdown();
        System.out.printf(
                "measured: %d swaps, %d clients, %d requests, %d failed, from drop to active %d ms (median)%n",
                SWAPS,
                CLIENTS,
                requests.get(),
                failures.size(),
                millis.stream().sorted().skip(SWAPS / 2).findFirst().orElseThrow());
        assertThat(failures).isEmpty();
        assertThat(requests.get()).as("there was load").isGreaterThan(SWAPS);
        Ledger.read(staff).assertBalanced();
        assertThat(loaders.alive()).as("only what is live is in memory").isEqualTo(1);
    }

    /** Registers cases and demands money, as long as it goes. */
    private void work(AtomicBoolean going, AtomicInteger requests, ConcurrentLinkedQueue<String> failures) {
        while (going.get()) {
            try {
                Answer registered = staff.as(MANAGER)
                        .post("cases", Registrations.registration(BRANCH, "clinic-chain/service", Map.of()));
                requests.incrementAndGet();
                if (registered.status() != 201) {
                    failures.add(registered.toString());
                    continue;
                }
                CaseWork complaint =
                        new CaseWork(staff, registered.json().path("number").asText());
                Answer demanded = complaint.act(
                        MANAGER,
                        "record-demand",
                        "kind",
                        "refund",
                        "amount",
                        yuan("300.00"),
                        "channel",
                        "phone",
                        "text",
                        "退钱");
                requests.incrementAndGet();
                if (demanded.status() != 200 || !decided(demanded.json())) {
                    failures.add(demanded.toString());
                }
            } catch (RuntimeException failed) {
                failures.add(failed.toString());
            }
        }
    }

    /** The step was taken as the code says, and was not left to people. */
    private static boolean decided(JsonNode file) {
        return Answer.stream(file.path("escalations"))
                .anyMatch(step -> step.path("rule").asText().equals(SWAPPED.rule())
                        && step.path("lead").asText().equals("exec"));
    }

    @Test
    @Order(2)
    void the_look_into_memory_finds_a_single_loader_that_is_held() {
        CodePlugin clinging = new CodePlugin(
                "clinging",
                "1.0.0",
                "static { Runtime.getRuntime().addShutdownHook(new Thread(() -> { Policy.class.getName(); })); }",
                "return Answer.stay();");
        int before = loaders.alive();
        swap(clinging.jarName(), clinging);
        plugins.decide(BRANCH, clinging.id(), "on").expect(200);
        CaseWork complaint =
                CaseWork.register(staff, MANAGER, Registrations.registration(BRANCH, "clinic-chain/service", Map.of()));
        complaint.did(
                MANAGER, "record-demand", "kind", "refund", "amount", yuan("300.00"), "channel", "phone", "text", "退钱");
        plugins.remove(clinging.jarName());
        PluginDesk.quietly("clinging gone", () -> plugins.version(clinging.id()).isEmpty());
        assertThat(loaders.alive()).isEqualTo(before + 1);
    }
}
