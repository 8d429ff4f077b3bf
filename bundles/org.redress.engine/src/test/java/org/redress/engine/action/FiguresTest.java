package org.redress.engine.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts in what people write. */
class FiguresTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "可以退 6800 元",
                "6,800.00",
                "退６８００元",
                "６，８００",
                "0.68万",
                "6.8 千",
                "we could do 6.8k",
                "¥6800!",
                "共6800.0"
            })
    void an_amount_is_found_however_it_is_written(String words) {
        assertThat(Figures.in(words)).contains(new BigDecimal("6800").stripTrailingZeros());
    }

    @ParameterizedTest
    @ValueSource(strings = {"68000", "16800", "6800.01", "680", "6.8", "6.8kg", "电话 13868001234", ""})
    void another_number_is_not_taken_for_it(String words) {
        assertThat(Figures.in(words)).doesNotContain(new BigDecimal("6800").stripTrailingZeros());
    }

    @Test
    void every_figure_of_a_text_is_looked_at() {
        assertThat(Figures.in("不是 5000，是 6800")).hasSize(2);
    }
}
