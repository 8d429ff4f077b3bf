package org.redress.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.itests.node.RedressNode;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.Staff;

/** Every page fits a small phone, in both languages. */
@InBrowser
class PhoneIT {

    private static final Pattern CHINESE = Pattern.compile("[\\u4e00-\\u9fff]{2,}");

    private final Browser browser;
    private final RedressNode node;
    private final Staff staff;

    PhoneIT(Browser browser, RedressNode node, Staff staff) {
        this.browser = browser;
        this.node = node;
        this.staff = staff;
    }

    @BeforeEach
    void phone() {
        browser.width(Browser.PHONE);
    }

    @AfterEach
    void desk() {
        browser.width(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void no_page_is_wider_than_the_phone(String language) {
        String number = CaseWork.register(staff, "frontdesk.sh-jingan", Registrations.sideEffectOnDayNine("sh-jingan"))
                .number();
        browser.forgetWhoIsSignedIn();
        browser.open(node.uri("/lang/" + language + "?back=/signin"));
        fits("signin", language);

        ConsoleUser consultant = signIn("consultant.sh-jingan", language);
        for (var page : Map.of(
                        "worklist",
                        "/?view=all",
                        "intake",
                        "/intake",
                        "case",
                        "/cases/" + number,
                        "visits",
                        "/visits",
                        "notifications",
                        "/notifications")
                .entrySet()) {
            consultant.open(page.getValue());
            fits(page.getKey(), language);
        }
        consultant.begin(number, "record-demand");
        fits("record-demand", language);
        consultant.begin(number, "schedule-visit");
        browser.until("the free times", window -> browser.has("#free-times p"));
        fits("schedule-visit", language);
        new CaseWork(staff, number).did("consultant.sh-jingan", "issue-document", "template", "rights-notice");
        consultant.open("/cases/" + number + "/actions/issue-document?template=rejection-letter");
        fits("issue-document", language);
        consultant.open("/cases/" + number + "/actions/sign-document?document=1");
        fits("sign-document", language);

        ConsoleUser administrator = signIn("admin", language);
        for (var page : Map.of(
                        "plugins",
                        "/admin/plugins",
                        "plugin",
                        "/admin/plugins?plugin=clinic-chain&unit=lanhu",
                        "accounts",
                        "/admin/accounts",
                        "units",
                        "/admin/units",
                        "system",
                        "/admin/system")
                .entrySet()) {
            administrator.open(page.getValue());
            fits(page.getKey(), language);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void a_warning_and_an_emergency_are_recorded_with_a_thumb(String language) {
        CaseWork complaint = CaseWork.register(staff, "frontdesk.sh-jingan", Registrations.service("sh-jingan"));
        browser.forgetWhoIsSignedIn();
        signIn("frontdesk.sh-jingan", language).open("/cases/" + complaint.number());

        browser.click("#conduct .rd-step > summary");
        browser.click("#conduct .rd-step[open] form .btn");
        browser.until("the warning", window -> browser.has("#conduct .rd-warned"));
        assertThat(complaint.as("frontdesk.sh-jingan").at("/conduct/warnings").asInt())
                .isEqualTo(1);
        fits("case", language);

        browser.click("#conduct .rd-step:not([open]) > summary");
        assertThat(browser.all("#conduct .rd-step textarea"))
                .as("nobody has to type while it happens")
                .allMatch(words -> !words.getDomProperty("value").isBlank());

        browser.click("#conduct .rd-danger > summary");
        browser.click("#conduct .rd-danger form:last-of-type .btn");
        browser.until("what rests", window -> browser.has("#conduct .rd-alert-amber"));
        assertThat(complaint.as("frontdesk.sh-jingan").at("/conduct/emergency").asBoolean())
                .isTrue();
        fits("case", language);
    }

    private ConsoleUser signIn(String username, String language) {
        return ConsoleUser.signIn(browser, node, username).language(language);
    }

    private void fits(String page, String language) {
        browser.screenshot("phone-" + page + "-" + language);
        assertThat(browser.overflow()).as(page + " in " + language).isLessThanOrEqualTo(0);
        assertThat(browser.one("html").getDomAttribute("lang")).as(page).startsWith(language);
        if (!page.equals("case")) { // a case is called by the words of whoever registered it
            assertThat(CHINESE.matcher(browser.title()).find())
                    .as(page + ": " + browser.title())
                    .isEqualTo(language.equals("zh"));
        }
        assertThat(browser.complaints()).as(page).isEmpty();
    }
}
