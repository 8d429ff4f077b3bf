package org.redress.manager.deploy;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Properties;

/** What each of our bundles was installed from, kept beside the bundle: after a restart only jars that changed are replaced. */
final class JarDigests {

    private final File file;

    JarDigests(File file) {
        this.file = file;
    }

    String of(File jar) throws IOException {
        try (InputStream bytes = Files.newInputStream(jar.toPath());
                DigestInputStream digested = new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    boolean is(String location, String digest) throws IOException {
        return digest.equals(read().getProperty(location));
    }

    void put(String location, String digest) throws IOException {
        Properties known = read();
        known.setProperty(location, digest);
        write(known);
    }

    void remove(String location) throws IOException {
        Properties known = read();
        if (known.remove(location) != null) {
            write(known);
        }
    }

    private Properties read() throws IOException {
        Properties known = new Properties();
        if (file.isFile()) {
            try (InputStream bytes = Files.newInputStream(file.toPath())) {
                known.load(bytes);
            }
        }
        return known;
    }

    private void write(Properties known) throws IOException {
        try (OutputStream bytes = Files.newOutputStream(file.toPath())) {
            known.store(bytes, null);
        }
    }
}
