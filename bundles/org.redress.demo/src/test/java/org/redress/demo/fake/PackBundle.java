package org.redress.demo.fake;

import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.nio.file.Path;
import java.util.Hashtable;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;

/** A bundle of which only its name, version, one header and the file of invented cases are asked. */
public final class PackBundle {

    private PackBundle() {}

    public static Bundle of(String name, String version, Path demoFile) {
        return (Bundle) Proxy.newProxyInstance(
                Bundle.class.getClassLoader(),
                new Class<?>[] {Bundle.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "getHeaders" -> new Hashtable<>(Map.of("Redress-Pack", "redress/pack.yaml"));
                    case "getSymbolicName" -> name;
                    case "getVersion" -> new Version(version);
                    case "getEntry" -> url(demoFile);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static Object url(Path file) throws MalformedURLException {
        return file == null ? null : file.toUri().toURL();
    }
}
