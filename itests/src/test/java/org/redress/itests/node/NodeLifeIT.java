package org.redress.itests.node;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A node is stopped, killed and started again, and two nodes share one distribution. */
class NodeLifeIT {

    private static final int STOPPED_BY_SIGTERM = 143;

    @Test
    void a_node_stops_cleanly_on_sigterm_and_comes_back_after_a_kill() {
        try (RedressNode node = RedressNode.builder("node-life").start()) {
            node.kill();
            assertThat(node.alive()).isFalse();
            node.restart();
            assertThat(node.get("/health/ready").statusCode()).isEqualTo(200);
            node.stop();
            assertThat(node.exitCode()).isIn(0, STOPPED_BY_SIGTERM);
            node.log().assertHealthy();
        }
    }

    @Test
    void two_nodes_run_from_one_distribution() {
        try (RedressNode one = RedressNode.builder("node-one").start();
                RedressNode two = RedressNode.builder("node-two").start()) {
            assertThat(one.get("/health/ready").statusCode()).isEqualTo(200);
            assertThat(two.get("/health/ready").statusCode()).isEqualTo(200);
            two.log().assertHealthy();
        }
    }
}
