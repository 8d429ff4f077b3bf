package org.redress.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.itests.node.RedressNode;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.RestClient;
import org.redress.itests.rest.SimulatedTime;
import org.redress.itests.rest.Staff;

/** Whatever a case or a branch can be in is shown on a small phone, in one language at a time. */
@InBrowser
class StatesIT {

    private final Browser browser;
    private final RedressNode node;
    private final Staff staff;

    StatesIT(Browser browser, RedressNode node, Staff staff) {
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
    void a_case_in_every_state_fits_the_phone_in_one_language(String language) {
        Phone phone = new Phone(browser, node, staff, language);
        CaseWork complaint = CrowdedCase.in(staff, language);
        String page = "/cases/" + complaint.number();

        ConsoleUser desk = phone.signIn(CrowdedCase.FRONT_DESK);
        desk.open(page);
        for (String state :
                List.of("#clocks .rd-v-red", "#clocks .rd-v-amber", "#clocks .rd-v", "#clocks .rd-v-mute")) {
            assertThat(browser.has(state)).as(state).isTrue();
        }
        for (String panel : List.of(
                "assess",
                "tasks",
                "approvals",
                "accounts",
                "ledger",
                "promises",
                "joint",
                "records",
                "after",
                "compensation",
                "measures",
                "costs",
                "ladder")) {
            assertThat(browser.one("#" + panel).isDisplayed()).as(panel).isTrue();
        }
        browser.click("#clocks .rd-ended summary");
        browser.click("#clocks .rd-clock:first-child a");
        browser.one("#clocks .rd-clock:first-child .rd-trace .rd-cal");
        browser.click("#clocks .rd-clock:first-child .rd-trace summary");
        browser.click("#next .rd-next-facts a");
        browser.one("#why-body h3.rd-why");
        browser.unfold("#why-body");
        phone.fits("case-states", "main");

        for (String path : List.of("/why", "/trace?clock=crowded/solution")) {
            desk.open(page + path);
            phone.fits("case-" + path.substring(1, 4), "main");
        }
        desk.open("/cases?q=" + complaint.number());
        assertThat(browser.one(".rd-wl-row .rd-amber").getText()).isNotBlank();
        phone.fits("row-proposed", ".rd-wl-row");

        phone.signIn(CrowdedCase.PUBLIC_RELATIONS).open(page);
        assertThat(browser.has("#handover .rd-handover")).isTrue();
        phone.fits("case-offered", "#handover");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void an_approval_is_decided_with_a_thumb(String language) {
        Phone phone = new Phone(browser, node, staff, language);
        String number = CrowdedCase.in(staff, language).number();
        phone.signIn(CrowdedCase.HOUSE).open("/worklists/approvals");
        String card = "section[aria-labelledby='decision-" + number + "-1']";
        browser.click(card + " .rd-decline summary");
        phone.fits("approvals", card);

        browser.open(node.uri("/cases/" + number));
        assertThat(browser.one(".rd-actbar").isDisplayed()).isTrue();
        phone.fits("case-to-decide", "main");

        browser.open(node.uri("/worklists/approvals"));
        browser.fill(card + " input[name=reason]", "OK");
        browser.click(card + " .btn-primary");
        browser.until("decided", window -> !browser.has(card));
        assertThat(new CaseWork(staff, number)
                        .as(CrowdedCase.HOUSE)
                        .at("/approvals/0/state")
                        .asText())
                .isEqualTo("approved");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void working_time_health_and_absence_fit_the_phone_in_one_language(String language) {
        Phone phone = new Phone(browser, node, staff, language);
        String branch = "gz-tianhe";
        CaseWork.register(
                staff,
                "frontdesk." + branch,
                Map.of(
                        "branch", branch,
                        "type", "clinic-chain/service",
                        "channel", "phone",
                        "kind", "inquiry",
                        "summary", "咨询余额",
                        "customer", Map.of("phone", "13800030003")));
        RestClient doctor = staff.as("doctor." + branch);
        SimulatedTime time = new SimulatedTime(staff);
        doctor.put(
                        "me/absence",
                        Map.of(
                                "from",
                                time.now().toLocalDate().toString(),
                                "until",
                                time.now().plusDays(3).toLocalDate().toString(),
                                "deputy",
                                "ops." + branch))
                .expect(200);
        try {
            ConsoleUser administrator = phone.signIn("admin");
            administrator.open("/admin/units/" + branch + "/calendar");
            browser.choose(".rd-own-week");
            LocalDate closed = time.now().toLocalDate().plusDays(1);
            browser.date("#date", closed);
            browser.date("#until", closed.plusDays(9));
            browser.fill("#titleZh", "装修");
            browser.fill("#titleEn", "Refit");
            browser.click(".rd-add-day .btn");
            assertThat(browser.one("#change table").isDisplayed())
                    .as("deadlines that would move")
                    .isTrue();
            phone.fits("calendar", "main");
            administrator.open("/admin/system");
            assertThat(browser.all("main aside section:last-child li"))
                    .as("health checks")
                    .isNotEmpty();
            phone.fits("system", "main");
            administrator.open("/admin/accounts?q=doctor." + branch);
            assertThat(browser.has(".rd-account .badge")).isTrue();
            phone.fits("accounts-away", "main");
            administrator.open("/admin/accounts/doctor." + branch);
            phone.fits("account-away", "main");
        } finally {
            doctor.delete("me/absence").expect(200);
        }
    }
}
