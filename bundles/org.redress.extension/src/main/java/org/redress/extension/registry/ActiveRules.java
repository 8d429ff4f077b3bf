package org.redress.extension.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.casework.CaseRules;
import org.redress.api.casework.PackUse;
import org.redress.api.plugin.EffectiveActivation;
import org.redress.api.plugin.ProcedureCatalog;
import org.redress.api.procedure.HolidayCalendar;
import org.redress.api.procedure.PackKind;
import org.redress.api.procedure.Procedure;
import org.redress.api.procedure.RoleDecl;
import org.redress.extension.LivePlugins;
import org.redress.extension.LiveVersion;

/** Which rules a branch works by, and which a case has frozen. */
@Component(service = ProcedureCatalog.class)
public final class ActiveRules implements ProcedureCatalog {

    private record Active(Procedure procedure, EffectiveActivation activation) {

        PackUse use() {
            return new PackUse(procedure.ref(), procedure.kind(), activation.settings());
        }
    }

    private final LivePlugins plugins;

    @Activate
    public ActiveRules(@Reference LivePlugins plugins) {
        this.plugins = plugins;
    }

    @Override
    public List<OfferedType> offered(String branch) {
        return active(branch)
                .filter(pack -> pack.procedure().kind() == PackKind.PROCEDURE)
                .flatMap(pack -> pack.procedure().types().values().stream()
                        .map(type -> new OfferedType(pack.procedure().ref(), type)))
                .toList();
    }

    @Override
    public Optional<List<PackUse>> rulesFor(String branch, String type) {
        List<Active> active = active(branch).toList();
        return active.stream()
                .filter(pack -> pack.procedure().kind() == PackKind.PROCEDURE)
                .filter(pack -> pack.procedure().type(type).isPresent())
                .findFirst()
                .map(procedure -> {
                    List<PackUse> uses = new ArrayList<>();
                    uses.add(procedure.use());
                    active.stream()
                            .filter(pack -> pack.procedure().kind() == PackKind.OVERLAY)
                            .map(Active::use)
                            .forEach(uses::add);
                    return List.copyOf(uses);
                });
    }

    @Override
    public CaseRules frozen(List<PackUse> packs) {
        Map<String, Map<String, Object>> settings = new LinkedHashMap<>();
        List<Procedure> procedures = new ArrayList<>();
        List<Procedure> overlays = new ArrayList<>();
        for (PackUse use : packs) {
            Procedure procedure = plugins.procedure(use.pack().digest())
                    .orElseThrow(() -> new IllegalStateException("RD-PLG-007 the source of " + use.pack()
                            + " is not in the database; restore it from a backup"));
            (use.role() == PackKind.PROCEDURE ? procedures : overlays).add(procedure);
            settings.put(use.pack().id(), use.settings());
        }
        if (procedures.size() != 1) {
            throw new IllegalArgumentException("a case runs on exactly one procedure, not " + procedures.size());
        }
        return new CaseRules(procedures.get(0), overlays, settings);
    }

    @Override
    public List<HolidayCalendar> holidays(String unit) {
        return active(unit)
                .flatMap(pack -> pack.procedure().holidays().stream())
                .toList();
    }

    @Override
    public List<RoleDecl> roles() {
        Map<String, RoleDecl> byCode = new TreeMap<>();
        List<LiveVersion> live = plugins.live();
        // What most branches use speaks first; a version beside it only adds what is new.
        Stream.concat(
                        live.stream()
                                .map(LiveVersion::plugin)
                                .distinct()
                                .flatMap(plugin -> plugins.current(plugin).stream()),
                        live.stream())
                .flatMap(version -> version.procedure().roles().values().stream())
                .forEach(role -> byCode.putIfAbsent(role.code(), role));
        return List.copyOf(byCode.values());
    }

    /** Packs that are on, by plugin id: the stable order of overlays. */
    private Stream<Active> active(String branch) {
        return plugins.live().stream()
                .map(LiveVersion::plugin)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .map(plugin -> plugins.effective(plugin, branch))
                .flatMap(activation -> activation.pack().stream()
                        .flatMap(ref -> plugins.procedure(ref.digest()).stream())
                        .map(procedure -> new Active(procedure, activation)));
    }
}
