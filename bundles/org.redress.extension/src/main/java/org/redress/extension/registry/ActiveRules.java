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
import org.redress.api.plugin.Activation;
import org.redress.api.plugin.AuthorityInForce;
import org.redress.api.plugin.PackInForce;
import org.redress.api.plugin.ProcedureCatalog;
import org.redress.api.plugin.RulesUnavailable;
import org.redress.api.procedure.HolidayCalendar;
import org.redress.api.procedure.PackKind;
import org.redress.api.procedure.Procedure;
import org.redress.api.procedure.RoleDecl;
import org.redress.api.unit.Unit;
import org.redress.api.unit.Units;
import org.redress.extension.LivePlugins;
import org.redress.extension.LiveVersion;
import org.redress.extension.registry.ActivationResolver.Resolution;

/** Which rules a branch works by, and which a case has frozen. */
@Component(service = ProcedureCatalog.class)
public final class ActiveRules implements ProcedureCatalog {

    private final LivePlugins plugins;
    private final Units units;

    @Activate
    public ActiveRules(@Reference LivePlugins plugins, @Reference Units units) {
        this.plugins = plugins;
        this.units = units;
    }

    @Override
    public List<OfferedType> offered(String branch) {
        return ActivePack.procedures(active(branch))
                .flatMap(pack -> pack.procedure().offered(pack.activation().settings()).stream()
                        .map(type -> new OfferedType(pack.procedure().ref(), type)))
                .toList();
    }

    @Override
    public Optional<List<PackUse>> rulesFor(String branch, String type) {
        List<ActivePack> active = active(branch);
        return ActivePack.procedures(active)
                .filter(pack -> pack.procedure()
                        .type(type)
                        .filter(found -> found.offeredWith(pack.activation().settings()))
                        .isPresent())
                .findFirst()
                .map(procedure -> {
                    List<PackUse> uses = new ArrayList<>();
                    uses.add(procedure.use());
                    ActivePack.overlays(active, path(branch)).stream()
                            .map(ActivePack::use)
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
            Procedure procedure = source(use);
            (use.role() == PackKind.PROCEDURE ? procedures : overlays).add(procedure);
            settings.put(use.pack().id(), use.settings());
        }
        if (procedures.size() != 1) {
            throw new IllegalArgumentException("a case runs on exactly one procedure, not " + procedures.size());
        }
        return new CaseRules(procedures.get(0), overlays, settings);
    }

    private Procedure source(PackUse use) {
        return plugins.procedure(use.pack().digest())
                .orElseThrow(() -> new RulesUnavailable("RD-PLG-007 the source of " + use.pack()
                        + " is not in the database; restore it from a backup"));
    }

    @Override
    public Optional<Procedure> live(String plugin, String version) {
        return plugins.live().stream()
                .filter(live ->
                        live.plugin().equals(plugin) && live.ref().version().equals(version))
                .map(LiveVersion::procedure)
                .findFirst();
    }

    @Override
    public Optional<PackUse> asFrozen(Procedure live, String branch) {
        List<String> path = path(branch);
        boolean reaches =
                plugins.live().stream().anyMatch(version -> version.ref().equals(live.ref()) && version.reaches(path));
        if (!reaches) {
            return Optional.empty();
        }
        Map<String, Activation> decisions = new LinkedHashMap<>();
        plugins.decisions(live.ref().id()).forEach(decision -> decisions.put(decision.unit(), decision));
        Resolution decided = ActivationResolver.resolve(path, decisions);
        return Optional.of(new PackUse(
                live.ref(), live.kind(), SettingOverlay.over(live.settings(), decided.chosen()), decided.decidedAt()));
    }

    @Override
    public List<AuthorityInForce> authority(String branch, List<PackUse> packs) {
        List<String> path = path(branch);
        Map<String, ActivePack> active = new LinkedHashMap<>();
        active(branch).forEach(pack -> active.put(pack.procedure().ref().id(), pack));
        List<Authority> rows = new ArrayList<>();
        for (PackUse use : packs) {
            ActivePack now = active.remove(use.pack().id());
            rows.add(now == null ? Authority.frozen(source(use), use) : Authority.live(now, path));
        }
        // A procedure of other types has no say in this case; an overlay joins every procedure from the day it is on.
        active.values().stream()
                .filter(pack -> pack.procedure().kind() == PackKind.OVERLAY)
                .map(pack -> Authority.live(pack, path))
                .forEach(rows::add);
        return rows.stream().sorted(Authority.ORDER).map(Authority::value).toList();
    }

    /** The rows of one pack with what their order depends on. */
    private record Authority(PackKind kind, int steps, AuthorityInForce value) {

        static final Comparator<Authority> ORDER = Comparator.comparing(Authority::kind)
                .thenComparing(Authority::steps, Comparator.reverseOrder())
                .thenComparing(rows -> rows.value().pack().id());

        /** @param path units from the branch up; the nearer it was decided, the more it counts */
        static Authority live(ActivePack pack, List<String> path) {
            int steps = pack.activation().decidedAt().map(path::indexOf).orElse(path.size());
            return of(pack.procedure(), steps, pack.activation().settings());
        }

        /** What is no longer active comes first: anything decided since has a later word. */
        static Authority frozen(Procedure procedure, PackUse use) {
            return of(procedure, Integer.MAX_VALUE, use.settings());
        }

        private static Authority of(Procedure procedure, int steps, Map<String, Object> settings) {
            return new Authority(
                    procedure.kind(), steps, new AuthorityInForce(procedure.ref(), procedure.authority(), settings));
        }
    }

    @Override
    public List<PackInForce> inForce(String unit) {
        return active(unit).stream()
                .map(pack -> new PackInForce(pack.procedure(), pack.activation().settings()))
                .toList();
    }

    @Override
    public List<PackInForce> withDuties(String unit) {
        // Asked for each unit each second, so packs without duties are passed over before anything is looked up.
        return ActivePack.of(
                        plugins.live().stream()
                                .filter(version -> !version.procedure()
                                        .handling()
                                        .periodic()
                                        .isEmpty())
                                .map(LiveVersion::plugin),
                        plugin -> plugins.effective(plugin, unit),
                        plugins::procedure)
                .stream()
                .filter(pack -> !pack.procedure().handling().periodic().isEmpty())
                .map(pack -> new PackInForce(pack.procedure(), pack.activation().settings()))
                .toList();
    }

    @Override
    public List<HolidayCalendar> holidays(String unit) {
        return active(unit).stream()
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

    private List<ActivePack> active(String branch) {
        return ActivePack.of(
                plugins.live().stream().map(LiveVersion::plugin),
                plugin -> plugins.effective(plugin, branch),
                plugins::procedure);
    }

    private List<String> path(String unit) {
        return units.path(unit).stream().map(Unit::id).toList();
    }
}
