package org.redress.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.api.calendar.QuietHours;
import org.redress.api.calendar.Shift;
import org.redress.api.calendar.WorkingTime;
import org.redress.api.calendar.WorkingTime.DayOverride;
import org.redress.api.text.Text;
import org.redress.console.fake.FakeHouse;

/** Working time of a unit, as administrators see and change it. */
class CalendarTest {

    private static final String TOKEN = "csrf-admin";
    private static final String PAGE = "/admin/units/sh-jingan/calendar";

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

    private WorkingTime decided() {
        return house.calendars.decided.get("sh-jingan");
    }

    @Test
    void units_lead_to_their_calendar() {
        assertThat(browser.get("/admin/units").body()).contains("href=\"" + PAGE + "\"");
    }

    @Test
    void a_month_shows_holidays_make_up_days_and_decided_days_with_their_reasons() {
        assertThat(browser.get(PAGE + "?month=2026-10").body())
                .contains("2026 年 10 月")
                .contains("<td class=\"rd-hol \"><b>1</b><i>休</i><small>国庆节</small>")
                .contains("<td class=\"rd-make \"><b>10</b><i>班</i><small>国庆节调休</small>")
                .contains("<td class=\"rd-off \"><b>11</b>")
                .contains("2026-10-01 周四 – 2026-10-07 周三")
                .contains("节假日包");
        assertThat(browser.get(PAGE + "?month=2026-11").body())
                .contains("<td class=\"rd-shut \"><b>27</b><i>休</i><small>盘点</small>")
                .contains("rd-today\"><b>19</b>")
                .contains("由上海静安院决定");
        assertThat(browser.get(PAGE + "?month=2027-01").body()).contains("这一年的节假日还不知道");
        assertThat(browser.get(PAGE + "?month=someday").body()).contains("2026 年 11 月");
    }

    @Test
    void what_holds_stands_beside_with_where_it_comes_from() {
        assertThat(browser.get(PAGE).body())
                .contains("周一–周五 09:00–12:00, 13:00–18:00")
                .contains("2 个工作日")
                .contains("系统默认");
    }

    @Test
    void deadlines_that_would_move_are_shown_before_saving() {
        String[] fields = {
            "own", "no", "observes", "inherit", "date", "2026-12-24", "until", "2026-12-25", "titleZh", "年会"
        };
        HttpResponse<String> preview = browser.post(PAGE + "/preview", TOKEN, fields);

        assertThat(preview.body())
                .contains("1 个时限会改变")
                .contains("SHJA-2611-0037")
                .contains("待保存")
                .contains("2026-12-24|")
                .contains("2026-12-25|")
                .contains("保存上海静安院的工作时间");
        assertThat(house.calendars.previewed.days())
                .containsKeys(LocalDate.of(2026, 11, 27), LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 25));
        assertThat(decided().days()).hasSize(2);
    }

    @Test
    void a_decision_is_saved_with_its_reason_and_keeps_days_that_were_not_ticked_to_go() {
        HttpResponse<String> saved = browser.post(
                PAGE,
                TOKEN,
                "own",
                "yes",
                "week-monday",
                "09:30-12:00，13:00～24:00",
                "week-saturday",
                "10:00-14:00",
                "observes",
                "no",
                "quietFrom",
                "22:00",
                "quietTo",
                "07:30",
                "attentionDays",
                "3",
                "drop",
                "2026-01-05",
                "day",
                "2026-12-24|10:00–12:00|%E5%B9%B4%E4%BC%9A|Party",
                "reason",
                "冬令时间");

        assertThat(saved.headers().firstValue("location").orElse("")).endsWith(PAGE + "?done=1");
        assertThat(house.calendars.reason).isEqualTo("冬令时间");
        WorkingTime time = decided();
        assertThat(time.week().get(DayOfWeek.MONDAY))
                .containsExactly(
                        new Shift(LocalTime.of(9, 30), LocalTime.NOON), new Shift(LocalTime.of(13, 0), LocalTime.MAX));
        assertThat(time.week().get(DayOfWeek.SUNDAY)).isEmpty();
        assertThat(time.observesHolidays()).contains(false);
        assertThat(time.quiet()).contains(new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 30)));
        assertThat(time.attentionDays()).contains(3);
        assertThat(time.days()).containsOnlyKeys(LocalDate.of(2026, 11, 27), LocalDate.of(2026, 12, 24));
        assertThat(time.days().get(LocalDate.of(2026, 12, 24)))
                .isEqualTo(new DayOverride(
                        List.of(new Shift(LocalTime.of(10, 0), LocalTime.NOON)), Text.of("年会", "Party")));
        assertThat(browser.get(PAGE + "?done=1").body()).contains("已保存");
    }

    @Test
    void what_is_left_blank_is_inherited() {
        browser.post(PAGE, TOKEN, "own", "no", "week-monday", "", "observes", "inherit", "reason", "沿用集团");

        assertThat(decided().week()).isEmpty();
        assertThat(decided().observesHolidays()).isEqualTo(Optional.empty());
        assertThat(decided().quiet()).isEmpty();
        assertThat(decided().attentionDays()).isEmpty();
    }

    @Test
    void what_cannot_be_read_is_told_at_its_field_and_stays_typed() {
        HttpResponse<String> refused = browser.post(
                PAGE + "/preview",
                TOKEN,
                "own",
                "yes",
                "week-monday",
                "nine to five",
                "quietFrom",
                "22:00",
                "attentionDays",
                "soon",
                "date",
                "2026-12-24",
                "until",
                "2026-12-20",
                "titleZh",
                "年会");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("id=\"week-monday-error\"")
                .contains("value=\"nine to five\"")
                .contains("id=\"quiet-to-error\"")
                .contains("id=\"attentionDays-error\"")
                .contains("id=\"until-error\"")
                .contains("value=\"年会\"");
    }

    @Test
    void refusals_of_the_service_stand_at_the_field_they_belong_to() {
        HttpResponse<String> refused = browser.post(PAGE, TOKEN, "own", "yes", "week-monday", "09:00-18:00");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("id=\"reason-error\"")
                .contains("id=\"week-monday-error\"")
                .contains("2026-12-24: 名称太长。");
    }

    @Test
    void deadlines_waiting_to_be_moved_are_a_part_of_the_page_and_a_page_of_their_own() {
        assertThat(browser.get(PAGE + "/moves").body())
                .contains("<html")
                .contains("会改变的时限<span class=\"rd-n\">1</span>")
                .contains("重新计算上海静安院的时限");
        browser.htmx = true;
        assertThat(browser.get(PAGE + "/moves").body()).doesNotContain("<html").contains("SHJA-2611-0037");
        browser.htmx = false;

        HttpResponse<String> applied = browser.post(PAGE + "/moves", TOKEN, "reason", "国务院通知");
        assertThat(applied.headers().firstValue("location").orElse("")).endsWith(PAGE + "?moved=1");
        assertThat(house.calendars.reason).isEqualTo("国务院通知");
        assertThat(browser.get(PAGE + "?moved=1").body()).contains("已重新计算 1 个时限");
    }

    @Test
    void staff_have_no_such_page() {
        Browser staff = new Browser(house.address).signIn("ops.sh-jingan");
        assertThat(staff.get(PAGE).statusCode()).isEqualTo(404);
        assertThat(staff.get(PAGE + "/moves").statusCode()).isEqualTo(404);
        assertThat(browser.get("/admin/units/nowhere/calendar").statusCode()).isEqualTo(404);
    }
}
