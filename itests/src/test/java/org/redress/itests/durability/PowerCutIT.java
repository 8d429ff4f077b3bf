package org.redress.itests.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.redress.itests.node.DemoNode;
import org.redress.itests.node.RedressNode;
import org.redress.itests.plugin.PluginDesk;
import org.redress.itests.plugin.TestPack;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.Staff;

/** Nothing that was acknowledged is lost when the node dies in the middle of its work. */
class PowerCutIT {

    private static final String BRANCH = "sh-jingan";
    private static final String FRONT_DESK = "frontdesk." + BRANCH;
    private static final int BEFORE_THE_CUT = 60;

    @Test
    void acknowledged_cases_deadlines_and_plugins_survive_a_kill_in_the_middle_of_registrations() throws Exception {
        try (RedressNode node = RedressNode.builder("power-cut")
                .demo()
                .simulatedClock(DemoNode.START)
                .start()) {
            Staff staff = new Staff(node);
            PluginDesk plugins = new PluginDesk(staff);
            TestPack pack = TestPack.of("survivor");
            plugins.drop(pack);
            PluginDesk.await(
                    "dropped file known", () -> plugins.plugin(pack.id()).isPresent());
            plugins.decide(BRANCH, pack.id(), "on").expect(200);
            CaseWork own = plugins.register(BRANCH, pack);

            List<String> acknowledged = registerUntilKilled(node, staff);
            node.restart();

            Staff again = new Staff(node);
            for (String number : acknowledged) {
                var file = new CaseWork(again, number).as(FRONT_DESK);
                assertThat(file.path("state").asText()).isEqualTo("open");
                assertThat(file.at("/nextDeadline/dueAt").asText()).as(number).isNotBlank();
                assertThat(file.path("owner").asText()).as(number).isEqualTo(FRONT_DESK);
            }
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(BEFORE_THE_CUT).doesNotHaveDuplicates();
            Answer next = again.as(FRONT_DESK)
                    .post("cases", Registrations.service(BRANCH))
                    .expect(201);
            assertThat(acknowledged).doesNotContain(next.json().path("number").asText());

            PluginDesk pluginsAgain = new PluginDesk(again);
            PluginDesk.await(
                    "dropped pack back after the restart",
                    () -> pluginsAgain.types(BRANCH).contains(pack.type()));
            new CaseWork(again, own.number()).through(FRONT_DESK, "answer");
            node.log().assertHealthy();
        }
    }

    /** Two clients, so that the cut falls into several transactions at once. */
    private static List<String> registerUntilKilled(RedressNode node, Staff staff) throws InterruptedException {
        List<String> acknowledged = new CopyOnWriteArrayList<>();
        staff.as(FRONT_DESK);
        Runnable client = () -> {
            try {
                while (true) {
                    Answer answer = staff.as(FRONT_DESK).post("cases", Registrations.service(BRANCH));
                    if (answer.status() == 201) {
                        acknowledged.add(answer.json().path("number").asText());
                    }
                }
            } catch (UncheckedIOException cut) {
                // that is the power cut
            }
        };
        List<Thread> clients = List.of(new Thread(client), new Thread(client));
        clients.forEach(Thread::start);
        while (acknowledged.size() < BEFORE_THE_CUT) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        node.kill();
        for (Thread each : clients) {
            each.join();
        }
        return acknowledged;
    }
}
