package org.redress.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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
        Phone phone = new Phone(browser, node, staff, language);
        String number = CaseWork.register(staff, "frontdesk.sh-jingan", Registrations.sideEffectOnDayNine("sh-jingan"))
                .number();
        browser.forgetWhoIsSignedIn();
        browser.open(node.uri("/lang/" + language + "?back=/signin"));
        phone.fits("signin");

        String improvement = new CaseWork(staff, number)
                .did("consultant.sh-jingan", "mark-for-improvement", "text", "等候时间没有人说明")
                .at("/relations/improvements/0")
                .asText();

        ConsoleUser consultant = phone.signIn("consultant.sh-jingan");
        for (var page : Map.of(
                        "worklist",
                        "/?view=all",
                        "intake",
                        "/intake",
                        "case",
                        "/cases/" + number,
                        "visits",
                        "/visits",
                        "improvements",
                        "/improvements",
                        "improvement",
                        "/improvements/" + improvement,
                        "duties",
                        "/duties",
                        "notifications",
                        "/notifications")
                .entrySet()) {
            consultant.open(page.getValue());
            phone.fits(page.getKey());
        }
        consultant.open("/?view=all");
        browser.click(".rd-wl-pick");
        phone.fits("worklist-chosen");
        browser.click("#bulk .btn-primary");
        browser.until("the form", window -> browser.has("#cases"));
        phone.fits("bulk");
        consultant.open("/bulk?action=add-note&case=" + number);
        browser.fill("#text", "OK");
        browser.click("form[action='/bulk'] .btn-primary");
        browser.until("what became of it", window -> browser.has("#results"));
        phone.fits("bulk-done");
        consultant.begin(number, "record-demand");
        phone.fits("record-demand");
        consultant.begin(number, "schedule-visit");
        browser.until("the free times", window -> browser.has("#free-times p"));
        phone.fits("schedule-visit");
        new CaseWork(staff, number).did("consultant.sh-jingan", "issue-document", "template", "rights-notice");
        consultant.open("/cases/" + number + "/actions/issue-document?template=rejection-letter");
        phone.fits("issue-document");
        consultant.open("/cases/" + number + "/actions/sign-document?document=1");
        phone.fits("sign-document");

        ConsoleUser administrator = phone.signIn("admin");
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
            phone.fits(page.getKey());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void a_warning_and_an_emergency_are_recorded_with_a_thumb(String language) {
        Phone phone = new Phone(browser, node, staff, language);
        CaseWork complaint = CaseWork.register(staff, "frontdesk.sh-jingan", Registrations.service("sh-jingan"));
        browser.forgetWhoIsSignedIn();
        phone.signIn("frontdesk.sh-jingan").open("/cases/" + complaint.number());

        browser.click("#conduct .rd-step > summary");
        browser.click("#conduct .rd-step[open] form .btn");
        browser.until("the warning", window -> browser.has("#conduct .rd-warned"));
        assertThat(complaint.as("frontdesk.sh-jingan").at("/conduct/warnings").asInt())
                .isEqualTo(1);
        phone.fits("case");

        browser.click("#conduct .rd-step:not([open]) > summary");
        assertThat(browser.all("#conduct .rd-step textarea"))
                .as("nobody has to type while it happens")
                .allMatch(words -> !words.getDomProperty("value").isBlank());

        browser.click("#conduct .rd-danger > summary");
        browser.click("#conduct .rd-danger form:last-of-type .btn");
        browser.until("what rests", window -> browser.has("#conduct .rd-alert-amber"));
        assertThat(complaint.as("frontdesk.sh-jingan").at("/conduct/emergency").asBoolean())
                .isTrue();
        phone.fits("case");
    }
}
