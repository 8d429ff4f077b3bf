package org.redress.manager.source;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.redress.api.procedure.PackSource;
import org.redress.spi.pack.PackManifest;

/** A pack that comes as a jar with the manifest header {@code Redress-Pack}: rules, and code only as the SPI wants it. */
public final class PackJar {

    /** Largest jar in bytes. */
    public static final long MAX_BYTES = 20_000_000;

    private static final int MAX_ENTRIES = 2_000;
    private static final int MAX_MANIFEST = 256 * 1024;

    private PackJar() {}

    /** Whether a file is a jar that says it carries a pack. */
    public static boolean marked(File file) {
        if (!file.getName().toLowerCase(Locale.ROOT).endsWith(".jar") || !file.isFile()) {
            return false;
        }
        try (ZipFile jar = new ZipFile(file)) {
            return headers(file.getName(), jar).getValue(PackManifest.HEADER) != null;
        } catch (IOException | IllegalArgumentException | UnfitSource unreadable) {
            return false;
        }
    }

    /**
     * Reads the pack out of a jar.
     *
     * @param name file name for messages; the file itself may be a copy
     */
    public static PackSource read(String name, File file) throws IOException, UnfitSource {
        if (file.length() > MAX_BYTES) {
            throw tooLarge(name);
        }
        try (ZipFile jar = new ZipFile(file)) {
            return read(name, jar);
        } catch (ZipException | IllegalArgumentException broken) {
            throw UnfitSource.of(
                    name, "RD-PLG-108", "文件不是完整的 jar；请重新构建。", "the file is no complete jar; build it again");
        }
    }

    public static UnfitSource tooLarge(String name) {
        return UnfitSource.of(
                name, "RD-PLG-103", "文件超过 20 MB。", "the jar is larger than 20 MB; a pack is text and needs far less");
    }

    private static PackSource read(String name, ZipFile jar) throws IOException, UnfitSource {
        Attributes headers = headers(name, jar);
        String mainPath = headers.getValue(PackManifest.HEADER);
        if (mainPath == null) {
            throw UnfitSource.of(
                    name, "RD-PLG-107", "清单中没有 Redress-Pack。", "the manifest has no header Redress-Pack any more");
        }
        List<? extends ZipEntry> entries = entries(name, jar);
        JarCode.check(name, jar, headers, entries);
        PackFolder folder = new PackFolder(name, mainPath);
        for (ZipEntry entry : entries) {
            if (!entry.isDirectory() && folder.holds(entry.getName())) {
                try (InputStream content = jar.getInputStream(entry)) {
                    folder.add(entry.getName(), content);
                }
            }
        }
        return folder.source();
    }

    /** Not by {@code JarFile}, which would read a manifest of any size. */
    private static Attributes headers(String name, ZipFile jar) throws IOException, UnfitSource {
        ZipEntry entry = jar.getEntry(JarFile.MANIFEST_NAME);
        if (entry == null) {
            return new Attributes();
        }
        try (InputStream content = jar.getInputStream(entry)) {
            byte[] bytes = content.readNBytes(MAX_MANIFEST + 1);
            if (bytes.length > MAX_MANIFEST) {
                throw UnfitSource.of(name, "RD-PLG-103", "清单过大。", "the manifest is larger than 256 KB");
            }
            return new Manifest(new ByteArrayInputStream(bytes)).getMainAttributes();
        }
    }

    private static List<? extends ZipEntry> entries(String name, ZipFile jar) throws UnfitSource {
        if (jar.size() > MAX_ENTRIES) {
            throw UnfitSource.of(
                    name,
                    "RD-PLG-104",
                    "jar 中的条目超过 " + MAX_ENTRIES + " 个。",
                    "the jar has more than " + MAX_ENTRIES + " entries");
        }
        List<? extends ZipEntry> entries = Collections.list(jar.entries());
        for (ZipEntry entry : entries) {
            String path = entry.getName();
            if (PackFolder.unsafe(path)) {
                throw UnfitSource.of(
                        name,
                        "RD-PLG-105",
                        "jar 中的名称不安全：" + shown(path),
                        "an entry's name leads out of the jar or is no plain relative path: " + shown(path));
            }
        }
        return entries;
    }

    static String shown(String path) {
        String plain = path.replaceAll("\\p{Cntrl}", "?");
        return plain.length() > 100 ? plain.substring(0, 100) + "…" : plain;
    }
}
