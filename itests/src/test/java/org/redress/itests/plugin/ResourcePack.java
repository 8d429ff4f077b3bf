package org.redress.itests.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A pack of the tests as it lies among their resources. */
public record ResourcePack(String id, String yaml) {

    public static ResourcePack of(String id) {
        try (InputStream source = ResourcePack.class.getResourceAsStream("/packs/" + id + ".redress.yaml")) {
            return new ResourcePack(id, new String(source.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with other words in it, for example another version. */
    public ResourcePack with(String words, String others) {
        if (!yaml.contains(words)) {
            throw new IllegalArgumentException("the pack does not say: " + words);
        }
        return new ResourcePack(id, yaml.replace(words, others));
    }

    /** The same under another id, so that tests on one node do not meet in it. */
    public ResourcePack under(String other) {
        return new ResourcePack(other, with("id: " + id, "id: " + other).yaml);
    }

    public String fileName() {
        return id + ".redress.yaml";
    }

    public byte[] bytes() {
        return yaml.getBytes(StandardCharsets.UTF_8);
    }
}
