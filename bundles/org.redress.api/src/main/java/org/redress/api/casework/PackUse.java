package org.redress.api.casework;

import java.util.Map;
import java.util.Optional;
import org.redress.api.procedure.PackKind;
import org.redress.api.procedure.PackRef;

/**
 * A pack that a case runs on, as frozen at receipt.
 *
 * @param role procedure or overlay
 * @param settings effective settings at receipt, defaults included
 * @param decidedAt unit whose decision switched it on for the branch; empty where that was not recorded
 */
public record PackUse(PackRef pack, PackKind role, Map<String, Object> settings, Optional<String> decidedAt) {
    public PackUse {
        settings = Map.copyOf(settings);
    }
}
