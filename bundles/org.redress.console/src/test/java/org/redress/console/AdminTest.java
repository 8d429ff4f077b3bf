package org.redress.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.api.account.Grant;
import org.redress.api.health.InvariantReport.Violations;
import org.redress.api.health.InvariantRule;
import org.redress.api.plugin.Activation;
import org.redress.api.plugin.ActivationChange;
import org.redress.console.fake.FakeHouse;
import org.redress.console.fake.FakeStaff;

/** What administrators do. */
class AdminTest {

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
    void a_decision_is_shown_before_it_is_made() {
        assertThat(browser.get("/admin/plugins?plugin=clinic-chain&unit=sh-jingan")
                        .body())
                .contains("启用中 1.2.0")
                .contains("由澜湖医美集团决定")
                .doesNotContain("/admin/plugins/apply");
        String[] fields = {
            "plugin",
            "clinic-chain",
            "unit",
            "sh-jingan",
            "state",
            "off",
            "reason",
            "试点结束",
            "settings-firstResponseHours",
            "12"
        };
        HttpResponse<String> preview = browser.post("/admin/plugins/preview", TOKEN, fields);
        assertThat(preview.body())
                .contains("上海浦东院：新投诉不再使用")
                .contains("<b>37</b>")
                .contains("value=\"试点结束\"")
                .contains("/admin/plugins/apply");
        assertThat(house.plugins.decided).isEmpty();
        browser.post("/admin/plugins/apply", TOKEN, fields);
        assertThat(house.plugins.decided)
                .containsExactly(new ActivationChange(
                        "clinic-chain",
                        "sh-jingan",
                        Activation.State.OFF,
                        Optional.of(false),
                        Optional.of(""),
                        Optional.of(Map.of("firstResponseHours", 12L)),
                        "试点结束"));
    }

    @Test
    void a_lock_from_above_leaves_nothing_to_decide() {
        assertThat(browser.get("/admin/plugins?plugin=law-cn&unit=sh-jingan").body())
                .contains("上级已锁定")
                .doesNotContain("name=\"state\"");
    }

    @Test
    void the_list_says_whose_signature_is_not_what_it_should_be() {
        assertThat(browser.get("/admin/plugins").body())
                .contains("签名之后被改动过")
                .as("what goes without saying")
                .doesNotContain("随系统提供");
    }

    @Test
    void a_refused_pack_is_shown_with_file_line_and_column() {
        assertThat(browser.get("/admin/plugins").body()).contains("spa.redress.yaml:14:7: RD-PCK-003");
    }

    @Test
    void a_new_account_gets_a_link_that_is_shown_once() {
        HttpResponse<String> created = browser.post(
                "/admin/accounts",
                TOKEN,
                "username",
                "new.one",
                "displayName",
                "新同事",
                "role",
                "front-desk",
                "unit",
                "sh-jingan");
        assertThat(created.body()).contains("/setup?code=" + FakeStaff.CODE);
        assertThat(house.staff.find("new.one").orElseThrow().grants())
                .containsExactly(new Grant("front-desk", "sh-jingan"));
        assertThat(browser.get("/admin/accounts?q=new.one").body())
                .contains("新同事")
                .doesNotContain(FakeStaff.CODE);
    }

    @Test
    void roles_are_kept_added_and_taken_away() {
        browser.post(
                "/admin/accounts/am.east",
                TOKEN,
                "displayName",
                "陆衡",
                "grant",
                "operations-manager@east",
                "role",
                "front-desk",
                "unit",
                "sh-pudong");
        assertThat(house.staff.find("am.east").orElseThrow().grants())
                .containsExactly(new Grant("operations-manager", "east"), new Grant("front-desk", "sh-pudong"));
        browser.post("/admin/accounts/am.east", TOKEN, "step", "disable");
        assertThat(house.staff.find("am.east").orElseThrow().enabled()).isFalse();
        assertThat(house.staff.find("am.east").orElseThrow().grants()).hasSize(2);
    }

    @Test
    void a_unit_is_created_with_both_names() {
        browser.post(
                "/admin/units",
                TOKEN,
                "kind",
                "branch",
                "parent",
                "east",
                "id",
                "nj-gulou",
                "code",
                "njgl",
                "nameZh",
                "南京鼓楼院",
                "nameEn",
                "Nanjing Gulou");
        var unit = house.staff.units().find("nj-gulou").orElseThrow();
        assertThat(unit.code()).isEqualTo("NJGL");
        assertThat(List.of(unit.name().in("zh"), unit.name().in("en"))).containsExactly("南京鼓楼院", "Nanjing Gulou");
    }

    @Test
    void a_one_time_code_sets_a_password_typed_twice() {
        Browser stranger = new Browser(house.address);
        assertThat(stranger.get("/setup?code=spent").body()).contains("这个链接不能用了");
        assertThat(stranger.get("/setup?code=" + FakeStaff.CODE).body()).contains("admin");
        String token = stranger.cookie("rd_visitor");
        assertThat(stranger.post(
                                "/setup",
                                token,
                                "code",
                                FakeStaff.CODE,
                                "password",
                                "one two three",
                                "again",
                                "one two")
                        .body())
                .contains("两次输入的密码不一样");
        assertThat(stranger.post(
                                "/setup",
                                token,
                                "code",
                                FakeStaff.CODE,
                                "password",
                                "one two three",
                                "again",
                                "one two three")
                        .headers()
                        .firstValue("location")
                        .orElse(""))
                .endsWith("/signin");
    }

    @Test
    void every_page_speaks_both_languages() {
        Browser staff = new Browser(house.address).signIn("ops.sh-jingan");
        assertThat(staff.get("/lang/en?back=/cases")
                        .headers()
                        .firstValue("location")
                        .orElse(""))
                .endsWith("/cases");
        for (String path : List.of(
                "/",
                "/?view=mine",
                "/worklists/overdue",
                "/worklists/hand-overs",
                "/worklists/approvals",
                "/worklists/due-today",
                "/worklists/unsolved",
                "/cases?q=none",
                "/intake?summary=红",
                "/notifications",
                "/me",
                "/cases/SHJA-2611-0037?history=all",
                "/cases/SHJA-2611-0037/trace?clock=promise/1",
                "/cases/SHJA-2611-0037/why",
                "/cases/SHJA-2611-0037/actions/offer-remedy",
                "/nothing")) {
            assertThat(staff.get(path.replace("红", "%E7%BA%A2")).body())
                    .as(path)
                    .contains("<html lang=\"en\"")
                    .contains("New complaint");
        }
        browser.cookie("lang", "en");
        for (String path : List.of(
                "/admin/plugins?plugin=clinic-chain&unit=east",
                "/admin/units",
                "/admin/units/sh-jingan/calendar?month=2026-10",
                "/admin/units/sh-jingan/calendar/moves",
                "/admin/accounts",
                "/admin/accounts/admin")) {
            assertThat(browser.get(path).body()).as(path).contains("Administration");
        }
    }

    @Test
    void system_health_lists_every_rule_with_its_count() {
        String page = browser.get("/admin/system").body();

        assertThat(page)
                .contains("系统状态")
                .contains("没有投诉违反规则")
                .contains("未归档的投诉都有责任人")
                .contains("1,234")
                .contains("网页服务")
                .doesNotContain("rd-alert-red");
        browser.get("/lang/en?back=/admin/system");
        assertThat(browser.get("/admin/system").body())
                .contains("System health")
                .contains("Every case that is not archived has an owner")
                .contains("Web server");
    }

    @Test
    void a_broken_rule_stands_out_with_the_numbers_of_some_cases() {
        house.health.broken.put(InvariantRule.OWNER_ACTIVE, new Violations(3, List.of("SHJA-2611-0001")));

        assertThat(browser.get("/admin/system").body())
                .contains("rd-alert-red")
                .contains("SHJA-2611-0001")
                .contains("owner-active: 3 case(s)");
    }

    @Test
    void system_health_is_there_for_administrators_only() {
        Browser other = new Browser(house.address).signIn("ops.sh-jingan");

        assertThat(other.get("/admin/system").statusCode()).isEqualTo(404);
    }
}
