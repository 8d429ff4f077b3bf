package org.redress.console.plans;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.api.casework.PackUse;
import org.redress.api.plugin.Plugin;
import org.redress.api.plugin.PluginVersion;
import org.redress.api.plugin.RulesUnavailable;
import org.redress.api.procedure.ClockDecl;
import org.redress.api.procedure.ComplaintType;
import org.redress.api.procedure.PackKind;
import org.redress.api.procedure.PackRef;
import org.redress.api.procedure.Procedure;
import org.redress.api.procedure.SettingDecl;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/** Names of what packs declare, by its id; the id itself where no version that is deployed declares it. */
final class PackNames {

    private final Services services;
    private final Visit visit;
    private final Map<String, List<Procedure>> versions = new HashMap<>();

    PackNames(Services services, Visit visit) {
        this.services = services;
        this.visit = visit;
    }

    String clock(String id) {
        return versions(pack(id))
                .flatMap(version -> version.clocks().stream())
                .filter(clock -> clock.id().equals(id))
                .map(ClockDecl::title)
                .map(visit.words()::of)
                .findFirst()
                .orElse(id);
    }

    Optional<String> type(String id) {
        return versions(pack(id))
                .flatMap(version -> version.type(id).stream())
                .map(ComplaintType::title)
                .map(visit.words()::of)
                .findFirst();
    }

    String setting(String plugin, String name) {
        return versions(plugin)
                .flatMap(version -> Stream.ofNullable(version.settings().get(name)))
                .map(SettingDecl::title)
                .map(visit.words()::of)
                .findFirst()
                .orElse(name);
    }

    /** {@code clinic-chain} of {@code clinic-chain/first-response}. */
    private static String pack(String id) {
        int slash = id.indexOf('/');
        return slash < 0 ? id : id.substring(0, slash);
    }

    /** The one that leads first. */
    private Stream<Procedure> versions(String plugin) {
        return versions
                .computeIfAbsent(
                        plugin,
                        id -> services.plugins().plugin(id).map(this::compiled).orElse(List.of()))
                .stream();
    }

    private List<Procedure> compiled(Plugin plugin) {
        return plugin.versions().stream()
                .filter(PluginVersion::live)
                .map(PluginVersion::ref)
                .sorted(Comparator.comparing(ref -> !plugin.current().equals(Optional.of(ref))))
                .flatMap(this::compiled)
                .filter(procedure -> procedure.ref().id().equals(plugin.id()))
                .toList();
    }

    private Stream<Procedure> compiled(PackRef ref) {
        try {
            return services
                    .catalog()
                    .frozen(List.of(new PackUse(ref, PackKind.PROCEDURE, Map.of(), Optional.empty())))
                    .all()
                    .stream();
        } catch (RulesUnavailable taken) {
            // Names only: ids do where somebody has just taken it away.
            return Stream.empty();
        }
    }
}
