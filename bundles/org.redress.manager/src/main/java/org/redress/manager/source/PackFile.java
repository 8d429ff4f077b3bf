package org.redress.manager.source;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.redress.api.procedure.PackSource;
import org.redress.spi.pack.PackManifest;

/** A pack that is one YAML file. */
public final class PackFile {

    /** Room for a signature, which is not part of the pack. */
    private static final int SIGNATURE = 1_000;

    private PackFile() {}

    /** By name only: whether it is any good is said when it is read. */
    public static boolean named(File file) {
        String name = file.getName();
        return name.endsWith(PackManifest.FILE_SUFFIX)
                && name.length() > PackManifest.FILE_SUFFIX.length()
                && !name.startsWith(".");
    }

    /** The file as it is; of one that is too large, so much that {@link #read} says so. */
    public static byte[] bytes(File file) throws IOException {
        try (InputStream content = new FileInputStream(file)) {
            return content.readNBytes(Utf8.MAX_BYTES + SIGNATURE);
        }
    }

    public static PackSource read(String name, byte[] content) throws UnfitSource {
        return PackSource.single(name, Utf8.read(name, content));
    }
}
