package org.redress.security.password;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An Argon2id hash in the PHC string format: {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}.
 *
 * @param memoryKib memory in KiB
 * @param passes passes over it
 * @param lanes degree of parallelism
 */
record Argon2Hash(int memoryKib, int passes, int lanes, byte[] salt, byte[] hash) {

    /** A damaged or planted row must not make the node allocate gigabytes. */
    private static final int MOST_MEMORY_KIB = 256 * 1024;

    private static final Pattern FORMAT = Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d{1,2})"
            + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

    static Optional<Argon2Hash> parse(String text) {
        Matcher matcher = FORMAT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int memory = Integer.parseInt(matcher.group(1));
        int passes = Integer.parseInt(matcher.group(2));
        int lanes = Integer.parseInt(matcher.group(3));
        if (memory > MOST_MEMORY_KIB || passes < 1 || lanes < 1 || memory < 8 * lanes) {
            return Optional.empty();
        }
        try {
            Base64.Decoder base64 = Base64.getDecoder();
            return Optional.of(new Argon2Hash(
                    memory, passes, lanes, base64.decode(matcher.group(4)), base64.decode(matcher.group(5))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String format() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(memoryKib, passes, lanes, base64.encodeToString(salt), base64.encodeToString(hash));
    }

    boolean costs(Argon2Cost cost) {
        return memoryKib == cost.memoryKib() && passes == cost.passes() && lanes == cost.lanes();
    }

    @Override
    public String toString() {
        return "Argon2Hash[m=%d,t=%d,p=%d]".formatted(memoryKib, passes, lanes);
    }
}
