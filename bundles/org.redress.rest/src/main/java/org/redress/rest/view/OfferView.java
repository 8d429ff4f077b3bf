package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.redress.api.casework.Offer;
import org.redress.api.casework.Offer.Fulfilment;

/** What was offered. */
@Schema(name = "Offer")
public record OfferView(
        int no,
        String kind,
        MoneyView amount,
        String channel,
        OffsetDateTime validUntil,

        @Schema(allowableValues = {"open", "expired", "accepted", "refused", "carried-out"})
        String state,

        String answer,
        OffsetDateTime at,
        String by,
        String decidedBy,

        @Schema(description = "number of the approval that it uses")
        Integer approval,

        OffsetDateTime carriedOutAt,
        String carriedOutBy,

        @Schema(description = "what carrying it out cost the house; none while nobody has put a figure on it")
        MoneyView cost,

        String costNote) {

    static OfferView of(Offer offer, BranchTime time, Instant now) {
        return new OfferView(
                offer.no(),
                offer.kind(),
                MoneyView.of(offer.amount()),
                offer.channel(),
                time.of(offer.validUntil()),
                state(offer, now),
                offer.answer().orElse(null),
                time.of(offer.at()),
                offer.by(),
                offer.decidedBy(),
                offer.approval().orElse(null),
                time.of(offer.fulfilment().map(Fulfilment::at)),
                offer.fulfilment().map(Fulfilment::by).orElse(null),
                MoneyView.of(offer.fulfilment().flatMap(Fulfilment::cost)),
                offer.fulfilment().flatMap(Fulfilment::note).orElse(null));
    }

    static String state(Offer offer, Instant now) {
        return offer.lapsed(now) ? "expired" : Codes.of(offer.state());
    }
}
