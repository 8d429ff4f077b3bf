package org.redress.console.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Spaces where a value meets its sentence. */
class PlacesTest {

    @Test
    void chinese_has_a_space_between_han_and_digits_or_latin_and_none_between_han() {
        assertThat(Places.fill("暂停至 {0}：{1}", true, "今天 16:00", "等待配件")).isEqualTo("暂停至今天 16:00：等待配件");
        assertThat(Places.fill("暂停至 {0}：{1}", true, "11-23 16:00", "等待配件")).isEqualTo("暂停至 11-23 16:00：等待配件");
        assertThat(Places.fill("等{0}接收", true, "Anna")).isEqualTo("等 Anna 接收");
        assertThat(Places.fill("{0} {1}受理", true, "今天", "到店")).isEqualTo("今天到店受理");
        assertThat(Places.fill("{0}受理", true, "11-16")).isEqualTo("11-16 受理");
        assertThat(Places.fill("「{0}」", true, "处理")).isEqualTo("「处理」");
    }

    @Test
    void spaces_inside_of_a_value_and_hard_spaces_stay_as_they_are() {
        assertThat(Places.fill("由{0}负责", true, "张 三")).isEqualTo("由张 三负责");
        assertThat(Places.fill("接待人\u00a0{0}", true, "周小禾")).isEqualTo("接待人\u00a0周小禾");
    }

    @Test
    void english_is_left_alone_and_a_place_without_a_value_is_seen() {
        assertThat(Places.fill("Waiting for {0} to accept", false, "陆衡")).isEqualTo("Waiting for 陆衡 to accept");
        assertThat(Places.fill("{0} of {1}", false, 1)).isEqualTo("1 of {1}");
        assertThat(Places.fill("{1} before {0}", false, "{1}", "b")).isEqualTo("b before {1}");
    }
}
