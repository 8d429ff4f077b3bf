package org.redress.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.itests.node.RedressNode;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.Staff;

/** A customer opens the link that staff gave them on a phone, answers the survey, and is shut out when it is revoked. */
@InBrowser
class CustomerLinkIT {

    private static final String FRONT_DESK = "frontdesk.sh-jingan";

    private final Browser browser;
    private final RedressNode node;
    private final Staff staff;

    CustomerLinkIT(Browser browser, RedressNode node, Staff staff) {
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
    void from_the_card_of_the_case_to_the_answer_and_back(String language) throws IOException {
        Phone phone = new Phone(browser, node, staff, language);
        CaseWork complaint = CaseWork.register(staff, FRONT_DESK, Registrations.service("sh-jingan"));
        String number = complaint.number();
        String digits = digits(complaint);

        phone.signIn(FRONT_DESK).open("/cases/" + number);
        browser.put("#link-purpose", "survey");
        browser.click("form[action$='/links'] .btn");
        browser.until("the link", window -> browser.has("#address"));
        phone.fits("customer-link-new");
        usable();
        URI link = URI.create(browser.one("#address").getDomProperty("value"));
        String token = link.getPath().substring("/s/".length());
        assertThat(token).matches("[A-Za-z0-9_-]{43}");
        assertThat(browser.has("svg.rd-qr path")).isTrue();

        browser.forgetWhoIsSignedIn();
        browser.open(node.uri("/lang/" + language + "?back=" + link.getPath()));
        usable();
        phone.fits("customer-door");
        open("0000".equals(digits) ? "1111" : "0000");
        browser.until("the refusal", window -> browser.text().contains("RD-LNK-401"));
        assertThat(browser.text()).doesNotContain(number);
        usable();
        open(digits);
        browser.until("the case", window -> browser.has(".rd-steps-v"));
        assertThat(browser.text()).contains(number);
        usable();
        phone.fits("customer", "main");

        browser.click("#settled label:last-of-type");
        browser.click("#result label:nth-of-type(2)");
        browser.click("#process label:nth-of-type(4)");
        browser.fill("#text", language.equals("zh") ? "发票还没收到" : "still no receipt");
        browser.click("form[action$='/answer'] .btn-primary");
        browser.until("thanks", window -> !browser.has("#settled"));
        usable();
        phone.fits("customer-thanks", "main");

        JsonNode followUp = complaint.as(FRONT_DESK).at("/aftercare/followUps/0");
        assertThat(followUp.path("channel").asText()).isEqualTo("link");
        assertThat(followUp.path("satisfaction").asInt()).isEqualTo(2);
        assertThat(followUp.path("process").asInt()).isEqualTo(4);
        assertThat(complaint.history(FRONT_DESK).toString())
                .contains("customer-link-issued")
                .doesNotContain(token);

        phone.signIn(FRONT_DESK).open("/cases/" + number);
        browser.click("form[action$='/revoke'] .btn");
        browser.until("revoked", window -> !browser.has("form[action$='/revoke']"));
        browser.run("document.getElementById('links').scrollIntoView()");
        usable();
        phone.fits("case-links");
        browser.forgetWhoIsSignedIn();
        browser.open(link);
        open(digits);
        browser.until("the refusal", window -> browser.text().contains("RD-LNK-401"));
        assertThat(browser.has("#digits")).isTrue();
        usable();
        assertThat(Files.readString(node.data().resolve("log/redress.log"))).doesNotContain(token);
    }

    private void open(String digits) {
        browser.fill("#digits", digits);
        browser.click("main form .btn-primary");
    }

    private String digits(CaseWork complaint) {
        String phone = complaint.as(FRONT_DESK).at("/customer/phone").asText();
        return phone.substring(phone.length() - 4);
    }

    private void usable() {
        List<String> faults = Axe.faults(browser);
        assertThat(faults).isEmpty();
        // A wrong answer is one that browsers note, too.
        assertThat(browser.complaints()).allMatch(line -> line.contains("404"));
    }
}
