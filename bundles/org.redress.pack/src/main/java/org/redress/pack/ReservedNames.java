package org.redress.pack;

import java.util.Set;
import org.redress.api.account.Roles;

/** Names that a pack cannot take. */
final class ReservedNames {

    /** Reserved by the CEL grammar. */
    private static final Set<String> CEL = Set.of(
            "as",
            "break",
            "const",
            "continue",
            "else",
            "false",
            "for",
            "function",
            "if",
            "import",
            "in",
            "let",
            "loop",
            "namespace",
            "null",
            "package",
            "return",
            "true",
            "var",
            "void",
            "while");

    private ReservedNames() {}

    static boolean inConditions(String name) {
        return CEL.contains(name);
    }

    /** A pack that declared the administrator's role could give it rights over cases. */
    static boolean role(String code) {
        return Roles.ADMINISTRATOR.equals(code);
    }
}
