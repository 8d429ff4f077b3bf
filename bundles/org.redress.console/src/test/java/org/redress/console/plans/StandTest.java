package org.redress.console.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.redress.api.plugin.PlanRequest.Operation;
import org.redress.api.plugin.Plugin;
import org.redress.api.plugin.PluginSignature;
import org.redress.api.plugin.PluginState;
import org.redress.api.plugin.PluginUpload;
import org.redress.api.plugin.PluginVersion;
import org.redress.api.procedure.PackKind;
import org.redress.api.procedure.PackRef;
import org.redress.api.text.Text;

/** What can be done with a plugin follows from the versions that lead, lie beside, were brought or are gone. */
class StandTest {

    private static final Instant THEN = Instant.parse("2026-11-28T02:00:00Z");

    @Test
    void one_that_was_only_brought_can_be_installed_or_used_at_once() {
        Stand stand = new Stand("law", Optional.empty(), List.of(upload("1.0.0")));
        assertThat(offered(stand)).containsExactly("INSTALL", "UPDATE", "ACTIVATE", "PILOT");
        assertThat(stand.every(Operation.ACTIVATE)).isFalse();
    }

    @Test
    void what_leads_is_neither_updated_to_nor_tried_first_and_is_removed_last() {
        Stand stand = stand(
                PluginState.ACTIVE,
                List.of(version("1.1.0", "deploy:b.yaml", true), version("1.0.0", "deploy:a.yaml", true)),
                upload("1.2.0"),
                upload("1.0.0"));
        assertThat(stand.versions(Operation.INSTALL)).containsExactly("1.2.0");
        assertThat(stand.versions(Operation.UPDATE)).containsExactly("1.2.0", "1.0.0");
        assertThat(stand.versions(Operation.PILOT)).containsExactly("1.2.0", "1.0.0", "1.1.0");
        assertThat(stand.versions(Operation.REMOVE)).containsExactly("1.0.0", "1.1.0");
        assertThat(stand.every(Operation.REMOVE)).isTrue();
    }

    @Test
    void what_came_with_the_distribution_is_not_removed() {
        Stand mixed = stand(
                PluginState.ACTIVE,
                List.of(
                        version("1.1.0", "bundle:org.redress.packs.law", true),
                        version("1.0.0", "deploy:a.yaml", true)));
        assertThat(mixed.versions(Operation.REMOVE)).containsExactly("1.0.0");
        assertThat(mixed.every(Operation.REMOVE)).isFalse();
        Stand alone = stand(PluginState.DISABLED, List.of(version("1.1.0", "bundle:org.redress.packs.law", true)));
        assertThat(offered(alone)).containsExactly("ACTIVATE", "DEACTIVATE");
    }

    @Test
    void of_what_is_gone_nothing_is_left_to_do_but_to_bring_it_back() {
        Stand gone = stand(PluginState.PARKED, List.of(version("1.1.0", "deploy:a.yaml", false)));
        assertThat(offered(gone)).isEmpty();
        assertThat(offered(
                        stand(PluginState.PARKED, List.of(version("1.1.0", "deploy:a.yaml", false)), upload("1.1.0"))))
                .contains("INSTALL")
                .doesNotContain("REMOVE", "DISABLE");
    }

    private static List<String> offered(Stand stand) {
        return Stream.of(Operation.values())
                .filter(stand::offers)
                .map(Enum::name)
                .toList();
    }

    /** The first of its versions leads where it is live. */
    private static Stand stand(PluginState state, List<PluginVersion> versions, PluginUpload... uploads) {
        Plugin plugin = new Plugin(
                "law",
                PackKind.OVERLAY,
                Text.of("法规", "Law"),
                Text.of("法规", "Law"),
                state,
                versions.stream()
                        .filter(PluginVersion::live)
                        .map(PluginVersion::ref)
                        .findFirst(),
                versions);
        return new Stand("law", Optional.of(plugin), List.of(uploads));
    }

    private static PluginVersion version(String number, String origin, boolean live) {
        return new PluginVersion(ref(number), origin, live, THEN, 0, Optional.empty());
    }

    private static PluginUpload upload(String number) {
        return new PluginUpload(
                "5".repeat(64),
                "law.redress.yaml",
                ref(number),
                PluginSignature.of(PluginSignature.State.UNSIGNED),
                1,
                "admin",
                THEN);
    }

    private static PackRef ref(String number) {
        return new PackRef("law", number, number.substring(0, 1).repeat(64));
    }
}
