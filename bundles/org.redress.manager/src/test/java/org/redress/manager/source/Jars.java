package org.redress.manager.source;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds jars entry by entry, hostile ones included. */
public final class Jars {

    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    public static Jars pack(String text) {
        return new Jars().header("Redress-Pack", "redress/pack.yaml").entry("redress/pack.yaml", text);
    }

    public Jars header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public Jars entry(String name, String text) {
        return entry(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public Jars entry(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    public File write(File file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new FileOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            StringBuilder manifest = new StringBuilder("Manifest-Version: 1.0\r\n");
            headers.forEach((name, value) ->
                    manifest.append(name).append(": ").append(value).append("\r\n"));
            zip.write(manifest.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file;
    }
}
