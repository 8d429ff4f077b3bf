package org.redress.api.procedure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The text of a pack as delivered: one or several YAML files. Immutable.
 *
 * @param files text by path relative to the pack's root, for example {@code pack.yaml}, {@code types/side-effect.yaml}
 */
public record PackSource(SortedMap<String, String> files) {

    /** Largest source in characters over all files. */
    public static final int MAX_CHARACTERS = 4_000_000;

    public PackSource {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        if (files.isEmpty()) {
            throw new IllegalArgumentException("a pack has at least one file");
        }
    }

    public static PackSource single(String name, String text) {
        return new PackSource(new TreeMap<>(Map.of(name, text)));
    }

    /** SHA-256 over names and texts, independent of how they were packed. */
    public String digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            files.forEach((path, text) -> {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                sha.update((path.length() + ":" + path + ":" + bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                sha.update(bytes);
            });
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
