package org.redress.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.api.plugin.Activation;
import org.redress.api.plugin.ActivationChange;
import org.redress.console.fake.FakeCode;
import org.redress.console.fake.FakeHouse;

/** What administrators see of plugins, and decide about several units at once. */
class PluginsTest {

    private static final String TOKEN = "csrf-admin";

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
    void each_cell_says_what_holds_where_it_comes_from_and_what_was_chosen_there() {
        assertThat(browser.get("/admin/plugins").body())
                .contains("启用中 1.2.0 · 由澜湖医美集团决定 · 此处另有设置")
                .contains("启用中 1.3.0 · 由澜湖医美集团决定")
                .contains("启用中 26.2.0 · 由澜湖医美集团锁定")
                .contains("启用中 1.4.0 · 由澜湖医美集团决定 · 已隔离停用");
    }

    @Test
    void a_folded_region_tells_how_many_of_its_branches_are_different() {
        assertThat(browser.get("/admin/plugins?open=lanhu").body())
                .contains("下面有 1 家分店不同")
                .contains("aria-expanded=\"false\"")
                .doesNotContain("value=\"sh-pudong\"");
    }

    @Test
    void units_and_plugins_are_found_by_name_with_the_units_above() {
        assertThat(browser.get("/admin/plugins?q=pudong&find=law").body())
                .contains("value=\"sh-pudong\"")
                .contains("value=\"east\"")
                .contains("law-cn")
                .doesNotContain("value=\"sh-jingan\"")
                .doesNotContain("vip-policy");
    }

    @Test
    void only_what_needs_attention_is_shown_on_demand() {
        assertThat(browser.get("/admin/plugins?show=attention").body())
                .contains("vip-policy", "two-level-clinic")
                .doesNotContain("law-cn");
    }

    @Test
    void a_decision_tells_who_made_it_when_and_why_and_stays_in_its_filter() {
        assertThat(browser.get("/admin/plugins?find=clinic&plugin=clinic-chain&unit=sh-pudong")
                        .body())
                .contains("随上级 · 版本 [1.3.0,1.3.0]", "韩拓", "原因：试点开始", "name=\"filter\" value=\"find=clinic\"");
    }

    @Test
    void several_units_are_decided_from_below_and_each_has_an_answer() {
        String[] fields = {
            "plugin",
            "law-cn",
            "unit",
            "lanhu",
            "unit",
            "sh-jingan",
            "state",
            "off",
            "locked",
            "false",
            "reason",
            "试点结束"
        };
        assertThat(browser.post("/admin/plugins/several/preview", TOKEN, fields).body())
                .contains("1 家分店将启用，1 家将停用")
                .contains("/admin/plugins/several/apply");
        assertThat(house.plugins.decided).isEmpty();
        assertThat(browser.post("/admin/plugins/several/apply", TOKEN, fields).body())
                .contains("1 个机构已决定，1 个没有", "集团已锁定 RD-PLG-204");
        assertThat(house.plugins.decided)
                .extracting(ActivationChange::unit, ActivationChange::state, ActivationChange::locked)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("sh-jingan", Activation.State.OFF, Optional.of(false)),
                        org.assertj.core.groups.Tuple.tuple("lanhu", Activation.State.OFF, Optional.of(false)));
    }

    @Test
    void a_plugin_has_a_page_with_its_versions_its_code_and_where_it_works() {
        assertThat(browser.get("/admin/plugin/clinic-chain").body())
                .contains("1.3.0", "1.2.0", "随系统提供", "2 家分店中有 2 家在用", "设置 1 项");
        assertThat(browser.get("/admin/plugin/" + FakeCode.PLUGIN).body())
                .contains("1.4.0 的代码已隔离", "failed 5 times", "--release --reason")
                .contains("NullPointerException at Policy.decide");
        assertThat(browser.get("/admin/plugin/none").statusCode()).isEqualTo(404);
    }

    @Test
    void code_is_released_with_a_reason() {
        String page = "/admin/plugin/" + FakeCode.PLUGIN;
        assertThat(browser.post(page + "/release", TOKEN, "reason", "").statusCode())
                .isEqualTo(422);
        browser.post(page + "/release", TOKEN, "reason", "已修好");
        assertThat(house.code.quarantines).isEmpty();
        assertThat(browser.get(page).body()).contains("隔离代码").doesNotContain("--release");
    }

    @Test
    void the_page_of_a_branch_tells_of_each_setting_where_its_value_comes_from() {
        assertThat(browser.get("/admin/units/sh-jingan/plugins").body())
                .contains("澜湖医美集团 / 华东")
                .contains("<div class=\"rd-accent\">华东</div>")
                .contains("起作用的插件：3");
    }

    @Test
    void nobody_else_gets_these_pages() {
        Browser other = new Browser(house.address).signIn("ops.sh-jingan");
        for (String path : List.of(
                "/admin/plugins",
                "/admin/plugins/several?plugin=law-cn",
                "/admin/plugin/law-cn",
                "/admin/units/sh-jingan/plugins")) {
            assertThat(other.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }
}
