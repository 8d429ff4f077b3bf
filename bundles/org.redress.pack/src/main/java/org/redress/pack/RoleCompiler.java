package org.redress.pack;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.redress.api.procedure.RoleDecl;
import org.redress.api.procedure.RoleDecl.Right;
import org.redress.pack.Node.MapNode;

/** Compiles the roles of a pack. */
final class RoleCompiler {

    private final Names names;
    private final Errors errors;

    RoleCompiler(Names names, Errors errors) {
        this.names = names;
        this.errors = errors;
    }

    Map<String, RoleDecl> compile(MapNode roles) {
        Map<String, RoleDecl> compiled = new LinkedHashMap<>();
        roles.entries().forEach((code, entry) -> {
            if (ReservedNames.role(code)) {
                errors.add(entry.key(), Fault.RESERVED_NAME, Map.of("name", code));
            }
            MapNode role = Fields.map(entry.value());
            Set<Right> rights = EnumSet.noneOf(Right.class);
            Fields.strings(role.get("rights"))
                    .forEach(right -> rights.add(Right.valueOf(right.toUpperCase(Locale.ROOT))));
            compiled.put(
                    code,
                    new RoleDecl(
                            code,
                            Fields.text(role.get("title")),
                            Collections.unmodifiableSet(rights),
                            names.optionalRole(role.get("fallback"))));
        });
        roles.entries().forEach((code, entry) -> chainEnds(code, Fields.map(entry.value()), compiled));
        return compiled;
    }

    /** A vacant role falls back from role to role; a circle would leave a case without an owner. */
    private void chainEnds(String code, MapNode node, Map<String, RoleDecl> roles) {
        Set<String> chain = new LinkedHashSet<>();
        String role = code;
        while (roles.containsKey(role) && chain.add(role)) {
            role = roles.get(role).fallback().orElse("");
        }
        if (role.equals(code)) {
            String shown = String.join(" → ", chain) + " → " + code;
            errors.add(node.get("fallback").mark(), Fault.FALLBACK_CYCLE, Map.of("chain", shown));
        }
    }
}
