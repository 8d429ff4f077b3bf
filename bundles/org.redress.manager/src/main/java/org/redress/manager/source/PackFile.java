package org.redress.manager.source;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.redress.api.procedure.PackSource;

/** A pack that is one YAML file. */
public final class PackFile {

    public static final String SUFFIX = ".redress.yaml";

    private PackFile() {}

    /** By name only: whether it is any good is said when it is read. */
    public static boolean named(File file) {
        String name = file.getName();
        return name.endsWith(SUFFIX) && name.length() > SUFFIX.length() && !name.startsWith(".");
    }

    public static PackSource read(File file) throws IOException, UnfitSource {
        try (InputStream content = new FileInputStream(file)) {
            return PackSource.single(file.getName(), Utf8.read(file.getName(), content));
        }
    }
}
