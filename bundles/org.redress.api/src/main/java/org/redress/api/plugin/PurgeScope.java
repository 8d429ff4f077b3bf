package org.redress.api.plugin;

import java.util.List;
import java.util.Map;
import org.redress.api.procedure.PackRef;

/**
 * What a purge deletes, and what it leaves.
 *
 * @param going versions whose sources no case needs
 * @param staying versions whose sources cases froze
 * @param parts how much goes of everything else; parts of which nothing goes are left out
 * @param digest SHA-256 over what goes, contents included, and what stays; another one when anything of that has changed
 */
public record PurgeScope(List<PackRef> going, List<PackRef> staying, Map<KeptData.Part, Integer> parts, String digest) {
    public PurgeScope {
        going = List.copyOf(going);
        staying = List.copyOf(staying);
        parts = Map.copyOf(parts);
    }

    /** Whether nothing would go. */
    public boolean empty() {
        return going.isEmpty() && parts.isEmpty();
    }
}
