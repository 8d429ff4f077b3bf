package org.redress.store.cases;

import java.util.Locale;

/** What somebody typed as a pattern for {@code LIKE … ESCAPE '!'}. */
final class Like {

    private Like() {}

    static String part(String typed) {
        String plain = typed.strip().toLowerCase(Locale.ROOT);
        return "%" + plain.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
