package org.redress.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.console.fake.FakeHouse;

/** Reports on their page. */
class ReportsTest {

    private FakeHouse house;
    private Browser browser;

    @BeforeEach
    void open() {
        house = new FakeHouse(0);
        browser = new Browser(house.address).signIn("ops.sh-jingan");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void numbers_are_told_with_what_they_were_and_lead_to_their_cases() {
        String page = browser.get("/reports?from=2026-10-01&to=2026-12-31").body();
        assertThat(page)
                .contains("新投诉 1,214 件，比上期多 14 件")
                .contains("1 天 1 小时")
                .contains("18,240 元")
                .contains("这样计算 cost")
                .contains(
                        "/cases?branch=sh-jingan&amp;from=2026-10-01&amp;to=2026-12-31&amp;once=true&amp;type=a%2Feffect")
                .contains("&amp;state=closed");
    }

    @Test
    void a_picture_says_what_it_shows_and_has_its_table() {
        String page =
                browser.get("/reports?kind=types&from=2026-10-01&to=2026-12-31").body();
        assertThat(page)
                .contains("role=\"img\" aria-label=\"投诉类型 · 件数: 治疗效果 8，等候与预约 4，&lt;b>其他 1\"")
                .contains("<th scope=\"row\">&lt;b&gt;其他</th>")
                .doesNotContain("style=");
        // The longest bar is that of the most; what is beyond the cumulative 80% steps back.
        assertThat(page).contains("class=\"rd-f1\" x=\"150\" y=\"6\" width=\"150\"");
        assertThat(page).contains("class=\"rd-f2\" x=\"150\" y=\"40\" width=\"75\"");
    }

    @Test
    void a_period_is_a_link_and_what_cannot_be_read_is_this_quarter() {
        String page = browser.get("/reports?from=soon&to=2026-12-31").body();
        assertThat(page)
                .contains("kind=overview&amp;unit=sh-jingan&amp;from=2026-01-01&amp;to=2026-12-31\">今年")
                .containsPattern("from=2026-10-01&amp;to=2026-12-31\" aria-current=\"true\">本季度");
    }

    @Test
    void files_are_downloaded_in_the_language_of_the_reader() {
        HttpResponse<String> csv = browser.get("/reports/file?kind=types&from=2026-10-01&to=2026-12-31&format=csv");
        assertThat(csv.body()).isEqualTo("CSV zh");
        assertThat(csv.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"types-sh-jingan-2026-10-01-2026-12-31.csv\"");
        assertThat(browser.get("/reports/file?kind=types&format=xlsx").body()).isEqualTo("XLSX zh");
    }

    @Test
    void those_who_do_not_manage_find_no_entry_and_are_told_why() {
        Browser desk = new Browser(house.address).signIn("frontdesk.sh-jingan");
        assertThat(browser.get("/").body()).contains("href=\"/reports\"");
        assertThat(desk.get("/").body()).doesNotContain("href=\"/reports\"");
        HttpResponse<String> refused = desk.get("/reports");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("报表只给管理投诉的同事看").contains("RD-RPT-001");
    }

    @Test
    void a_list_of_cases_says_which_cases_a_number_counted() {
        assertThat(browser.get("/cases?from=2026-10-01&to=2026-12-31&once=true&channel=phone")
                        .body())
                .contains("只看 2026-10-01 至 2026-12-31 收到的投诉；渠道：电话")
                .contains("<input type=\"hidden\" name=\"once\" value=\"true\">");
        assertThat(browser.get("/cases?from=2026-10-01&to=2026-12-31&only=broken")
                        .body())
                .contains("且有承诺没有按时兑现");
    }
}
