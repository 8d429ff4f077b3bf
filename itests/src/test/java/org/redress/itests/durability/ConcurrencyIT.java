package org.redress.itests.durability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.redress.itests.node.DemoNode;
import org.redress.itests.plugin.PluginDesk;
import org.redress.itests.plugin.TestPack;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.HistoryVerifier;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.Staff;

/** Many people at once, on the database that comes without installation. */
@DemoNode
class ConcurrencyIT {

    private static final String BRANCH = "gz-tianhe";
    private static final String FRONT_DESK = "frontdesk." + BRANCH;
    private static final String MANAGER = "manager." + BRANCH;
    private static final int PEOPLE = 8;

    private final Staff staff;

    ConcurrencyIT(Staff staff) {
        this.staff = staff;
    }

    @Test
    void of_those_who_saw_the_same_version_exactly_one_gets_through() throws Exception {
        CaseWork complaint = register();
        String etag = complaint.read(FRONT_DESK).etag();
        String path = "cases/" + complaint.number() + "/actions/add-note";

        List<Integer> statuses = together(() -> staff.as(FRONT_DESK)
                .post(path, Map.of("text", "同时写"), "If-Match", etag)
                .status());

        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
        assertThat(complaint.as(FRONT_DESK).path("notes")).hasSize(1);
    }

    @Test
    void whoever_names_no_version_is_served_or_told_to_try_again_and_nothing_is_lost() throws Exception {
        CaseWork complaint = register();
        String path = "cases/" + complaint.number() + "/actions/add-note";

        List<Integer> statuses = together(
                () -> staff.as(MANAGER).post(path, Map.of("text", "同时写")).status());

        assertThat(statuses).containsOnly(200, 409).contains(200);
        assertThat(complaint.as(FRONT_DESK).path("notes"))
                .hasSize((int) statuses.stream().filter(status -> status == 200).count());
        List<JsonNode> history = complaint.history(FRONT_DESK);
        assertThat(HistoryVerifier.follow(history))
                .isEqualTo(complaint.as(FRONT_DESK).at("/history/hash").asText());
    }

    @Test
    void the_same_request_sent_many_times_at_once_makes_one_case() throws Exception {
        Map<String, Object> registration = Registrations.service(BRANCH);
        List<String> numbers = together(() -> staff.as(FRONT_DESK)
                .post("cases", registration, "Idempotency-Key", "impatient-client")
                .expect(201)
                .json()
                .path("number")
                .asText());
        assertThat(numbers).hasSize(PEOPLE).containsOnly(numbers.get(0));
    }

    @Test
    void no_request_fails_while_plugins_come_change_and_go() throws Exception {
        PluginDesk plugins = new PluginDesk(staff);
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger served = new AtomicInteger();
        try (Pool pool = new Pool()) {
            List<Future<List<Integer>>> clients = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                clients.add(pool.submit(() -> requestsUntil(over, served)));
            }
            for (int round = 0; round < 3; round++) {
                TestPack pack = TestPack.of("under-load");
                String version = "1." + round + ".0";
                plugins.drop(pack.version(version));
                PluginDesk.await(
                        "dropped under load", () -> plugins.version(pack.id()).equals(version));
                plugins.decide(BRANCH, pack.id(), "on").expect(200);
                assertThat(plugins.types(BRANCH)).contains(pack.type());
                plugins.remove(pack.fileName());
                PluginDesk.await(
                        "removed under load", () -> !plugins.types(BRANCH).contains(pack.type()));
            }
            over.set(true);
            for (Future<List<Integer>> client : clients) {
                assertThat(client.get()).as("statuses that were not expected").isEmpty();
            }
        }
        System.out.println("measured: " + served + " requests meanwhile, none failed");
    }

    private List<Integer> requestsUntil(AtomicBoolean over, AtomicInteger served) {
        List<Integer> unexpected = new ArrayList<>();
        while (!over.get()) {
            Answer created = staff.as(FRONT_DESK).post("cases", Registrations.service(BRANCH));
            Answer types = staff.as(FRONT_DESK).get("types?branch=" + BRANCH);
            Answer list = staff.as(FRONT_DESK).get("worklists/mine");
            served.addAndGet(3);
            if (created.status() != 201) {
                unexpected.add(created.status());
            }
            List.of(types, list).stream()
                    .map(Answer::status)
                    .filter(status -> status != 200)
                    .forEach(unexpected::add);
        }
        return unexpected;
    }

    private CaseWork register() {
        return CaseWork.register(staff, FRONT_DESK, Registrations.service(BRANCH));
    }

    private <T> List<T> together(Callable<T> request) throws Exception {
        staff.as(FRONT_DESK);
        staff.as(MANAGER);
        try (Pool pool = new Pool()) {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : pool.all(request)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    /** Threads that end with the test. */
    private static final class Pool implements AutoCloseable {

        private final ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);

        <T> Future<T> submit(Callable<T> work) {
            return threads.submit(work);
        }

        <T> List<Future<T>> all(Callable<T> work) throws InterruptedException {
            return threads.invokeAll(java.util.Collections.nCopies(PEOPLE, work));
        }

        @Override
        public void close() {
            threads.shutdownNow();
        }
    }
}
