package org.redress.console.casepage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.api.casework.ComparisonBand;
import org.redress.api.casework.ComparisonBand.OfKind;
import org.redress.api.casework.ComparisonBand.Quartiles;
import org.redress.api.money.Money;
import org.redress.console.view.TalkCard.Band;
import org.redress.console.view.TalkCard.Mark;
import org.redress.console.view.TalkCard.Scale;

/** What others were granted, drawn to scale with the latest demand and offer of the same kind. */
record Bands(Opened opened) {

    /** Units of the picture's width. */
    private static final int WIDTH = 272;
    /** A scale that ends at the highest amount would put its mark on the edge. */
    private static final BigDecimal ROOM = new BigDecimal("1.12");

    List<Band> of(Optional<ComparisonBand> found) {
        return found.stream()
                .flatMap(band -> band.kinds().stream())
                .map(this::band)
                .toList();
    }

    private Band band(OfKind kind) {
        return new Band(
                opened.remedy(kind.kind()),
                opened.say("band.cases", kind.cases()),
                kind.amounts().map(amounts -> scale(kind, amounts)));
    }

    private Scale scale(OfKind kind, Quartiles amounts) {
        Optional<Money> demand = last(opened.file().demands().stream()
                .filter(asked -> asked.kind().equals(kind.kind()))
                .flatMap(asked -> asked.amount().stream()));
        Optional<Money> offer = last(opened.file().offers().stream()
                .filter(made -> made.kind().equals(kind.kind()))
                .flatMap(made -> made.amount().stream()));
        BigDecimal most = Stream.of(Optional.of(amounts.upper()), demand, offer)
                .flatMap(Optional::stream)
                .map(Money::amount)
                .reduce(BigDecimal.ONE, BigDecimal::max)
                .multiply(ROOM);
        return new Scale(
                label(kind, amounts, demand, offer),
                place(amounts.lower(), most),
                place(amounts.upper(), most),
                place(amounts.median(), most),
                opened.money(amounts.lower()),
                opened.money(amounts.upper()),
                demand.map(money -> mark(money, most, "band.demand")),
                offer.map(money -> mark(money, most, "band.offer")));
    }

    private String label(OfKind kind, Quartiles amounts, Optional<Money> demand, Optional<Money> offer) {
        return opened.say(
                        "band.label",
                        opened.remedy(kind.kind()),
                        opened.money(amounts.lower()),
                        opened.money(amounts.upper()),
                        opened.money(amounts.median()))
                + demand.map(money -> opened.say("list.comma") + opened.say("band.demand", opened.money(money)))
                        .orElse("")
                + offer.map(money -> opened.say("list.comma") + opened.say("band.offer", opened.money(money)))
                        .orElse("");
    }

    private Mark mark(Money money, BigDecimal most, String words) {
        int at = place(money, most);
        return new Mark(
                at,
                opened.say(words, opened.money(money)),
                at < WIDTH / 3 ? "start" : at > WIDTH * 2 / 3 ? "end" : "middle");
    }

    private static int place(Money money, BigDecimal most) {
        return money.amount()
                .multiply(BigDecimal.valueOf(WIDTH))
                .divide(most, 0, RoundingMode.HALF_UP)
                .intValue();
    }

    private static <T> Optional<T> last(Stream<T> all) {
        return all.reduce((first, second) -> second);
    }
}
