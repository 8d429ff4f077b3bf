package org.redress.engine.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Tokens of links and secrets of visits, 256 bits each, and the hashes by which the database knows them. Thread-safe. */
final class LinkSecrets {

    private static final String FORM = "[A-Za-z0-9_-]{43}";

    private final SecureRandom random = new SecureRandom();

    String fresh() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether it could be one at all; what cannot is not looked for. */
    static boolean wellFormed(String secret) {
        return secret.matches(FORM);
    }

    /** A plain hash is enough: the values are random, so there is nothing to guess. */
    static String hash(String secret) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
