package org.redress.itests.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redress.itests.plugin.PluginDesk;

/** The distribution as an administrator gets it: unpacked, started by its script, looked at from outside. */
class NodeStartIT {

    private static RedressNode node;
    private static long homeBefore;

    @BeforeAll
    static void start() throws IOException {
        homeBefore = newestFileOfTheHome();
        node = RedressNode.builder("node-start").start();
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void a_node_says_that_it_lives_and_is_ready() {
        assertThat(node.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(node.get("/health/ready").body()).isEqualTo("{\"status\":\"ready\",\"missing\":[],\"failing\":[]}");
    }

    @Test
    void it_prints_one_plain_line_with_its_address() {
        // Being ready and saying so are two things, a moment apart.
        PluginDesk.await("ready is said", () -> node.outputText().contains("Redress is ready"));
        assertThat(Directories.lines(node.output()))
                .filteredOn(line -> line.startsWith("Redress is ready"))
                .containsExactly("Redress is ready: " + node.uri("/"));
    }

    @Test
    void its_log_holds_no_warning_and_no_stack_trace() {
        node.log().assertHealthy();
        LogCheck.of(node.output()).assertHealthy();
    }

    @Test
    void metrics_are_served_as_prometheus_reads_them() {
        assertThat(node.get("/metrics").body())
                .contains("jvm_memory_used_bytes")
                .contains("redress_ready 1.0");
    }

    @Test
    void nobody_can_log_in_to_the_shell_before_an_administrator_made_an_account() throws IOException {
        assertThat(Files.readAllLines(home().resolve("etc/users.properties")))
                .noneMatch(line -> line.contains("=") && !line.startsWith("#") && !line.startsWith("_g_"));
    }

    @Test
    void it_writes_nothing_into_the_distribution_which_other_nodes_may_share() throws IOException {
        assertThat(newestFileOfTheHome()).isEqualTo(homeBefore);
    }

    private static long newestFileOfTheHome() throws IOException {
        try (Stream<Path> files = Files.walk(home())) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().lastModified())
                    .max()
                    .orElseThrow();
        }
    }

    private static Path home() {
        return Path.of(System.getProperty("redress.home"));
    }
}
