package org.redress.spi.pack;

/** What the platform looks for in bundles and in the folder {@code deploy/}. */
public final class PackManifest {

    /** Manifest header of a bundle that brings a pack; its value is the path of the main file inside the bundle. */
    public static final String HEADER = "Redress-Pack";

    /** Usual value of the header. Files of the pack are all {@code .yaml} files in the same folder and below. */
    public static final String USUAL_PATH = "redress/pack.yaml";

    /** End of the name of a pack that consists of a single file and needs no bundle. */
    public static final String FILE_SUFFIX = ".redress.yaml";

    private PackManifest() {}
}
