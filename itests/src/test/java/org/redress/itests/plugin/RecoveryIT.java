package org.redress.itests.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.itests.rest.CaseWork.yuan;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/** A plugin brings the whole node down: it comes back by itself, knows who it was, and has lost nothing that it had answered for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RecoveryIT {

    private static final String BRANCH = "gz-tianhe";
    private static final String MANAGER = "manager." + BRANCH;
    private static final Path HOME = Path.of(System.getProperty("redress.home"));
    private static final CodePlugin GREEDY = CodePlugin.deciding(
            "greedy",
            "java.util.List<byte[]> all = new java.util.ArrayList<>(); while (true) all.add(new byte[8_000_000]);");

    private RedressNode node;
    private Staff staff;
    private PluginDesk plugins;

    @BeforeAll
    void a_supervised_node() {
        node = RedressNode.builder("recovery").demo().supervised().start();
        signIn();
    }

    @AfterAll
    void it_ends() {
        node.close();
    }

    private void signIn() {
        staff = new Staff(node);
        plugins = new PluginDesk(staff);
    }

    private CaseWork complaint() {
        return CaseWork.register(staff, MANAGER, Registrations.registration(BRANCH, "clinic-chain/service", Map.of()));
    }

    private Answer demands(CaseWork complaint) {
        return complaint.act(
                MANAGER, "record-demand", "kind", "refund", "amount", yuan("300.00"), "channel", "phone", "text", "退钱");
    }

    @Test
    @Order(1)
    void out_of_memory_the_node_ends_comes_back_with_the_suspect_quarantined_and_nothing_acknowledged_lost() {
        plugins.drop(GREEDY.jarName(), GREEDY.jar(HOME));
        PluginDesk.await("greedy known", () -> plugins.version("greedy").equals("1.0.0"));
        List<CaseWork> acknowledged = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            acknowledged.add(complaint());
        }
        plugins.decide(BRANCH, "greedy", "on").expect(200);
        CaseWork last = complaint();
        acknowledged.add(last);
        try {
            demands(last);
        } catch (UncheckedIOException cut) {
            // The node went in the middle of it.
        }
        node.awaitComeback();
        signIn();

        PluginDesk.await(
                "greedy is there again", () -> plugins.version("greedy").equals("1.0.0"));
        JsonNode plugin = plugins.plugin("greedy").orElseThrow();
        assertThat(plugin.path("state").asText()).isEqualTo("quarantined");
        acknowledged.forEach(complaint ->
                assertThat(complaint.as(MANAGER).path("number").asText()).isEqualTo(complaint.number()));
        Ledger.read(staff).assertBalanced();
        JsonNode file = demands(complaint()).expect(200).json();
        assertThat(Answer.stream(file.path("escalations"))
                        .filter(step -> step.path("rule").asText().equals(GREEDY.rule()))
                        .map(step -> step.at("/why/zh").asText()))
                .singleElement()
                .asString()
                .contains("已被隔离");
    }

    @Test
    @Order(2)
    void after_two_starts_that_failed_the_third_leaves_the_plugins_out_and_the_next_has_them_again() throws Exception {
        node.stop();
        Files.writeString(node.data().resolve("redress/starts"), "one\ntwo\n", StandardCharsets.UTF_8);
        node.restart();
        signIn();
        PluginDesk.await("recovery announced", () -> node.outputText()
                .contains("(recovery: without the plugins in the watched folder)"));
        assertThat(plugins.plugin("greedy").orElseThrow().path("state").asText())
                .isEqualTo("parked");
        assertThat(complaint().as(MANAGER).path("owner").asText()).isNotBlank();

        node.stop();
        node.restart();
        signIn();
        PluginDesk.await(
                "greedy is there again", () -> plugins.version("greedy").equals("1.0.0"));
    }
}
