package org.redress.manager.source;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.redress.api.procedure.PackSource;
import org.redress.spi.pack.PackManifest;

/** A pack that is one YAML file. */
public final class PackFile {

    private PackFile() {}

    /** By name only: whether it is any good is said when it is read. */
    public static boolean named(File file) {
        String name = file.getName();
        return name.endsWith(PackManifest.FILE_SUFFIX)
                && name.length() > PackManifest.FILE_SUFFIX.length()
                && !name.startsWith(".");
    }

    public static PackSource read(File file) throws IOException, UnfitSource {
        try (InputStream content = new FileInputStream(file)) {
            return PackSource.single(file.getName(), Utf8.read(file.getName(), content));
        }
    }
}
