package org.redress.console.plugins;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.redress.api.plugin.Activation;
import org.redress.api.plugin.ActivationChange;
import org.redress.api.plugin.ActivationPreview;
import org.redress.api.plugin.EffectiveActivation;
import org.redress.api.plugin.Plugin;
import org.redress.api.plugin.PluginVersion;
import org.redress.api.unit.Unit;
import org.redress.console.view.Field;
import org.redress.console.view.Matrix;
import org.redress.console.view.PluginPanel;
import org.redress.console.view.Refusal;
import org.redress.console.web.Pages;
import org.redress.console.web.Posted;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/** The decision about a plugin at a unit, as a form. */
final class PanelMaker {

    private static final int NAMED = 10;

    private final Services services;
    private final Pages pages;
    private final PluginWords words;
    private final SettingFields settings;

    PanelMaker(Services services, Pages pages) {
        this.services = services;
        this.pages = pages;
        this.words = new PluginWords(pages);
        this.settings = new SettingFields(services);
    }

    PluginPanel panel(
            Visit visit,
            MatrixQuery query,
            Plugin plugin,
            Unit unit,
            Posted typed,
            Optional<ActivationPreview> preview,
            Optional<Refusal> refusal) {
        EffectiveActivation now = services.plugins().activation(plugin.id(), unit.id());
        boolean fresh = typed == Posted.NOTHING;
        Map<String, String> errors = refusal.map(Refusal::errors).orElse(Map.of());
        return new PluginPanel(
                query.address(),
                plugin.id(),
                visit.words().of(plugin.title()),
                visit.words().of(plugin.description()),
                unit.id(),
                visit.words().of(unit.name()),
                new Matrix.Mark(words.holds(visit, now), now.on() ? "rd-green" : "rd-muted"),
                now.own().map(own -> words.decision(visit, own)).orElse(List.of()),
                now.hindrance().map(visit.words()::of).orElse(""),
                now.lockedAt()
                        .map(lock -> new PluginPanel.Above(
                                visit.words().get("plugins.locked.go", pages.unitName(visit, lock)),
                                query.cell(plugin.id(), lock) + "#panel")),
                fresh ? now.own().map(own -> code(own.state())).orElse("inherit") : code(state(typed.text("state"))),
                fresh ? now.own().filter(Activation::locked).isPresent() : typed.ticked("locked"),
                range(
                        visit,
                        plugin,
                        fresh ? now.own().flatMap(Activation::versionRange).orElse("") : typed.text("versionRange"),
                        errors.getOrDefault("versionRange", "")),
                settings.fields(visit, plugin, now, typed, errors),
                typed.text("reason"),
                preview.map(known -> preview(visit, known)),
                refusal);
    }

    /** A range of versions; those that are installed are suggested. */
    static Field range(Visit visit, Plugin plugin, String value, String error) {
        List<String> live = plugin.versions().stream()
                .filter(PluginVersion::live)
                .map(version -> version.ref().version())
                .toList();
        return new Field(
                "versionRange",
                "versionRange",
                visit.words().get("plugins.range"),
                visit.words()
                        .get(
                                "plugins.range.more",
                                plugin.current().map(pack -> pack.version()).orElse("–"),
                                live.isEmpty() ? "–" : String.join(visit.words().get("list.comma"), live)),
                "text",
                live.stream()
                        .map(version -> only(version))
                        .map(one -> new Field.Option(one, one))
                        .toList(),
                false,
                "",
                "",
                100,
                value.isEmpty() ? List.of() : List.of(value),
                error);
    }

    /** The range that admits one version alone. */
    static String only(String version) {
        return "[" + version + "," + version + "]";
    }

    private PluginPanel.Preview preview(Visit visit, ActivationPreview known) {
        return new PluginPanel.Preview(
                known.gain().size(),
                known.lose().size(),
                known.openCases(),
                names(visit, known.gain()),
                names(visit, known.lose()),
                Math.max(0, known.gain().size() - NAMED),
                Math.max(0, known.lose().size() - NAMED));
    }

    private List<String> names(Visit visit, List<String> units) {
        return units.stream()
                .limit(NAMED)
                .map(unit -> pages.unitName(visit, unit))
                .toList();
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
                Optional.of(typed.text("versionRange")),
                chosen,
                typed.text("reason"));
    }

    static Activation.State state(String code) {
        return switch (code) {
            case "on" -> Activation.State.ON;
            case "off" -> Activation.State.OFF;
            default -> Activation.State.INHERIT;
        };
    }

    static String code(Activation.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
