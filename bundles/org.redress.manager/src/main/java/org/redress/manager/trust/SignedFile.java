package org.redress.manager.trust;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The bytes of a plugin, told apart into what is signed and what may follow it: the last line of a YAML file (a comment), the
 * comment at the end of a jar. Everything before is signed byte by byte, so that no two readers of an archive can see
 * different things in it.
 *
 * @param signed length of what is signed, from the start
 * @param tail what follows where a signature is expected; empty when nothing says that it is one
 */
record SignedFile(Kind kind, byte[] bytes, int signed, Optional<String> tail) {

    private static final String COMMENT = "# ";

    /** What a jar ends with, up to the length of its comment. */
    private static final byte[] END = {'P', 'K', 5, 6};

    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 65_535;

    /** Kinds of files that plugins come as. */
    enum Kind {
        YAML,
        JAR
    }

    static SignedFile of(Kind kind, byte[] bytes) {
        return kind == Kind.YAML ? yaml(bytes) : jar(bytes);
    }

    private static SignedFile yaml(byte[] bytes) {
        int mark = lastLine(bytes, (COMMENT + SignatureLine.MARK).getBytes(StandardCharsets.US_ASCII));
        if (mark < 0) {
            return new SignedFile(Kind.YAML, bytes, bytes.length, Optional.empty());
        }
        String tail = text(bytes, mark + COMMENT.length());
        // Copying by hand may lose the end of the last line, which means nothing.
        return new SignedFile(
                Kind.YAML, bytes, mark, Optional.of(tail.endsWith("\n") ? tail.substring(0, tail.length() - 1) : tail));
    }

    private static SignedFile jar(byte[] bytes) {
        int end = end(bytes);
        if (end < 0) {
            return new SignedFile(Kind.JAR, bytes, bytes.length, Optional.empty());
        }
        int comment = end + END_LENGTH;
        return new SignedFile(
                Kind.JAR,
                bytes,
                comment,
                Optional.of(text(bytes, comment)).filter(tail -> tail.startsWith(SignatureLine.MARK)));
    }

    /** SHA-256 of what is signed. */
    String digest() {
        return digest(bytes, signed);
    }

    /** Without the signature; with everything where something else than a signature follows. */
    byte[] content() {
        return tail.filter(line -> line.length() == SignatureLine.LENGTH).isPresent()
                ? Arrays.copyOf(bytes, signed)
                : bytes;
    }

    /** The same file ready to be signed: without the signature that it may have, its end prepared for one. */
    SignedFile prepared() {
        if (kind == Kind.JAR) {
            if (end(bytes) < 0) {
                throw new IllegalArgumentException("the file is no complete jar");
            }
            byte[] content = Arrays.copyOf(bytes, signed);
            content[signed - 2] = (byte) SignatureLine.LENGTH;
            content[signed - 1] = (byte) (SignatureLine.LENGTH >> 8);
            return new SignedFile(kind, content, signed, Optional.empty());
        }
        byte[] content = Arrays.copyOf(bytes, signed);
        if (signed > 0 && content[signed - 1] != '\n') {
            content = joined(content, "\n");
        }
        return new SignedFile(kind, content, content.length, Optional.empty());
    }

    byte[] with(SignatureLine line) {
        return joined(bytes, kind == Kind.YAML ? COMMENT + line.text() + "\n" : line.text());
    }

    private static byte[] joined(byte[] content, String text) {
        ByteArrayOutputStream all = new ByteArrayOutputStream(content.length + text.length());
        all.writeBytes(content);
        all.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
        return all.toByteArray();
    }

    private static String digest(byte[] bytes, int length) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(bytes, 0, length);
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    /** Byte for character: what is no ASCII is no signature. */
    private static String text(byte[] bytes, int from) {
        return new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
    }

    private static int end(byte[] bytes) {
        int first = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
        for (int i = bytes.length - END_LENGTH; i >= first; i--) {
            if (starts(bytes, i, END)) {
                return i;
            }
        }
        return -1;
    }

    private static int lastLine(byte[] bytes, byte[] start) {
        for (int i = bytes.length - start.length; i >= 0; i--) {
            if (starts(bytes, i, start) && (i == 0 || bytes[i - 1] == '\n')) {
                return i;
            }
        }
        return -1;
    }

    private static boolean starts(byte[] bytes, int at, byte[] with) {
        return Arrays.equals(bytes, at, at + with.length, with, 0, with.length);
    }
}
