package org.redress.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.api.plugin.Rollout;
import org.redress.console.fake.FakeCode;
import org.redress.console.fake.FakeHouse;
import org.redress.console.fake.FakeRollouts;

/** What administrators see of roll-outs, start and take back. */
class RolloutsTest {

    private static final String TOKEN = "csrf-admin";
    private static final String FORM = "/admin/plugin/clinic-chain/rollout";
    private static final String PAGE = "/admin/rollouts/" + FakeRollouts.RUNNING;

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
    void the_list_has_what_runs_first_and_says_why_another_came_back() {
        assertThat(browser.get("/admin/rollouts").body())
                .containsSubsequence("id=\"running\"", "连锁诊所流程", "第 1 批已得到新版本", "id=\"over\"", "7 个期限超时");
        assertThat(browser.get("/admin/rollouts?plugin=law-cn").body())
                .contains("7 个期限超时")
                .doesNotContain("id=\"running\"");
    }

    @Test
    void pages_about_the_plugin_tell_of_what_runs() {
        assertThat(browser.get("/admin/plugins").body()).contains("正在推广连锁诊所流程 1.3.0", PAGE);
        assertThat(browser.get("/admin/plugin/clinic-chain").body()).contains("正在推广连锁诊所流程 1.3.0", FORM);
        assertThat(browser.get("/admin/plugin/law-cn").body()).doesNotContain("正在推广");
    }

    @Test
    void a_page_has_the_waves_what_is_seen_and_the_nearest_rule_first() {
        assertThat(browser.get(PAGE).body())
                .contains("最接近上限：上海浦东院，超时 4 个，允许 5 个。", "hx-trigger=\"every 5s\"", "下一批")
                .containsSubsequence("<div>上海浦东院</div>", "<div>上海静安院</div>");
    }

    @Test
    void a_version_with_code_tells_how_that_does_and_a_plugin_that_is_gone_is_no_link() {
        Rollout one = house.rollouts.all.get(0);
        house.rollouts.all.add(like(one, "coded", FakeCode.PLUGIN, "1.4.0"));
        house.rollouts.all.add(like(one, "gone", "gone", "1.0.0"));
        assertThat(browser.get("/admin/rollouts/coded").body()).contains("调用 120 次，失败或过慢 5 次");
        assertThat(browser.get("/admin/rollouts/gone").body()).doesNotContain("/admin/plugin/gone", "本节点上的代码");
    }

    private static Rollout like(Rollout one, String id, String plugin, String version) {
        return new Rollout(
                id,
                plugin,
                version,
                one.unit(),
                one.waves(),
                one.soak(),
                one.stop(),
                one.reason(),
                one.state(),
                one.wave(),
                one.reached(),
                one.since(),
                one.why(),
                one.by(),
                one.startedAt());
    }

    @Test
    void a_page_follows_what_runs_and_is_made_anew_when_that_ends() {
        browser.htmx = true;
        HttpResponse<String> same = browser.get(PAGE + "/now?was=RUNNING");
        assertThat(same.body()).contains("id=\"now\"").doesNotContain("<html");
        house.rollouts.all.set(0, house.rollouts.all.get(0).at(Rollout.State.DONE, 2, true, Instant.EPOCH));
        HttpResponse<String> ended = browser.get(PAGE + "/now?was=RUNNING");
        assertThat(ended.statusCode()).isEqualTo(204);
        assertThat(ended.headers().firstValue("HX-Redirect")).contains(PAGE);
        browser.htmx = false;
        assertThat(browser.get(PAGE).body())
                .contains("各批都顺利")
                .doesNotContain("every 5s", "id=\"take-back\"", "id=\"watch\"");
    }

    @Test
    void it_is_taken_back_with_a_reason() {
        HttpResponse<String> refused = browser.post(PAGE + "/return", TOKEN, "reason", "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"reason-error\"", "<details open");
        assertThat(browser.post(PAGE + "/return", TOKEN, "reason", "太早了").statusCode())
                .isEqualTo(303);
        assertThat(browser.get(PAGE).body()).contains("太早了", "撤回中", "正在恢复").doesNotContain("id=\"take-back\"");
    }

    @Test
    void the_form_begins_with_what_is_usual_and_shows_the_waves() {
        assertThat(browser.get(FORM).body())
                .contains("<option value=\"1.3.0\"", "第 1 批：1 家分店", "第 2 批：1 家分店", "value=\"3\"", "value=\"5\"")
                .doesNotContain("第 3 批：");
    }

    @Test
    void what_is_started_was_shown_before() {
        String[] wanted = fields("wave.east", "later", "wave.sh-pudong", "1");
        HttpResponse<String> unseen = browser.post(FORM, TOKEN, with(wanted, "seen", "0"));
        assertThat(unseen.body()).contains("批次与您看到的不同", "第 1 批：1 家分店", "不在任何一批的分店：1 家");
        assertThat(house.rollouts.started).isEmpty();

        HttpResponse<String> started = browser.post(FORM, TOKEN, with(wanted, "seen", seen(unseen.body())));
        assertThat(started.headers().firstValue("Location").orElse("")).endsWith(PAGE + "?done=started");
        assertThat(house.rollouts.started).singleElement().satisfies(request -> {
            assertThat(request.waves()).containsExactly(List.of("sh-pudong"));
            assertThat(request.soak()).isEqualTo(Duration.ofDays(2));
            assertThat(request.unit()).isEqualTo("lanhu");
            assertThat(request.stop()).isEqualTo(new Rollout.StopRules(3, 0, 9));
        });
    }

    @Test
    void each_refusal_stands_at_its_field_and_nothing_typed_is_lost() {
        String[] wanted = with(fields("wave.sh-pudong", "2", "wave.sh-jingan", "1"), "reason", "x");
        String seen = seen(browser.post(FORM + "/preview", TOKEN, wanted).body());
        assertThat(browser.post(FORM, TOKEN, with(wanted, "seen", seen)).body())
                .contains("id=\"reason-error\"", "id=\"stop-atLeast-error\"", "id=\"waves-0-1\"", "href=\"#waves-0-1\"")
                .contains("value=\"x\"", "value=\"many\"")
                .containsPattern("id=\"wave-sh-pudong\"[^§]*?value=\"2\" selected");
    }

    @Test
    void units_are_found_opened_and_folded_and_keep_their_waves() {
        browser.htmx = true;
        assertThat(browser.post(FORM + "/units", TOKEN, fields("find", "pudong", "wave.sh-jingan", "1"))
                        .body())
                .contains("id=\"wave-sh-pudong\"", "id=\"wave-sh-jingan\"")
                .doesNotContain("id=\"wave-east\"", "<html");
        assertThat(browser.post(FORM + "/units", TOKEN, fields("open", "east", "toggle", "east"))
                        .body())
                .contains("aria-expanded=\"false\"")
                .doesNotContain("id=\"wave-sh-pudong\"");
        assertThat(browser.post(FORM + "/units", TOKEN, fields("unit", "east", "wave.lanhu", "later"))
                        .body())
                .contains("type=\"hidden\" name=\"wave.lanhu\" value=\"later\"")
                .doesNotContain("id=\"wave-lanhu\"");
    }

    @Test
    void nobody_else_gets_these_pages() {
        Browser other = new Browser(house.address).signIn("ops.sh-jingan");
        for (String path : List.of("/admin/rollouts", PAGE, PAGE + "/now?was=RUNNING", FORM)) {
            assertThat(other.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(browser.get("/admin/rollouts/none").statusCode()).isEqualTo(404);
    }

    private static String[] fields(String... more) {
        return with(
                more,
                "version",
                "1.3.0",
                "waves",
                "3",
                "soak",
                "2",
                "soakIn",
                "days",
                "stop-timesUsual",
                "3",
                "stop-atLeast",
                "many",
                "stop-failures",
                "9",
                "reason",
                "新的时限");
    }

    /** With further fields before the others, of which the first of a name counts. */
    private static String[] with(String[] fields, String... more) {
        return Stream.concat(Arrays.stream(more), Arrays.stream(fields)).toArray(String[]::new);
    }

    private static String seen(String page) {
        Matcher seen = Pattern.compile("name=\"seen\" value=\"([0-9a-f]+)\"").matcher(page);
        assertThat(seen.find()).isTrue();
        return seen.group(1);
    }
}
