package org.redress.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.itests.node.RedressNode;
import org.redress.itests.plugin.PluginDesk;
import org.redress.itests.plugin.TestPack;
import org.redress.itests.rest.Staff;

/** An administrator puts a roll-out together, follows it and takes it back, at a desk and on a phone. */
@InBrowser
class RolloutPagesIT {

    private static final String FIRST = "sh-pudong";
    private static final String SECOND = "sh-jingan";

    private final Browser browser;
    private final RedressNode node;
    private final Staff staff;
    private final PluginDesk plugins;

    RolloutPagesIT(Browser browser, RedressNode node, Staff staff) {
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
    void a_version_goes_out_in_chosen_waves_is_followed_and_taken_back(String language) {
        boolean chinese = language.equals("zh");
        TestPack pack = sideBySide("roll-page-" + language, chinese ? "先用旧的" : "the old one first");
        Phone phone = new Phone(browser, node, staff, language);
        ConsoleUser administrator = phone.signIn("admin");
        administrator.open("/admin/plugin/" + pack.id());
        browser.click("a[href='/admin/plugin/" + pack.id() + "/rollout']");
        assertThat(browser.one("#version").getDomProperty("value")).isEqualTo("2.0.0");
        assertThat(names("waves-0")).contains(name(SECOND, language));

        chooseByName(FIRST, "pudong", "1");
        browser.until("the waves follow", window -> names("waves-0").contains(name(FIRST, language)));
        assertThat(names("waves-1")).contains(name(SECOND, language));
        browser.screenshot("rollout-form-" + language);
        start();
        assertThat(browser.one("#reason-error").getText()).isNotBlank();
        assertThat(browser.complaints()).allMatch(line -> line.contains("422"));
        assertThat(browser.one("#wave-" + FIRST).getDomProperty("value")).isEqualTo("1");
        browser.width(Browser.PHONE);
        browser.fill("#reason", chinese ? "新的时限" : "new deadlines");
        phone.fits("rollout-form", "main");
        start();

        browser.until("the first wave has it", window -> browser.has("#watch"));
        String page = browser.page().getPath();
        assertThat(browser.one("#waves .rd-now").getText()).contains(name(FIRST, language));
        assertThat(plugins.activation(FIRST, pack.id()).at("/effective/version").asText())
                .isEqualTo("2.0.0");
        phone.fits("rollout", "main");
        for (String other : List.of("/admin/rollouts?plugin=", "/admin/plugin/", "/admin/plugins?find=")) {
            administrator.open(other + pack.id());
            assertThat(browser.has("main a[href='" + page + "']")).as(other).isTrue();
            phone.fits("rollout-told-" + other.replaceAll("\\W", ""), "main");
        }

        browser.width(0);
        administrator.open(page);
        browser.screenshot("rollout-" + language);
        browser.click("#take-back summary");
        browser.fill("#take-back #reason", chinese ? "太早了" : "too early");
        browser.click("#take-back .btn-danger");
        browser.until("seen to be over", window -> !browser.has("#now[hx-get]"));
        assertThat(browser.one(".alert").getText()).contains(chinese ? "太早了" : "too early");
        browser.screenshot("rollout-returned-" + language);
        browser.width(Browser.PHONE);
        phone.fits("rollout-returned", "#waves");
        assertThat(plugins.activation(FIRST, pack.id()).at("/effective/version").asText())
                .isEqualTo("1.0.0");
        gone(pack);
    }

    @Test
    void who_is_no_administrator_gets_no_page() {
        ConsoleUser other = ConsoleUser.signIn(browser, node, "ops." + SECOND);
        for (String page : List.of("/admin/rollouts", "/admin/rollouts/x", "/admin/plugin/clinic-chain/rollout")) {
            other.open(page);
            assertThat(browser.has("#running, #over, #waves, #plan")).as(page).isFalse();
        }
        assertThat(browser.complaints()).hasSize(3).allMatch(line -> line.contains("404"));
    }

    private TestPack sideBySide(String id, String reason) {
        TestPack pack = TestPack.of(id);
        plugins.drop(pack);
        PluginDesk.await("1.0.0 known", () -> plugins.plugin(id).isPresent());
        plugins.drop(next(pack), pack.version("2.0.0").yaml().getBytes(StandardCharsets.UTF_8));
        PluginDesk.await("both versions known", () -> plugins.plugin(id)
                .map(plugin -> plugin.path("versions").size() == 2)
                .orElse(false));
        decideOld(FIRST, id, reason);
        decideOld(SECOND, id, reason);
        return pack;
    }

    private void decideOld(String unit, String id, String reason) {
        plugins.decide(unit, id, "on", "versionRange", "[1.0.0,1.0.0]", "reason", reason)
                .expect(200);
    }

    private void gone(TestPack pack) {
        plugins.decide(FIRST, pack.id(), "off").expect(200);
        plugins.decide(SECOND, pack.id(), "off").expect(200);
        plugins.remove(next(pack));
        plugins.remove(pack.fileName());
    }

    private static String next(TestPack pack) {
        return pack.id() + "-next.redress.yaml";
    }

    private void chooseByName(String unit, String name, String wave) {
        browser.fill("#find", name);
        browser.until(
                "only what is called so", window -> browser.all("#units li").size() <= 3);
        browser.put("#wave-" + unit, wave);
    }

    private void start() {
        browser.click("#plan .btn-primary");
    }

    private String names(String wave) {
        return browser.one("#plan #" + wave).getText();
    }

    private static String name(String unit, String language) {
        return unit.equals(FIRST) ? language.equals("zh") ? "浦东" : "Pudong" : language.equals("zh") ? "静安" : "Jing";
    }
}
