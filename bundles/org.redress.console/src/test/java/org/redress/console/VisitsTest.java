package org.redress.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.console.fake.FakeDesk;
import org.redress.console.fake.FakeHouse;

/** Visits: the week, the card on the case, and the times that are free; tracks outside beside them. */
class VisitsTest {

    private static final String CASE = "/cases/" + FakeDesk.NUMBER;

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
    void the_week_lists_who_comes_when_and_leads_to_the_case() {
        assertThat(browser.get("/visits").body())
                .contains("2026-11-20 周五")
                .contains("10:00–10:30")
                .contains("张女士")
                .contains("href=\"" + CASE + "\"")
                .contains("已约");
        assertThat(browser.get("/visits?view=mine").body()).contains("这一周没有约客户到店");
        assertThat(browser.get("/visits?week=2026-11-30").body()).doesNotContain("10:00–10:30");
        assertThat(browser.get("/visits?week=tomorrow").statusCode()).isEqualTo(200);
    }

    @Test
    void navigation_leads_to_the_visits() {
        assertThat(browser.get("/").body()).contains("href=\"/visits\"").contains("日程");
    }

    @Test
    void free_times_fill_the_form_in_and_keep_what_was_typed() {
        assertThat(browser.get(CASE + "/free-times?action=schedule-visit").body())
                .contains("选择同事之后");
        assertThat(browser.get(CASE
                                + "/free-times?action=schedule-visit&with=doctor.sh-jingan&at=2026-11-20T09:00&place="
                                + "%E4%BA%8C%E6%A5%BC")
                        .body())
                .contains("2026-11-20 周五")
                .contains(CASE + "/actions/schedule-visit?at=2026-11-20T10%3A00&amp;with=doctor.sh-jingan&amp;place=")
                .contains(">10:00</a>");
        assertThat(browser.get(CASE + "/free-times?action=schedule-visit&with=doctor.sh-jingan&day=2026-11-21")
                        .body())
                .contains("这一天没有空闲时间");
    }

    @Test
    void the_case_shows_what_runs_outside_what_stands_still_and_who_comes() {
        assertThat(browser.get(CASE).body())
                .contains("医疗纠纷人民调解")
                .contains("编号\u00a0医调 2026-118")
                .contains("院内时限停计")
                .contains("二楼")
                .contains("href=\"#outside\"")
                .contains("href=\"#visits\"");
    }
}
