package org.redress.api.plugin;

import java.util.List;
import java.util.Optional;
import org.redress.api.procedure.PackKind;
import org.redress.api.procedure.PackRef;
import org.redress.api.text.Text;

/**
 * A plugin as administrators see it.
 *
 * @param current version that activations use; empty when parked
 * @param versions newest first
 */
public record Plugin(
        String id,
        PackKind kind,
        Text title,
        Text description,
        PluginState state,
        Optional<PackRef> current,
        List<PluginVersion> versions) {
    public Plugin {
        versions = List.copyOf(versions);
    }
}
