package org.redress.upkeep.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.api.problem.Outcome;
import org.redress.upkeep.node.NodePaths;

/** Where a backup may go. */
class TargetCheckTest {

    @TempDir
    private Path home;

    private TargetCheck check;

    @BeforeEach
    void of_a_node() {
        check = new TargetCheck(new NodePaths(home.resolve("data"), home.resolve("etc"), home.resolve("deploy")));
    }

    private String code(Path target, long size) throws Exception {
        Optional<Outcome<String>> refusal = check.refusal(target, size);
        return refusal.map(each -> ((Outcome.Conflict<String>) each).problem().code())
                .orElse("");
    }

    @Test
    void a_new_or_an_empty_directory_will_do() throws Exception {
        Files.createDirectories(home.resolve("backups/empty"));

        assertThat(code(home.resolve("backups/new/one"), 0)).isEmpty();
        assertThat(code(home.resolve("backups/empty"), 0)).isEmpty();
    }

    @Test
    void what_is_there_is_left_alone() throws Exception {
        Files.writeString(home.resolve("file"), "mine");
        Files.createDirectories(home.resolve("full/inside"));

        assertThat(code(home.resolve("file"), 0)).isEqualTo("RD-UPK-202");
        assertThat(code(home.resolve("full"), 0)).isEqualTo("RD-UPK-202");
    }

    @Test
    void the_nodes_own_directories_are_refused_and_those_around_them() throws Exception {
        assertThat(code(home.resolve("data/backup"), 0)).isEqualTo("RD-UPK-201");
        assertThat(code(home.resolve("deploy"), 0)).isEqualTo("RD-UPK-201");
        assertThat(code(home, 0)).isEqualTo("RD-UPK-201");
    }

    @Test
    void a_disk_that_is_too_small_is_told_beforehand() throws Exception {
        assertThat(code(home.resolve("new"), Long.MAX_VALUE >> 1)).isEqualTo("RD-UPK-203");
    }
}
