package org.redress.console.admin;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.redress.api.plugin.Activation;
import org.redress.api.plugin.ActivationChange;
import org.redress.api.plugin.ActivationPreview;
import org.redress.api.plugin.EffectiveActivation;
import org.redress.api.plugin.Plugin;
import org.redress.api.unit.Unit;
import org.redress.console.view.Matrix;
import org.redress.console.view.Refusal;
import org.redress.console.web.Pages;
import org.redress.console.web.Posted;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/** The decision about a plugin at a unit, as a form. */
final class PanelMaker {

    private final Services services;
    private final Pages pages;
    private final SettingFields settings;
    private final SignatureWords signatures;

    PanelMaker(Services services, Pages pages) {
        this.services = services;
        this.pages = pages;
        this.settings = new SettingFields(services);
        this.signatures = new SignatureWords(pages);
    }

    Matrix.Panel panel(
            Visit visit,
            Plugin plugin,
            Unit unit,
            Posted typed,
            Optional<ActivationPreview> preview,
            Optional<Refusal> refusal) {
        EffectiveActivation now = services.plugins().activation(plugin.id(), unit.id());
        boolean fresh = typed == Posted.NOTHING;
        String state =
                fresh ? now.own().map(own -> code(own.state())).orElse("inherit") : code(state(typed.text("state")));
        boolean locked = fresh ? now.own().filter(Activation::locked).isPresent() : typed.ticked("locked");
        return new Matrix.Panel(
                plugin.id(),
                visit.words().of(plugin.title()),
                visit.words().of(plugin.description()),
                unit.id(),
                visit.words().of(unit.name()),
                effective(visit, now),
                now.hindrance().map(visit.words()::of).orElse(""),
                now.lockedAt().isPresent(),
                state,
                locked,
                settings.fields(
                        visit, plugin, now, typed, refusal.map(Refusal::errors).orElse(Map.of())),
                typed.text("reason"),
                plugin.versions().stream()
                        .map(version -> new Matrix.Version(
                                visit.words()
                                        .get(
                                                "plugins.version",
                                                version.ref().version(),
                                                version.origin(),
                                                version.openCases()),
                                signatures.of(visit, version)))
                        .toList(),
                preview.map(known ->
                        new Matrix.Preview(names(visit, known.gain()), names(visit, known.lose()), known.openCases())),
                refusal);
    }

    private List<String> names(Visit visit, List<String> units) {
        return units.stream().map(unit -> pages.unitName(visit, unit)).toList();
    }

    private String effective(Visit visit, EffectiveActivation now) {
        String version = now.pack().map(pack -> " " + pack.version()).orElse("");
        String what = visit.words().get(now.on() ? "plugins.is.on" : "plugins.is.off") + version;
        String where = now.lockedAt()
                .map(unit -> visit.words().get("plugins.locked.at", pages.unitName(visit, unit)))
                .or(() -> now.decidedAt()
                        .map(unit -> visit.words().get("plugins.decided.at", pages.unitName(visit, unit))))
                .orElse(visit.words().get("plugins.undecided"));
        return what + " · " + where;
    }

    /** The decision that was typed. */
    ActivationChange change(Visit visit) {
        Posted typed = visit.form();
        Optional<Map<String, Object>> chosen = services.plugins()
                .plugin(typed.text("plugin"))
                .map(plugin ->
                        settings.chosen(plugin, services.plugins().activation(plugin.id(), typed.text("unit")), typed));
        return new ActivationChange(
                typed.text("plugin"),
                typed.text("unit"),
                state(typed.text("state")),
                Optional.of(typed.ticked("locked")),
                Optional.empty(),
                chosen,
                typed.text("reason"));
    }

    private static Activation.State state(String code) {
        return switch (code) {
            case "on" -> Activation.State.ON;
            case "off" -> Activation.State.OFF;
            default -> Activation.State.INHERIT;
        };
    }

    private static String code(Activation.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
