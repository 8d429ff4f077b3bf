package org.redress.api.casework;

import java.util.Optional;

/**
 * One thing complained about: subject × service × profession × outcome (KO41 counting).
 *
 * @param subject code of the rules' lists, or what people wrote; so are service and profession
 */
public record Issue(
        int no, String subject, Optional<String> service, Optional<String> profession, Optional<Result> outcome) {

    /** The same with what came of it. */
    public Issue ended(Result result) {
        return new Issue(no, subject, service, profession, Optional.of(result));
    }

    /** The same under another number. */
    public Issue numbered(int number) {
        return new Issue(number, subject, service, profession, outcome);
    }

    /** What came of it. */
    public enum Result {
        UPHELD,
        PARTLY,
        NOT_UPHELD
    }
}
