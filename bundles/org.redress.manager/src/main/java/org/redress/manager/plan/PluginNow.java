package org.redress.manager.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.api.plugin.Activation;
import org.redress.api.plugin.PluginUpload;
import org.redress.extension.LivePlugins;
import org.redress.extension.LiveVersion;
import org.redress.extension.PackVersion;
import org.redress.store.port.PluginFileStore;
import org.redress.store.port.Standing.Decided;

/**
 * Everything of one plugin at the moment of planning.
 *
 * @param live deployed versions, newest first
 * @param chosen origin that somebody chose to lead
 * @param uploads newest first
 */
record PluginNow(
        String plugin,
        List<LiveVersion> live,
        Optional<LiveVersion> current,
        Optional<String> chosen,
        List<Activation> decisions,
        List<PluginUpload> uploads) {

    static PluginNow of(String plugin, LivePlugins live, PluginFileStore files) {
        return new PluginNow(
                plugin,
                live.live().stream()
                        .filter(version -> version.plugin().equals(plugin))
                        .toList(),
                live.current(plugin),
                live.chosenLead(plugin),
                live.decisions(plugin),
                files.uploads(plugin));
    }

    boolean known() {
        return !live.isEmpty() || !uploads.isEmpty() || !decisions.isEmpty();
    }

    Optional<LiveVersion> live(String version) {
        return live.stream()
                .filter(each -> each.ref().version().equals(version))
                .findFirst();
    }

    Optional<PluginUpload> upload(String version) {
        return uploads.stream()
                .filter(each -> each.pack().version().equals(version))
                .findFirst();
    }

    /** The newest version that is not deployed yet. */
    Optional<String> newestUpload() {
        return uploads.stream()
                .map(upload -> upload.pack().version())
                .filter(version -> live(version).isEmpty())
                .max((a, b) -> PackVersion.parse(a).compareTo(PackVersion.parse(b)));
    }

    /** The newest version there is, deployed or uploaded. */
    Optional<String> newest() {
        return Stream.concat(
                        live.stream().map(version -> version.ref().version()),
                        uploads.stream().map(upload -> upload.pack().version()))
                .max((a, b) -> PackVersion.parse(a).compareTo(PackVersion.parse(b)));
    }

    /** What is decided at a unit; one where nobody decided inherits everything. */
    Decided at(String unit) {
        return at(unit, decisions);
    }

    static Decided at(String unit, List<Activation> decisions) {
        return decisions.stream()
                .filter(decision -> decision.unit().equals(unit))
                .findFirst()
                .map(own -> new Decided(unit, own.state(), own.locked(), own.versionRange(), own.settings()))
                .orElseGet(() -> new Decided(unit, Activation.State.INHERIT, false, Optional.empty(), Map.of()));
    }
}
