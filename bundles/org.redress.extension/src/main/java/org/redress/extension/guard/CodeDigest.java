package org.redress.extension.guard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import org.osgi.framework.Bundle;

/** SHA-256 over names and contents of everything in a bundle: the same on each node, another when anything in it changed. */
final class CodeDigest {

    private CodeDigest() {}

    static String of(Bundle bundle) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Enumeration<URL> found = bundle.findEntries("/", "*", true);
            List<URL> entries = found == null ? List.of() : Collections.list(found);
            entries.sort(Comparator.comparing(URL::getPath));
            for (URL entry : entries) {
                if (!entry.getPath().endsWith("/")) {
                    digest.update(entry.getPath().getBytes(StandardCharsets.UTF_8));
                    try (InputStream content = entry.openStream()) {
                        digest.update(content.readAllBytes());
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
