package org.redress.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.console.fake.FakeDesk;
import org.redress.console.fake.FakeHouse;

/** What protects people and pages. */
class SafetyTest {

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

    @Test
    void a_form_without_the_token_of_its_session_changes_nothing() {
        browser.signIn("ops.sh-jingan");
        for (String token : List.of("", "guessed", "csrf-admin")) {
            HttpResponse<String> forged =
                    browser.post("/intake", token, "summary", "x", "type", "clinic-chain/service");
            assertThat(forged.statusCode()).isEqualTo(403);
            assertThat(forged.body()).contains("没有保存").contains("RD-WEB-403");
        }
        assertThat(house.desk.registered).isEmpty();
    }

    @Test
    void a_sign_in_form_belongs_to_the_browser_that_asked_for_it() {
        assertThat(browser.post("/signin", "guessed", "username", "ops.sh-jingan", "password", "redress-demo")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.cookie("rd_session")).isEmpty();
    }

    @Test
    void files_are_taken_only_where_files_belong() {
        browser.signIn("ops.sh-jingan");
        assertThat(browser.upload("/signout", "csrf-ops.sh-jingan", "a", "b", "c")
                        .statusCode())
                .isEqualTo(415);
        assertThat(browser.get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void pages_allow_no_inline_code_and_are_not_stored() {
        HttpResponse<String> page = browser.get("/signin");
        assertThat(page.headers().firstValue("content-security-policy").orElse(""))
                .contains("default-src 'none'")
                .contains("script-src 'self'")
                .contains("style-src 'self'")
                .contains("frame-ancestors 'self'")
                .contains("base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("x-content-type-options")).contains("nosniff");
        assertThat(page.headers().firstValue("cache-control")).contains("no-store");
        assertThat(page.headers().firstValue("referrer-policy")).contains("same-origin");
        assertThat(page.body())
                .doesNotContain("style=")
                .doesNotContainPattern("<script(?![^>]*src=)")
                .doesNotContainPattern(" on[a-z]+=\"");
    }

    @Test
    void the_session_cookie_is_out_of_reach_of_scripts() {
        browser.get("/signin");
        HttpResponse<String> in = browser.post(
                "/signin", browser.cookie("rd_visitor"), "username", "ops.sh-jingan", "password", "redress-demo");
        assertThat(in.headers().allValues("set-cookie")).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("rd_session=")
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/"));
    }

    @Test
    void signing_out_ends_the_session() {
        browser.signIn("ops.sh-jingan");
        browser.post("/signout", "csrf-ops.sh-jingan");
        browser.cookie("rd_session", "secret-ops.sh-jingan");
        assertThat(browser.get("/").statusCode()).isEqualTo(303);
    }

    @Test
    void unknown_pages_and_cases_get_a_page_with_a_code_and_no_stack() {
        browser.signIn("ops.sh-jingan");
        assertThat(browser.get("/nothing").statusCode()).isEqualTo(404);
        HttpResponse<String> missing = browser.get("/cases/XX-1");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("RD-CASE-404").contains("没有这件投诉").contains("回到待办");
    }

    @Test
    void a_failure_gets_an_incident_number_and_shows_nothing_of_its_inside() {
        browser.signIn("ops.sh-jingan");
        house.desk.broken = true;
        HttpResponse<String> broken = browser.get("/cases/" + FakeDesk.NUMBER);
        assertThat(broken.statusCode()).isEqualTo(500);
        assertThat(broken.body())
                .contains("RD-WEB-500")
                .containsPattern("[0-9A-F]{4}-[0-9A-F]{4}")
                .doesNotContain("Exception")
                .doesNotContain("org.redress");
    }

    @Test
    void administration_does_not_exist_for_others() {
        browser.signIn("ops.sh-jingan");
        for (String path : List.of("/admin/plugins", "/admin/units", "/admin/accounts", "/admin/accounts/admin")) {
            assertThat(browser.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(browser.get("/").body()).doesNotContain("/admin/");
    }

    @Test
    void administrators_see_no_cases() {
        browser.signIn("admin");
        assertThat(browser.get("/").headers().firstValue("location").orElse("")).endsWith("/admin/plugins");
        assertThat(browser.get("/admin/plugins").body())
                .doesNotContain("href=\"/cases")
                .doesNotContain("href=\"/intake");
    }

    @Test
    void assets_are_kept_for_good_and_sent_compressed() {
        String page = browser.get("/signin").body();
        String path = page.replaceFirst("(?s).*href=\"(/assets/[^\"]+console.css)\".*", "$1");
        HttpResponse<String> css = browser.get(path);
        assertThat(css.headers().firstValue("cache-control")).contains("public, max-age=31536000, immutable");
        assertThat(css.headers().firstValue("etag")).isPresent();
        assertThat(css.headers().firstValue("content-encoding")).isEmpty();
        assertThat(browser.get(path.replace("console.css", "../../web.xml")).statusCode())
                .isNotEqualTo(200);
    }
}
