package org.redress.api.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.procedure.ComplaintType;
import org.redress.api.procedure.Procedure;
import org.redress.api.procedure.RoleDecl;

/**
 * The compiled rules that a case runs on: its procedure, the overlays, and the settings frozen with it.
 *
 * @param settings by pack id, then name
 */
public record CaseRules(Procedure procedure, List<Procedure> overlays, Map<String, Map<String, Object>> settings) {
    public CaseRules {
        overlays = List.copyOf(overlays);
    }

    /** Procedure first, then overlays. */
    public List<Procedure> all() {
        List<Procedure> all = new ArrayList<>();
        all.add(procedure);
        all.addAll(overlays);
        return all;
    }

    public ComplaintType type(String fullId) {
        return procedure
                .type(fullId)
                .orElseThrow(() -> new IllegalStateException("type " + fullId + " is not in " + procedure.ref()));
    }

    public Optional<RoleDecl> role(String code) {
        return all().stream()
                .map(pack -> pack.roles().get(code))
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }
}
