package org.redress.itests.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.redress.itests.node.RedressNode;
import org.redress.itests.plugin.PluginDesk;
import org.redress.itests.plugin.TestPack;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.Staff;

/** Two nodes before one PostgreSQL are one installation. */
class TwoNodesIT {

    private static final String BRANCH = "sh-jingan";
    private static final String FRONT_DESK = "frontdesk." + BRANCH;
    private static final int EACH = 15;

    @Test
    void what_one_node_does_the_other_knows_and_one_may_die() throws Exception {
        try (TestPostgres postgres = TestPostgres.start();
                RedressNode one = postgres.node("cluster-one").start();
                RedressNode two = postgres.node("cluster-two").start()) {
            Staff atOne = new Staff(one);
            Staff atTwo = new Staff(two);

            List<String> numbers = registerAtBoth(atOne, atTwo);
            assertThat(numbers).hasSize(2 * EACH).doesNotHaveDuplicates();
            for (String number : numbers) {
                assertThat(new CaseWork(atTwo, number)
                                .as(FRONT_DESK)
                                .path("owner")
                                .asText())
                        .isEqualTo(FRONT_DESK);
            }

            // P01: what recurs is one item, whichever node counted it.
            JsonNode items = atOne.as("ops." + BRANCH)
                    .get("improvements?unit=" + BRANCH)
                    .expect(200)
                    .json()
                    .path("items");
            assertThat(items).hasSize(1);
            assertThat(atTwo.as("ops." + BRANCH)
                            .get("improvements/" + items.at("/0/id").asText())
                            .expect(200)
                            .json()
                            .path("caseCount")
                            .asInt())
                    .isEqualTo(numbers.size());

            CaseWork complaint = new CaseWork(atOne, numbers.get(0));
            String etag = complaint.read(FRONT_DESK).etag();
            new CaseWork(atTwo, complaint.number()).did(FRONT_DESK, "add-note", "text", "在另一台机器上写的");
            atOne.as(FRONT_DESK)
                    .post(
                            "cases/" + complaint.number() + "/actions/add-note",
                            java.util.Map.of("text", "没有看到另一条"),
                            "If-Match",
                            etag)
                    .expect(412);

            new PluginDesk(atOne).decide(BRANCH, "two-level-clinic", "on").expect(200);
            PluginDesk.await(
                    "decision known at the other node",
                    () -> new PluginDesk(atTwo).types(BRANCH).contains("two-level-clinic/complaint"));

            planReachesBoth(atOne, atTwo);

            one.kill();
            new CaseWork(atTwo, complaint.number()).doTasks("ops." + BRANCH);
            two.log().assertHealthy();
        }
    }

    @Test
    void two_nodes_that_start_at_the_same_moment_on_an_empty_database_both_come_up() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (TestPostgres postgres = TestPostgres.start()) {
            Future<RedressNode> first =
                    threads.submit(() -> postgres.node("together-one").start());
            Future<RedressNode> second =
                    threads.submit(() -> postgres.node("together-two").start());
            try (RedressNode one = first.get();
                    RedressNode two = second.get()) {
                for (RedressNode node : List.of(one, two)) {
                    CaseWork.register(new Staff(node), FRONT_DESK, Registrations.service(BRANCH));
                    node.log().assertHealthy();
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<String> registerAtBoth(Staff atOne, Staff atTwo) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<List<String>>> work =
                    List.of(threads.submit(() -> register(atOne)), threads.submit(() -> register(atTwo)));
            List<String> numbers = new ArrayList<>();
            for (Future<List<String>> each : work) {
                numbers.addAll(each.get());
            }
            return numbers;
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<String> register(Staff staff) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            numbers.add(CaseWork.register(staff, FRONT_DESK, Registrations.service(BRANCH))
                    .number());
        }
        return numbers;
    }

    /** A file comes to every node, and the version leads on every node. */
    private static void planReachesBoth(Staff atOne, Staff atTwo) {
        TestPack pack = TestPack.of("everywhere");
        for (String version : List.of("1.0.0", "1.1.0")) {
            atOne.as("admin")
                    .form(
                            "plugins",
                            "plugin",
                            "mine.yaml",
                            pack.version(version).yaml().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .expect(201);
            String plan = atOne.as("admin")
                    .post("plugins/everywhere/plans", java.util.Map.of("operation", "update", "version", version))
                    .expect(201)
                    .json()
                    .path("id")
                    .asText();
            atOne.as("admin")
                    .post("plans/" + plan + "/apply", java.util.Map.of())
                    .expect(202);
            for (Staff staff : List.of(atOne, atTwo)) {
                PluginDesk.await(
                        version + " leads at each node",
                        () -> new PluginDesk(staff).version("everywhere").equals(version));
            }
        }
    }
}
