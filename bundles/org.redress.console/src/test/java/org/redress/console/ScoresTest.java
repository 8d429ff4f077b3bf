package org.redress.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.console.fake.FakeDesk;
import org.redress.console.fake.FakeHouse;

/** What complaints count, the cause beside an answer, and headings in the text of a document. */
class ScoresTest {

    private static final String CASE = "/cases/" + FakeDesk.NUMBER;

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

    @Test
    void a_month_is_summed_branch_by_branch_with_the_months_beside_it() {
        assertThat(browser.get("/scores?month=2026-11").body())
                .contains("2026 年 11 月")
                .contains("5 件，计 7 分")
                .contains("2 件")
                .contains("4 分")
                .contains("href=\"/scores?month=2026-10\"")
                .contains("href=\"/scores?month=2026-12\"");
        assertThat(browser.get("/scores?month=soon").statusCode()).isEqualTo(200);
    }

    @Test
    void where_no_procedure_keeps_a_score_nothing_leads_there() {
        assertThat(browser.get("/cases").body()).doesNotContain("href=\"/scores\"");
    }

    @Test
    void an_answer_of_a_department_shows_its_cause() {
        assertThat(browser.get(CASE).body()).contains("原因：换班时没有交接");
    }

    @Test
    void a_heading_of_a_document_is_one_on_the_screen() {
        assertThat(browser.get(CASE).body()).containsPattern("<h4>&lt;b(>|&gt;)张女士");
    }
}
