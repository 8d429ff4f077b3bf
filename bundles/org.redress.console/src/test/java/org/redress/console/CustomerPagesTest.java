package org.redress.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.console.fake.FakeCustomers.DIGITS;

import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.api.portal.CustomerView.Progress;
import org.redress.api.portal.CustomerVisits.Answers;
import org.redress.console.fake.FakeCustomers;
import org.redress.console.fake.FakeDesk;
import org.redress.console.fake.FakeHouse;

/** Pages for customers, and the card by which staff give them links. */
class CustomerPagesTest {

    private static final String PAGE = "/s/" + FakeCustomers.TOKEN;
    private static final String CASE = "/cases/" + FakeDesk.NUMBER;

    private FakeHouse house;
    private Browser customer;

    @BeforeEach
    void open() {
        house = new FakeHouse(0);
        customer = new Browser(house.address);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private HttpResponse<String> opened() {
        customer.get(PAGE);
        customer.post(PAGE, customer.cookie("rd_visitor"), "digits", DIGITS);
        return customer.get(PAGE);
    }

    @Test
    void every_address_asks_for_the_digits_without_telling_whether_there_is_a_link() {
        HttpResponse<String> known = customer.get(PAGE);
        assertThat(known.statusCode()).isEqualTo(200);
        assertThat(known.body()).contains("name=\"digits\"").doesNotContain(FakeDesk.NUMBER);
        assertThat(known.headers().firstValue("X-Robots-Tag")).contains("noindex");
        assertThat(known.headers().firstValue("Cache-Control")).contains("no-store");
        HttpResponse<String> unknown = customer.get("/s/nothing");
        assertThat(unknown.statusCode()).isEqualTo(200);
        assertThat(unknown.body().replace("/s/nothing", PAGE).replace("%2Fs%2Fnothing", "%2Fs%2F" + "token"))
                .isEqualTo(known.body());
    }

    @Test
    void wrong_digits_and_unknown_links_get_the_same_page() {
        customer.get(PAGE);
        String mark = customer.cookie("rd_visitor");
        HttpResponse<String> wrong = customer.post(PAGE, mark, "digits", "0000");
        HttpResponse<String> unknown = customer.post("/s/nothing", mark, "digits", DIGITS);
        assertThat(wrong.statusCode()).isEqualTo(404);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body().replace("nothing", "token")).isEqualTo(wrong.body());
        house.customers.tooOften = true;
        assertThat(customer.post(PAGE, mark, "digits", DIGITS).statusCode()).isEqualTo(429);
    }

    @Test
    void it_shows_how_the_case_stands_and_nothing_runs_on_it() {
        HttpResponse<String> page = opened();
        assertThat(page.body())
                .contains(FakeDesk.NUMBER)
                .contains("我们正在决定处理方案")
                .contains("会与您联系")
                .contains("沈知秋")
                .contains("href=\"tel:02155550100\"")
                .doesNotContain("<script")
                .doesNotContain("style=");
        assertThat(customer.get("/s/other").body()).as("another link").contains("name=\"digits\"");
    }

    @Test
    void the_language_is_that_of_the_browser_until_another_is_chosen() {
        customer.language("en-GB,zh;q=0.5");
        assertThat(customer.get(PAGE).body()).contains("lang=\"en\"").contains("Your complaint");
        customer.language("fr, zh-CN;q=0.8");
        assertThat(customer.get(PAGE).body()).contains("投诉进展");
        customer.cookie("lang", "en");
        assertThat(customer.get(PAGE).body()).contains("Your complaint");
    }

    @Test
    void the_survey_is_sent_once_and_thanked_for() {
        assertThat(opened().body()).contains("name=\"process\"");
        String mark = customer.cookie("rd_visitor");
        HttpResponse<String> half = customer.post(PAGE + "/answer", mark, "text", "写了一半");
        assertThat(half.statusCode()).isEqualTo(422);
        assertThat(half.body()).contains("请选择是否已经解决").contains("写了一半");
        customer.post(PAGE + "/answer", mark, "settled", "no", "result", "2", "process", "4", "text", "一行\r\n两行");
        assertThat(house.customers.answers)
                .containsExactly(new Answers(false, Optional.of(2), Optional.of(4), "一行\n两行"));
        assertThat(customer.get(PAGE).body()).contains("谢谢").doesNotContain("name=\"process\"");
    }

    @Test
    void forms_without_the_mark_of_their_page_and_without_a_visit_do_nothing() {
        opened();
        assertThat(customer.post(PAGE, "forged", "digits", DIGITS).statusCode()).isEqualTo(403);
        assertThat(customer.post(PAGE + "/answer", "forged", "settled", "yes").statusCode())
                .isEqualTo(403);
        Browser stranger = new Browser(house.address);
        stranger.get(PAGE);
        HttpResponse<String> refused = stranger.post(PAGE + "/answer", stranger.cookie("rd_visitor"), "settled", "yes");
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.body()).contains("name=\"digits\"").doesNotContain(FakeDesk.NUMBER);
        assertThat(house.customers.answers).isEmpty();
    }

    @Test
    void each_stage_has_its_words() {
        for (Progress progress : Progress.values()) {
            house.customers.progress = progress;
            assertThat(opened().statusCode()).as(progress.name()).isEqualTo(200);
        }
    }

    @Test
    void staff_give_a_link_that_is_shown_once_with_its_code_and_revoke_it() {
        Browser staff = new Browser(house.address).signIn("ops.sh-jingan");
        String page = staff.get(CASE).body();
        assertThat(page).contains("id=\"links\"").contains("打开过 1 次").doesNotContain(FakeCustomers.TOKEN + "\"");
        Matcher mark = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(mark.find()).isTrue();
        HttpResponse<String> made = staff.post(CASE + "/links", mark.group(1), "purpose", "status", "days", "30");
        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(made.body())
                .contains("value=\"" + house.address + PAGE + "\"")
                .contains("<svg class=\"rd-qr\"")
                .contains("h1v1h-1z");
        assertThat(staff.post(CASE + "/links", mark.group(1), "days", "viele").statusCode())
                .isEqualTo(409);
        assertThat(staff.post(CASE + "/links/1/revoke", mark.group(1)).statusCode())
                .isEqualTo(303);
        assertThat(house.customers.revoked).containsExactly(1);
    }
}
