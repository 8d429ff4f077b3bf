package org.redress.demo.complaint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.redress.demo.file.DemoFile;

/** Finds what the bundles of packs bring of invented cases, by name for messages; of two versions of a bundle the newer. */
public final class DemoFiles implements Supplier<Map<String, String>> {

    private final BundleContext context;

    public DemoFiles(BundleContext context) {
        this.context = context;
    }

    @Override
    public Map<String, String> get() {
        Map<String, Bundle> newest = new TreeMap<>();
        for (Bundle bundle : context.getBundles()) {
            if (bundle.getHeaders("").get("Redress-Pack") != null) {
                newest.merge(
                        bundle.getSymbolicName(),
                        bundle,
                        (one, other) -> one.getVersion().compareTo(other.getVersion()) > 0 ? one : other);
            }
        }
        Map<String, String> files = new TreeMap<>();
        newest.forEach((name, bundle) -> {
            URL entry = bundle.getEntry(DemoFile.NAME);
            if (entry != null) {
                files.put(name + "/" + DemoFile.NAME, text(entry));
            }
        });
        return files;
    }

    private static String text(URL entry) {
        try (InputStream content = entry.openStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
