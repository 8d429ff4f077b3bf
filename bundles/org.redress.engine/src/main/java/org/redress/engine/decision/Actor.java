package org.redress.engine.decision;

import java.util.Set;
import org.redress.api.procedure.RoleDecl.Right;

/**
 * Who acts on a case, with what counts at its branch at this moment.
 *
 * @param roles role codes held at the branch or above
 * @param rights rights that these roles give
 * @param system timers and start-up: everything a person may do, and what only the system does
 */
public record Actor(String username, String displayName, Set<String> roles, Set<Right> rights, boolean system) {

    public Actor {
        roles = Set.copyOf(roles);
        rights = Set.copyOf(rights);
    }

    public boolean may(Right right) {
        return system || rights.contains(right);
    }

    /** Whether this person works at the branch at all. */
    public boolean inScope() {
        return system || !roles.isEmpty();
    }
}
