package org.redress.extension.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.redress.api.plugin.PluginSignature;
import org.redress.api.plugin.PluginSignature.State;
import org.redress.api.procedure.Handling;
import org.redress.api.procedure.PackKind;
import org.redress.api.procedure.PackRef;
import org.redress.api.procedure.Procedure;
import org.redress.api.text.Text;
import org.redress.extension.LiveVersion;

/** Whose code answers for a case that froze version 1.1.0. */
class CodeChoiceTest {

    private static final PackRef FROZEN = ref("1.1.0");

    @Test
    void the_frozen_version_answers_where_it_is_there() {
        assertThat(chosen(free("1.2.0"), free("1.1.0"))).contains("1.1.0");
    }

    @Test
    void otherwise_the_newest_of_the_same_major_number() {
        assertThat(chosen(free("1.2.0"), free("1.10.0"), free("2.0.0"))).contains("1.10.0");
        assertThat(chosen(free("2.0.0"))).isEmpty();
    }

    @Test
    void code_whose_key_is_bound_to_a_unit_answers_for_its_own_version_only() {
        assertThat(chosen(bound("1.2.0"))).isEmpty();
        assertThat(chosen(bound("1.3.0"), free("1.2.0"))).contains("1.2.0");
        assertThat(chosen(bound("1.1.0"))).contains("1.1.0");
    }

    private static Optional<String> chosen(LiveVersion... live) {
        return CodeChoice.of(FROZEN, List.of(live)).map(version -> version.ref().version());
    }

    private static LiveVersion free(String version) {
        return live(version, Optional.empty());
    }

    private static LiveVersion bound(String version) {
        return live(version, Optional.of("east"));
    }

    private static LiveVersion live(String version, Optional<String> unit) {
        Procedure procedure = new Procedure(
                ref(version),
                PackKind.OVERLAY,
                Text.same("x"),
                Text.same("x"),
                "",
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Handling.NONE);
        return new LiveVersion(
                procedure,
                "deploy:" + version,
                Instant.EPOCH,
                new PluginSignature(State.SIGNED, Optional.of("acme"), unit, Optional.empty()));
    }

    private static PackRef ref(String version) {
        return new PackRef("vip-policy", version, "digest of " + version);
    }
}
