package org.redress.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.api.plugin.PluginPurge.State;
import org.redress.api.text.Text;
import org.redress.console.fake.FakeHouse;

/** What administrators see of kept data, take along, and have deleted by two of them. */
class KeptDataTest {

    private static final String TOKEN = "csrf-admin";
    private static final String PAGE = "/admin/plugin-data/old-law";

    private FakeHouse house;
    private Browser browser;

    @BeforeEach
    void open() {
        house = new FakeHouse(0);
        browser = new Browser(house.address).signIn("admin");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void removed_plugins_come_first_and_are_found_from_the_matrix() {
        assertThat(browser.get("/admin/plugins").body()).contains("href=\"/admin/plugin-data\"");
        assertThat(browser.get("/admin/plugin-data").body())
                .containsSubsequence("old-law", "已移除", "处理中 1 件，已结案 0 件，已归档 2 件", "law-cn");
    }

    @Test
    void what_goes_and_what_stays_is_said_before_anything_is_asked_for() {
        assertThat(browser.get(PAGE).body())
                .contains("版本源文件：2.0.0", "各机构的决定与设置 · 2", "版本源文件：1.0.0（个案按其处理", "申请清除")
                .doesNotContain("确认并删除");
        assertThat(browser.get("/admin/plugin-data/none").statusCode()).isEqualTo(404);
    }

    @Test
    void what_hinders_a_purge_is_named_in_place_of_its_form() {
        house.pluginData.hindrances.add(Text.of("在这些机构仍决定启用：lanhu", "It is switched on at: lanhu"));
        assertThat(browser.get(PAGE).body())
                .contains("现在不能清除", "在这些机构仍决定启用：lanhu")
                .doesNotContain(">申请清除<");
    }

    @Test
    void whoever_asked_sees_no_button_to_confirm() {
        assertThat(browser.post(PAGE + "/purges", TOKEN, "reason", "").statusCode())
                .isEqualTo(422);
        browser.post(PAGE + "/purges", TOKEN, "reason", "不再使用");
        assertThat(house.pluginData.purges).singleElement().satisfies(purge -> assertThat(purge.askedBy())
                .isEqualTo("admin"));
        assertThat(browser.get(PAGE + "?done=asked").body())
                .contains("须由另一位系统管理员确认", "撤回申请", "原因：不再使用")
                .doesNotContain("确认并删除");
    }

    @Test
    void another_administrator_confirms_and_the_record_stays_on_the_page() {
        String id = house.pluginData.asked("second").id();
        assertThat(browser.get(PAGE).body()).contains("确认并删除");
        browser.post(PAGE + "/purges/" + id + "/confirm", TOKEN);
        assertThat(house.pluginData.purges.get(0).state()).isEqualTo(State.DONE);
        assertThat(browser.get(PAGE).body()).contains("清除记录", "已清除", "版本源文件：2.0.0");
    }

    @Test
    void what_has_changed_since_cannot_be_confirmed_and_says_so() {
        String id = house.pluginData.asked("second").id();
        house.pluginData.digest = "e".repeat(64);
        assertThat(browser.get(PAGE).body()).contains("不能再确认").doesNotContain("确认并删除");
        var answer = browser.post(PAGE + "/purges/" + id + "/confirm", TOKEN);
        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(answer.body()).contains("申请之后数据有变化", "RD-PLG-298");
        browser.post(PAGE + "/purges/" + id + "/withdraw", TOKEN);
        assertThat(house.pluginData.purges.get(0).state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void an_export_is_saved_and_not_shown() {
        var file = browser.get(PAGE + "/export?cases=true");
        assertThat(file.body()).isEqualTo("cases true");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"plugin-data-old-law.zip\"");
        assertThat(browser.get(PAGE + "/export").body()).isEqualTo("cases false");
    }

    @Test
    void nobody_else_knows_of_these_pages() {
        Browser clerk = new Browser(house.address).signIn("frontdesk.sh-jingan");
        assertThat(clerk.get("/admin/plugin-data").statusCode()).isEqualTo(404);
        assertThat(clerk.get(PAGE + "/export").statusCode()).isEqualTo(404);
    }
}
