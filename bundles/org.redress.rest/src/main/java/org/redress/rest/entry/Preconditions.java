package org.redress.rest.entry;

import jakarta.ws.rs.core.EntityTag;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redress.rest.problem.Refusal;
import org.redress.rest.problem.RestProblems;

/** The headers that make repeating and overtaking safe. */
public final class Preconditions {
    private static final Pattern ETAG = Pattern.compile("\"(\\d{1,18})\"");
    private static final Pattern KEY = Pattern.compile("[\\x20-\\x7e]{1,200}");

    private Preconditions() {}

    /** The version that {@code If-Match} names; none for {@code *} or no header. */
    public static Optional<Long> expectedVersion(String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return Optional.empty();
        }
        Matcher etag = ETAG.matcher(ifMatch.strip());
        if (!etag.matches()) {
            throw Refusal.of(400, RestProblems.IF_MATCH);
        }
        return Optional.of(Long.valueOf(etag.group(1)));
    }

    public static Optional<String> idempotencyKey(String header) {
        if (header == null) {
            return Optional.empty();
        }
        if (header.isBlank() || !KEY.matcher(header).matches()) {
            throw Refusal.of(400, RestProblems.IDEMPOTENCY_KEY);
        }
        return Optional.of(header);
    }

    /** Whether {@code If-None-Match} names this very state; one that cannot be read names nothing. */
    public static boolean known(String ifNoneMatch, EntityTag tag) {
        if (ifNoneMatch == null) {
            return false;
        }
        String quoted = '"' + tag.getValue() + '"';
        return Arrays.stream(ifNoneMatch.split(","))
                .map(String::strip)
                .anyMatch(given -> given.equals("*") || given.equals(quoted) || given.equals("W/" + quoted));
    }
}
