package org.redress.console.text;

import java.util.Locale;
import java.util.Optional;
import org.redress.api.casework.Severity;

/** How grave a case is, in words: as confirmed, and what rules propose beyond that while nobody has looked at it. */
public final class SeverityWords {

    private SeverityWords() {}

    /**
     * {@code 重大}, {@code 系统建议重大，待确认} or {@code 一般（系统建议重大，待确认）}.
     *
     * @param proposed above the confirmed one, so beside a confirmed one it can only be major
     */
    public static Optional<String> of(Words words, Optional<Severity> confirmed, Optional<Severity> proposed) {
        if (proposed.isEmpty()) {
            return confirmed.map(held -> words.get("severity." + code(held)));
        }
        return Optional.of(
                words.get(confirmed.isPresent() ? "severity.general.asks" : "severity.asks." + code(proposed.get())));
    }

    /** For rows: what is waiting to be confirmed, else what is graver than usual. */
    public static Optional<String> brief(Words words, Optional<Severity> confirmed, Optional<Severity> proposed) {
        return proposed.map(asked -> words.get("severity.brief." + code(asked)))
                .or(() -> confirmed.filter(Severity.MAJOR::equals).map(held -> words.get("severity." + code(held))));
    }

    private static String code(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
