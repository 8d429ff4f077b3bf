package org.redress.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.redress.api.account.Grant;
import org.redress.api.calendar.QuietHours;
import org.redress.api.calendar.Shift;
import org.redress.api.calendar.WorkingTime;
import org.redress.api.text.Text;
import org.redress.rest.fake.Samples;

/** Working time of units over HTTP. */
class CalendarsTest {
    private static final String CALENDAR = "/units/sh-jingan/calendar";

    private final ApiBench api = new ApiBench();

    @AfterEach
    void stop() throws Exception {
        api.close();
    }

    private ApiBench.Answer admin(String method, String path, String json) {
        return api.send(ApiBench.json(api.asAdmin(path), method, json));
    }

    @Test
    void a_calendar_shows_what_the_unit_decided_what_holds_and_where_that_comes_from() {
        JsonNode calendar = api.get(CALENDAR).json();

        assertThat(calendar.at("/decided/days/2026-09-07/title/en").asText()).isEqualTo("Stocktaking");
        assertThat(calendar.at("/decided").has("week")).isFalse();
        JsonNode holds = calendar.at("/effective");
        assertThat(holds.at("/week/monday/0/opens").asText()).isEqualTo("09:30");
        assertThat(holds.at("/week/saturday/0/closes").asText()).isEqualTo("24:00");
        assertThat(holds.at("/week/sunday")).isEmpty();
        assertThat(holds.at("/weekFrom").asText()).isEqualTo("lanhu");
        assertThat(holds.at("/attentionDays").asInt()).isEqualTo(2);
        assertThat(holds.at("/attentionDaysFrom").asText()).isEqualTo("lanhu");
        assertThat(holds.at("/quiet/from").asText()).isEqualTo("21:00");
        assertThat(holds.has("quietFrom")).isFalse();
        assertThat(holds.at("/specialDays").findValuesAsText("date")).containsExactly("2026-09-07", "2026-10-01");
        assertThat(holds.at("/specialDays/0/from").asText()).isEqualTo("sh-jingan");
        assertThat(holds.at("/specialDays/1").has("from")).isFalse();
    }

    @Test
    void days_are_told_one_by_one_with_hours_and_reasons() {
        JsonNode days =
                api.get(CALENDAR + "/days?from=2026-09-05&to=2026-09-07").json().at("/items");

        assertThat(days.findValuesAsText("date")).containsExactly("2026-09-05", "2026-09-06", "2026-09-07");
        assertThat(days.findValuesAsText("works")).containsExactly("true", "false", "false");
        assertThat(days.at("/0/shifts/0/opens").asText()).isEqualTo("18:00");
        assertThat(days.at("/2/title/zh").asText()).isEqualTo("盘点");
        assertThat(api.get(CALENDAR + "/days?from=2027-01-02&to=2027-01-02").at("/items/0/provisional"))
                .isEqualTo("true");
    }

    @Test
    void at_most_400_days_are_told_at_once() {
        assertThat(api.get(CALENDAR + "/days?from=2026-01-01&to=2027-02-04")
                        .json()
                        .at("/items"))
                .hasSize(400);
        for (String wrong : List.of(
                "?from=2026-01-01&to=2027-02-05",
                "?from=2026-01-02&to=2026-01-01",
                "?from=2026-01-01",
                "?from=yesterday&to=2026-01-01",
                "?from=2026-01-01&to=%2B999999999-01-01")) {
            assertThat(api.get(CALENDAR + "/days" + wrong).status()).as(wrong).isEqualTo(422);
        }
    }

    @Test
    void an_administrator_decides_and_what_is_left_out_is_inherited() {
        ApiBench.Answer decided = admin("PUT", CALENDAR, """
                {"week": {"friday": [{"opens":"09:00","closes":"12:00"},{"opens":"22:00","closes":"24:00"}]},
                 "days": {"2026-12-31": {"title":{"zh":"盘点"}},
                          "2027-01-01": {"title":{"zh":"加班"},"shifts":[{"opens":"10:00","closes":"11:00"}]}},
                 "quiet": {"from":"22:00","to":"07:30"}, "reason": "冬令时间"}""");

        assertThat(decided.status()).isEqualTo(200);
        WorkingTime time = api.calendars.decided.get("sh-jingan");
        assertThat(time.week().get(DayOfWeek.FRIDAY))
                .containsExactly(
                        new Shift(LocalTime.of(9, 0), LocalTime.NOON), new Shift(LocalTime.of(22, 0), LocalTime.MAX));
        assertThat(time.days().get(LocalDate.of(2026, 12, 31)))
                .isEqualTo(new WorkingTime.DayOverride(List.of(), new Text(java.util.Map.of("zh", "盘点"))));
        assertThat(time.quiet()).contains(new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 30)));
        assertThat(time.observesHolidays()).isEmpty();
        assertThat(time.attentionDays()).isEmpty();
        assertThat(api.calendars.reason).isEqualTo("冬令时间");
        assertThat(decided.at("/decided/days/2027-01-01/shifts/0/opens")).isEqualTo("10:00");
    }

    @Test
    void what_is_no_date_or_time_is_told_by_field() {
        ApiBench.Answer refused = admin("PUT", CALENDAR, """
                {"week": {"monday": [{"opens":"9 am","closes":"25:00"},{"opens":"12:00","closes":"11:00"}]},
                 "days": {"2026-02-30": {"title":{"zh":"x"}}, "2026-03-01": {"title":{"en":"x"}}},
                 "quiet": {"from":"","to":"08:00"}, "reason": "r"}""");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors").findValuesAsText("pointer")).containsExactly("/quiet/from");
        refused = admin("PUT", CALENDAR, """
                {"week": {"monday": [{"opens":"9 am","closes":"25:00"},{"opens":"12:00","closes":"11:00"}]},
                 "days": {"2026-02-30": {"title":{"zh":"x"}}, "2026-03-01": {"title":{"en":"x"}}},
                 "quiet": {"from":"late","to":"08:00"}, "reason": "r"}""");
        assertThat(refused.json().at("/errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder(
                        "/week/monday/0/opens",
                        "/week/monday/0/closes",
                        "/week/monday/1/closes",
                        "/days/2026-02-30",
                        "/days/2026-03-01/title",
                        "/quiet/from");
        assertThat(admin("PUT", CALENDAR, "{\"week\":{\"someday\":[]},\"reason\":\"r\"}")
                        .at("/errors/0/pointer"))
                .isEqualTo("/week/someday");
    }

    @Test
    void at_most_800_days_are_taken_at_once() {
        assertThat(admin("PUT", CALENDAR, days(800)).status()).isEqualTo(200);
        assertThat(admin("PUT", CALENDAR, days(801)).at("/errors/0/pointer")).isEqualTo("/days");
    }

    private static String days(int count) {
        return IntStream.range(0, count)
                .mapToObj(day ->
                        "\"" + LocalDate.of(2026, 1, 1).plusDays(day) + "\":{\"title\":{\"zh\":\"" + day + "\"}}")
                .collect(Collectors.joining(",", "{\"reason\":\"r\",\"days\":{", "}}"));
    }

    @Test
    void deadlines_that_would_move_are_shown_before_and_applied_with_a_reason() {
        JsonNode proposed =
                admin("POST", CALENDAR + "/preview", "{\"attentionDays\":3}").json();
        assertThat(api.calendars.proposed.attentionDays()).contains(3);
        assertThat(proposed.at("/items/0/number").asText()).isEqualTo("SHJA-2609-0001");
        assertThat(proposed.at("/items/0/dueAt").asText()).isEqualTo("2026-09-07T18:00:00+08:00");
        assertThat(proposed.at("/items/0/wouldBeDueAt").asText()).isEqualTo("2026-09-08T18:00:00+08:00");
        assertThat(api.send(api.asAdmin(CALENDAR + "/moves")).at("/items/0/title/en"))
                .isEqualTo("First response");

        assertThat(admin("POST", CALENDAR + "/moves", "{}").at("/errors/0/pointer"))
                .isEqualTo("/reason");
        ApiBench.Answer applied = admin("POST", CALENDAR + "/moves", "{\"reason\":\"国务院通知\"}");
        assertThat(applied.at("/moved")).isEqualTo("1");
        assertThat(api.calendars.reason).isEqualTo("国务院通知");
    }

    @Test
    void staff_of_the_unit_read_and_only_administrators_decide() {
        api.accounts.accounts.add(Samples.account("stranger", new Grant("consultant", "hz-xihu")));

        assertThat(api.send(java.net.http.HttpRequest.newBuilder(api.uri(CALENDAR))
                                .header("Authorization", "Bearer token-stranger"))
                        .status())
                .isEqualTo(403);
        assertThat(api.send(ApiBench.json(api.request(CALENDAR), "PUT", "{\"reason\":\"r\"}"))
                        .status())
                .isEqualTo(403);
        assertThat(api.get(CALENDAR + "/moves").status()).isEqualTo(403);
        assertThat(api.post(CALENDAR + "/preview", "{}").status()).isEqualTo(403);
        assertThat(api.post(CALENDAR + "/moves", "{\"reason\":\"r\"}").status()).isEqualTo(403);
        assertThat(api.get("/units/nowhere/calendar").status()).isEqualTo(404);
    }
}
