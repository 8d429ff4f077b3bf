package org.redress.manager.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Code that a plugin brings, as far as its manifest and component descriptions tell: it offers itself to the SPI, waits to be
 * asked, and reaches for nothing else (architecture rule 5). This keeps honest plugins apart; it is no sandbox: whose
 * code runs at all is a matter of trust.
 */
final class JarCode {

    private static final String CAPABILITY = "redress.spi";

    /** Headers by which a jar would reach into the container: code that starts by itself, packages that others wire to. */
    private static final List<String> REACHING = List.of(
            "Export-Package",
            "Require-Bundle",
            "Fragment-Host",
            "DynamicImport-Package",
            "Bundle-Activator",
            "Bundle-Blueprint",
            "Karaf-Commands");

    /** Packages that a plugin may import; it embeds what else it needs. */
    private static final List<String> IMPORTS =
            List.of("org.redress.spi.", "org.slf4j", "org.osgi.", "java.", "javax.", "org.w3c.dom", "org.xml.sax");

    private static final List<String> REQUIREMENTS = List.of("osgi.ee", "osgi.extender", CAPABILITY);

    private JarCode() {}

    static boolean is(ZipEntry entry) {
        return entry.getName().endsWith(".class") || entry.getName().endsWith(".jar");
    }

    /** @throws UnfitSource when the jar holds code that is none of ours to run */
    static void check(String name, ZipFile jar, Attributes headers, List<? extends ZipEntry> entries)
            throws IOException, UnfitSource {
        for (String header : REACHING) {
            if (headers.getValue(header) != null) {
                throw reaching(name, header);
            }
        }
        List<String> required = ManifestClauses.names(headers.getValue("Require-Capability"));
        Optional<String> code = Optional.ofNullable(headers.getValue("Service-Component"))
                .map(any -> "Service-Component")
                .or(() -> entries.stream()
                        .filter(JarCode::is)
                        .map(ZipEntry::getName)
                        .findFirst());
        if (code.isEmpty()) {
            return;
        }
        if (!required.contains(CAPABILITY)) {
            throw reaching(name, code.get());
        }
        imports(name, headers);
        for (String namespace : required) {
            if (!REQUIREMENTS.contains(namespace)) {
                throw unfit(name, "RD-PLG-114", "Require-Capability " + namespace);
            }
        }
        for (ZipEntry description : descriptions(headers, entries)) {
            try (InputStream content = jar.getInputStream(description)) {
                Optional<String> fault = ComponentDescription.fault(content);
                if (fault.isPresent()) {
                    throw unfit(name, "RD-PLG-115", description.getName() + ": " + fault.get());
                }
            }
        }
    }

    private static void imports(String name, Attributes headers) throws UnfitSource {
        for (String imported : ManifestClauses.names(headers.getValue("Import-Package"))) {
            if (IMPORTS.stream().noneMatch(imported::startsWith)) {
                throw unfit(name, "RD-PLG-114", "Import-Package " + imported);
            }
        }
    }

    private static List<ZipEntry> descriptions(Attributes headers, List<? extends ZipEntry> entries) {
        List<ZipEntry> found = new ArrayList<>();
        for (String path : ManifestClauses.names(headers.getValue("Service-Component"))) {
            String pattern = "\\Q" + path.replace("*", "\\E[^/]*\\Q") + "\\E";
            entries.stream().filter(entry -> entry.getName().matches(pattern)).forEach(found::add);
        }
        return found;
    }

    private static UnfitSource reaching(String name, String what) {
        return UnfitSource.of(
                name,
                "RD-PLG-106",
                "jar 含有代码或导出内容（" + PackJar.shown(what) + "）；带代码的插件须通过 SPI，且不能自行启动或导出。",
                "the jar brings code or exports (" + PackJar.shown(what)
                        + "); plugins with code need the SPI, and neither start anything nor export");
    }

    private static UnfitSource unfit(String name, String code, String what) {
        return UnfitSource.of(
                name,
                code,
                "插件伸手过长：" + PackJar.shown(what) + "；插件只能导入 SPI、slf4j、OSGi 和 JDK，并只向 SPI 提供服务。",
                "the plugin reaches too far: " + PackJar.shown(what)
                        + "; plugins import only the SPI, slf4j, OSGi and the JDK, and offer services of the SPI only");
    }
}
