package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseRules;
import org.redress.api.casework.ComparisonBand;
import org.redress.api.casework.Demand;
import org.redress.api.casework.Negotiation;
import org.redress.api.casework.Negotiation.Asked;
import org.redress.api.casework.Offer;
import org.redress.api.casework.Reckoning.Preparation;

/** The talks over a solution. */
@Schema(name = "Negotiation")
public record NegotiationView(
        @Schema(description = "demands and offers, round by round; our offer ends a round")
        List<RoundView> rounds,

        @Schema(description = "how often the customer asked for something else than before")
        int shifts,

        @Schema(description = "what the house wrote down for itself before the talks, the latest last")
        List<PreparationView> preparations,

        @Schema(description = "what closed cases of the same type were granted; none with fewer than five")
        BandView comparisonBand) {

    /** A demand or an offer. */
    @Schema(name = "Round")
    public record RoundView(
            int round,
            @Schema(allowableValues = {"customer", "house"}) String side,

            @Schema(description = "number among demands or among offers")
            int no,

            String kind,
            MoneyView amount,
            String channel,
            @Schema(description = "of demands") String text,

            @Schema(
                    description = "of demands: in what it differs from the demand before",
                    allowableValues = {"kind", "amount"})
            List<String> changed,

            @Schema(
                    description = "of offers",
                    allowableValues = {"open", "expired", "accepted", "refused", "carried-out"})
            String state,

            @Schema(description = "of offers") OffsetDateTime validUntil,

            @Schema(description = "of offers: the amount is told and answered on site only")
            Boolean onSite,

            OffsetDateTime at,
            String by) {}

    /** What the house holds to and can offer. */
    @Schema(name = "Preparation")
    public record PreparationView(int no, String principles, String possible, OffsetDateTime at, String by) {}

    /** Figures of several cases together, never of one. */
    @Schema(name = "ComparisonBand")
    public record BandView(
            @Schema(description = "how far back the cases were closed")
            int months,

            List<KindView> kinds) {}

    /** One kind of remedy. */
    @Schema(name = "ComparisonOfKind")
    public record KindView(
            String kind,

            @Schema(description = "cases that were granted it")
            int cases,

            @Schema(description = "a quarter of the cases had less; none of what has no amount")
            MoneyView lower,

            MoneyView median,

            @Schema(description = "a quarter of the cases had more")
            MoneyView upper) {}

    static NegotiationView of(
            CaseFile file, CaseRules rules, Optional<ComparisonBand> band, BranchTime time, Instant now) {
        Negotiation ledger = Negotiation.of(file);
        List<RoundView> rounds = new ArrayList<>();
        ledger.rounds().forEach(round -> {
            round.demands().forEach(asked -> rounds.add(demand(round.no(), asked, time)));
            round.offer().ifPresent(offer -> rounds.add(offer(round.no(), offer, rules, time, now)));
        });
        return new NegotiationView(
                rounds,
                ledger.shifts(),
                file.dossier().reckoning().preparations().stream()
                        .map(sheet -> preparation(sheet, time))
                        .toList(),
                band.map(NegotiationView::band).orElse(null));
    }

    private static RoundView demand(int round, Asked asked, BranchTime time) {
        Demand demand = asked.demand();
        return new RoundView(
                round,
                "customer",
                demand.no(),
                demand.kind(),
                MoneyView.of(demand.amount()),
                demand.channel(),
                demand.text(),
                asked.changed().stream().map(Codes::of).toList(),
                null,
                null,
                null,
                time.of(demand.at()),
                demand.recordedBy());
    }

    private static RoundView offer(int round, Offer offer, CaseRules rules, BranchTime time, Instant now) {
        return new RoundView(
                round,
                "house",
                offer.no(),
                offer.kind(),
                MoneyView.of(offer.amount()),
                offer.channel(),
                null,
                null,
                OfferView.state(offer, now),
                time.of(offer.validUntil()),
                rules.onSite(offer.kind()).isPresent(),
                time.of(offer.at()),
                offer.by());
    }

    private static PreparationView preparation(Preparation sheet, BranchTime time) {
        return new PreparationView(sheet.no(), sheet.principles(), sheet.possible(), time.of(sheet.at()), sheet.by());
    }

    private static BandView band(ComparisonBand band) {
        return new BandView(
                band.months(),
                band.kinds().stream()
                        .map(kind -> new KindView(
                                kind.kind(),
                                kind.cases(),
                                MoneyView.of(kind.amounts().map(ComparisonBand.Quartiles::lower)),
                                MoneyView.of(kind.amounts().map(ComparisonBand.Quartiles::median)),
                                MoneyView.of(kind.amounts().map(ComparisonBand.Quartiles::upper))))
                        .toList());
    }
}
