package org.redress.console.plans;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.redress.api.plugin.PlanRequest.Operation;
import org.redress.api.plugin.Plugin;
import org.redress.api.plugin.PluginState;
import org.redress.api.plugin.PluginUpload;
import org.redress.api.plugin.PluginVersion;
import org.redress.api.procedure.PackRef;
import org.redress.console.web.Refused;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/**
 * A plugin as far as plans are concerned: which versions are there or were brought, and so what can be done.
 *
 * @param plugin empty while it was only brought
 * @param uploads newest first
 */
record Stand(String id, Optional<Plugin> plugin, List<PluginUpload> uploads) {

    private static final String FOLDER = "deploy:";

    static Stand of(Services services, Visit visit, String id) {
        return new Stand(
                id,
                services.plugins().plugin(id),
                Refused.unless(services.uploads().of(visit.caller(), id), visit.words()));
    }

    boolean known() {
        return plugin.isPresent() || !uploads.isEmpty();
    }

    String title(Visit visit) {
        return plugin.map(found -> visit.words().of(found.title())).orElse(id);
    }

    Optional<String> leads() {
        return plugin.flatMap(Plugin::current).map(PackRef::version);
    }

    boolean live(String version) {
        return live().anyMatch(one -> one.ref().version().equals(version));
    }

    private Stream<PluginVersion> live() {
        return plugin.stream()
                .flatMap(found -> found.versions().stream())
                .filter(PluginVersion::live)
                .sorted(Comparator.comparing(PluginVersion::installedAt).reversed());
    }

    /** Brought, and not there yet. */
    private Stream<String> waiting() {
        return uploads.stream()
                .map(upload -> upload.pack().version())
                .filter(version -> !live(version))
                .distinct();
    }

    /** What came by the watched folder goes by it; what came with the distribution or a feature does not. */
    private Stream<String> removable() {
        return live().filter(one -> one.origin().startsWith(FOLDER))
                .map(one -> one.ref().version());
    }

    /** Versions that an operation can be about, what is most likely meant first. */
    List<String> versions(Operation operation) {
        Set<String> all = new LinkedHashSet<>();
        waiting().forEach(all::add);
        live().map(one -> one.ref().version()).forEach(all::add);
        List<String> others = all.stream()
                .filter(version -> leads().filter(version::equals).isEmpty())
                .toList();
        return switch (operation) {
            case INSTALL -> waiting().toList();
            case UPDATE -> others;
            case PILOT -> Stream.concat(others.stream(), leads().stream()).toList();
            case ACTIVATE -> List.copyOf(all);
            case REMOVE ->
                removable()
                        .sorted(Comparator.comparing(version -> leads().equals(Optional.of(version))))
                        .toList();
            case MOVE_CASES ->
                Stream.concat(leads().stream(), live().map(one -> one.ref().version()))
                        .distinct()
                        .toList();
            case DEACTIVATE, DISABLE -> List.of();
        };
    }

    /** Whether an operation need not name a version. */
    boolean every(Operation operation) {
        return operation == Operation.ACTIVATE && live().findAny().isPresent()
                || operation == Operation.REMOVE
                        && live().count() == removable().count();
    }

    boolean offers(Operation operation) {
        return switch (operation) {
            case DEACTIVATE -> live().findAny().isPresent();
            case DISABLE -> live().findAny().isPresent() && plugin.orElseThrow().state() != PluginState.DISABLED;
            // To try what everybody has is nothing to try.
            case PILOT -> !versions(Operation.UPDATE).isEmpty();
            // Cases can only come from another version.
            case MOVE_CASES -> versions(operation).size() > 1;
            default -> !versions(operation).isEmpty();
        };
    }
}
