package org.redress.store.jpa;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where a page ended: the sort key and the id of its last line. Opaque to callers, and no offset, so that a list does not
 * repeat or leave out lines when cases come and go between pages.
 *
 * @param list which list, in which order: the cursor of one is no use in another
 */
public record Cursor(String list, String key, String id) {

    private static final int LONGEST = 1_000;
    private static final char SEPARATOR = '\n';

    /** The key as a number; empty when somebody made it up. */
    public OptionalLong number() {
        try {
            return OptionalLong.of(Long.parseLong(key));
        } catch (NumberFormatException rubbish) {
            return OptionalLong.empty();
        }
    }

    public String text() {
        String plain = list + SEPARATOR + key + SEPARATOR + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** The cursor in a text that a client sent; empty when we gave out no such thing for this list. */
    public static Optional<Cursor> parse(String text, String list) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\n", -1);
            return parts.length == 3 && parts[0].equals(list)
                    ? Optional.of(new Cursor(parts[0], parts[1], parts[2]))
                    : Optional.empty();
        } catch (IllegalArgumentException rubbish) {
            return Optional.empty();
        }
    }
}
