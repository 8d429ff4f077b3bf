package org.redress.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.itests.node.RedressNode;
import org.redress.itests.plugin.PluginDesk;
import org.redress.itests.plugin.TestPack;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.NewColleague;
import org.redress.itests.rest.Staff;

/** One administrator asks at a desk that data of a removed plugin goes, another one confirms on a phone; its case is read on. */
@InBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptDataIT {

    private static final String HERE = "sh-jingan";
    private static final String SECOND = "pages-admin";

    private final Browser browser;
    private final RedressNode node;
    private final Staff staff;
    private final PluginDesk plugins;

    KeptDataIT(Browser browser, RedressNode node, Staff staff) {
        this.browser = browser;
        this.node = node;
        this.staff = staff;
        this.plugins = new PluginDesk(staff);
    }

    @BeforeAll
    void another_administrator() {
        NewColleague.joins(staff, SECOND, "第二人", "administrator", "*");
    }

    @AfterEach
    void desk() {
        browser.width(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void what_is_kept_is_seen_and_goes_when_two_people_want_it(String language) {
        boolean chinese = language.equals("zh");
        TestPack pack = TestPack.of("kept-pages-" + language);
        CaseWork complaint = usedAndRemoved(pack);
        Phone phone = new Phone(browser, node, staff, language);
        String page = "/admin/plugin-data/" + pack.id();

        ConsoleUser first = phone.signIn("admin");
        first.open("/admin/plugin-data");
        assertThat(browser.one(".rd-item a").getDomAttribute("href")).startsWith("/admin/plugin-data/");
        browser.width(Browser.PHONE);
        first.open("/admin/plugin-data");
        phone.fits("kept-list");
        browser.width(0);
        first.open(page);
        assertThat(browser.one("#purge").getText()).contains(HERE);
        plugins.decide(HERE, pack.id(), "off", "reason", chinese ? "停用" : "off").expect(200);
        first.open(page);
        browser.fill("#reason", chinese ? "不再使用" : "no longer used");
        browser.click("#purge .btn-danger");
        browser.until("asked", window -> browser.has("form[action$='/withdraw']"));
        assertThat(browser.has("form[action$='/confirm']")).isFalse();
        browser.screenshot("kept-asked-" + language);

        ConsoleUser second =
                ConsoleUser.signIn(browser, node, SECOND, NewColleague.PASSWORD).language(language);
        browser.width(Browser.PHONE);
        second.open(page);
        phone.fits("kept", "main");
        browser.click("form[action$='/confirm'] button");
        browser.until("purged", window -> browser.has("#past"));
        phone.fits("kept-purged", "main");
        browser.width(0);
        assertThat(browser.one("#versions").getText()).contains("1.0.0").doesNotContain("1.1.0");

        ConsoleUser.signIn(browser, node, "frontdesk." + HERE).open("/cases/" + complaint.number());
        assertThat(browser.text()).contains(complaint.number(), "耳环");
        assertThat(browser.complaints()).isEmpty();
    }

    private CaseWork usedAndRemoved(TestPack pack) {
        plugins.drop(pack);
        PluginDesk.await("known", () -> plugins.version(pack.id()).equals("1.0.0"));
        plugins.decide(HERE, pack.id(), "on").expect(200);
        CaseWork complaint = plugins.register(HERE, pack);
        plugins.drop(pack.fileName(), pack.version("1.1.0").yaml().getBytes(StandardCharsets.UTF_8));
        PluginDesk.await("replaced", () -> plugins.version(pack.id()).equals("1.1.0"));
        plugins.remove(pack.fileName());
        PluginDesk.await("parked", () -> plugins.version(pack.id()).isEmpty());
        return complaint;
    }
}
