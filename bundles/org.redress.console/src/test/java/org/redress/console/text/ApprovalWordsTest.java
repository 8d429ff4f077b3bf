package org.redress.console.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.Approval;
import org.redress.api.money.Money;
import org.redress.api.text.Text;

class ApprovalWordsTest {

    private static final Optional<Text> REFUND = Optional.of(Text.of("退款", "Refund"));

    private static ApprovalWords words(String language, String subject, Optional<Text> remedy) {
        Approval asked = Approval.request(
                1,
                subject,
                remedy.map(title -> "refund"),
                remedy.map(title -> Money.cny("6800")),
                Optional.empty(),
                "supervisor",
                Instant.EPOCH,
                List.of("ops"),
                1);
        return new ApprovalWords(Words.in(language), asked, remedy);
    }

    @Test
    void the_requesters_words_stand_beside_the_remedy_unless_they_are_its_name_in_any_language() {
        assertThat(words("zh", "另付修复费用", REFUND).subject()).isEqualTo("退款");
        assertThat(words("zh", "另付修复费用", REFUND).about()).isEqualTo("另付修复费用");
        assertThat(words("en", "退款", REFUND).about()).isEmpty();
        assertThat(words("en", "remedy", REFUND).about()).isEmpty();
        assertThat(words("en", "延长到周五", Optional.empty()).subject()).isEqualTo("延长到周五");
    }

    @Test
    void a_button_names_the_amount_and_never_a_text_of_any_length() {
        assertThat(words("zh", "退款", REFUND).agree()).isEqualTo("同意 6,800 元");
        assertThat(words("zh", "延长到周五".repeat(30), Optional.empty()).agree()).isEqualTo("同意这项申请");
    }
}
