package org.redress.console.plugins;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redress.api.plugin.EffectiveActivation;
import org.redress.api.plugin.Plugin;
import org.redress.api.plugin.PluginAdministration;
import org.redress.api.procedure.PackRef;
import org.redress.api.unit.Unit;

/** What holds for each plugin at each unit, asked once for a page. */
final class Grid {

    private final Map<String, Map<String, EffectiveActivation>> byPlugin = new HashMap<>();

    Grid(PluginAdministration administration, List<Plugin> plugins, List<Unit> units) {
        for (Plugin plugin : plugins) {
            Map<String, EffectiveActivation> byUnit = new HashMap<>();
            units.forEach(unit -> byUnit.put(unit.id(), administration.activation(plugin.id(), unit.id())));
            byPlugin.put(plugin.id(), byUnit);
        }
    }

    EffectiveActivation at(String plugin, String unit) {
        return byPlugin.get(plugin).get(unit);
    }

    boolean usedAnywhere(String plugin) {
        return byPlugin.get(plugin).values().stream().anyMatch(EffectiveActivation::on);
    }

    boolean hinderedAnywhere(String plugin) {
        return byPlugin.get(plugin).values().stream()
                .anyMatch(one -> one.hindrance().isPresent());
    }

    /** Whether something works differently at two units: on or off, or the version. */
    boolean differs(String plugin, String one, String other) {
        return !digest(at(plugin, one)).equals(digest(at(plugin, other)));
    }

    private static String digest(EffectiveActivation activation) {
        return activation.pack().map(PackRef::digest).orElse("");
    }
}
