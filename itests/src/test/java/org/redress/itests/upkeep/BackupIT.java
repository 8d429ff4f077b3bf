package org.redress.itests.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.redress.itests.clocks.Ledger;
import org.redress.itests.database.TestPostgres;
import org.redress.itests.node.DemoNode;
import org.redress.itests.node.RedressNode;
import org.redress.itests.plugin.PluginDesk;
import org.redress.itests.plugin.TestPack;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.HistoryVerifier;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.Staff;
import org.redress.itests.shell.KarafClient;

/** The whole node is destroyed, and comes back from a backup that was made while people worked. */
class BackupIT {

    private static final String BRANCH = "sh-jingan";
    private static final String FRONT_DESK = "frontdesk." + BRANCH;
    private static final int BEFORE_THE_BACKUP = 40;

    @Test
    void a_destroyed_node_comes_back_with_every_case_that_was_acknowledged_before_the_backup() throws Exception {
        try (RedressNode node = RedressNode.builder("backup")
                .demo()
                .simulatedClock(DemoNode.START)
                .start()) {
            Staff staff = new Staff(node);
            PluginDesk plugins = new PluginDesk(staff);
            TestPack pack = TestPack.of("kept-plugin");
            plugins.drop(pack);
            PluginDesk.await(
                    "dropped file known", () -> plugins.plugin(pack.id()).isPresent());
            plugins.decide(BRANCH, pack.id(), "on").expect(200);
            CaseWork own = plugins.register(BRANCH, pack);
            CaseWork withFile = CaseWork.register(staff, FRONT_DESK, Registrations.sideEffectOnDayNine(BRANCH));
            String evidence =
                    withFile.attach("consultant." + BRANCH, "photo").path("id").asText();
            byte[] content = evidence(staff, withFile, evidence);

            Path backup = node.data().resolveSibling("backup");
            Work work = new Work(staff);
            work.until(BEFORE_THE_BACKUP);
            List<String> before = List.copyOf(work.acknowledged);
            String printed = new KarafClient(node)
                    .run("admin", Staff.PASSWORD, "redress:backup " + backup)
                    .printed();
            work.until(work.acknowledged.size() + 1);
            work.end();
            assertThat(printed).as("the backup says what it made").contains(backup.toString(), "schema");
            assertThat(work.refused).as("nobody was held up").isEmpty();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                    .isEqualTo("rwx------");
            assertThat(Files.readString(backup.resolve("MANIFEST")))
                    .contains("software=", "database=derby", "deploy/kept-plugin.redress.yaml", "database/db/");

            node.kill();
            assertThat(Restoring.of(node, backup).exitCode())
                    .as("what is there is not overwritten")
                    .isEqualTo(1);
            Restoring.destroy(node);
            Restoring.Result restored = Restoring.of(node, backup);
            assertThat(restored.exitCode()).as(restored.printed()).isZero();
            node.restart();

            Staff again = new Staff(node);
            List<String> kept = new ArrayList<>(before);
            kept.addAll(List.of(own.number(), withFile.number()));
            for (String number : kept) {
                CaseWork complaint = new CaseWork(again, number);
                assertThat(complaint
                                .as("ops." + BRANCH)
                                .at("/nextDeadline/dueAt")
                                .asText())
                        .as(number)
                        .isNotBlank();
                List<JsonNode> history = complaint.committedHistory("ops." + BRANCH);
                HistoryVerifier.follow(history);
                assertThat(HistoryVerifier.recomputed(history))
                        .as(number)
                        .isNotEmpty()
                        .isEqualTo(history);
            }
            Ledger.read(again).assertBalanced();
            assertThat(evidence(again, withFile, evidence)).isEqualTo(content);
            PluginDesk pluginsAgain = new PluginDesk(again);
            PluginDesk.await(
                    "plugin of the backup in use",
                    () -> pluginsAgain.types(BRANCH).contains(pack.type()));
            new CaseWork(again, own.number()).through(FRONT_DESK, "answer");
            Answer next = again.as(FRONT_DESK)
                    .post("cases", Registrations.service(BRANCH))
                    .expect(201);
            assertThat(before).doesNotContain(next.json().path("number").asText());
            assertThat(again.as("admin")
                            .get("admin/invariants")
                            .expect(200)
                            .json()
                            .path("sound")
                            .asBoolean())
                    .isTrue();
            node.log().assertHealthy();
        }
    }

    @Test
    void with_postgresql_the_command_says_what_is_to_be_dumped_and_copies_the_rest() throws Exception {
        try (TestPostgres postgres = TestPostgres.start();
                RedressNode node = postgres.node("backup-postgres")
                        .simulatedClock(DemoNode.START)
                        .start()) {
            Path backup = node.data().resolveSibling("backup");
            String printed = new KarafClient(node)
                    .run("admin", Staff.PASSWORD, "redress:backup " + backup)
                    .printed();

            assertThat(printed).contains("pg_dump --format=custom");
            assertThat(Files.readString(backup.resolve("MANIFEST")))
                    .contains("database=elsewhere", "etc/org.redress.store.cfg", "configuration.json")
                    .doesNotContain("database/db");
            node.log().assertHealthy();
        }
    }

    private static byte[] evidence(Staff staff, CaseWork complaint, String id) {
        return staff.as("consultant." + BRANCH)
                .get("cases/" + complaint.number() + "/evidence/" + id)
                .expect(200)
                .bytes();
    }

    /** Two people at the desk who register one case after the other. */
    private static final class Work {
        private final List<String> acknowledged = new CopyOnWriteArrayList<>();
        private final List<String> refused = new CopyOnWriteArrayList<>();
        private final AtomicBoolean over = new AtomicBoolean();
        private final List<Thread> desks;

        Work(Staff staff) {
            staff.as(FRONT_DESK);
            Runnable desk = () -> {
                while (!over.get()) {
                    Answer answer = staff.as(FRONT_DESK).post("cases", Registrations.service(BRANCH));
                    if (answer.status() == 201) {
                        acknowledged.add(answer.json().path("number").asText());
                    } else {
                        refused.add(answer.text());
                    }
                }
            };
            desks = List.of(new Thread(desk), new Thread(desk));
            desks.forEach(Thread::start);
        }

        void until(int cases) throws InterruptedException {
            long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
            while (acknowledged.size() < cases) {
                assertThat(System.nanoTime())
                        .as("people get on with their work")
                        .isLessThan(end);
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }

        void end() throws InterruptedException {
            over.set(true);
            for (Thread each : desks) {
                each.join();
            }
        }
    }
}
