package org.redress.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.api.casework.ActionRequest;
import org.redress.console.fake.FakeDesk;
import org.redress.console.fake.FakeHouse;

/** Documents on the case page, over real HTTP with fakes behind. */
class DocumentsTest {

    private static final String OPS = "csrf-ops.sh-jingan";
    private static final String CASE = "/cases/" + FakeDesk.NUMBER;

    private FakeHouse house;
    private Browser browser;

    @BeforeEach
    void open() {
        house = new FakeHouse(0);
        browser = new Browser(house.address);
        browser.signIn("ops.sh-jingan");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_document_shows_its_words_as_words_who_has_signed_and_what_is_missing() {
        assertThat(browser.get(CASE).body())
                .contains("1 · 退款同意书", "已出具", "客户签名", "在屏幕上签署", "经办人签名", "等待签署")
                .contains("&lt;b&gt;张女士&lt;/b&gt;同意")
                .doesNotContain("<b>张女士</b>")
                .contains("没有填的内容会印成空白线：会员号", "字库里没有的字")
                .contains(CASE + "/documents/1", CASE + "/record.pdf", "cdcdcd");
    }

    @ParameterizedTest
    @CsvSource({"/documents/1, 200", "/documents/2, 404", "/record.pdf, 200"})
    void paper_is_a_download_that_runs_nothing(String path, int status) {
        HttpResponse<String> answer = browser.get(CASE + path);
        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 200) {
            assertThat(answer.headers().firstValue("content-type")).contains("application/pdf");
            assertThat(answer.headers().firstValue("content-disposition").orElseThrow())
                    .startsWith("attachment");
            assertThat(answer.headers().firstValue("content-security-policy").orElseThrow())
                    .contains("sandbox");
        }
    }

    @Test
    void the_record_is_printed_in_the_language_of_the_reader() {
        browser.get(CASE + "/record.pdf");
        browser.get("/lang/en?back=/");
        browser.get(CASE + "/record.pdf");
        assertThat(house.papers.printed).containsExactly("zh", "en");
    }

    @Test
    void issuing_begins_with_a_choice_asks_what_the_template_asks_and_shows_what_it_would_say() {
        browser.htmx = true;
        assertThat(browser.get(CASE + "/actions/issue-document").body())
                .contains("/actions/issue-document?template=refund-consent")
                .doesNotContain("<form");
        assertThat(browser.get(CASE + "/actions/issue-document?template=refund-consent")
                        .body())
                .contains("name=\"data-service\"", "退的是哪个项目", "退的是：____________", "没有填的内容会印成空白线：会员号");
        assertThat(browser.post(
                                CASE + "/documents/preview",
                                OPS,
                                "template",
                                "refund-consent",
                                "language",
                                "en",
                                "data-service",
                                "<i>RF</i>")
                        .body())
                .contains("Refund consent", "退的是：&lt;i&gt;RF&lt;/i&gt;", "lang=\"en\"");

        browser.post(
                CASE + "/actions/issue-document",
                OPS,
                "version",
                "1",
                "template",
                "refund-consent",
                "data-service",
                "射频");
        ActionRequest request = house.desk.performed.get(house.desk.performed.size() - 1);
        assertThat(request.input())
                .containsEntry("template", "refund-consent")
                .containsEntry("data", Map.of("service", "射频"));
    }

    @Test
    void signing_shows_the_text_a_pad_and_a_scan_instead() {
        assertThat(browser.get(CASE + "/actions/sign-document?document=1").body())
                .contains("&lt;b&gt;张女士&lt;/b&gt;同意", "data-pad", "data-pad-clear", "name=\"scan\"", "右颊 第9天.jpg")
                .doesNotContain("onpointer", "<script>");
        browser.post(
                CASE + "/actions/sign-document",
                OPS,
                "version",
                "1",
                "document",
                "1",
                "signature",
                "data:image/png;base64,AA",
                "scan",
                "00000000-0000-0007-0000-000000000002");
        ActionRequest request = house.desk.performed.get(house.desk.performed.size() - 1);
        assertThat(request.input())
                .as("the scan that was chosen is meant")
                .containsEntry("signature", "00000000-0000-0007-0000-000000000002");
    }
}
