package org.redress.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.api.plugin.PlanJob;
import org.redress.api.plugin.PlanRequest;
import org.redress.api.plugin.PlanRequest.Operation;
import org.redress.api.plugin.PluginPlan.State;
import org.redress.api.text.Text;
import org.redress.console.fake.FakeHouse;
import org.redress.console.fake.FakePlans;

/** Files of plugins are brought; changes are planned, looked at, applied and reversed. */
class PlansTest {

    private static final String TOKEN = "csrf-admin";
    private static final String UPLOAD = "/admin/plugins/upload";
    private static final String FORM = "/admin/plugin/clinic-chain/plan";
    private static final String PAGE = "/admin/plans/" + FakePlans.PLANNED;

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
    void the_first_file_of_a_plugin_leads_straight_to_the_plan_that_installs_it() {
        assertThat(browser.get("/admin/plugins").body()).contains("href=\"" + UPLOAD + "\"");
        HttpResponse<String> brought = browser.upload(UPLOAD, TOKEN, "", "新规则.yaml", "new-pack 1.0.0");
        assertThat(location(brought)).isEqualTo("/admin/plans/p-4?done=brought");
        assertThat(house.pluginFiles.brought).containsExactly("新规则.yaml");
        assertThat(house.plans.asked)
                .extracting(PlanRequest::plugin, PlanRequest::operation)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("new-pack", Operation.INSTALL));
        assertThat(browser.get(location(brought)).body())
                .contains("安装 1.0.0", "new-pack")
                .doesNotContain("href=\"/admin/plugin/new-pack\"");
    }

    @Test
    void a_further_version_leads_to_a_choice() {
        HttpResponse<String> brought = browser.upload(UPLOAD, TOKEN, "", "a.yaml", "clinic-chain 1.5.0");
        assertThat(location(brought)).isEqualTo(FORM + "?done=brought&version=1.5.0");
        assertThat(browser.get(location(brought)).body())
                .contains("?operation=install&amp;version=1.5.0")
                .contains("?operation=update&amp;version=1.5.0", "?operation=pilot&amp;version=1.5.0")
                .doesNotContain("operation=disable", "已经部署");
        assertThat(browser.get(FORM + "?version=1.3.0").body())
                .contains("版本 1.3.0 已经部署", "?operation=update&amp;version=1.3.0")
                .doesNotContain("operation=install");
        assertThat(browser.get(FORM + "?version=1.2.0").body()).contains("没有要做的");
    }

    @Test
    void an_unfit_file_is_told_fault_by_fault_with_its_place() {
        HttpResponse<String> refused = browser.upload(UPLOAD, TOKEN, "", "a.yaml", "redress: 1");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"file-error\"", "a.yaml:14:7 阶段", "a.yaml:20:3 没有时限");
        HttpResponse<String> none = browser.upload(UPLOAD, TOKEN, "", "", "");
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("请选择文件");
        assertThat(browser.upload(UPLOAD, "guessed", "", "a.yaml", "new-pack 1.0.0")
                        .statusCode())
                .isEqualTo(403);
        assertThat(house.pluginFiles.brought).containsExactly("a.yaml");
    }

    @Test
    void the_page_of_a_plugin_offers_what_can_be_done_as_it_stands() {
        assertThat(browser.get("/admin/plugin/clinic-chain").body())
                .contains("?operation=install\"", "?operation=update\"", "?operation=pilot\"", "?operation=activate\"")
                .contains("?operation=deactivate\"", "?operation=disable\"", "/admin/plugin/clinic-chain/plans")
                .doesNotContain("?operation=remove\"");
        assertThat(browser.get("/admin/plugin/law-cn").body())
                .contains("?operation=activate\"", "?operation=disable\"")
                .doesNotContain("?operation=install\"", "?operation=update\"", "?operation=pilot\"");
    }

    @Test
    void the_form_asks_for_what_its_operation_needs() {
        assertThat(browser.get(FORM + "?operation=pilot&unit=sh-pudong").body())
                .containsSubsequence("value=\"1.4.0\" selected", "1.4.0（已上传）", "1.3.0（已部署）", "1.2.0（现用）", "启用中 1.3.0")
                .containsPattern("value=\"sh-pudong\" checked");
        assertThat(browser.get(FORM + "?operation=activate").body()).contains("<option value=\"\" selected>当前版本");
        assertThat(browser.get(FORM + "?operation=disable").body())
                .contains("全部停用并锁定")
                .doesNotContain("id=\"units\"", "<select");
    }

    @Test
    void each_refusal_stands_at_its_field_and_nothing_typed_is_lost() {
        HttpResponse<String> refused =
                browser.post(FORM, TOKEN, "operation", "pilot", "version", "1.3.0", "reason", "x", "find", "pudong");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("id=\"unit-error\"", "id=\"reason-error\"", "href=\"#unit\"")
                .contains("value=\"1.3.0\" selected", "value=\"x\"", "value=\"pudong\"");
    }

    @Test
    void a_plan_is_made_of_the_form_and_shown() {
        HttpResponse<String> planned = browser.post(
                FORM, TOKEN, "operation", "pilot", "version", "1.4.0", "unit", "sh-jingan", "reason", "先试用");
        assertThat(location(planned)).isEqualTo("/admin/plans/p-4");
        assertThat(house.plans.asked).singleElement().satisfies(request -> {
            assertThat(request.version()).contains("1.4.0");
            assertThat(request.unit()).contains("sh-jingan");
            assertThat(request.reason()).contains("先试用");
        });
        browser.post(FORM, TOKEN, "operation", "remove", "version", "");
        assertThat(house.plans.asked.get(1).version()).isEmpty();
    }

    @Test
    void units_are_found_and_the_chosen_one_stays() {
        browser.htmx = true;
        assertThat(browser.post(FORM + "/units", TOKEN, "operation", "pilot", "find", "pudong", "unit", "sh-jingan")
                        .body())
                .contains("id=\"unit-sh-pudong\"", "value=\"sh-jingan\" checked")
                .doesNotContain("id=\"unit-east\"", "<html");
    }

    @Test
    void a_plan_has_its_sentences_first_and_what_it_touches_by_heading() {
        String page = browser.get(PAGE).body();
        assertThat(page)
                .containsSubsequence("“上海静安院”试用 1.4.0", "已计划", "的新投诉试用版本 1.4.0", "不改写任何已有记录")
                .containsSubsequence("id=\"branches\"", "开始使用 1.4.0", "上海浦东院", "1.2.0 → 1.4.0", "上海静安院")
                .containsSubsequence("id=\"cases\"", "130", "另有 30 件没有列出", "href=\"/cases/SHJA-2611-0001\"")
                .containsSubsequence("id=\"clocks\"", "12 个", "law-cn/complaint")
                .containsSubsequence("id=\"forms\"", "· 渠道", "新增", "之后：单选 (phone, web) · 必填", "烫伤", "取消")
                .containsSubsequence("id=\"settings\"", "首次响应（小时）", "之前：24", "之后：12")
                .containsSubsequence("id=\"misfits\"", "华东 · 首次响应（小时）", "240", "至多 72")
                .containsSubsequence("id=\"deliveries\"", "deploy:clinic-chain-1.4.0.redress.yaml", "id=\"refreshes\"")
                .contains("首次响应（小时） = 12", "新的时限", PAGE + "/apply")
                .doesNotContain("id=\"objections\"", "/reverse");
        browser.cookie("lang", "en");
        assertThat(browser.get(PAGE).body()).contains("· Channel", "After: one of (phone, web) · required");
    }

    @Test
    void a_plan_with_objections_says_why_and_what_to_do_and_is_not_applied() {
        assertThat(browser.get("/admin/plans/" + FakePlans.OBJECTED).body())
                .contains("移除全部版本", "不能执行，原因 2 条", "RD-PLG-239", "href=\"/admin/rollouts?plugin=clinic-chain\"")
                .doesNotContain("/apply\"");
    }

    @Test
    void it_is_applied_followed_and_reversed() {
        HttpResponse<String> begun = browser.post(PAGE + "/apply", TOKEN);
        assertThat(location(begun)).isEqualTo(PAGE + "?job=j-1");
        assertThat(browser.get(PAGE + "?job=j-1").body())
                .contains("正在执行（", "hx-trigger=\"every 2s\"", "hx-get=\"" + PAGE + "/now?job=j-1\"")
                .doesNotContain("/apply\"", "/again\"");
        browser.htmx = true;
        assertThat(browser.get(PAGE + "/now?job=j-1").body())
                .contains("id=\"now\"")
                .doesNotContain("<html");
        house.plans.end(PlanJob.State.DONE, State.APPLIED, Text.of("已执行。", "Applied."));
        HttpResponse<String> ended = browser.get(PAGE + "/now?job=j-1");
        assertThat(ended.statusCode()).isEqualTo(204);
        assertThat(ended.headers().firstValue("HX-Redirect")).contains(PAGE + "?job=j-1");
        browser.htmx = false;
        assertThat(browser.get(PAGE).body()).contains("已执行。", PAGE + "/reverse").doesNotContain("every 2s");

        browser.post(PAGE + "/reverse", TOKEN);
        assertThat(browser.get(PAGE + "?job=j-1").body()).contains("正在撤销（");
        house.plans.end(PlanJob.State.FAILED, State.APPLIED, Text.of("未能执行：磁盘已满。", "It could not be done."));
        assertThat(browser.get(PAGE + "?job=j-1").body()).contains("未能执行：磁盘已满。", "rd-alert-red");
    }

    @Test
    void a_stale_plan_is_told_and_planned_anew_with_one_click() {
        house.plans.stale = true;
        HttpResponse<String> stale = browser.post(PAGE + "/apply", TOKEN);
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body())
                .containsOnlyOnce(PAGE + "/again")
                .contains("id=\"stale\"")
                .doesNotContain("/apply\"", "这件投诉");
        assertThat(location(browser.post(PAGE + "/again", TOKEN))).isEqualTo("/admin/plans/p-4?done=again");
        assertThat(house.plans.asked).containsExactly(house.plans.all.get(1).request());
    }

    @Test
    void the_list_has_who_wanted_what_when_and_how_it_ended() {
        assertThat(browser.get("/admin/plugin/clinic-chain/plans").body())
                .containsSubsequence("“上海静安院”试用 1.4.0", "已计划", "韩拓", "新的时限", "移除全部版本", "未能执行：文件被拒绝");
        assertThat(browser.get("/admin/plugin/law-cn/plans").body()).contains("还没有计划");
        assertThat(browser.get("/admin/plugin/none/plans").statusCode()).isEqualTo(404);
    }

    @Test
    void nobody_else_gets_these_pages() {
        Browser other = new Browser(house.address).signIn("ops.sh-jingan");
        for (String path : List.of(UPLOAD, FORM, "/admin/plugin/clinic-chain/plans", PAGE, PAGE + "/now")) {
            assertThat(other.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(other.upload(UPLOAD, "csrf-ops.sh-jingan", "", "a.yaml", "new-pack 1.0.0")
                        .statusCode())
                .isEqualTo(404);
        assertThat(house.pluginFiles.brought).isEmpty();
        assertThat(browser.get("/admin/plans/none").statusCode()).isEqualTo(404);
        assertThat(browser.get("/admin/plugin/none/plan").statusCode()).isEqualTo(404);
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "");
    }
}
