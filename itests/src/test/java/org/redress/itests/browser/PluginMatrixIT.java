package org.redress.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.redress.itests.node.RedressNode;
import org.redress.itests.plugin.CodePlugin;
import org.redress.itests.plugin.PluginDesk;
import org.redress.itests.plugin.TestPack;
import org.redress.itests.rest.Staff;

/** An administrator works in the matrix of units by plugins. */
@InBrowser
class PluginMatrixIT {

    private static final String HERE = "sh-pudong";
    private static final String THERE = "sh-jingan";

    private final Browser browser;
    private final RedressNode node;
    private final Staff staff;
    private final PluginDesk plugins;

    PluginMatrixIT(Browser browser, RedressNode node, Staff staff) {
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
    void a_plugin_is_switched_on_for_one_branch_and_its_intake_alone_offers_the_type(String language) {
        TestPack pack = installed("matrix-on-" + language);
        Phone phone = new Phone(browser, node, staff, language);
        ConsoleUser administrator = phone.signIn("admin");
        administrator.open("/admin/plugins?find=" + pack.id());
        openCell(HERE);
        browser.screenshot("matrix-panel-" + language);
        browser.choose("#panel input[name=state][value=on]");
        apply(language.equals("zh") ? "先在浦东用" : "Pudong first");
        browser.screenshot("matrix-applied-" + language);
        assertThat(browser.has(cell(HERE) + " .rd-on")).isTrue();
        assertThat(browser.has(cell(THERE) + " .rd-off")).isTrue();
        assertThat(plugins.types(HERE)).contains(pack.type());
        assertThat(plugins.types(THERE)).doesNotContain(pack.type());

        browser.width(Browser.PHONE);
        administrator.open("/admin/plugins?find=" + pack.id());
        phone.fits("matrix", ".rd-mx-split");
        openCell(HERE);
        phone.fits("matrix-decision", "#panel");
        administrator.open("/admin/plugin/" + pack.id());
        phone.fits("plugin", "main");
        administrator.open("/admin/units/" + HERE + "/plugins");
        assertThat(browser.text()).contains(language.equals("zh") ? "测试流程" : "Test desk");
        phone.fits("in-force", "main");
        browser.width(0);

        ConsoleUser.signIn(browser, node, "frontdesk." + HERE).open("/intake");
        assertThat(offered(pack)).isTrue();
        ConsoleUser.signIn(browser, node, "frontdesk." + THERE).open("/intake");
        assertThat(offered(pack)).isFalse();
        assertThat(browser.complaints()).isEmpty();
        gone(pack.id(), pack.fileName(), HERE);
    }

    private boolean offered(TestPack pack) {
        return browser.has("input[name=type][value='" + pack.type() + "']");
    }

    @Test
    void a_lock_above_is_shown_and_refuses_who_was_too_late() {
        TestPack pack = installed("matrix-lock");
        ConsoleUser administrator = signIn();
        administrator.open("/admin/plugins?find=" + pack.id());
        openCell(HERE);
        browser.choose("#panel input[name=state][value=on]");
        browser.fill("#panel #reason", "浦东要用");
        browser.click("#panel [hx-post]");
        browser.one("#panel [formaction='/admin/plugins/apply']");
        plugins.decide("lanhu", pack.id(), "off", "locked", true).expect(200);
        browser.click("#panel [formaction='/admin/plugins/apply']");
        browser.until("refused", window -> browser.text().contains("RD-PLG-204"));
        assertThat(browser.complaints()).allMatch(line -> line.contains("409"));

        administrator.open("/admin/plugins?find=" + pack.id() + "&plugin=" + pack.id() + "&unit=" + HERE);
        assertThat(browser.one("#panel").getText()).contains("上级已锁定", "去澜湖");
        assertThat(browser.has("#panel input[name=state]")).isFalse();
        assertThat(browser.one(cell(HERE)).getDomAttribute("title")).contains("锁定");
        assertThat(browser.has(cell("lanhu") + " .rd-lock")).isTrue();
        browser.screenshot("matrix-locked");
        plugins.decide("lanhu", pack.id(), "inherit", "locked", false).expect(200);
        gone(pack.id(), pack.fileName(), HERE);
    }

    @Test
    void one_branch_tries_another_version() {
        TestPack pack = installed("matrix-pilot");
        plugins.decide("east", pack.id(), "on").expect(200);
        String next = pack.id() + "-next.redress.yaml";
        plugins.drop(next, pack.version("1.1.0").yaml().getBytes(StandardCharsets.UTF_8));
        PluginDesk.await("both versions known", () -> plugins.plugin(pack.id())
                .map(plugin -> plugin.path("versions").size() == 2)
                .orElse(false));

        ConsoleUser administrator = signIn();
        administrator.open("/admin/plugins?find=" + pack.id());
        openCell(HERE);
        browser.unfold("#panel");
        browser.fill("#panel #versionRange", "1.1 bis 2");
        browser.fill("#panel #reason", "浦东试点");
        browser.click("#panel [hx-post]");
        assertThat(browser.one("#versionRange-error").getText()).isNotBlank();
        assertThat(browser.complaints()).allMatch(line -> line.contains("422"));
        browser.fill("#panel #versionRange", "[1.1.0,1.1.0]");
        apply("浦东试点");
        assertThat(browser.one(cell(HERE) + " .rd-pilot").getText()).contains("1.1.0");
        assertThat(browser.one(cell(THERE) + " .rd-inh").getText()).doesNotContain("1.");
        browser.screenshot("matrix-pilot");
        administrator.open("/admin/units/" + HERE + "/plugins");
        assertThat(browser.text()).contains("当前版本是 1.0.0");
        browser.screenshot("in-force");
        administrator.open("/admin/plugin/" + pack.id());
        assertThat(browser.text()).contains("版本 [1.1.0,1.1.0]", "原因：浦东试点");
        browser.screenshot("plugin");
        plugins.decide(HERE, pack.id(), "inherit", "versionRange", "").expect(200);
        plugins.remove(next);
        gone(pack.id(), pack.fileName(), "east");
    }

    @Test
    void several_branches_are_decided_at_once_by_mouse_and_keyboard() {
        TestPack pack = installed("matrix-several");
        signIn().open("/admin/plugins?find=" + pack.id());
        assertThat(browser.one("#several").isDisplayed()).isFalse();
        browser.click(".rd-mx-pick[value='" + HERE + "']");
        browser.one(".rd-mx-pick[value='" + THERE + "']").sendKeys(Keys.SPACE);
        assertThat(browser.one("#several output").getText()).contains("2");
        browser.screenshot("matrix-chosen");
        browser.click("#several .btn-primary");
        browser.fill("#reason", "两家一起用");
        browser.click("form[action='/admin/plugins/several/preview'] .btn");
        browser.click("[formaction='/admin/plugins/several/apply']");
        browser.until("both", window -> browser.text().contains("2 个机构已决定，0 个没有"));
        browser.screenshot("matrix-several");
        assertThat(plugins.types(HERE)).contains(pack.type());
        assertThat(plugins.types(THERE)).contains(pack.type());
        assertThat(browser.complaints()).isEmpty();
        plugins.decide(THERE, pack.id(), "off").expect(200);
        gone(pack.id(), pack.fileName(), HERE);
    }

    @Test
    void arrow_keys_move_in_the_matrix_and_escape_comes_back_to_the_cell() {
        signIn().open("/admin/plugins");
        browser.one(".rd-mx-table a.rd-cell").sendKeys(Keys.ARROW_DOWN);
        String below = browser.focused().getDomAttribute("href");
        assertThat(below)
                .isEqualTo(browser.all(".rd-mx-table tbody tr:nth-child(2) a.rd-cell")
                        .get(0)
                        .getDomAttribute("href"));
        browser.focused().sendKeys(Keys.ENTER);
        browser.until("the decision", window -> browser.has("#panel [data-panel-title]:focus"));
        browser.focused().sendKeys(Keys.ESCAPE);
        assertThat(browser.focused().getDomAttribute("href")).isEqualTo(below);
        assertThat(browser.all(".rd-mx-table a.rd-cell[tabindex='0']")).hasSize(1);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void quarantined_code_is_seen_in_the_matrix_and_released_with_a_reason() {
        CodePlugin code = CodePlugin.deciding("matrix-code", "return Answer.stay();");
        plugins.drop(code.jarName(), code.jar(Path.of(System.getProperty("redress.home"))));
        PluginDesk.await("code known", () -> plugins.plugin(code.id()).isPresent());
        plugins.decide(HERE, code.id(), "on").expect(200);
        staff.as("admin")
                .post("plugins/" + code.id() + "/quarantine", Map.of("reason", "先停用看看"))
                .expect(200);
        ConsoleUser administrator = signIn();
        administrator.open("/admin/plugins?show=attention&find=" + code.id());
        assertThat(browser.has(cell(HERE) + " .rd-quar")).isTrue();
        browser.screenshot("matrix-quarantined");
        administrator.open("/admin/plugin/" + code.id());
        assertThat(browser.one("#code").getText()).contains("已隔离", "先停用看看", "--release");
        browser.screenshot("plugin-quarantined");
        browser.fill("#reason", "没有问题");
        browser.click("#code .btn-primary");
        browser.until("released", window -> browser.text().contains("已解除隔离"));
        assertThat(plugins.plugin(code.id()).orElseThrow().path("state").asText())
                .isEqualTo("active");
        assertThat(browser.complaints()).isEmpty();
        gone(code.id(), code.jarName(), HERE);
    }

    @Test
    void who_is_no_administrator_gets_no_page() {
        ConsoleUser other = ConsoleUser.signIn(browser, node, "ops." + THERE);
        for (String page : List.of(
                "/admin/plugins",
                "/admin/plugins/several?plugin=clinic-chain",
                "/admin/plugin/clinic-chain",
                "/admin/units/" + THERE + "/plugins")) {
            other.open(page);
            assertThat(browser.has(".rd-mx, #versions, #active, #units"))
                    .as(page)
                    .isFalse();
        }
        assertThat(browser.has("a[href='/admin/plugins']")).isFalse();
        assertThat(browser.complaints()).hasSize(4).allMatch(line -> line.contains("404"));
    }

    private TestPack installed(String id) {
        TestPack pack = TestPack.of(id);
        plugins.drop(pack);
        PluginDesk.await("dropped file known", () -> plugins.plugin(id).isPresent());
        return pack;
    }

    private void gone(String plugin, String file, String unit) {
        plugins.decide(unit, plugin, "off").expect(200);
        plugins.remove(file);
    }

    private static String cell(String unit) {
        return "a.rd-cell[hx-get$='unit=" + unit + "']";
    }

    private void openCell(String unit) {
        browser.click(cell(unit));
        browser.one("#panel [data-panel-title]");
    }

    /** Looks at the effect first, as one has to. */
    private void apply(String reason) {
        browser.fill("#panel #reason", reason);
        browser.click("#panel [hx-post]");
        browser.click("#panel [formaction='/admin/plugins/apply']");
        browser.until(
                "applied", window -> String.valueOf(browser.page().getQuery()).contains("done=1"));
    }

    private ConsoleUser signIn() {
        return ConsoleUser.signIn(browser, node, "admin");
    }
}
