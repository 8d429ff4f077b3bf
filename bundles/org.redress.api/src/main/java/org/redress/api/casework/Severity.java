package org.redress.api.casework;

import java.util.Locale;

/** Weight of a case, the lightest first. */
public enum Severity {
    GENERAL,
    MAJOR;

    /** By the code that rules and the REST contract write. */
    public static Severity of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
