package org.redress.console.plugins;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.redress.api.casework.PackUse;
import org.redress.api.plugin.EffectiveActivation;
import org.redress.api.plugin.Plugin;
import org.redress.api.plugin.ProcedureCatalog;
import org.redress.api.procedure.PackKind;
import org.redress.api.procedure.PackRef;
import org.redress.api.procedure.Procedure;
import org.redress.api.procedure.SettingDecl;

/** The settings of the version that a unit uses, else of the one that leads; by name. */
final class DeclaredSettings {

    private DeclaredSettings() {}

    static Map<String, SettingDecl> of(ProcedureCatalog catalog, Plugin plugin, EffectiveActivation now) {
        Optional<PackRef> ref = now.pack().or(plugin::current);
        return ref.map(pack ->
                        catalog.frozen(List.of(new PackUse(pack, PackKind.PROCEDURE, Map.of(), Optional.empty()))))
                .flatMap(rules -> rules.all().stream()
                        .filter(procedure -> procedure.ref().id().equals(plugin.id()))
                        .findFirst())
                .map(Procedure::settings)
                .<Map<String, SettingDecl>>map(TreeMap::new)
                .orElse(Map.of());
    }
}
