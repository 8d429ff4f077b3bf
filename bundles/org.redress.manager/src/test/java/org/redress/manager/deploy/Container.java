package org.redress.manager.deploy;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.Arrays;
import java.util.Collections;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.redress.manager.Fakes;

/** The framework as far as deployers see it. */
final class Container {

    final Map<String, Installed> bundles = new LinkedHashMap<>();
    final File data;
    /** Content of bundles that do not resolve. */
    Predicate<byte[]> refuses = content -> false;

    int systemState = Bundle.ACTIVE;
    private long ids = 1;

    Container(File data) {
        this.data = data;
    }

    /** A bundle with its life. */
    final class Installed {
        final long id = ids++;
        final String location;
        final Map<String, String> headers;
        int state = Bundle.INSTALLED;
        byte[] content = new byte[0];
        File root;
        private Bundle self;

        Installed(String location, Map<String, String> headers) {
            this.location = location;
            this.headers = headers;
        }

        Bundle bundle() {
            Map<String, Function<Object[], Object>> calls = new LinkedHashMap<>();
            calls.put("getLocation", args -> location);
            calls.put("getBundleId", args -> id);
            calls.put("getSymbolicName", args -> headers.get("Bundle-SymbolicName"));
            calls.put("getState", args -> state);
            calls.put("getHeaders", args -> dictionary(headers));
            calls.put(
                    "adapt",
                    args -> args[0] == BundleStartLevel.class
                            ? Fakes.only(BundleStartLevel.class, Map.of("setStartLevel", level -> null))
                            : null);
            calls.put("start", args -> {
                if (refuses.test(content)) {
                    return sneak(new BundleException("unresolved"));
                }
                state = Bundle.ACTIVE;
                return null;
            });
            calls.put("uninstall", args -> bundles.remove(location) == null);
            calls.put("findEntries", args -> entries((String) args[0]));
            calls.put("equals", args -> args[0] == self);
            calls.put("hashCode", args -> (int) id);
            self = self == null ? Fakes.only(Bundle.class, calls) : self;
            return self;
        }

        private Object entries(String folder) {
            File dir = new File(root, folder);
            File[] found = dir.listFiles((parent, name) -> name.endsWith(".yaml"));
            return found == null
                    ? null
                    : Collections.enumeration(Arrays.stream(found)
                            .map(file -> entry(folder + file.getName(), file))
                            .toList());
        }
    }

    BundleContext context() {
        Map<String, Function<Object[], Object>> calls = new LinkedHashMap<>();
        calls.put("getDataFile", args -> new File(data, (String) args[0]));
        calls.put("getBundle", args -> find((String) args[0]));
        calls.put("installBundle", args -> {
            Installed installed = new Installed((String) args[0], Map.of());
            installed.content = bytes(args[1]);
            bundles.put(installed.location, installed);
            return installed.bundle();
        });
        calls.put("getProperty", args -> new File(data, "etc").getPath());
        calls.put("addBundleListener", args -> null);
        calls.put("removeBundleListener", args -> null);
        calls.put(
                "getBundles",
                args -> bundles.values().stream().map(Installed::bundle).toArray(Bundle[]::new));
        return Fakes.only(BundleContext.class, calls);
    }

    Installed add(String location, Map<String, String> headers) {
        Installed installed = new Installed(location, headers);
        installed.state = Bundle.ACTIVE;
        bundles.put(location, installed);
        return installed;
    }

    List<String> locations() {
        return List.copyOf(bundles.keySet());
    }

    private Bundle find(String location) {
        if (location.equals("System Bundle")) {
            return Fakes.only(Bundle.class, Map.of("getState", args -> systemState));
        }
        Installed installed = bundles.get(location);
        return installed == null ? null : installed.bundle();
    }

    /** An entry's address as the framework gives it: its path is the name inside the bundle. */
    private static URL entry(String path, File file) {
        try {
            return new URL("bundle", "1.0", 0, path, new java.net.URLStreamHandler() {
                @Override
                protected java.net.URLConnection openConnection(URL url) throws IOException {
                    return file.toURI().toURL().openConnection();
                }
            });
        } catch (MalformedURLException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Dictionary<String, String> dictionary(Map<String, String> headers) {
        return new Hashtable<>(headers);
    }

    private static byte[] bytes(Object stream) {
        try {
            return ((InputStream) stream).readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T, E extends Throwable> T sneak(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
