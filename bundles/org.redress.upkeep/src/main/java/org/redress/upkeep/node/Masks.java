package org.redress.upkeep.node;

import java.util.regex.Pattern;

/** Hides secrets in settings that leave the node. Rather too much than too little. */
public final class Masks {

    public static final String MASK = "(masked)";

    private static final Pattern SECRET_NAME = Pattern.compile(
            "(?i).*(pass|pwd|secret|token|credential|private|apikey|api[._-]?key|(^|[._-])key$|auth|salt|cookie|session).*");
    /** {@code //user:password@host}, {@code password=…} within a longer value. */
    private static final Pattern IN_ADDRESS = Pattern.compile("(//[^/\\s:@]*:)[^@/\\s]+(@)");

    private static final Pattern IN_WORDS =
            Pattern.compile("(?i)((?:password|passwd|pwd|secret|token|api[._-]?key|user)\\s*[=:]\\s*)[^&;,\\s]+");

    private Masks() {}

    /** The value, or as much of it as may be seen. */
    public static String shown(String name, String value) {
        if (value.isEmpty() || !SECRET_NAME.matcher(name).matches()) {
            return IN_WORDS.matcher(IN_ADDRESS.matcher(value).replaceAll("$1" + MASK + "$2"))
                    .replaceAll("$1" + MASK);
        }
        return MASK;
    }
}
