package org.redress.api.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An outside body has stepped in (P13).
 *
 * @param body code, one of {@link #BODIES}
 * @param name which one, in words
 */
public record Intervention(int no, String body, Optional<String> name, String text, Instant at, String by) {

    public static final String MEDIA = "media";

    /** Kinds of bodies; all but the media are authorities in the words of rules. */
    public static final List<String> BODIES =
            List.of(MEDIA, "consumer-association", "health-authority", "market-authority", "police", "court", "other");
}
