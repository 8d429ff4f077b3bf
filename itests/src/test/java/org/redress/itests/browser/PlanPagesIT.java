package org.redress.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.itests.node.RedressNode;
import org.redress.itests.plugin.PluginDesk;
import org.redress.itests.plugin.TestPack;
import org.redress.itests.rest.Staff;

/** An administrator brings files of a plugin, looks at what changes would touch, applies them and takes them back. */
@InBrowser
class PlanPagesIT {

    private static final String FIRST = "sh-pudong";
    private static final String SECOND = "sh-jingan";
    private static final String UPLOAD = "/admin/plugins/upload";

    @TempDir
    Path folder;

    private final Browser browser;
    private final RedressNode node;
    private final Staff staff;
    private final PluginDesk plugins;

    PlanPagesIT(Browser browser, RedressNode node, Staff staff) {
        this.browser = browser;
        this.node = node;
        this.staff = staff;
        this.plugins = new PluginDesk(staff);
    }

    @AfterEach
    void desk() {
        browser.width(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void from_a_file_to_a_pilot_and_back(String language) {
        TestPack pack = TestPack.of("plan-page-" + language);
        Phone phone = new Phone(browser, node, staff, language);
        ConsoleUser administrator = phone.signIn("admin");
        administrator.open("/admin/plugins");
        browser.click("a[href='" + UPLOAD + "']");
        bring("broken.yaml", pack.yaml().replace("version: 1.0.0", "version: 1"));
        assertThat(browser.one("#file-error li").getText()).containsPattern("broken\\.yaml:\\d+:\\d+: RD-PCK-");
        assertThat(browser.complaints()).allMatch(line -> line.contains("422"));
        seen(phone, "plan-file-refused");

        bring("mine.yaml", pack.yaml());
        assertThat(browser.one("h1").getText()).contains("1.0.0");
        assertThat(plugins.plugin(pack.id())).as("looked at, not installed").isEmpty();
        apply();
        assertThat(plugins.version(pack.id())).isEqualTo("1.0.0");
        plugins.decide(FIRST, pack.id(), "on", "reason", reason(language)).expect(200);
        plugins.decide(SECOND, pack.id(), "on", "reason", reason(language)).expect(200);
        String number = plugins.register(FIRST, pack).number();
        administrator.open("/admin/plugin/" + pack.id());
        seen(phone, "plan-offers");

        administrator.open(UPLOAD);
        bring("mine.yaml", pack.version("1.1.0").yaml());
        seen(phone, "plan-choice");
        browser.click("#offers a[href*='operation=pilot']");
        see();
        assertThat(browser.one("#unit-error").getText()).isNotBlank();
        assertThat(browser.complaints()).allMatch(line -> line.contains("422"));
        browser.fill("#find", "pudong");
        browser.until(
                "only what is called so", window -> browser.all("#units li").size() == 1);
        browser.put("#unit-" + FIRST, "");
        browser.fill("#reason", reason(language));
        seen(phone, "plan-form");
        see();

        browser.one("#impact");
        String plan = browser.page().getPath();
        assertThat(browser.one("#branches").getText()).contains("1.0.0 → 1.1.0");
        browser.unfold("#impact");
        assertThat(browser.has("#cases a[href='/cases/" + number + "']")).isTrue();
        assertThat(browser.one("#clocks").getText()).doesNotContain("/");
        seen(phone, "plan");
        assertThat(version(pack)).as("nothing has changed yet").isEqualTo("1.0.0");
        apply();
        assertThat(version(pack)).isEqualTo("1.1.0");
        seen(phone, "plan-applied");

        confirm("reverse");
        browser.until(
                "reversed",
                window -> browser.has("#now:not([hx-get]) .alert") && !browser.has("form[action$=reverse]"));
        assertThat(version(pack)).isEqualTo("1.0.0");
        browser.click("form[action='" + plan + "/again'] button");
        browser.until("another plan", window -> !browser.page().getPath().equals(plan));
        plugins.decide(SECOND, pack.id(), "off", "reason", reason(language)).expect(200);
        confirm("apply");
        browser.one("#stale");
        assertThat(browser.complaints()).allMatch(line -> line.contains("412"));
        seen(phone, "plan-stale");
        browser.click("#stale button");
        browser.until("planned anew", window -> !browser.has("#stale") && browser.has("form[action$=apply]"));
        administrator.open("/admin/plugin/" + pack.id() + "/plans");
        assertThat(browser.all("#plans li")).hasSize(4);
        seen(phone, "plans");
        gone(pack, administrator);
    }

    @Test
    void who_is_no_administrator_gets_no_page() {
        ConsoleUser other = ConsoleUser.signIn(browser, node, "ops." + SECOND);
        for (String page : List.of(UPLOAD, "/admin/plans/x", "/admin/plugin/clinic-chain/plans")) {
            other.open(page);
            assertThat(browser.has("#file, #impact, #plans")).as(page).isFalse();
        }
        assertThat(browser.complaints()).hasSize(3).allMatch(line -> line.contains("404"));
    }

    private void bring(String name, String content) {
        Path file = folder.resolve(name);
        try {
            Files.writeString(file, content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        browser.one("#file").sendKeys(file.toAbsolutePath().toString());
        browser.click("form[enctype] .btn-primary");
    }

    private void see() {
        browser.click("aside .btn-primary");
    }

    private void confirm(String step) {
        browser.click("details:has(form[action$=" + step + "]) summary");
        browser.click("form[action$=" + step + "] button");
    }

    private void apply() {
        confirm("apply");
        browser.until("applied", window -> browser.has("form[action$=reverse]"));
    }

    /** At a desk and on a phone, with all that can be read in one language. */
    private void seen(Phone phone, String page) {
        browser.screenshot(page + "-" + phone.language());
        browser.width(Browser.PHONE);
        phone.fits(page, "main");
        browser.width(0);
    }

    private void gone(TestPack pack, ConsoleUser administrator) {
        plugins.decide(FIRST, pack.id(), "off").expect(200);
        administrator.open("/admin/plugin/" + pack.id() + "/plan?operation=remove&version=");
        see();
        apply();
        assertThat(plugins.plugin(pack.id()).orElseThrow().path("state").asText())
                .isEqualTo("parked");
    }

    private String version(TestPack pack) {
        return plugins.activation(FIRST, pack.id()).at("/effective/version").asText();
    }

    private static String reason(String language) {
        return language.equals("zh") ? "新的时限" : "new deadlines";
    }
}
