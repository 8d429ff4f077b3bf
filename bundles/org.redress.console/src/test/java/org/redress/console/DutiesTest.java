package org.redress.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.api.problem.Problem;
import org.redress.api.routine.RoutineDuty.State;
import org.redress.console.fake.FakeHouse;
import org.redress.console.fake.FakeImprovements;
import org.redress.console.fake.FakeRoutines;

/** Routine duties in the console. */
class DutiesTest {

    private static final String DUTY = "/duties/" + FakeRoutines.KEY.text();
    private static final String OPS = "csrf-ops.sh-jingan";

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
    void navigation_leads_to_what_is_due_missed_and_done_ones_own_first() {
        assertThat(browser.get("/").body()).contains("href=\"/duties\"").contains("例行工作");
        assertThat(browser.get("/duties").body())
                .contains("href=\"" + DUTY + "\"")
                .contains("投诉例会 · 2026 年 11 月")
                .contains("截至 2026-11-30")
                .contains("没有错过的例行工作。")
                .contains("state=due&amp;view=mine&amp;unit=&amp;cursor=a+b");
        assertThat(house.routines.asked)
                .extracting(query -> query.state() + (query.own() ? " own" : ""))
                .containsExactly("DUE own", "MISSED own", "DONE own");
        house.routines.asked.clear();
        browser.get("/duties?state=due&view=all&unit=sh-jingan&cursor=x");
        assertThat(house.routines.asked).singleElement().satisfies(query -> {
            assertThat(query.state()).isEqualTo(State.DUE);
            assertThat(query.own()).isFalse();
            assertThat(query.unit()).contains("sh-jingan");
            assertThat(query.cursor()).contains("x");
        });
    }

    @Test
    void a_duty_shows_what_to_do_with_the_figures_of_its_period_and_the_cases_behind_them() {
        String page = browser.get(DUTY).body();
        assertThat(page)
                .contains("讨论本月投诉的&lt;b&gt;原因&lt;/b&gt;")
                .contains("name=\"fields-causes\"")
                .contains("value=\"" + FakeImprovements.CODE + "\"")
                .contains("/cases?branch=sh-jingan&amp;pack=emergency-plan&amp;from=2026-11-01&amp;to=2026-11-30\"")
                .contains("to=2026-11-30&amp;only=late\"")
                .contains("to=2026-11-30&amp;class=b\"");
        assertThat(browser.get("/duties/emergency-plan/review-meeting/sh-jingan/2026-12")
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/duties/emergency-plan/review-meeting/sh-jingan/soon")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_list_behind_a_figure_says_what_it_holds_and_keeps_it_while_searching() {
        String page = browser.get(
                        "/cases?branch=sh-jingan&pack=emergency-plan&from=2026-11-01&to=2026-11-30&only=repeated")
                .body();
        assertThat(page)
                .contains("只看 2026-11-01 至 2026-11-30 收到的投诉，且客户一年内投诉过")
                .contains("name=\"only\" value=\"repeated\"");
        assertThat(browser.get("/cases?from=2026-11-01&to=x").body()).doesNotContain("只看");
    }

    @Test
    void a_form_that_lacks_something_comes_back_with_the_error_at_the_field_and_what_was_typed() {
        HttpResponse<String> refused = browser.post(DUTY, OPS, "note", "六人参加", "key", "k1");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#fields-causes\"")
                .contains("六人参加")
                .contains("name=\"key\" value=\"k1\"");
    }

    @Test
    void what_was_recorded_is_shown_and_there_is_no_form_any_more() {
        HttpResponse<String> done =
                browser.post(DUTY, OPS, "fields-causes", "等候太久", "improvements", FakeImprovements.CODE, "key", "k1");
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(house.routines.recorded.orElseThrow().requestKey()).contains("k1");
        assertThat(browser.get(DUTY + "?done=yes").body())
                .contains("已记录")
                .contains("主要原因")
                .contains("等候太久")
                .contains("补记")
                .contains("href=\"/improvements/" + FakeImprovements.CODE + "\"")
                .doesNotContain("name=\"fields-causes\"");
    }

    @Test
    void whoever_may_not_record_it_is_told_why() {
        house.routines.held = Optional.of(Problem.of("RD-DTY-101", "只有负责的角色可以记录", "not yours"));
        assertThat(browser.get(DUTY).body()).contains("只有负责的角色可以记录").doesNotContain("name=\"fields-causes\"");
    }
}
