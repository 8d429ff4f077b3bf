package org.redress.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.itests.node.RedressNode;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.Staff;

/** Reports on what the node holds: over REST and in the browser, by those who manage. */
@InBrowser
class ReportsIT {

    private static final String PERIOD = "from=2025-06-01&to=2027-12-31";
    private static final String CHAIN = "hq";
    private static final String FRONT_DESK = CrowdedCase.FRONT_DESK;
    private static final String OPERATIONS = CrowdedCase.OPERATIONS;

    private final Browser browser;
    private final RedressNode node;
    private final Staff staff;

    ReportsIT(Browser browser, RedressNode node, Staff staff) {
        this.browser = browser;
        this.node = node;
        this.staff = staff;
    }

    @AfterEach
    void desk() {
        browser.width(0);
        browser.theme("light");
    }

    private JsonNode report(String username, String id) {
        return staff.as(username)
                .get("reports/" + id + "?" + PERIOD)
                .expect(200)
                .json();
    }

    /** How many cases a list holds, page by page. */
    private int listed(String username, String query) {
        int count = 0;
        String next = "";
        do {
            JsonNode page = staff.as(username)
                    .get("cases?limit=200&" + query + next)
                    .expect(200)
                    .json();
            count += page.path("items").size();
            next = page.path("next").isTextual()
                    ? "&cursor=" + page.path("next").asText()
                    : "";
        } while (!next.isEmpty());
        return count;
    }

    @Test
    void each_count_is_as_long_as_the_list_behind_it() {
        CrowdedCase.in(staff, "zh");
        for (String id :
                List.of("overview", "types", "branches", "deadlines", "remedies", "satisfaction", "quarterly")) {
            JsonNode report = report(OPERATIONS, id);
            List<String> compared = new ArrayList<>();
            for (JsonNode table : report.path("tables")) {
                for (JsonNode row : table.path("rows")) {
                    JsonNode cell = row.at("/cells/0");
                    // Remedies and subjects can be several in one case.
                    boolean cases = !List.of("remedies", "subjects")
                            .contains(table.path("id").asText());
                    if (cases
                            && cell.has("cases")
                            && !table.at("/columns/0/id").asText().equals("result-count")) {
                        compared.add(table.path("id").asText());
                        assertThat(listed(OPERATIONS, cell.path("cases").asText()))
                                .as(id + " " + table.path("id") + " " + cell)
                                .isEqualTo(cell.path("value").asInt());
                    }
                }
            }
            assertThat(report.path("tables").isEmpty()).as(id).isFalse();
            if (id.equals("overview")) {
                assertThat(compared).contains("types", "branches", "months", "channels", "times");
            }
        }
        Map<String, JsonNode> figures = Answer.stream(
                        report(OPERATIONS, "overview").path("figures"))
                .collect(Collectors.toMap(one -> one.path("id").asText(), one -> one));
        assertThat(figures.get("received").path("value").asInt())
                .isPositive()
                .isEqualTo(
                        listed(OPERATIONS, figures.get("received").path("cases").asText()));
        assertThat(figures.get("open").path("value").asInt())
                .isEqualTo(listed(OPERATIONS, figures.get("open").path("cases").asText()));
        assertThat(figures.get("answered").has("value")).isTrue();
    }

    @Test
    void files_hold_the_same_and_those_who_do_not_manage_are_refused() {
        Answer csv = staff.as(OPERATIONS)
                .get("reports/types?" + PERIOD + "&format=csv", "Accept-Language", "en")
                .expect(200);
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.text()).startsWith("\uFEFFTypes and subjects,").contains("\r\nType,Complaints,Open,Closed,");
        Answer xlsx = staff.as(OPERATIONS)
                .get("reports/quarterly?" + PERIOD + "&format=xlsx")
                .expect(200);
        assertThat(xlsx.bytes()).startsWith('P', 'K');
        Answer pdf = staff.as(OPERATIONS)
                .get("reports/quarterly?" + PERIOD + "&format=pdf")
                .expect(200);
        browser.keep("quarterly.pdf", pdf.bytes());
        assertThat(pdf.bytes()).startsWith('%', 'P', 'D', 'F');
        assertThat(staff.as(FRONT_DESK)
                        .get("reports/overview?" + PERIOD)
                        .expect(403)
                        .code())
                .isEqualTo("RD-RPT-001");
        assertThat(staff.as("admin")
                        .get("reports/overview?" + PERIOD)
                        .expect(403)
                        .code())
                .isEqualTo("RD-RPT-001");
        assertThat(staff.as(OPERATIONS)
                        .get("reports/overview?" + PERIOD + "&unit=sh-pudong")
                        .expect(403)
                        .code())
                .isEqualTo("RD-RPT-002");
        assertThat(report(CHAIN, "branches").at("/tables/0/rows").size()).isGreaterThan(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void a_manager_looks_at_numbers_and_at_the_cases_behind_them(String language) {
        CrowdedCase.in(staff, language);
        Phone phone = new Phone(browser, node, staff, language);
        ConsoleUser manager = phone.signIn(OPERATIONS);
        assertThat(browser.has(".rd-side a[href='/reports']")).isTrue();
        manager.open("/reports?kind=quarterly&" + PERIOD);
        assertThat(browser.all("main svg[role=img]")).isNotEmpty();
        browser.wholePage("reports-" + language);
        browser.theme("dark");
        browser.wholePage("reports-dark-" + language);
        assertThat(Axe.faults(browser)).isEmpty();
        browser.theme("light");
        assertThat(Axe.faults(browser)).isEmpty();
        browser.width(Browser.PHONE);
        manager.open("/reports?" + PERIOD);
        phone.fits("reports");
        browser.wholePage("reports-phone-" + language);
        browser.width(0);
        manager.open("/reports?" + PERIOD);
        String received = browser.one("#figure-received dd a").getText();
        browser.click("#figure-received dd a");
        browser.until("the list of cases", window -> browser.page().getPath().equals("/cases"));
        assertThat(browser.text()).contains("2025-06-01");
        int rows = (int) browser.all("main a[href^='/cases/']").stream()
                .map(link -> link.getDomAttribute("href"))
                .distinct()
                .count();
        assertThat(rows).isEqualTo(Math.min(50, Integer.parseInt(received.replace(",", ""))));
        ConsoleUser desk = phone.signIn(FRONT_DESK);
        desk.open("/reports");
        assertThat(browser.text()).contains("RD-RPT-001");
        assertThat(browser.complaints()).allMatch(line -> line.contains("403"));
    }
}
