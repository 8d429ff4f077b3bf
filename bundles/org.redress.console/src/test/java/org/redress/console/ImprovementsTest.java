package org.redress.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.api.improvement.Improvement;
import org.redress.console.fake.FakeDesk;
import org.redress.console.fake.FakeHouse;
import org.redress.console.fake.FakeImprovements;

/** Improvement items in the console. */
class ImprovementsTest {

    private static final String ITEM = "/improvements/" + FakeImprovements.CODE;

    private static final String OPS = "csrf-ops.sh-jingan";

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
    void the_list_shows_what_is_open_unless_asked_for_more() {
        assertThat(browser.get("/improvements").body())
                .contains("href=\"" + ITEM + "\"")
                .contains("服务不满意")
                .contains("已超期");
        assertThat(house.improvements.asked.get(0).state()).contains(Improvement.State.OPEN);
        assertThat(browser.get("/improvements?state=dropped").body()).contains("没有改进事项");
        browser.get("/improvements?state=all");
        assertThat(house.improvements.asked.get(2).state()).isEmpty();
    }

    @Test
    void navigation_and_case_lead_to_items() {
        assertThat(browser.get("/").body()).contains("href=\"/improvements\"").contains("改进事项");
        assertThat(browser.get("/cases/" + FakeDesk.NUMBER).body()).contains("href=\"" + ITEM + "\"");
    }

    @Test
    void an_item_says_why_it_is_here_by_which_rule_for_which_cases() {
        assertThat(browser.get(ITEM).body())
                .contains("30 天内登记了 3 件「服务不满意」投诉。")
                .contains("clinic-chain/recurring")
                .contains("href=\"/cases/" + FakeDesk.NUMBER + "\"")
                .contains("另有 2 件您无权查看")
                .contains("&lt;b&gt;候诊&lt;/b&gt;没有说明");
        assertThat(browser.get("/improvements/none").statusCode()).isEqualTo(404);
    }

    @Test
    void a_form_that_lacks_something_comes_back_with_the_error_at_the_field() {
        HttpResponse<String> refused = browser.post(ITEM + "/actions/finish", OPS, "version", "1");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"text-error\"").contains("请填写这一项");
    }

    @Test
    void what_was_typed_stays_when_somebody_was_first() {
        HttpResponse<String> refused = browser.post(ITEM + "/actions/finish", OPS, "version", "7", "text", "主动告知等候时间");
        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(refused.body()).contains("主动告知等候时间").contains("name=\"version\" value=\"1\"");
    }

    @Test
    void a_finished_item_shows_what_is_done_from_now_on() {
        HttpResponse<String> done = browser.post(ITEM + "/actions/finish", OPS, "version", "1", "text", "主动告知等候时间");
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(browser.get(ITEM + "?done=finish").body())
                .contains("今后统一这样做")
                .contains("主动告知等候时间")
                .contains("已完成：完成改进");
    }
}
