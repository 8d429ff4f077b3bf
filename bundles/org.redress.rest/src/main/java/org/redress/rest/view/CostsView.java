package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.Reckoning.TimeSpent;
import org.redress.api.money.Money;

/** What the case has cost the house so far. */
@Schema(name = "Costs")
public record CostsView(
        @Schema(description = "booked for what was carried out")
        MoneyView remedies,

        @Schema(description = "of everybody's time") long minutes,

        List<TimeView> time) {

    /** Time that somebody spent. */
    @Schema(name = "TimeSpent")
    public record TimeView(
            int no,
            int minutes,

            @Schema(description = "with which it was recorded", example = "record-time")
            String action,

            String text,
            OffsetDateTime at,
            String by) {}

    static CostsView of(CaseFile file, BranchTime time) {
        BigDecimal booked = file.offers().stream()
                .flatMap(offer -> offer.fulfilment().stream())
                .flatMap(done -> done.cost().stream())
                .map(Money::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new CostsView(
                MoneyView.of(new Money(booked, Money.DEFAULT_CURRENCY)),
                file.dossier().reckoning().minutes(),
                file.dossier().reckoning().time().stream()
                        .map(spent -> spent(spent, time))
                        .toList());
    }

    private static TimeView spent(TimeSpent spent, BranchTime time) {
        return new TimeView(
                spent.no(),
                spent.minutes(),
                spent.action(),
                spent.text().isEmpty() ? null : spent.text(),
                time.of(spent.at()),
                spent.by());
    }
}
