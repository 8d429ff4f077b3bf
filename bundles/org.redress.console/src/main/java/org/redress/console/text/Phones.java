package org.redress.console.text;

/** Telephone numbers as pages show them: enough to recognise, not enough to copy. */
public final class Phones {

    private Phones() {}

    /** {@code 138 **** 2107}; of short numbers the last two digits. */
    public static String masked(String phone) {
        int length = phone.length();
        if (length < 8) {
            return "****" + phone.substring(Math.max(0, length - 2));
        }
        return phone.substring(0, 3) + " **** " + phone.substring(length - 4);
    }
}
