package org.redress.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.redress.itests.node.RedressNode;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.Staff;

/** From the box at the top of a page to the case, at a desk and on a phone. */
@InBrowser
class SearchPagesIT {

    private static final String FRONT_DESK = "frontdesk.sh-jingan";

    private final Browser browser;
    private final RedressNode node;
    private final Staff staff;

    SearchPagesIT(Browser browser, RedressNode node, Staff staff) {
        this.browser = browser;
        this.node = node;
        this.staff = staff;
    }

    @AfterEach
    void desk() {
        browser.width(0);
    }

    private String registered(String summary, String name, String phone) {
        Map<String, Object> registration = new HashMap<>(Registrations.service("sh-jingan"));
        registration.put("customer", Map.of("name", name, "phone", phone));
        registration.put("summary", summary);
        return CaseWork.register(staff, FRONT_DESK, registration).number();
    }

    private void type(String words) {
        WebElement box = browser.one("[data-top-search]");
        box.sendKeys(words + Keys.ENTER);
        browser.until(
                "the page of what was found", window -> browser.page().getPath().equals("/search"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void the_slash_leads_to_the_box_and_what_is_typed_to_the_case(String language) {
        boolean chinese = language.equals("zh");
        String word = chinese ? "钥匙扣丢失寅卯" : "umbrella vanished quietly";
        String number = registered(word, chinese ? "申屠月" : "Jane Doe", chinese ? "13811119871" : "13811119872");
        ConsoleUser user = new Phone(browser, node, staff, language).signIn(FRONT_DESK);
        user.open("/");
        browser.one("body").sendKeys("/");
        assertThat(browser.focused().getDomAttribute("name")).isEqualTo("q");
        type(word);
        awaitFound(number);
        assertThat(browser.one(".rd-found mark").getText()).isNotBlank();
        browser.screenshot("search-" + language);
        browser.click(".rd-found a[href='/cases/" + number + "']");
        browser.until("the case", window -> browser.page().getPath().endsWith(number));

        browser.width(Browser.PHONE);
        Phone phone = new Phone(browser, node, staff, language);
        browser.click("a.rd-icon-btn[href='/search']");
        phone.fits("search-begin", "main");
        browser.fill("#q", chinese ? "9871" : "9872");
        browser.click("form.rd-find .btn");
        browser.until("found by phone", window -> browser.has(".rd-found"));
        phone.fits("search-found");
        assertThat(browser.text()).contains(chinese ? "138 **** 9871" : "138 **** 9872");
        browser.click(".rd-narrowing a[href*='kind=case']");
        browser.until("narrowed", window -> browser.page().getQuery().contains("kind=case"));
        assertThat(browser.one("#q").getDomProperty("value")).isEqualTo(chinese ? "9871" : "9872");
        user.open("/search?q=" + (chinese ? "%E7%BB%9D%E6%97%A0%E6%AD%A4%E8%AF%8D%E8%BE%B0" : "nosuchword"));
        assertThat(browser.has("main .rd-empty")).isTrue();
        phone.fits("search-none");
    }

    /** The index hears of it within two seconds. */
    private void awaitFound(String number) {
        browser.until("found", window -> {
            if (browser.has(".rd-found a[href='/cases/" + number + "']")) {
                return true;
            }
            window.navigate().refresh();
            return false;
        });
    }

    @Test
    void whoever_may_not_see_it_is_told_that_nothing_was_found() {
        registered("别院不得见辰巳", "端木云", "13811119873");
        ConsoleUser user = ConsoleUser.signIn(browser, node, "frontdesk.sh-pudong");
        user.open("/search?q=9873");
        assertThat(browser.has(".rd-found")).isFalse();
        assertThat(browser.has("main .rd-empty")).isTrue();
    }
}
