package org.redress.console.casepage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.redress.api.casework.ComparisonBand;
import org.redress.api.casework.Negotiation;
import org.redress.api.casework.Negotiation.Change;
import org.redress.api.casework.Offer;
import org.redress.api.casework.Offer.Fulfilment;
import org.redress.api.casework.Reckoning.TimeSpent;
import org.redress.api.money.Money;
import org.redress.console.view.CaseView.Act;
import org.redress.console.view.TalkCard;
import org.redress.console.view.TalkCard.Asked;
import org.redress.console.view.TalkCard.Costs;
import org.redress.console.view.TalkCard.Prepared;
import org.redress.console.view.TalkCard.Round;
import org.redress.console.view.TalkCard.Spent;

/** The talks over a solution, in words. */
final class Talks {

    private static final int SHOWN_TIME = 5;

    private final Opened opened;

    private Talks(Opened opened) {
        this.opened = opened;
    }

    static TalkCard card(Opened opened, Optional<ComparisonBand> band) {
        return new Talks(opened).card(band);
    }

    private TalkCard card(Optional<ComparisonBand> band) {
        Negotiation ledger = Negotiation.of(opened.file());
        return new TalkCard(
                rounds(ledger),
                ledger.shifts() == 0 ? List.of() : asked(ledger),
                onSite(),
                prepared(),
                new Bands(opened).of(band),
                band.map(found -> opened.say("band.note", found.months())).orElse(""),
                new Sheets(opened).all(),
                act("prepare-negotiation"),
                act("calculate-compensation"),
                costs());
    }

    private Optional<Act> act(String id) {
        return opened.offer(id)
                .filter(offer -> offer.permitted() && offer.allowed())
                .map(offer -> Acts.act(opened, offer));
    }

    private List<Round> rounds(Negotiation ledger) {
        List<Round> rounds = new ArrayList<>();
        for (Negotiation.Round round : ledger.rounds()) {
            String when = round.offer()
                    .map(Offer::at)
                    .or(() -> round.demands().stream().findFirst().map(asked -> asked.demand()
                            .at()))
                    .map(opened::moment)
                    .orElse("");
            rounds.add(new Round(
                    round.no() + " · " + when,
                    round.demands().stream().map(this::asked).toList(),
                    round.offer()
                            .map(offer -> opened.remedy(offer.kind(), offer.amount()))
                            .orElse("–"),
                    round.offer().map(this::more).orElse(""),
                    opened.say("offer." + round.offer().map(this::state).orElse("none")),
                    round.offer().map(this::tone).orElse("")));
        }
        Collections.reverse(rounds);
        return rounds;
    }

    private List<Asked> asked(Negotiation ledger) {
        return ledger.rounds().stream()
                .flatMap(round -> round.demands().stream())
                .map(this::asked)
                .toList();
    }

    private Asked asked(Negotiation.Asked asked) {
        String words = opened.remedy(asked.demand().kind(), asked.demand().amount());
        String text = asked.demand().text();
        return new Asked(
                opened.moment(asked.demand().at()) + " · "
                        + opened.words().code("channel", asked.demand().channel()),
                text.isBlank() ? words : words + " · " + text,
                changed(asked));
    }

    private String changed(Negotiation.Asked asked) {
        return switch (asked.changed().size()) {
            case 0 -> "";
            case 1 ->
                opened.say(asked.changed().contains(Change.KIND) ? "ledger.changed.kind" : "ledger.changed.amount");
            default -> opened.say("ledger.changed.both");
        };
    }

    /** Where it was made, until when it binds us, what carrying it out cost. */
    private String more(Offer offer) {
        List<String> parts = new ArrayList<>();
        parts.add(opened.words().code("channel", offer.channel()));
        offer.validUntil().ifPresent(until -> parts.add(opened.say("ledger.until", opened.moment(until))));
        offer.answer().filter(words -> !words.isBlank()).ifPresent(parts::add);
        offer.fulfilment()
                .flatMap(Fulfilment::cost)
                .ifPresent(cost -> parts.add(opened.say("ledger.cost", opened.money(cost))));
        return String.join(" · ", parts);
    }

    private String state(Offer offer) {
        return offer.lapsed(opened.times().now())
                ? "expired"
                : offer.state().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private String tone(Offer offer) {
        return switch (state(offer)) {
            case "open" -> "rd-badge-accent";
            case "expired" -> "rd-badge-amber";
            case "refused" -> "";
            default -> "rd-badge-green";
        };
    }

    private String onSite() {
        return opened.type().remedies().stream()
                .filter(kind -> opened.rules().onSite(kind).isPresent())
                .map(opened::remedy)
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(opened.say("list.comma")),
                        kinds -> kinds.isEmpty() ? "" : opened.say("ledger.onsite", kinds)));
    }

    private List<Prepared> prepared() {
        return opened.file().dossier().reckoning().preparations().stream()
                .map(sheet -> new Prepared(
                        opened.moment(sheet.at()) + " · " + opened.name(sheet.by()),
                        sheet.principles(),
                        sheet.possible()))
                .toList();
    }

    private Costs costs() {
        List<TimeSpent> time = opened.file().dossier().reckoning().time();
        BigDecimal booked = opened.file().offers().stream()
                .flatMap(offer -> offer.fulfilment().stream())
                .flatMap(done -> done.cost().stream())
                .map(Money::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean carriedOut = opened.file().offers().stream()
                .anyMatch(offer -> offer.fulfilment().isPresent());
        List<Spent> spent = new ArrayList<>(time.stream().map(this::spent).toList());
        Collections.reverse(spent);
        return new Costs(
                carriedOut ? opened.money(new Money(booked, Money.DEFAULT_CURRENCY)) : "",
                time.isEmpty()
                        ? ""
                        : minutes(opened.file().dossier().reckoning().minutes()),
                spent.stream().limit(SHOWN_TIME).toList());
    }

    private Spent spent(TimeSpent spent) {
        String action = opened.offer(spent.action())
                .map(offer -> opened.say(offer.title()))
                .orElse(spent.action());
        String what = spent.text().isBlank() ? action : spent.text();
        return new Spent(
                minutes(spent.minutes()) + " · " + what, opened.name(spent.by()) + " · " + opened.moment(spent.at()));
    }

    private String minutes(long minutes) {
        return minutes < 60
                ? opened.say("time.minutes", minutes)
                : opened.say("time.hours", minutes / 60, minutes % 60);
    }
}
