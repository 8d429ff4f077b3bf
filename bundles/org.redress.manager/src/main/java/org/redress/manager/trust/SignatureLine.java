package org.redress.manager.trust;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A signature as it stands in a file. Signed is not the content but a statement about it, so that a sound signature of other content
 * can be told from a broken one. The statement names its purpose and the kind of file: nothing else that this key ever
 * signed passes for it.
 *
 * @param sha256 digest of the content, 64 hexadecimal digits
 * @param signature 64 bytes of Ed25519 over the statement
 */
record SignatureLine(PublicKey key, String sha256, byte[] signature) {

    static final String MARK = "redress-signature:";

    private static final Pattern FORM = Pattern.compile(
            MARK + " 1 ed25519 key=([A-Za-z0-9+/]{43}=) sha256=([0-9a-f]{64}) signature=([A-Za-z0-9+/]{86}==)");

    /** Every line is as long as any other. */
    static final int LENGTH = (MARK + " 1 ed25519 key= sha256= signature=").length() + 44 + 64 + 88;

    static SignatureLine sign(PrivateKey secret, PublicKey key, SignedFile.Kind kind, String sha256)
            throws GeneralSecurityException {
        Signature signer = Signature.getInstance("Ed25519");
        signer.initSign(secret);
        signer.update(statement(kind, sha256));
        return new SignatureLine(key, sha256, signer.sign());
    }

    /** Empty when the text is no signature line to the last character. */
    static Optional<SignatureLine> parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            SignatureLine line = new SignatureLine(
                    PluginKeys.fromRaw(Base64.getDecoder().decode(parts.group(1))),
                    parts.group(2),
                    Base64.getDecoder().decode(parts.group(3)));
            // Base64 has several spellings of the same bytes; one of them is ours.
            return Optional.of(line).filter(read -> read.text().equals(text));
        } catch (GeneralSecurityException | IllegalArgumentException noKey) {
            return Optional.empty();
        }
    }

    /** Whether the owner of the key made this statement. */
    boolean sound(SignedFile.Kind kind) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(statement(kind, sha256));
            return verifier.verify(signature);
        } catch (GeneralSecurityException broken) {
            return false;
        }
    }

    String text() {
        Base64.Encoder base64 = Base64.getEncoder();
        return MARK + " 1 ed25519 key=" + base64.encodeToString(PluginKeys.raw(key)) + " sha256=" + sha256
                + " signature=" + base64.encodeToString(signature);
    }

    private static byte[] statement(SignedFile.Kind kind, String sha256) {
        return ("redress plugin signature 1\n" + kind + "\n" + sha256 + "\n").getBytes(StandardCharsets.US_ASCII);
    }
}
