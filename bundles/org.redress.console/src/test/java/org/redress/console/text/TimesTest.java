package org.redress.console.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TimesTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-19T15:30:00Z");
    private final Times zh = new Times(Words.in("zh"), NOW);
    private final Times en = new Times(Words.in("en"), NOW);

    @Test
    void days_are_those_of_the_branch_not_of_the_machine() {
        assertThat(zh.moment(Instant.parse("2026-11-19T15:45:00Z"), SHANGHAI)).isEqualTo("今天 23:45");
        assertThat(zh.moment(Instant.parse("2026-11-19T16:00:00Z"), SHANGHAI)).isEqualTo("明天 00:00");
    }

    @Test
    void farther_days_have_a_date_and_other_years_their_year() {
        assertThat(zh.moment(Instant.parse("2026-11-23T10:00:00Z"), SHANGHAI)).isEqualTo("11-23 18:00");
        assertThat(en.moment(Instant.parse("2026-11-23T10:00:00Z"), SHANGHAI)).isEqualTo("23 Nov 18:00");
        assertThat(zh.day(Instant.parse("2027-01-04T10:00:00Z"), SHANGHAI)).isEqualTo("2027-01-04");
        assertThat(zh.today(SHANGHAI)).isEqualTo("11 月 19 日 周四");
        assertThat(en.today(SHANGHAI)).isEqualTo("Thursday 19 Nov");
    }

    @Test
    void remaining_time_says_whether_it_is_left_or_late() {
        assertThat(zh.remaining(NOW.plusSeconds(5 * 3600 + 36 * 60))).isEqualTo("还剩 5 小时 36 分");
        assertThat(zh.remaining(NOW.minusSeconds(22 * 60))).isEqualTo("超时 22 分");
        assertThat(en.remaining(NOW.minusSeconds(26 * 3600))).isEqualTo("1 d 2 h late");
        assertThat(zh.remaining(NOW.plusSeconds(1096L * 24 * 3600 + 5 * 3600))).isEqualTo("还剩 1096 天");
    }

    @Test
    void colour_follows_the_time_left() {
        assertThat(zh.tone(NOW.minusSeconds(1))).isEqualTo("rd-red");
        assertThat(zh.tone(NOW.plusSeconds(3600))).isEqualTo("rd-amber");
        assertThat(zh.tone(NOW.plusSeconds(3 * 3600))).isEmpty();
    }

    @Test
    void telephone_numbers_show_enough_to_recognise_and_not_enough_to_call() {
        assertThat(Phones.masked("13800002107")).isEqualTo("138 **** 2107");
        assertThat(Phones.masked("62551")).isEqualTo("****51");
    }
}
