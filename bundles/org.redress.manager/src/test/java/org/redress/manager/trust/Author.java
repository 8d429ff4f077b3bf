package org.redress.manager.trust;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.List;

/** Somebody with a key, who signs as the tool does. */
public final class Author {

    private final KeyPair keys;

    public Author() throws GeneralSecurityException {
        this.keys = PluginKeys.create();
    }

    public byte[] signsYaml(String text) throws GeneralSecurityException {
        return signs(SignedFile.Kind.YAML, text.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] signsJar(byte[] jar) throws GeneralSecurityException {
        return signs(SignedFile.Kind.JAR, jar);
    }

    private byte[] signs(SignedFile.Kind kind, byte[] bytes) throws GeneralSecurityException {
        SignedFile file = SignedFile.of(kind, bytes).prepared();
        return file.with(SignatureLine.sign(keys.getPrivate(), keys.getPublic(), kind, file.digest()));
    }

    String fingerprint() {
        return PluginKeys.fingerprint(keys.getPublic());
    }

    String secretPem() {
        return PluginKeys.pem(keys.getPrivate());
    }

    /** The public key into a folder, as an administrator puts it there. */
    public Path trustedIn(Path folder, String fileName) throws IOException {
        return Files.writeString(folder.resolve(fileName), PluginKeys.pem(keys.getPublic()));
    }

    /** What the tool answers, its exit code first. */
    static String tool(String... words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int code = new SigningTool(new PrintStream(bytes, true, StandardCharsets.UTF_8)).run(List.of(words));
        return code + " " + bytes.toString(StandardCharsets.UTF_8);
    }
}
