package org.redress.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;
import org.redress.console.fake.FakeDesk;
import org.redress.console.fake.FakeHouse;

/** Several cases are chosen on a list and one action is done with each, in a form and a page of results. */
class BulkTest {

    private static final String OPS = "csrf-ops.sh-jingan";
    private static final String CHOSEN = "/bulk?action=hand-over&back=%2Fworklists%2Foverdue&case=" + FakeDesk.NUMBER;

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

    private HttpResponse<String> handOver() {
        return browser.post(
                "/bulk",
                OPS,
                "action",
                "hand-over",
                "case",
                FakeDesk.NUMBER,
                "shown",
                FakeDesk.NUMBER,
                "version-" + FakeDesk.NUMBER,
                "5",
                "to",
                "doctor.sh-jingan",
                "key",
                "k1",
                "back",
                "/worklists/overdue");
    }

    @Test
    void every_list_lets_cases_be_chosen_and_says_what_can_be_done_with_them() {
        for (String list : List.of("/", "/?view=mine", "/worklists/overdue", "/cases")) {
            assertThat(browser.get(list).body())
                    .as(list)
                    .contains("name=\"case\" value=\"" + FakeDesk.NUMBER + "\"")
                    .contains("id=\"bulk\" action=\"/bulk\"")
                    .contains("<option value=\"hand-over\">移交</option>")
                    .contains("选择 " + FakeDesk.NUMBER)
                    .contains("name=\"back\" value=\"" + list);
        }
    }

    @Test
    void the_form_names_the_cases_and_asks_for_what_the_action_takes() {
        assertThat(browser.get(CHOSEN).body())
                .contains("选中的投诉（1 件）")
                .contains("name=\"case\" value=\"" + FakeDesk.NUMBER + "\" checked")
                .contains("name=\"version-" + FakeDesk.NUMBER + "\" value=\"5\"")
                .contains("name=\"to\"")
                .contains("href=\"/worklists/overdue\"");
    }

    @Test
    void each_case_is_done_as_the_reader_saw_it_and_the_page_says_what_became_of_it() {
        String page = handOver().body();
        assertThat(house.desk.performed).singleElement().satisfies(request -> {
            assertThat(request.input()).isEqualTo(Map.of("to", "doctor.sh-jingan"));
            assertThat(request.expectedVersion()).contains(5L);
            assertThat(request.idempotencyKey()).isEqualTo(Optional.of("k1"));
        });
        assertThat(page).contains("1 件全部完成", "已完成", "href=\"/worklists/overdue\"");
    }

    @Test
    void what_was_refused_stands_with_its_gate_and_can_be_tried_again() {
        house.desk.answers.put(
                "hand-over",
                new Outcome.Blocked<>(
                        Problem.of("RD-CASE-423", "前置条件还不满足", "Something has to be done first"),
                        List.of(new Blocker("clinic-chain/consent", Text.of("先上传同意书", "Attach the consent"), ""))));
        assertThat(handOver().body())
                .contains("0 件完成，1 件没有完成", "先上传同意书")
                .contains("/bulk?action=hand-over&amp;back=%2Fworklists%2Foverdue&amp;case=" + FakeDesk.NUMBER);
    }

    @Test
    void a_case_that_changed_meanwhile_says_so() {
        house.desk.answers.put(
                "hand-over", new Outcome.Stale<>(Problem.of("RD-CASE-412", "这件投诉刚刚被更新", "It has just been changed")));
        assertThat(handOver().body()).contains("已被他人更新", "这件投诉刚刚被更新");
    }

    @Test
    void what_fits_no_case_comes_back_with_the_form_and_its_errors() {
        house.desk.answers.put(
                "hand-over",
                new Outcome.Invalid<>(
                        Problem.of("RD-CASE-422", "有内容需要修改", "Some values need to be corrected"),
                        List.of(new FieldError("/to", Text.of("请填写「移交给」", "Fill in “To”")))));
        HttpResponse<String> again = handOver();
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("请填写「移交给」", "name=\"key\" value=\"k1\"", "selected");
    }

    @Test
    void nothing_chosen_and_what_is_not_for_several_is_said_in_words() {
        assertThat(browser.get("/bulk?action=hand-over").body()).contains("请先在列表里选择投诉");
        assertThat(browser.get("/bulk?action=close&case=" + FakeDesk.NUMBER).body())
                .contains("请选择要办理的操作");
        assertThat(browser.get("/bulk?action=hand-over&back=https://evil.example/&case=" + FakeDesk.NUMBER)
                        .body())
                .contains("name=\"back\" value=\"/\"")
                .doesNotContain("\"https://evil");
    }

    @Test
    void it_takes_the_token_of_the_session() {
        assertThat(browser.post("/bulk", "guessed", "action", "hand-over", "case", FakeDesk.NUMBER)
                        .statusCode())
                .isEqualTo(403);
        assertThat(house.desk.performed).isEmpty();
    }
}
