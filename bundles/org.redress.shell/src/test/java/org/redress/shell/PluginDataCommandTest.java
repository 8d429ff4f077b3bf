package org.redress.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.karaf.shell.support.CommandException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.api.account.Caller;
import org.redress.api.plugin.KeptData;
import org.redress.api.plugin.PluginData;
import org.redress.api.plugin.PluginExport;
import org.redress.api.plugin.PluginPurge;
import org.redress.api.plugin.PurgeScope;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.PackRef;
import org.redress.api.text.Text;

class PluginDataCommandTest {

    private static final PackRef REF = new PackRef("old-law", "1.0.0", "a".repeat(64));
    private static final PurgeScope SCOPE = new PurgeScope(List.of(), List.of(REF), Map.of(), "c".repeat(64));

    private final Terminal terminal = new Terminal();
    private final List<Caller> callers = new ArrayList<>();

    private final PluginData data = Terminal.fake(
            PluginData.class,
            Map.of(
                    "find",
                    args -> Outcome.done(new KeptData(
                            "old-law",
                            true,
                            List.of(new KeptData.Version(
                                    REF, "deploy:x\u001B[31m", Instant.EPOCH, false, 80, new KeptData.Cases(1, 0, 2))),
                            Map.of(KeptData.Part.DECISION_LOG, 3),
                            SCOPE,
                            List.of(Text.of("仍启用", "still on")),
                            List.of(purge()))),
                    "export",
                    args -> Outcome.done(new PluginExport(
                            "x.zip", out -> out.write(("cases " + args[2]).getBytes(StandardCharsets.UTF_8)))),
                    "askPurge",
                    args -> {
                        callers.add((Caller) args[0]);
                        return new Outcome.Forbidden<>(Problem.of("RD-PLG-292", "本人", "a person"));
                    }));

    private static PluginPurge purge() {
        return new PluginPurge(
                "p1",
                "old-law",
                PluginPurge.State.ASKED,
                "no longer used",
                "admin",
                Instant.EPOCH,
                Instant.EPOCH,
                SCOPE,
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void what_is_kept_is_shown_with_why_it_cannot_go_and_who_wants_it_gone() throws Exception {
        String shown = terminal.run(new PluginDataCommand(), Map.of("plugin", "old-law", "data", data));
        assertThat(shown)
                .contains("old-law removed", "1 open, 0 closed, 2 archived", "decision-log 3", "1 stay for their cases")
                .contains("purge p1 asked: asked by admin", "no longer used")
                .containsAnyOf("! 仍启用", "! still on")
                .doesNotContain("\u001B[31m");
    }

    @Test
    void an_export_becomes_a_file_of_the_node(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("old-law.zip");
        terminal.run(
                new PluginDataCommand(),
                Map.of("plugin", "old-law", "data", data, "file", file.toString(), "cases", true));
        assertThat(file).hasContent("cases true");
        assertThat(Files.list(folder)).hasSize(1);
    }

    @Test
    void whoever_the_session_says_it_is_nobody_is_taken_for_a_person() {
        assertThatThrownBy(() -> terminal.run(
                        new PluginPurgeCommand(),
                        Map.of("plugin", "old-law", "data", data, "reason", "no longer used")))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("RD-PLG-292");
        assertThat(callers).singleElement().satisfies(caller -> assertThat(caller.isSystem())
                .isTrue());
    }
}
