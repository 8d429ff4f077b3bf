package org.redress.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.karaf.shell.support.CommandException;
import org.junit.jupiter.api.Test;
import org.redress.api.account.Caller;
import org.redress.api.plugin.Activation.State;
import org.redress.api.plugin.ActivationChange;
import org.redress.api.plugin.EffectiveActivation;
import org.redress.api.plugin.Plugin;
import org.redress.api.plugin.PluginAdministration;
import org.redress.api.plugin.PluginSignature;
import org.redress.api.plugin.PluginState;
import org.redress.api.plugin.PluginVersion;
import org.redress.api.plugin.RefusedPack;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.PackError;
import org.redress.api.procedure.PackKind;
import org.redress.api.procedure.PackRef;
import org.redress.api.text.Text;
import org.redress.api.unit.Units;

class PluginCommandsTest {

    private static final PackRef REF = new PackRef("law-cn", "1.0.0", "0123456789abcdef");

    private static final PluginSignature SIGNED = new PluginSignature(
            PluginSignature.State.SIGNED, Optional.of("acme"), Optional.of("east"), Optional.of("ab".repeat(32)));

    private final Terminal terminal = new Terminal();
    private final AtomicReference<ActivationChange> decided = new AtomicReference<>();
    private final AtomicReference<Caller> decidedBy = new AtomicReference<>();

    @Test
    void a_list_shows_refused_packs_with_their_places_and_no_control_characters() throws Exception {
        String shown = terminal.run(
                new PluginListCommand(), Map.of("plugins", plugins(), "units", Terminal.fake(Units.class, Map.of())));

        assertThat(shown).contains("law-cn").contains("1.0.0").contains("active");
        assertThat(shown).contains("deploy:bad.redress.yaml").contains("bad.redress.yaml:3:7: RD-PCK-001");
        assertThat(shown).doesNotContain("\u001B[31m");
    }

    @Test
    void the_versions_of_a_plugin_show_who_signed_them() throws Exception {
        String shown = terminal.run(
                new PluginListCommand(),
                Map.of(
                        "id",
                        "law-cn",
                        "plugins",
                        plugins(),
                        "units",
                        Terminal.fake(Units.class, Map.of("all", args -> List.of()))));

        assertThat(shown).contains("signed by acme, for east and below");
    }

    @Test
    void options_become_one_decision_under_the_name_of_the_session() throws Exception {
        String shown = terminal.run(
                new PluginActivateCommand(),
                options(Map.of("lock", true, "range", "[1,2)", "settings", List.of("days=9"), "reason", "pilot")));

        assertThat(decided.get())
                .isEqualTo(new ActivationChange(
                        "law-cn",
                        "east",
                        State.ON,
                        Optional.of(true),
                        Optional.of("[1,2)"),
                        Optional.of(Map.of("days", 9L)),
                        "pilot"));
        assertThat(decidedBy.get().username()).isEqualTo("operator");
        assertThat(decidedBy.get().entry()).isEqualTo(Caller.Entry.SHELL);
        assertThat(shown).contains("law-cn at east is on, version 1.0.0");
    }

    @Test
    void what_is_not_said_stays_unchanged() throws Exception {
        terminal.run(new PluginActivateCommand(), options(Map.of("off", true, "reason", "end of pilot")));

        assertThat(decided.get())
                .isEqualTo(new ActivationChange(
                        "law-cn",
                        "east",
                        State.OFF,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "end of pilot"));
    }

    @Test
    void options_that_contradict_each_other_are_refused() {
        assertThatThrownBy(() -> terminal.run(
                        new PluginActivateCommand(), options(Map.of("off", true, "inherit", true, "reason", "x"))))
                .hasMessageStartingWith("RD-SHL-001");
        assertThat(decided.get()).isNull();
    }

    @Test
    void wrong_values_are_listed_with_their_places() {
        PluginAdministration refusing = Terminal.fake(
                PluginAdministration.class,
                Map.of(
                        "decide",
                        args -> new Outcome.Invalid<>(
                                Problem.of("RD-PLG-205", "有误", "wrong"),
                                List.of(new FieldError("/settings/days", Text.of("最多 14", "at most 14"))))));
        Map<String, Object> fields = options(Map.of("reason", "pilot"));
        fields.put("plugins", refusing);

        assertThatThrownBy(() -> terminal.run(new PluginActivateCommand(), fields))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("RD-PLG-205")
                .hasMessageContaining("/settings/days");
    }

    private Map<String, Object> options(Map<String, Object> given) {
        Map<String, Object> fields = new HashMap<>(given);
        fields.put("plugin", "law-cn");
        fields.put("unit", "east");
        fields.put("plugins", plugins());
        return fields;
    }

    private PluginAdministration plugins() {
        Plugin plugin = new Plugin(
                "law-cn",
                PackKind.OVERLAY,
                Text.of("法律", "Law"),
                Text.of("法律", "Law"),
                PluginState.ACTIVE,
                Optional.of(REF),
                List.of(new PluginVersion(
                        REF, "deploy:law.redress.yaml", true, Instant.EPOCH, 2, Optional.of(SIGNED))));
        PackError error = new PackError("bad.redress.yaml", 3, 7, "RD-PCK-001", Text.same("\u001B[31mred"));
        return Terminal.fake(
                PluginAdministration.class,
                Map.of(
                        "plugins",
                        args -> List.of(plugin),
                        "plugin",
                        args -> Optional.of(plugin),
                        "refused",
                        args -> List.of(new RefusedPack("deploy:bad.redress.yaml", Instant.EPOCH, List.of(error))),
                        "decide",
                        args -> {
                            decidedBy.set((Caller) args[0]);
                            decided.set((ActivationChange) args[1]);
                            return Outcome.done(new EffectiveActivation(
                                    "law-cn",
                                    "east",
                                    true,
                                    Optional.empty(),
                                    Optional.of("east"),
                                    Optional.empty(),
                                    Optional.of(REF),
                                    Map.of(),
                                    Optional.empty()));
                        }));
    }
}
