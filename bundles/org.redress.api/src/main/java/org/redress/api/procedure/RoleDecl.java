package org.redress.api.procedure;

import java.util.Optional;
import java.util.Set;
import org.redress.api.text.Text;

/**
 * A role that a pack needs; units map it to accounts.
 *
 * @param rights what its holders may do with cases in their units
 * @param fallback role that stands in while nobody holds this one
 */
public record RoleDecl(String code, Text title, Set<Right> rights, Optional<String> fallback) {

    /** Rights over cases in scope. Reading and adding notes and evidence comes with any role. */
    public enum Right {
        /** Register complaints. */
        REGISTER,
        /** Own, work and take over cases. */
        WORK,
        /** Assign, confirm severity, overrule, close and archive what others own. */
        MANAGE
    }
}
