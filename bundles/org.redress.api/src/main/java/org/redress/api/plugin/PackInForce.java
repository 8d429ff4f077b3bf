package org.redress.api.plugin;

import java.util.Map;
import org.redress.api.procedure.Procedure;

/**
 * A pack that is active at a unit now.
 *
 * @param settings those that hold there
 */
public record PackInForce(Procedure pack, Map<String, Object> settings) {
    public PackInForce {
        settings = Map.copyOf(settings);
    }
}
