package org.redress.search.index;

import java.util.Optional;
import java.util.UUID;
import org.redress.api.search.HitKind;

/**
 * What a document of the index refers to.
 *
 * @param id UUID of a case or customer; {@code digest/id} of a guide
 */
public record Key(HitKind kind, String id) {

    private static final char SEPARATOR = ':';

    public static Key ofCase(UUID id) {
        return new Key(HitKind.CASE, id.toString());
    }

    public static Key ofCustomer(UUID id) {
        return new Key(HitKind.CUSTOMER, id.toString());
    }

    public static Key ofGuide(String digest, String guide) {
        return new Key(HitKind.GUIDE, digest + "/" + guide);
    }

    public UUID uuid() {
        return UUID.fromString(id);
    }

    public String text() {
        return kind.name() + SEPARATOR + id;
    }

    public static Optional<Key> parse(String text) {
        int at = text.indexOf(SEPARATOR);
        return at < 0
                ? Optional.empty()
                : Optional.of(new Key(HitKind.valueOf(text.substring(0, at)), text.substring(at + 1)));
    }
}
