package org.redress.console.plugins;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.redress.api.plugin.CodeHealth;
import org.redress.api.plugin.EffectiveActivation;
import org.redress.api.plugin.Plugin;
import org.redress.api.plugin.PluginVersion;
import org.redress.api.plugin.Quarantine;
import org.redress.api.problem.Outcome;
import org.redress.api.procedure.PackRef;
import org.redress.api.unit.Unit;
import org.redress.api.unit.UnitKind;
import org.redress.console.admin.UnitTree;
import org.redress.console.view.Matrix;
import org.redress.console.view.PluginSheet;
import org.redress.console.view.Refusal;
import org.redress.console.web.Pages;
import org.redress.console.web.Posted;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/** Everything about one plugin. */
final class SheetMaker {

    private static final int SHOWN_REFUSED = 10;
    private static final int SHOWN_DECISIONS = 100;

    private final Services services;
    private final Pages pages;
    private final PluginWords words;
    private final SignatureWords signatures;

    SheetMaker(Services services, Pages pages) {
        this.services = services;
        this.pages = pages;
        this.words = new PluginWords(pages);
        this.signatures = new SignatureWords(pages);
    }

    PluginSheet sheet(Visit visit, Plugin plugin, Optional<Refusal> refusal, Posted typed) {
        Map<Unit, EffectiveActivation> holds = new HashMap<>();
        List<Unit> units = UnitTree.ordered(services.units().all());
        units.forEach(unit -> holds.put(unit, services.plugins().activation(plugin.id(), unit.id())));
        List<Unit> branches =
                units.stream().filter(unit -> unit.kind() == UnitKind.BRANCH).toList();
        Map<PackRef, Long> uses = branches.stream()
                .flatMap(branch -> holds.get(branch).pack().stream())
                .collect(Collectors.groupingBy(pack -> pack, Collectors.counting()));
        List<PluginSheet.Code> code = code(visit, plugin.id());
        List<PluginSheet.Quarantined> quarantines = quarantines(visit, plugin.id());
        return new PluginSheet(
                plugin.id(),
                visit.words().of(plugin.title()),
                visit.words().of(plugin.description()),
                words.kind(visit, plugin.kind()),
                words.state(visit, plugin.state()),
                plugin.current().map(PackRef::version).orElse(""),
                plugin.versions().stream()
                        .map(version -> version(visit, plugin, version, uses))
                        .toList(),
                code,
                quarantines,
                !code.isEmpty() || !quarantines.isEmpty(),
                visit.words()
                        .get(
                                "plugin.active",
                                uses.values().stream()
                                        .mapToLong(Long::longValue)
                                        .sum(),
                                branches.size()),
                MatrixQuery.of("find=" + plugin.id()).page(),
                decisions(visit, plugin, units, holds),
                words.refused(
                        visit,
                        services.plugins().refused(),
                        Optional.of(plugin.versions().stream()
                                .map(PluginVersion::origin)
                                .collect(Collectors.toSet())),
                        SHOWN_REFUSED),
                refusal,
                typed.text("reason"));
    }

    private PluginSheet.Version version(Visit visit, Plugin plugin, PluginVersion version, Map<PackRef, Long> uses) {
        boolean leads = plugin.current().equals(Optional.of(version.ref()));
        Matrix.Mark state = leads
                ? new Matrix.Mark(visit.words().get("plugin.leads"), "rd-badge-accent")
                : version.live()
                        ? new Matrix.Mark(visit.words().get("plugin.beside"), "")
                        : new Matrix.Mark(visit.words().get("plugin.state.parked"), "");
        long use = uses.getOrDefault(version.ref(), 0L);
        return new PluginSheet.Version(
                version.ref().version(),
                state,
                version.origin(),
                pages.times(visit).moment(version.installedAt(), pages.zone(visit)),
                version.openCases(),
                signatures.of(visit, version),
                use == 0 ? "" : visit.words().get("plugins.branches", use));
    }

    private List<PluginSheet.Code> code(Visit visit, String plugin) {
        return done(services.code().health(visit.caller())).stream()
                .filter(health -> health.plugin().equals(plugin))
                .map(health -> new PluginSheet.Code(
                        health.version(),
                        condition(visit, health.condition()),
                        health.calls(),
                        health.failures(),
                        health.hung(),
                        health.strayThreads(),
                        health.lastFailure()
                                .map(failure -> pages.times(visit).moment(failure.at(), pages.zone(visit)))
                                .orElse(""),
                        health.lastFailure().map(CodeHealth.Failure::what).orElse("")))
                .toList();
    }

    private static Matrix.Mark condition(Visit visit, CodeHealth.Condition condition) {
        String tone =
                switch (condition) {
                    case WELL -> "rd-badge-green";
                    case RESTING -> "rd-badge-amber";
                    case QUARANTINED -> "rd-badge-red";
                };
        return new Matrix.Mark(
                visit.words().code("plugin.code", condition.name().toLowerCase(Locale.ROOT)), tone);
    }

    private List<PluginSheet.Quarantined> quarantines(Visit visit, String plugin) {
        return done(services.code().quarantines(visit.caller())).stream()
                .filter(one -> one.plugin().equals(plugin))
                .map((Quarantine one) -> new PluginSheet.Quarantined(
                        one.version(),
                        pages.times(visit).moment(one.since(), pages.zone(visit)),
                        pages.person(visit, one.by()).name(),
                        one.why()))
                .toList();
    }

    private static <T> List<T> done(Outcome<List<T>> outcome) {
        return outcome instanceof Outcome.Done<List<T>> done ? done.value() : List.of();
    }

    private List<PluginSheet.Decision> decisions(
            Visit visit, Plugin plugin, List<Unit> units, Map<Unit, EffectiveActivation> holds) {
        List<PluginSheet.Decision> decisions = new ArrayList<>();
        for (Unit unit : units) {
            EffectiveActivation now = holds.get(unit);
            now.own()
                    .filter(own -> decisions.size() < SHOWN_DECISIONS)
                    .ifPresent(own -> decisions.add(new PluginSheet.Decision(
                            visit.words().of(unit.name()),
                            MatrixQuery.of("").cell(plugin.id(), unit.id()) + "#panel",
                            new Matrix.Mark(
                                    visit.words().get(now.on() ? "plugins.is.on" : "plugins.is.off"),
                                    now.on() ? "rd-badge-green" : ""),
                            words.decision(visit, own),
                            now.hindrance().map(visit.words()::of).orElse(""))));
        }
        return decisions;
    }
}
