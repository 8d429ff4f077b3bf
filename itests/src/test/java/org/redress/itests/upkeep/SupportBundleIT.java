package org.redress.itests.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.redress.itests.node.DemoNode;
import org.redress.itests.node.RedressNode;
import org.redress.itests.plugin.CodePlugin;
import org.redress.itests.plugin.PluginDesk;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.Staff;
import org.redress.itests.shell.KarafClient;

/** What goes to those who help tells them what they need, and nothing that is not theirs. */
class SupportBundleIT {

    private static final String SECRET = "geheim-Kran-88";
    private static final String CUSTOMER = "章小姐";
    private static final String BRANCH = "gz-tianhe";

    @Test
    void it_holds_what_helps_and_neither_a_secret_nor_a_customers_name() throws Exception {
        try (RedressNode node = RedressNode.builder("support")
                .demo()
                .simulatedClock(DemoNode.START)
                .environment("REDRESS_DB_PASSWORD", SECRET)
                .environment("REDRESS_PUBLIC_URL", "http://proxy:" + SECRET + "@redress.example")
                .start()) {
            Staff staff = new Staff(node);
            CaseWork complaint = indiscretion(staff);
            Path log = node.data().resolve("log/redress.log");
            assertThat(Files.readString(log)).as("planted").contains(CUSTOMER);

            Path file = node.data().resolveSibling("support.zip");
            String printed = new KarafClient(node)
                    .run("admin", Staff.PASSWORD, "redress:support-bundle " + file)
                    .printed();

            assertThat(printed).contains("log.txt", file.toString());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            Map<String, String> pages = read(file);
            assertThat(pages.values())
                    .noneMatch(page -> page.contains(SECRET))
                    .noneMatch(page -> page.contains(CUSTOMER) || page.contains("1380001"));
            assertThat(pages.get("configuration.txt")).contains("[org.redress.store]", "password = (masked)");
            assertThat(pages.get("environment.txt"))
                    .contains("REDRESS_DB_PASSWORD = (masked)", "http://proxy:(masked)@redress.example");
            assertThat(pages.get("log.txt"))
                    .contains("RD-PLG-301", "WARN", "java.lang.IllegalStateException", complaint.number());
            assertThat(pages.get("code.txt")).contains("loose-tongue 1.0.0", "failures 1");
            assertThat(pages.get("refused-packs.txt")).contains("deploy:indiscreet.redress.yaml", "RD-PCK-");
            assertThat(pages.get("plugins.txt")).contains("clinic-chain", "loose-tongue", "open cases");
            assertThat(pages.get("bundles.txt")).contains("org.redress.engine", "active");
            assertThat(pages.get("database.txt")).contains("Apache Derby", "schema ", "rd_case ");
            assertThat(pages.get("health.txt")).contains("ok ");
            assertThat(pages.get("invariants.txt")).contains("owner-present 0");
            assertThat(pages.get("threads.txt")).contains("    at ");
            assertThat(pages.get("memory.txt")).contains("heap-used-mb");
            assertThat(pages.get("components.txt")).isNotBlank();
            assertThat(pages.get("versions.txt")).contains("redress ", "java.version 17");

            assertThat(new KarafClient(node)
                            .run("admin", Staff.PASSWORD, "redress:support-bundle " + file)
                            .printed())
                    .as("a file that is there stays")
                    .contains("RD-UPK-401");
        }
    }

    /** Code of a plugin and a file in the watched folder say a customer's name where it ends in the log. */
    private static CaseWork indiscretion(Staff staff) {
        PluginDesk plugins = new PluginDesk(staff);
        CodePlugin talker = CodePlugin.deciding(
                "loose-tongue", "throw new IllegalStateException(\"cannot judge " + CUSTOMER + " of 13800010001\");");
        plugins.drop(talker.jarName(), talker.jar(Path.of(System.getProperty("redress.home"))));
        PluginDesk.await("talker known", () -> plugins.plugin(talker.id()).isPresent());
        plugins.decide(BRANCH, talker.id(), "on").expect(200);
        plugins.drop("indiscreet.redress.yaml", ("redress: 1\n" + CUSTOMER + ": 1\n").getBytes(StandardCharsets.UTF_8));
        PluginDesk.await("refusal shown", () -> !plugins.refused("indiscreet.redress.yaml")
                .isEmpty());
        CaseWork complaint = CaseWork.register(
                staff, "manager." + BRANCH, Registrations.registration(BRANCH, "clinic-chain/service", Map.of()));
        complaint.did(
                "manager." + BRANCH,
                "record-demand",
                "kind",
                "refund",
                "amount",
                CaseWork.yuan("100.00"),
                "channel",
                "phone",
                "text",
                "退钱");
        return complaint;
    }

    private static Map<String, String> read(Path file) throws IOException {
        Map<String, String> pages = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                pages.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return pages;
    }
}
