package org.redress.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Random values that clients hold, and the hashes by which the database knows them. Thread-safe. */
public final class Secrets {

    private final SecureRandom random = new SecureRandom();

    /** A value for cookies, tokens and forms: 256 bits, base64url. */
    public String session() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32));
    }

    /** A value for links that people pass on: 160 bits in hex, which survives being dictated. */
    public String oneTimeCode() {
        return HexFormat.of().formatHex(bytes(20));
    }

    public byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** A plain hash is enough here: the values are random, so there is nothing to guess. */
    public static String hash(String secret) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
