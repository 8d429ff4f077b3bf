package org.redress.manager.source;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.osgi.framework.Bundle;
import org.redress.api.procedure.PackSource;
import org.redress.spi.pack.PackManifest;

/** A pack that lies in an installed bundle. */
public final class PackBundle {

    private PackBundle() {}

    public static boolean marked(Bundle bundle) {
        return bundle.getHeaders("").get(PackManifest.HEADER) != null;
    }

    public static PackSource read(Bundle bundle) throws IOException, UnfitSource {
        PackFolder folder =
                new PackFolder(bundle.getSymbolicName(), bundle.getHeaders("").get(PackManifest.HEADER));
        Enumeration<URL> found = bundle.findEntries("/" + folder.folder(), "*.yaml", true);
        List<URL> entries = found == null ? List.of() : Collections.list(found);
        for (URL entry : entries) {
            String name = entry.getPath().substring(1);
            if (PackFolder.unsafe(name)) {
                throw UnfitSource.of(
                        bundle.getSymbolicName(), "RD-PLG-105", "名称不安全。", "an entry's name is no plain relative path");
            }
            try (InputStream content = entry.openStream()) {
                folder.add(name, content);
            }
        }
        return folder.source();
    }
}
