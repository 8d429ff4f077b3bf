package org.redress.security.administration;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.redress.security.Secrets;
import org.redress.store.port.AccountStore;
import org.redress.store.port.AccountStore.OneTimeCode;

/** Codes by which an account gets its password without anybody else ever knowing one. The newest of an account counts. */
final class OneTimeCodes {

    private static final Duration VALID_FOR = Duration.ofHours(48);
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{40}");

    private final AccountStore store;
    private final Clock clock;
    private final Secrets secrets = new Secrets();

    OneTimeCodes(AccountStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    String issue(String username) {
        String code = secrets.oneTimeCode();
        store.saveCode(
                new OneTimeCode(Secrets.hash(code), username, clock.instant().plus(VALID_FOR)));
        return code;
    }

    /** Whose code it is, while it can be redeemed. */
    Optional<String> owner(String code) {
        return hash(code).flatMap(store::peekCode).filter(this::valid).map(OneTimeCode::username);
    }

    /** As {@link #owner(String)}, and spends it. */
    Optional<String> take(String code) {
        return hash(code).flatMap(store::takeCode).filter(this::valid).map(OneTimeCode::username);
    }

    private boolean valid(OneTimeCode code) {
        return code.expiresAt().isAfter(clock.instant());
    }

    private static Optional<String> hash(String code) {
        String typed = code.strip().toLowerCase(Locale.ROOT);
        return SHAPE.matcher(typed).matches() ? Optional.of(Secrets.hash(typed)) : Optional.empty();
    }
}
