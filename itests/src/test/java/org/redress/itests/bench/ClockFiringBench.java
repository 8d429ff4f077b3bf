package org.redress.itests.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.redress.itests.database.TestPostgres;
import org.redress.itests.node.RedressNode;
import org.redress.itests.plugin.PluginDesk;
import org.redress.itests.plugin.ResourcePack;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.Staff;

/**
 * How many due deadlines the distribution fires in a second, on either database: cases with five deadlines each are
 * registered over REST, then simulated time is moved past all of them. {@code -Dbench.cases=20000} for 100,000 deadlines.
 */
class ClockFiringBench {

    private static final int CASES = Integer.getInteger("bench.cases", 20_000);
    private static final int CLOCKS = 5;
    private static final int CLIENTS = 4;
    private static final String BRANCH = "sh-jingan";

    @Test
    void on_derby() throws Exception {
        try (RedressNode node = prepared(RedressNode.builder("bench-derby").demo())) {
            measure("Derby", node);
        }
    }

    @Test
    void on_postgresql() throws Exception {
        try (TestPostgres postgres = TestPostgres.start();
                RedressNode node = prepared(postgres.node("bench-postgres"))) {
            measure("PostgreSQL", node);
        }
    }

    private static RedressNode prepared(RedressNode.Builder builder) {
        return builder.simulatedClock("2026-11-19T10:00:00+08:00")
                .environment("REDRESS_JIT", "c2")
                .start();
    }

    private static void measure(String database, RedressNode node) throws Exception {
        Staff staff = new Staff(node);
        PluginDesk plugins = new PluginDesk(staff);
        plugins.install(ResourcePack.of("five-clocks"), "1.0.0");
        plugins.decide(BRANCH, "five-clocks", "on").expect(200);

        Duration registering = register(staff);
        Duration firing = timed(() -> staff.as("admin")
                .post("admin/time", Map.of("hours", CLOCKS + 1))
                .expect(200));
        System.out.printf(
                "%s: %,d cases registered over REST by %d clients: %.0f a second%n",
                database, CASES, CLIENTS, CASES / seconds(registering));
        System.out.printf(
                "%s: %,d due deadlines fired: %.0f a second; resident memory %s%n",
                database, CASES * CLOCKS, CASES * CLOCKS / seconds(firing), resident(node.pid()));
    }

    private static Duration register(Staff staff) throws Exception {
        staff.as("frontdesk." + BRANCH);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            return timed(() -> {
                List<Future<?>> shares = new ArrayList<>();
                for (int client = 0; client < CLIENTS; client++) {
                    shares.add(clients.submit(() -> {
                        for (int i = 0; i < CASES / CLIENTS; i++) {
                            staff.as("frontdesk." + BRANCH)
                                    .post(
                                            "cases",
                                            Registrations.registration(BRANCH, "five-clocks/complaint", Map.of()))
                                    .expect(201);
                        }
                    }));
                }
                for (Future<?> share : shares) {
                    share.get();
                }
            });
        } finally {
            clients.shutdownNow();
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static Duration timed(Work work) throws Exception {
        Instant start = Instant.now();
        work.run();
        return Duration.between(start, Instant.now());
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    /** Resident memory in megabytes, as Linux tells; elsewhere there is no figure. */
    private static String resident(long pid) throws IOException {
        Path status = Path.of("/proc/" + pid + "/status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB")
                        .findFirst()
                        .orElse("unknown")
                : "unknown";
    }
}
