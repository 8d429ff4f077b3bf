package org.redress.console.plugins;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.redress.api.plugin.EffectiveActivation;
import org.redress.api.plugin.Plugin;
import org.redress.api.plugin.PluginState;
import org.redress.api.plugin.SettingOrigin;
import org.redress.api.procedure.PackRef;
import org.redress.api.unit.Unit;
import org.redress.console.view.InForce;
import org.redress.console.view.Matrix;
import org.redress.console.web.Pages;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/** What holds at one unit, plugin by plugin. */
final class InForceMaker {

    private final Services services;
    private final Pages pages;
    private final PluginWords words;
    private final SignatureWords signatures;

    InForceMaker(Services services, Pages pages) {
        this.services = services;
        this.pages = pages;
        this.words = new PluginWords(pages);
        this.signatures = new SignatureWords(pages);
    }

    InForce at(Visit visit, Unit unit) {
        List<Unit> path = services.units().path(unit.id());
        List<InForce.Line> active = new ArrayList<>();
        List<InForce.Line> off = new ArrayList<>();
        for (Plugin plugin : services.plugins().plugins()) {
            List<EffectiveActivation> holds = path.stream()
                    .map(one -> services.plugins().activation(plugin.id(), one.id()))
                    .toList();
            EffectiveActivation now = holds.get(0);
            if (now.on()) {
                active.add(line(visit, plugin, now, settings(visit, plugin, holds)));
            } else if (plugin.state() != PluginState.PARKED || now.hindrance().isPresent()) {
                off.add(line(visit, plugin, now, List.of()));
            }
        }
        List<String> above = new ArrayList<>(
                path.stream().skip(1).map(one -> visit.words().of(one.name())).toList());
        Collections.reverse(above);
        return new InForce(unit.id(), visit.words().of(unit.name()), String.join(" / ", above), active, off);
    }

    private InForce.Line line(Visit visit, Plugin plugin, EffectiveActivation now, List<InForce.Setting> settings) {
        return new InForce.Line(
                plugin.id(),
                visit.words().of(plugin.title()),
                words.kind(visit, plugin.kind()),
                now.pack().map(PackRef::version).orElse(""),
                words.from(visit, now),
                MatrixQuery.of("").cell(plugin.id(), now.unit()) + "#panel",
                marks(visit, plugin, now),
                settings);
    }

    private List<Matrix.Mark> marks(Visit visit, Plugin plugin, EffectiveActivation now) {
        List<Matrix.Mark> marks = new ArrayList<>();
        if (now.on() && !plugin.current().equals(now.pack())) {
            marks.add(new Matrix.Mark(
                    visit.words()
                            .get(
                                    "inforce.other",
                                    plugin.current().map(PackRef::version).orElse("–")),
                    "rd-badge-violet"));
        }
        if (plugin.state() == PluginState.QUARANTINED) {
            marks.add(words.state(visit, plugin.state()));
        }
        if (now.on()) {
            PluginWords.inUse(plugin, now)
                    .filter(signatures::wrong)
                    .ifPresent(version -> marks.add(
                            new Matrix.Mark(signatures.of(visit, version).words(), "rd-badge-amber")));
        }
        now.hindrance().ifPresent(why -> marks.add(new Matrix.Mark(visit.words().of(why), "rd-badge-amber")));
        return marks;
    }

    private List<InForce.Setting> settings(Visit visit, Plugin plugin, List<EffectiveActivation> holds) {
        EffectiveActivation now = holds.get(0);
        return DeclaredSettings.of(services.catalog(), plugin, now).entrySet().stream()
                .map(entry -> {
                    Object value = now.settings()
                            .getOrDefault(entry.getKey(), entry.getValue().fallback());
                    Optional<String> origin = SettingOrigin.of(entry.getKey(), value, holds);
                    return new InForce.Setting(
                            visit.words().of(entry.getValue().title()),
                            SettingFields.shown(visit, value),
                            origin.map(unit -> pages.unitName(visit, unit))
                                    .orElse(visit.words().get("inforce.pack")),
                            origin.isPresent());
                })
                .toList();
    }
}
