package org.redress.api.casework;

import java.util.Optional;

/** One thing complained about: subject × service × profession × outcome (KO41 counting). */
public record Issue(
        int no, String subject, Optional<String> service, Optional<String> profession, Optional<Result> outcome) {

    /** What came of it. */
    public enum Result {
        UPHELD,
        PARTLY,
        NOT_UPHELD
    }
}
