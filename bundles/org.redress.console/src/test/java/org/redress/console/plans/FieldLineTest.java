package org.redress.console.plans;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.redress.console.text.Words;

/** A field that a plan tells in one line is read in one language. */
class FieldLineTest {

    private static final String LINE = "渠道 / Channel: choice(phone, web), required, ≤ 200 characters, from review";

    private final FieldLine chinese = new FieldLine(Words.in("zh"));
    private final FieldLine english = new FieldLine(Words.in("en"));

    @Test
    void name_kind_and_rules_are_told_in_the_language_of_the_page() {
        assertThat(chinese.title(LINE)).isEqualTo("渠道");
        assertThat(chinese.rest(LINE)).isEqualTo("单选 (phone, web) · 必填 · 至多 200 字 · 从阶段 review 起");
        assertThat(english.title(LINE)).isEqualTo("Channel");
        assertThat(english.rest(LINE))
                .isEqualTo("one of (phone, web) · required · 200 characters at most · from stage review");
        assertThat(chinese.rest("SKU: whole, ≥ 1, ≤ 9")).isEqualTo("整数 · ≥ 1 · ≤ 9");
    }

    @Test
    void what_is_told_in_another_way_is_shown_as_it_is() {
        assertThat(english.title("channel")).isEqualTo("channel");
        assertThat(english.rest("Something else.")).isEqualTo("Something else.");
    }
}
