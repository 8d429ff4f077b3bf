package org.redress.api.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something outside the case files that a case is about.
 *
 * @param kind code, one of {@link #KINDS}
 * @param value number or name; the username where {@code keepsOut}
 * @param keepsOut a colleague who may have nothing to do with the case because of this reference
 * @param removed no longer counts
 */
public record Reference(
        int no,
        String kind,
        String value,
        Optional<String> note,
        boolean keepsOut,
        Instant at,
        String by,
        boolean removed) {

    public static final String STAFF = "staff";

    /** What a case may be about. */
    public static final List<String> KINDS = List.of("treatment", STAFF, "device-batch", "consent", "incident");

    public Reference taken() {
        return new Reference(no, kind, value, note, keepsOut, at, by, true);
    }
}
