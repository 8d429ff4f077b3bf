package org.redress.pack;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** What an unquoted YAML 1.2 scalar means (core schema, without octal, hexadecimal and infinite numbers). */
final class PlainScalar {

    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]{1,18}");
    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?([0-9]{1,30}(\\.[0-9]{0,30})?|\\.[0-9]{1,30})([eE][-+]?[0-9]{1,2})?");

    private PlainScalar() {}

    /** String, Long, BigDecimal, Boolean, or null where nothing is written. */
    static Object value(String text) {
        switch (text) {
            case "", "~", "null", "Null", "NULL":
                return null;
            case "true", "True", "TRUE":
                return Boolean.TRUE;
            case "false", "False", "FALSE":
                return Boolean.FALSE;
            default:
                if (WHOLE.matcher(text).matches()) {
                    return Long.valueOf(text);
                }
                return DECIMAL.matcher(text).matches() ? new BigDecimal(text) : text;
        }
    }
}
