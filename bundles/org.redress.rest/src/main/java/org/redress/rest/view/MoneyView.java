package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.redress.api.money.Money;

/** An amount; a text, because floating point numbers are no money. */
@Schema(name = "Money")
public record MoneyView(
        @Schema(example = "45000.00") String amount,
        @Schema(example = "CNY") String currency) {

    public static MoneyView of(Money money) {
        return new MoneyView(money.amount().toPlainString(), money.currency());
    }

    public static MoneyView of(Optional<Money> money) {
        return money.map(MoneyView::of).orElse(null);
    }
}
