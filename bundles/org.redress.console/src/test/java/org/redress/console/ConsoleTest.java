package org.redress.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.api.casework.ActionRequest;
import org.redress.api.casework.CaseKind;
import org.redress.api.casework.Registration;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;
import org.redress.console.fake.FakeDesk;
import org.redress.console.fake.FakeHouse;

/** What staff do, over real HTTP with fakes behind. */
class ConsoleTest {

    private static final String OPS = "csrf-ops.sh-jingan";
    private static final String CASE = "/cases/" + FakeDesk.NUMBER;

    private FakeHouse house;
    private Browser browser;

    @BeforeEach
    void open() {
        house = new FakeHouse(0);
        browser = new Browser(house.address);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("location").orElse("").replaceFirst("^http://[^/]+", "");
    }

    @Test
    void staff_sign_in_see_their_work_register_and_act() {
        assertThat(location(browser.get("/"))).isEqualTo("/signin");
        browser.signIn("ops.sh-jingan");
        assertThat(browser.get("/").body())
                .contains("已超时")
                .contains("SHJA-2611-0042")
                .contains("周小禾想把");

        HttpResponse<String> registered = browser.post(
                "/intake",
                OPS,
                "branch",
                "sh-jingan",
                "summary",
                "两颊大片红疹发烫",
                "channel",
                "phone",
                "type",
                "clinic-chain/side-effect",
                "customer-phone",
                "138 0000 2107",
                "urgent",
                "true",
                "fields-treatmentDate",
                "2026-11-18",
                "fields-paid",
                "680.5",
                "fields-symptoms",
                "rash",
                "fields-symptoms",
                "swelling",
                "key",
                "k1");
        assertThat(location(registered)).isEqualTo(CASE + "?done=registered");
        Registration sent = house.desk.registered.get(0);
        assertThat(sent.customer().phone()).contains("13800002107");
        assertThat(sent.urgent()).isTrue();
        assertThat(sent.fields())
                .isEqualTo(
                        Map.of("treatmentDate", "2026-11-18", "paid", 680.5, "symptoms", List.of("rash", "swelling")));

        HttpResponse<String> page = browser.get(location(registered));
        assertThat(page.body()).contains("已登记，您是首诉接待人").contains("何时到期").contains("承诺的是答复时间");

        HttpResponse<String> acted = browser.post(
                CASE + "/actions/promise-reply",
                OPS,
                "version",
                "5",
                "key",
                "k2",
                "dueAt",
                "2026-11-19T16:00",
                "text",
                "回电");
        assertThat(location(acted)).isEqualTo(CASE + "?done=promise-reply");
        assertThat(house.desk.performed.get(0))
                .isEqualTo(new ActionRequest(
                        "promise-reply",
                        Map.of("dueAt", "2026-11-19T16:00+08:00", "text", "回电"),
                        Optional.of(5L),
                        Optional.of("k2")));
    }

    @Test
    void the_ledger_marks_what_shifted_and_shows_what_others_were_granted() {
        browser.signIn("ops.sh-jingan");
        String page = browser.get(CASE).body();
        assertThat(page)
                .contains("改了金额")
                .contains("退款的金额只在店内当面说")
                .contains("退款：同类个案多在 4,200 元至 7,500 元之间，中位 5,600 元、诉求 8,000 元")
                .contains("24 件", "9 件");
    }

    @Test
    void a_wrong_password_gives_the_form_again_with_the_name_that_was_typed() {
        browser.get("/signin");
        HttpResponse<String> refused =
                browser.post("/signin", browser.cookie("rd_visitor"), "username", "ops.sh-jingan", "password", "x");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("账号或密码不对").contains("value=\"ops.sh-jingan\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/intake,/intake",
        "//evil.example,/",
        "https://evil.example/,/",
        "/\\evil.example,/",
        "/cases?q=1,/cases?q=1"
    })
    void after_sign_in_only_our_own_pages_are_gone_to(String next, String target) {
        browser.get("/signin");
        HttpResponse<String> in = browser.post(
                "/signin",
                browser.cookie("rd_visitor"),
                "username",
                "ops.sh-jingan",
                "password",
                "redress-demo",
                "next",
                next);
        assertThat(location(in)).isEqualTo(target);
    }

    @Test
    void typed_words_are_kept_when_something_is_missing() {
        browser.signIn("ops.sh-jingan");
        HttpResponse<String> again =
                browser.post("/intake", OPS, "summary", "说不清的事", "customer-name", "李女士", "key", "k1");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body())
                .contains("请选择属于哪一类")
                .contains("说不清的事")
                .contains("李女士")
                .contains("value=\"k1\"");
        assertThat(house.desk.registered).isEmpty();
    }

    @Test
    void what_may_be_the_same_matter_stands_beside_the_form_with_how_sure_that_is_and_why() {
        browser.signIn("ops.sh-jingan");
        String aside = browser.post("/intake/aside", OPS, "summary", "红肿", "customer-phone", "13800002107")
                .body();
        assertThat(aside).contains("很可能是同一件", "SHJA-2611-0037", "电话相同、相隔 3 天", "name=\"addTo\"");
        assertThat(browser.post("/intake/aside", OPS, "summary", "红肿", "customer-phone", "13900000000")
                        .body())
                .doesNotContain("可能是同一件");
    }

    @Test
    void what_was_typed_can_be_added_to_a_known_case_as_a_contact_that_the_customer_began() {
        browser.signIn("ops.sh-jingan");
        HttpResponse<String> added = browser.post(
                "/intake", OPS, "summary", "客户再次到店", "channel", "front-desk", "addTo", "SHJA-2611-0037", "key", "k9");
        assertThat(location(added)).isEqualTo("/cases/SHJA-2611-0037?done=contact-customer");
        assertThat(house.desk.registered).isEmpty();
        assertThat(house.desk.performed).singleElement().satisfies(asked -> {
            assertThat(asked.action()).isEqualTo("contact-customer");
            assertThat(asked.input())
                    .containsEntry("initiator", "customer")
                    .containsEntry("channel", "front-desk")
                    .containsEntry("text", "客户再次到店");
        });
        assertThat(browser.post("/intake", OPS, "summary", "", "addTo", "SHJA-2611-0037", "key", "k9")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_new_case_is_tied_to_the_known_one_that_was_ticked() {
        browser.signIn("ops.sh-jingan");
        browser.post(
                "/intake",
                OPS,
                "summary",
                "术后红肿",
                "type",
                "clinic-chain/side-effect",
                "link",
                "SHJA-2611-0033",
                "key",
                "k8");
        assertThat(house.desk.registered).hasSize(1);
        assertThat(house.desk.performed).singleElement().satisfies(asked -> {
            assertThat(asked.action()).isEqualTo("link");
            assertThat(asked.input()).containsEntry("case", "SHJA-2611-0033");
        });
    }

    @Test
    void the_case_page_shows_its_issues_what_it_is_about_and_the_cases_that_it_is_tied_to() {
        browser.signIn("ops.sh-jingan");
        String page = browser.get(CASE).body();
        assertThat(page)
                .contains("1/1 项有结论", "术后告知", "射频紧肤 · 咨询师")
                .contains("B2409-17", "设备或产品批次 · 射频探头")
                .contains("本单是它的重复投诉", "已并入本单", "href=\"/cases/SHJA-2611-0033\"");
    }

    @Test
    void the_duties_of_the_procedure_and_what_to_say_now_stand_beside_every_case() {
        browser.signIn("ops.sh-jingan");
        String page = browser.get(CASE).body();
        assertThat(page.substring(page.indexOf("id=\"guides\""))).contains("不与客户争辩", "此刻的应对", "金额只在店内当面说", "您等结果等了三天");
    }

    @Test
    void a_deadline_of_the_law_names_its_source_and_says_when_nobody_has_checked_it() {
        browser.signIn("ops.sh-jingan");
        String page = browser.get(CASE).body();
        assertThat(page.substring(page.indexOf("id=\"clocks\""))).contains("法定反馈，5 个工作日", "法定，待核实", "依据：投诉管理办法第 12 条");
    }

    @Test
    void the_counting_of_a_deadline_names_every_day_with_its_reason() {
        browser.signIn("ops.sh-jingan");
        assertThat(browser.get(CASE + "/trace?clock=promise/1").body())
                .contains("<details class=\"rd-mt-2\" open>")
                .containsPattern("11-16 \\S+ · 不计")
                .containsPattern("11-23 \\S+ · 计入 · 11-23 18:00");
        browser.htmx = true;
        assertThat(browser.get(CASE + "/trace?clock=promise/1").body())
                .contains("<details class=\"rd-mt-2\">")
                .doesNotContain("<html");
    }

    @Test
    void a_row_says_when_a_severity_is_proposed_that_nobody_has_confirmed() {
        browser.signIn("ops.sh-jingan");
        String proposed = row(browser.get("/?view=all").body(), "SHJA-2611-0037");
        assertThat(proposed).contains("<span class=\"rd-amber rd-nowrap\">建议重大</span>");
        browser.get("/lang/en?back=/");
        assertThat(row(browser.get("/?view=all").body(), "SHJA-2611-0037")).contains(">Major proposed</span>");
        assertThat(row(browser.get("/?view=all").body(), "SHJA-2611-0042")).contains(">Major</span>");
        assertThat(row(browser.get("/?view=all").body(), "SHJA-2611-0033")).doesNotContain("rd-amber");
    }

    private static String row(String page, String number) {
        int start = page.indexOf("<a class=\"rd-wl-row\" href=\"/cases/" + number);
        return page.substring(start, page.indexOf("</a>", start));
    }

    @Test
    void a_proposal_stands_with_its_reason_and_is_confirmed_by_one_click() {
        browser.signIn("ops.sh-jingan");
        String page = browser.get(CASE).body();
        assertThat(page)
                .contains("系统建议：重大", "客户要求的金额较大")
                .contains("name=\"severity\" value=\"major\"")
                .contains("确认为「重大」", "另行认定");

        browser.post(
                CASE + "/actions/set-severity",
                OPS,
                "version",
                "5",
                "key",
                "k-set-severity",
                "severity",
                "major",
                "reason",
                "采纳系统建议：客户要求的金额较大");
        assertThat(house.desk.performed.get(0).input())
                .isEqualTo(Map.of("severity", "major", "reason", "采纳系统建议：客户要求的金额较大"));
    }

    @Test
    void steps_up_say_who_was_told_and_what_they_have_to_do() {
        browser.signIn("ops.sh-jingan");
        assertThat(browser.get(CASE).body())
                .contains("第 2 级", "客户已公开发声", "需做：一小时内联系客户")
                .contains("媒体 · 都市晚报", "记者来电询问");
    }

    @Test
    void a_blocked_action_says_what_is_missing_and_where_it_is_done() {
        browser.signIn("ops.sh-jingan");
        assertThat(browser.get(CASE + "/actions/carry-out-remedy").body())
                .contains("「执行退款」现在还不能做")
                .contains("退款同意书未签署")
                .contains(CASE + "/actions/complete-task?task=talk");
        house.desk.answers.put(
                "escalate",
                new Outcome.Blocked<>(
                        Problem.of("RD-CASE-900", "拦住", "held"),
                        List.of(new Blocker("x/y", Text.of("先联系客户", "Call first"), "contact-customer"))));
        HttpResponse<String> held = browser.post(CASE + "/actions/escalate", OPS, "reason", "写了很久的原因", "version", "5");
        assertThat(held.statusCode()).isEqualTo(409);
        assertThat(held.body())
                .contains("先联系客户")
                .contains(CASE + "/actions/contact-customer")
                .contains("写了很久的原因");
    }

    @Test
    void whoever_comes_second_keeps_the_words_and_sees_what_changed() {
        browser.signIn("ops.sh-jingan");
        house.desk.answers.put("escalate", new Outcome.Stale<>(Problem.of("RD-CASE-412", "已变", "changed")));
        browser.htmx = true;
        HttpResponse<String> late = browser.post(
                CASE + "/actions/escalate", OPS, "reason", "我的话", "version", "4", "seq", "2", "key", "old");
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.body())
                .contains("有人刚刚更新了这件投诉")
                .contains("时限超时")
                .contains("我的话")
                .contains("name=\"version\" value=\"5\"")
                .doesNotContain("value=\"old\"")
                .doesNotContain("<html");
    }

    @Test
    void wrong_input_is_named_at_its_field_and_the_key_stays() {
        browser.signIn("ops.sh-jingan");
        house.desk.answers.put(
                "promise-reply",
                new Outcome.Invalid<>(
                        Problem.of("RD-CASE-422", "不对", "wrong"),
                        List.of(new FieldError("/dueAt", Text.of("时间已过", "That time has passed")))));
        HttpResponse<String> wrong =
                browser.post(CASE + "/actions/promise-reply", OPS, "dueAt", "2026-11-01T10:00", "key", "k7");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("id=\"dueAt-error\"")
                .contains("时间已过")
                .contains("href=\"#dueAt\"")
                .contains("value=\"k7\"");
    }

    @Test
    void an_action_done_in_place_swaps_its_own_region_and_the_rest_out_of_band() {
        browser.signIn("ops.sh-jingan");
        browser.htmx = true;
        HttpResponse<String> done =
                browser.post(CASE + "/actions/approve", OPS, "approval", "1", "version", "5", "key", "k");
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).contains("已完成：同意").doesNotContain("<html");
        for (String id : List.of("next", "stages", "tasks", "clocks", "history")) {
            assertThat(done.body()).containsPattern("id=\"" + id + "\"[^>]*hx-swap-oob=\"true\"");
        }
        assertThat(house.desk.performed.get(0).input()).containsEntry("approval", 1L);
    }

    @Test
    void the_time_line_tells_of_another_version_in_plain_words() {
        house.desk.later.add(FakeDesk.event(4, "admin", "version-moved", Map.of("to", "2.0.0", "reason", "新规定")));
        house.desk.later.add(FakeDesk.event(5, "admin", "version-restored", Map.of("to", "1.0.0")));
        browser.signIn("ops.sh-jingan");
        assertThat(browser.get(CASE).body())
                .contains("改用规则包的其他版本 → 2.0.0")
                .contains("新规定")
                .contains("改回规则包原来的版本 → 1.0.0");
        browser.get("/lang/en");
        assertThat(browser.get(CASE).body())
                .contains("moved the case to another version of its rules → 2.0.0")
                .contains("reversed the move to another version of its rules → 1.0.0");
    }

    @Test
    void an_approval_is_decided_on_a_card_that_shows_what_it_takes_to_decide() {
        browser.signIn("ops.sh-jingan");
        String page = browser.get("/worklists/approvals").body();
        assertThat(page)
                .contains("6,800")
                .contains("第二次治疗仍未见效，客户要求退还当次费用")
                .contains("陈思远")
                .contains("在您的权限内")
                .contains("您的单笔权限")
                .contains("10,000")
                .contains("客户 12 个月合计")
                .contains("1,200")
                .contains("8,000")
                .containsPattern("href=\"/cases/SHJA-2611-0037/evidence/[0-9a-f-]+\"");

        HttpResponse<String> decided = browser.post(
                "/cases/SHJA-2611-0037/actions/approve",
                OPS,
                "approval",
                "1",
                "version",
                "5",
                "key",
                "k",
                "back",
                "/worklists/approvals");
        assertThat(location(decided)).isEqualTo("/worklists/approvals?done=approve");
        assertThat(browser.get(location(decided)).body()).contains("已登记您的决定");
    }

    @Test
    void a_card_beyond_the_readers_authority_offers_only_to_reject() {
        house.desk.beyond = true;
        browser.signIn("ops.sh-jingan");
        assertThat(browser.get("/worklists/approvals").body())
                .contains("现已超出您的权限")
                .contains("/actions/reject")
                .doesNotContain("/actions/approve\"");
    }

    @Test
    void the_case_shows_who_was_asked_and_every_voice() {
        browser.signIn("frontdesk.sh-jingan");
        assertThat(browser.get(CASE).body())
                .contains("须 2 人同意，已有 1 人同意")
                .contains("林一诺同意")
                .contains("等待顾文清")
                .contains("情况属实");
    }

    @Test
    void details_are_completed_in_the_form_of_the_type_filled_with_what_is_known() {
        browser.signIn("ops.sh-jingan");
        assertThat(browser.get(CASE + "/actions/complete-intake").body())
                .contains("value=\"2026-11-07\"")
                .containsPattern("value=\"rash\" checked");
        browser.post(
                CASE + "/actions/complete-intake", OPS, "fields-paid", "12800", "fields-symptoms", "rash", "key", "k");
        assertThat(house.desk.performed.get(0).input())
                .isEqualTo(Map.of("fields", Map.of("paid", 12800.0, "symptoms", List.of("rash"))));
    }

    @Test
    void particulars_of_the_customer_are_added_without_showing_more_of_them_than_the_page_does() {
        browser.signIn("ops.sh-jingan");
        assertThat(browser.get(CASE).body()).contains("补充或更正");
        assertThat(browser.get(CASE + "/actions/complete-intake").body())
                .contains("name=\"customer-name\"", "value=\"张女士\"", "138 **** 2107；不改就留空")
                .doesNotContain("13800002107");
        browser.post(CASE + "/actions/complete-intake", OPS, "customer-phone", "139 0000 1111", "key", "k");
        assertThat(house.desk.performed.get(0).input()).containsEntry("customer", Map.of("phone", "139 0000 1111"));
    }

    @Test
    void a_case_tells_in_advance_only_what_rules_of_packs_hold() {
        browser.signIn("ops.sh-jingan");
        assertThat(browser.get(CASE).body()).contains("「执行退款」现在还不能做").doesNotContain("「完成本阶段」现在还不能做");
        assertThat(browser.get(CASE + "/actions/complete-stage").body()).contains("「完成本阶段」现在还不能做");
    }

    @Test
    void what_makes_no_sense_now_is_not_in_the_menu() {
        browser.signIn("ops.sh-jingan");
        assertThat(browser.get(CASE).body())
                .contains("/actions/carry-out-remedy")
                .doesNotContain("/actions/answer-offer");
    }

    @Test
    void a_role_that_does_not_cover_an_action_is_told_whom_to_ask() {
        browser.signIn("ops.sh-jingan");
        HttpResponse<String> form = browser.get(CASE + "/actions/archive");
        assertThat(form.statusCode()).isEqualTo(403);
        assertThat(form.body())
                .contains("请找责任人沈知秋")
                .doesNotContain("name=\"version\" value=\"5\"><input type=\"hidden\" name=\"seq\"><button");
    }

    @Test
    void names_cannot_bring_markup_into_a_page() {
        house.desk.summary = "<script>alert(1)</script>\"><img src=x onerror=alert(2)>";
        house.staff.account("evil", "<b onclick='x'>Mallory</b>", "front-desk", "sh-jingan");
        browser.signIn("ops.sh-jingan");
        for (String path : List.of(
                "/",
                CASE,
                CASE + "/actions/hand-over",
                "/intake?summary=%3Cscript%3Ealert(3)%3C/script%3E",
                "/cases?q=%22onfocus%3Dx%3E%3Cscript%3Ealert(4)")) {
            assertThat(browser.get(path).body())
                    .doesNotContain("<script>alert")
                    .doesNotContain("<img src=x")
                    .doesNotContain("<b onclick")
                    .doesNotContain("\"\"onfocus=x");
        }
    }

    @Test
    void uploads_carry_the_token_too_and_keep_chinese_names() {
        browser.signIn("ops.sh-jingan");
        assertThat(browser.upload(CASE + "/evidence", "guessed", "consent", "a.txt", "x")
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<String> added = browser.upload(CASE + "/evidence", OPS, "consent", "同意书.txt", "内容");
        assertThat(location(added)).isEqualTo(CASE + "?done=evidence#evidence");
        assertThat(house.uploads).containsExactly("consent 同意书.txt 内容");
    }

    @Test
    void what_somebody_uploaded_is_never_shown_as_a_page_of_ours() {
        browser.signIn("ops.sh-jingan");
        HttpResponse<String> file = browser.get(CASE + "/evidence/00000000-0000-0007-0000-000000000001");
        assertThat(file.headers().firstValue("content-type")).contains("application/octet-stream");
        assertThat(file.headers().firstValue("content-disposition").orElse(""))
                .startsWith("attachment")
                .contains("%E5%8F%B3");
        assertThat(file.headers().firstValue("content-security-policy").orElse(""))
                .contains("sandbox");
    }

    @Test
    void a_notification_is_read_when_its_case_is_opened() {
        browser.signIn("ops.sh-jingan");
        HttpResponse<String> opened =
                browser.post("/notifications/00000000-0000-0003-0000-000000000003", OPS, "to", CASE);
        assertThat(location(opened)).isEqualTo(CASE);
        assertThat(house.read).hasSize(1);
    }

    @Test
    void phone_numbers_are_masked_where_cases_and_customers_are_listed() {
        browser.signIn("ops.sh-jingan");
        assertThat(browser.get(CASE).body()).contains("138 **** 2107").doesNotContain("13800002107");
    }

    @Test
    void the_page_of_reasons_says_who_and_what_holds_what_is_missing_and_what_would_change_it() {
        browser.signIn("ops.sh-jingan");
        assertThat(browser.get(CASE).body()).contains("hx-get=\"" + CASE + "/why\"");

        String body = browser.get(CASE + "/why").body();
        assertThat(body)
                .contains("周小禾")
                .contains("首诉接待人负责")
                .contains(CASE + "/trace?clock=")
                .contains("还差什么")
                .contains("须有医生诊断证明")
                .contains("如果「症状出现日期」在 2026-09-08 或之前")
                .contains("规则 clinic-chain/certificate · clinic-chain 1.0.0")
                .contains("可以找：沈知秋")
                .contains("升级到第 2 级")
                .contains("两次方案被拒绝")
                .contains(CASE + "/why?before=4");
    }

    @Test
    void reasons_are_in_the_language_of_the_reader() {
        browser.signIn("ops.sh-jingan");
        browser.cookie("lang", "en");
        String body = browser.get(CASE + "/why").body();
        assertThat(body)
                .contains("Still missing")
                .contains("If “Onset of symptoms” were 2026-09-08 or earlier")
                .contains("Ask: 沈知秋")
                .doesNotContain("如果");
    }

    @Test
    void what_is_only_an_inquiry_is_registered_as_one() {
        browser.signIn("ops.sh-jingan");
        assertThat(browser.get("/intake").body()).contains("只是咨询");
        browser.post(
                "/intake",
                OPS,
                "branch",
                "sh-jingan",
                "summary",
                "想问问术后几天可以洗脸",
                "channel",
                "phone",
                "type",
                "clinic-chain/side-effect",
                "inquiry",
                "true",
                "key",
                "k2");
        assertThat(house.desk.registered).singleElement().satisfies(registration -> assertThat(registration.kind())
                .isEqualTo(CaseKind.INQUIRY));
    }
}
