package org.redress.itests.plugin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * A plugin with code, compiled against the SPI of the distribution when a test asks for it: an overlay with one row of the
 * ladder that asks its policy whenever a customer demands something.
 *
 * @param body of the policy's {@code decide(Question question)}, after whatever fields and methods {@code members} declares
 */
public record CodePlugin(String id, String version, String members, String body) {

    private static final String SOURCE = """
            package plugin;

            import org.redress.spi.policy.*;

            public class Policy implements EscalationPolicy {
                %s

                @Override
                public Answer decide(Question question) {
                    %s
                }
            }
            """;

    private static final Map<String, Map<String, byte[]>> COMPILED = new ConcurrentHashMap<>();

    private static final String COMPONENT = """
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="plugin.Policy">
              <property name="redress.policy" value="decide"/>
              <service><provide interface="org.redress.spi.policy.EscalationPolicy"/></service>
              <implementation class="plugin.Policy"/>
            </scr:component>
            """;

    public static CodePlugin deciding(String id, String body) {
        return new CodePlugin(id, "1.0.0", "", body);
    }

    public CodePlugin with(String otherMembers) {
        return new CodePlugin(id, version, otherMembers, body);
    }

    public CodePlugin version(String other, String otherBody) {
        return new CodePlugin(id, other, members, otherBody);
    }

    public String jarName() {
        return id + ".jar";
    }

    /** Full id of its row. */
    public String rule() {
        return id + "/asked";
    }

    public String yaml() {
        return """
                redress: 1
                pack:
                  id: %s
                  version: %s
                  kind: overlay
                  title: { zh: 代码策略, en: Policy in code }
                  description: { zh: 测试, en: Of a test }
                roles:
                  operations-manager: { title: { zh: 运营经理, en: Operations manager }, rights: [register, work, manage] }
                  executive: { title: { zh: 高管, en: Executive }, rights: [work, manage] }
                ladder:
                  - id: asked
                    level: 3
                    on: [demand-recorded]
                    policy: decide
                    lead: executive
                    why: { zh: 策略要求, en: The policy says so }
                """.formatted(id, version);
    }

    public byte[] jar(Path home) {
        return jar(home, 1);
    }

    /** Built against another generation of the SPI. */
    byte[] jar(Path home, int spi) {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "org.redress.test." + id);
        main.putValue("Bundle-Version", version);
        main.putValue("Redress-Pack", "redress/pack.yaml");
        main.putValue("Import-Package", "org.redress.spi.policy;version=\"[%d.0,%d)\"".formatted(spi, spi + 1));
        main.putValue(
                "Require-Capability",
                "redress.spi;filter:=\"(&(redress.spi=policy)(version>=%d.0.0)(!(version>=%d.0.0)))\","
                                .formatted(spi, spi + 1)
                        + "osgi.extender;filter:=\"(&(osgi.extender=osgi.component)(version>=1.3.0)(!(version>=2.0.0)))\"");
        main.putValue("Service-Component", "OSGI-INF/policy.xml");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            add(jar, "redress/pack.yaml", yaml().getBytes(StandardCharsets.UTF_8));
            add(jar, "OSGI-INF/policy.xml", COMPONENT.getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> entry : classes(home).entrySet()) {
                add(jar, entry.getKey(), entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void add(JarOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(content);
        jar.closeEntry();
    }

    /** Compiled once for all versions with the same code. */
    private Map<String, byte[]> classes(Path home) {
        return COMPILED.computeIfAbsent(SOURCE.formatted(members, body), source -> compile(home, source));
    }

    private Map<String, byte[]> compile(Path home, String code) {
        try {
            return compiled(home, code);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, byte[]> compiled(Path home, String code) throws IOException {
        Path folder = Files.createTempDirectory("code-plugin");
        Path source = Files.writeString(folder.resolve("Policy.java"), code);
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", folder.toString(), "-cp", spi(home).toString(), source.toString());
        if (failed != 0) {
            throw new IllegalArgumentException("the policy does not compile: " + body);
        }
        Map<String, byte[]> classes = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> compiled =
                    files.filter(file -> file.toString().endsWith(".class")).toList();
            for (Path file : compiled) {
                classes.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return classes;
    }

    private static Path spi(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("system/org/redress/org.redress.spi"))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
