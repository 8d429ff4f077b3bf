package org.redress.search.query;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;

/**
 * Where a page ended: how well its last line fitted, and what decides between equals. Opaque to callers.
 *
 * @param score as the library counts it
 */
record Place(float score, long order) {

    private static final int LONGEST = 100;
    private static final String VERSION = "s1";

    static Place of(FieldDoc last) {
        return new Place((Float) last.fields[0], (Long) last.fields[1]);
    }

    FieldDoc after() {
        // No document has this number: what comes after is decided by the two values.
        return new FieldDoc(Integer.MAX_VALUE, score, new Object[] {score, order});
    }

    String text() {
        String plain = VERSION + " " + Float.floatToIntBits(score) + " " + order;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    /** Empty where nobody gave it out. */
    static Optional<Place> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split(" ", -1);
            if (parts.length != 3 || !parts[0].equals(VERSION)) {
                return Optional.empty();
            }
            float score = Float.intBitsToFloat(Integer.parseInt(parts[1]));
            return Float.isFinite(score) ? Optional.of(new Place(score, Long.parseLong(parts[2]))) : Optional.empty();
        } catch (IllegalArgumentException rubbish) {
            return Optional.empty();
        }
    }
}
