package org.redress.console.admin;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.plugin.Activation;
import org.redress.api.plugin.EffectiveActivation;
import org.redress.api.plugin.Plugin;
import org.redress.api.plugin.PluginState;
import org.redress.api.procedure.PackKind;
import org.redress.api.unit.Unit;
import org.redress.api.unit.UnitKind;
import org.redress.console.text.Times;
import org.redress.console.text.Words;
import org.redress.console.view.Matrix;
import org.redress.console.web.Pages;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/** The table of plugins by units. */
final class MatrixMaker {

    private static final int SHOWN_REFUSED = 10;

    private final Services services;
    private final Pages pages;
    private final SignatureWords signatures;

    MatrixMaker(Services services, Pages pages) {
        this.services = services;
        this.pages = pages;
        this.signatures = new SignatureWords(pages);
    }

    static String href(String plugin, String unit) {
        return "/admin/plugins?plugin=" + plugin + "&unit=" + unit + "#panel";
    }

    Matrix matrix(Visit visit, Optional<Matrix.Panel> panel) {
        Words words = visit.words();
        List<Unit> units = UnitTree.ordered(services.units().all());
        Map<String, Map<String, EffectiveActivation>> byUnit = new HashMap<>();
        units.forEach(unit -> {
            Map<String, EffectiveActivation> byPlugin = new HashMap<>();
            services.plugins().activations(unit.id()).forEach(one -> byPlugin.put(one.plugin(), one));
            byUnit.put(unit.id(), byPlugin);
        });
        Map<PackKind, List<Matrix.Line>> groups = new LinkedHashMap<>();
        for (PackKind kind : PackKind.values()) {
            groups.put(kind, new ArrayList<>());
        }
        for (Plugin plugin : services.plugins().plugins()) {
            List<Matrix.Cell> cells = units.stream()
                    .map(unit -> cell(
                            words,
                            plugin,
                            unit,
                            Optional.ofNullable(byUnit.get(unit.id()).get(plugin.id()))))
                    .toList();
            boolean chosen =
                    panel.filter(shown -> shown.plugin().equals(plugin.id())).isPresent();
            groups.get(plugin.kind())
                    .add(new Matrix.Line(
                            plugin.id(), words.of(plugin.title()), signature(visit, plugin), chosen, cells));
        }
        return new Matrix(
                units.stream()
                        .map(unit -> new Matrix.Column(
                                unit.id(),
                                words.of(unit.name()),
                                unit.kind() != UnitKind.BRANCH,
                                unit.kind() == UnitKind.REGION))
                        .toList(),
                groups.entrySet().stream()
                        .filter(group -> !group.getValue().isEmpty())
                        .map(group -> new Matrix.Group(
                                words.get(
                                        "plugins.kind." + group.getKey().name().toLowerCase(java.util.Locale.ROOT)),
                                group.getValue()))
                        .toList(),
                refused(visit),
                panel);
    }

    private Matrix.Signature signature(Visit visit, Plugin plugin) {
        return plugin.versions().stream()
                .filter(version ->
                        plugin.current().filter(version.ref()::equals).isPresent())
                .findFirst()
                .map(version -> signatures.brief(visit, version))
                .orElse(Matrix.Signature.NONE);
    }

    private static Matrix.Cell cell(Words words, Plugin plugin, Unit unit, Optional<EffectiveActivation> activation) {
        boolean on = activation.filter(EffectiveActivation::on).isPresent();
        boolean here = activation
                .flatMap(EffectiveActivation::own)
                .filter(own -> own.state() != Activation.State.INHERIT)
                .isPresent();
        boolean lockedHere = activation
                .flatMap(EffectiveActivation::own)
                .filter(Activation::locked)
                .isPresent();
        boolean lockedAbove = activation.flatMap(EffectiveActivation::lockedAt).isPresent();
        boolean quarantined = plugin.state() == PluginState.QUARANTINED;
        String version = activation
                .flatMap(EffectiveActivation::pack)
                .map(pack -> shortened(pack.version()))
                .orElse("–");
        String code = quarantined && on ? "quar" : lockedHere ? "lock" : on ? here ? "on" : "inh" : "off";
        String icon = code.equals("quar") ? "alert" : lockedHere || lockedAbove ? "lock" : "";
        return new Matrix.Cell(
                href(plugin.id(), unit.id()),
                on ? version : "–",
                "rd-" + code,
                icon,
                words.get("plugins.cell." + code),
                unit.kind() == UnitKind.REGION);
    }

    /** {@code 2.3} for {@code 2.3.1}: what fits a cell; the panel shows all of it. */
    private static String shortened(String version) {
        String[] parts = version.split("\\.", 3);
        return parts.length < 2 ? version : parts[0] + "." + parts[1];
    }

    private List<Matrix.Refused> refused(Visit visit) {
        Times times = pages.times(visit);
        ZoneId zone = pages.zone(visit);
        return services.plugins().refused().stream()
                .limit(SHOWN_REFUSED)
                .map(one -> new Matrix.Refused(
                        one.origin(),
                        times.moment(one.at(), zone),
                        one.errors().stream()
                                .map(error -> error.in(visit.language()))
                                .toList()))
                .toList();
    }
}
