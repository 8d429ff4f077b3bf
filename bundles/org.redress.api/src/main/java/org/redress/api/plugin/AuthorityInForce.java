package org.redress.api.plugin;

import java.util.List;
import java.util.Map;
import org.redress.api.procedure.AuthorityRule;
import org.redress.api.procedure.PackRef;

/**
 * The rows of one pack about who may decide what, as they count for a case now (architecture rule 8).
 *
 * @param settings values that the limits name: those in force at the branch, or the frozen ones of a pack that is no longer
 *     active there
 */
public record AuthorityInForce(PackRef pack, List<AuthorityRule> rows, Map<String, Object> settings) {
    public AuthorityInForce {
        rows = List.copyOf(rows);
        settings = Map.copyOf(settings);
    }
}
