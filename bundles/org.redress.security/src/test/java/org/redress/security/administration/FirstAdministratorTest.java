package org.redress.security.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.security.administration.Bench.PASSWORD;
import static org.redress.security.administration.Bench.SYSTEM;
import static org.redress.security.administration.Bench.code;
import static org.redress.security.administration.Bench.done;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.api.account.DemoAccount;
import org.redress.api.account.Grant;
import org.redress.security.node.WebAddress;

class FirstAdministratorTest {

    @TempDir
    Path data;

    private Bench bench;

    @BeforeEach
    void empty() {
        bench = new Bench(false, Optional.of(data));
    }

    private Path file() {
        return data.resolve("redress/setup-link.txt");
    }

    /** Starts the node and gives what it printed. */
    private String start(Bench node) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        new FirstAdministrator(
                        node.store,
                        node.directory,
                        node.node,
                        new WebAddress(node.node, "127.0.0.1", 8181),
                        new SetupLink(Optional.of(data)),
                        new PrintStream(printed, true, StandardCharsets.UTF_8),
                        node.clock)
                .ensure();
        return printed.toString(StandardCharsets.UTF_8).strip();
    }

    private static String codeIn(String printed) {
        return printed.substring(printed.indexOf("code=") + 5);
    }

    @Test
    void the_first_start_prints_one_link_for_an_administrator_of_everything() {
        String printed = start(bench);

        assertThat(printed).matches("Set up the administrator: http://127\\.0\\.0\\.1:8181/setup\\?code=[0-9a-f]{40}");
        assertThat(bench.accounts.codeOwner(codeIn(printed)).orElseThrow().grants())
                .containsExactly(new Grant("administrator", "*"));
        done(bench.accounts.redeem(codeIn(printed), PASSWORD.toCharArray()));
        done(bench.tryPassword("admin", PASSWORD));
        bench.withChain();
    }

    @Test
    void the_link_is_in_a_file_for_the_owner_only_until_it_is_redeemed() throws IOException {
        String printed = start(bench);

        assertThat(file()).content().contains(codeIn(printed));
        if (Files.getFileStore(data).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                    .isEqualTo("rw-------");
        }
        done(bench.accounts.redeem(codeIn(printed), PASSWORD.toCharArray()));
        assertThat(file()).doesNotExist();
    }

    @Test
    void a_start_before_that_issues_a_fresh_link_and_one_after_none() {
        String first = codeIn(start(bench));
        String second = codeIn(start(bench));

        assertThat(code(bench.accounts.redeem(first, PASSWORD.toCharArray()))).isEqualTo("RD-SEC-032");
        done(bench.accounts.redeem(second, PASSWORD.toCharArray()));
        assertThat(start(bench)).isEmpty();
        assertThat(bench.store.all()).hasSize(1);
    }

    @Test
    void the_file_goes_when_another_node_took_the_redemption() {
        String printed = start(bench);
        Bench other = new Bench(false, Optional.empty(), bench.store, bench.unitStore);
        done(other.accounts.redeem(codeIn(printed), PASSWORD.toCharArray()));
        assertThat(file()).exists();

        start(bench);
        assertThat(file()).doesNotExist();
    }

    @Test
    void demo_mode_prints_nothing_and_creates_nobody() {
        Bench demo = new Bench(true, Optional.of(data));

        assertThat(start(demo)).isEmpty();
        assertThat(demo.store.all()).isEmpty();
    }

    @Test
    void after_a_demonstration_its_administrator_has_to_be_set_up() {
        Bench demo = new Bench(true, Optional.of(data), bench.store, bench.unitStore);
        done(demo.accounts.createDemo(
                SYSTEM,
                List.of(new DemoAccount("admin", "韩拓", List.of(Grant.administrator()))),
                "redress-demo".toCharArray()));

        String printed = start(bench);
        done(bench.accounts.redeem(codeIn(printed), PASSWORD.toCharArray()));
        done(bench.tryPassword("admin", PASSWORD));
    }

    @Test
    void when_every_administrator_lost_the_password_a_restart_lets_one_in_again() {
        bench.withChain();
        assertThat(start(bench)).isEmpty();
        done(bench.accounts.resetPassword(SYSTEM, "root"));

        assertThat(bench.accounts.codeOwner(codeIn(start(bench))).orElseThrow().username())
                .isEqualTo("root");
    }

    @Test
    void nothing_of_the_code_is_in_the_administration_log() {
        String code = codeIn(start(bench));

        assertThat(bench.store.administration).isNotEmpty().noneMatch(line -> line.contains(code));
    }
}
