package org.redress.manager.trust;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.EdECKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Ed25519 keys as PEM files, written as OpenSSL does, so that either tool can make them. */
final class PluginKeys {

    /** What X.509 puts before the 32 bytes of a public key. */
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int RAW = 32;

    private PluginKeys() {}

    static KeyPair create() throws GeneralSecurityException {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    static byte[] raw(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - RAW, encoded.length);
    }

    static PublicKey fromRaw(byte[] raw) throws GeneralSecurityException {
        byte[] encoded = Arrays.copyOf(PREFIX, PREFIX.length + RAW);
        System.arraycopy(raw, 0, encoded, PREFIX.length, RAW);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    /** SHA-256 of the key's 32 bytes, in hexadecimal digits. */
    static String fingerprint(PublicKey key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(raw(key)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    /** Enough of a fingerprint to compare by eye. */
    static String shortened(String fingerprint) {
        return fingerprint.substring(0, 16);
    }

    static PublicKey publicKey(String pem) throws GeneralSecurityException {
        return ed25519(KeyFactory.getInstance("EdDSA").generatePublic(new X509EncodedKeySpec(body(pem, "PUBLIC KEY"))));
    }

    static PrivateKey privateKey(String pem) throws GeneralSecurityException {
        return ed25519(
                KeyFactory.getInstance("EdDSA").generatePrivate(new PKCS8EncodedKeySpec(body(pem, "PRIVATE KEY"))));
    }

    static String pem(PublicKey key) {
        return pem("PUBLIC KEY", key.getEncoded());
    }

    static String pem(PrivateKey key) {
        return pem("PRIVATE KEY", key.getEncoded());
    }

    /** The JDK's EdDSA is two curves. */
    private static <K> K ed25519(K key) throws InvalidKeyException {
        if (key instanceof EdECKey curve && curve.getParams().getName().equals("Ed25519")) {
            return key;
        }
        throw new InvalidKeyException("the key is none of Ed25519");
    }

    private static String pem(String what, byte[] encoded) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(encoded)
                + "\n-----END " + what + "-----\n";
    }

    private static byte[] body(String pem, String what) throws InvalidKeyException {
        String begin = "-----BEGIN " + what + "-----";
        int from = pem.indexOf(begin);
        int to = pem.indexOf("-----END " + what + "-----");
        if (from < 0 || to < from) {
            throw new InvalidKeyException("the file holds no " + what + " in PEM");
        }
        try {
            return Base64.getDecoder()
                    .decode(pem.substring(from + begin.length(), to).replaceAll("\\s", ""));
        } catch (IllegalArgumentException broken) {
            throw new InvalidKeyException("the key is damaged");
        }
    }
}
