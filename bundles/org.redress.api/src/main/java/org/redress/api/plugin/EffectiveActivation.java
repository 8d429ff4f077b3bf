package org.redress.api.plugin;

import java.util.Map;
import java.util.Optional;
import org.redress.api.procedure.PackRef;
import org.redress.api.text.Text;

/**
 * What holds for a plugin at a unit, and where that comes from.
 *
 * @param own what was decided at this very unit
 * @param decidedAt unit whose decision holds; empty when nobody decided, which means off
 * @param lockedAt unit above that locks it
 * @param pack version in use; empty when off
 * @param settings defaults of the pack overlaid by the units' choices from the top down
 * @param hindrance why it is off although it was switched on: no live version fits; empty otherwise
 */
public record EffectiveActivation(
        String plugin,
        String unit,
        boolean on,
        Optional<Activation> own,
        Optional<String> decidedAt,
        Optional<String> lockedAt,
        Optional<PackRef> pack,
        Map<String, Object> settings,
        Optional<Text> hindrance) {
    public EffectiveActivation {
        settings = Map.copyOf(settings);
    }
}
