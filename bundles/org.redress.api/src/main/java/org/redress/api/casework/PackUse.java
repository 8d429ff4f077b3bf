package org.redress.api.casework;

import java.util.Map;
import org.redress.api.procedure.PackKind;
import org.redress.api.procedure.PackRef;

/**
 * A pack that a case runs on, as frozen at receipt.
 *
 * @param role procedure or overlay
 * @param settings effective settings at receipt, defaults included
 */
public record PackUse(PackRef pack, PackKind role, Map<String, Object> settings) {
    public PackUse {
        settings = Map.copyOf(settings);
    }
}
