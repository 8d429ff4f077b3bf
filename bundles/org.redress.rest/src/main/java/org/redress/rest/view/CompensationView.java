package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.redress.api.casework.CompensationSheet;
import org.redress.api.casework.CompensationSheet.Claim;
import org.redress.api.casework.CompensationSheet.Line;

/** What the law supports of a claim, as it was worked out once. Never changed. */
@Schema(name = "CompensationSheet")
public record CompensationView(
        int no,
        ClaimView claim,
        List<LineView> lines,
        @Schema(description = "due for sure") MoneyView supported,

        @Schema(description = "the most that can be due: with what still has to be shown or weighed")
        MoneyView ceiling,

        @Schema(
                description = "of the demand; without one of the claim as a whole",
                allowableValues = {"supported", "ceiling", "not-supported"})
        String verdict,

        @Schema(description = "how much the demand is above the ceiling")
        MoneyView beyond,

        String note,
        OffsetDateTime at,
        String by) {

    /** What was claimed and known. */
    @Schema(name = "CompensationClaim")
    public record ClaimView(
            @Schema(allowableValues = {"tort", "contract"}) String ground,

            @Schema(description = "what the customer asks for in all")
            MoneyView demand,

            MoneyView paidIn,
            MoneyView interest,
            MoneyView returned,
            MoneyView unused,
            List<CostView> costs,
            String harm,
            boolean serious,
            MoneyView moral,
            MoneyView price,
            boolean fraud) {}

    /** Something that the customer spent or lost. */
    @Schema(name = "ClaimedCost")
    public record CostView(String item, MoneyView amount, boolean proven) {}

    /** One line of the result. */
    @Schema(name = "CompensationLine")
    public record LineView(
            @Schema(example = "law-cn/direct-loss") String rule,
            Map<String, String> title,
            MoneyView claimed,
            MoneyView amount,

            @Schema(allowableValues = {"supported", "ceiling", "not-supported"})
            String verdict,

            Map<String, String> why,

            @Schema(description = "by which an amount is weighed")
            List<Map<String, String>> factors,

            ClockView.BasisView basis) {}

    static CompensationView of(CompensationSheet sheet, BranchTime time) {
        return new CompensationView(
                sheet.no(),
                claim(sheet.claim()),
                sheet.lines().stream().map(CompensationView::line).toList(),
                MoneyView.of(sheet.supported()),
                MoneyView.of(sheet.ceiling()),
                Codes.of(sheet.verdict()),
                MoneyView.of(sheet.beyond()),
                sheet.note().orElse(null),
                time.of(sheet.at()),
                sheet.by());
    }

    private static ClaimView claim(Claim claim) {
        return new ClaimView(
                Codes.of(claim.ground()),
                MoneyView.of(claim.demand()),
                MoneyView.of(claim.paidIn()),
                MoneyView.of(claim.interest()),
                MoneyView.of(claim.returned()),
                MoneyView.of(claim.unused()),
                claim.costs().stream()
                        .map(cost -> new CostView(cost.item(), MoneyView.of(cost.amount()), cost.proven()))
                        .toList(),
                claim.harm().orElse(null),
                claim.serious(),
                MoneyView.of(claim.moral()),
                MoneyView.of(claim.price()),
                claim.fraud());
    }

    private static LineView line(Line line) {
        return new LineView(
                line.rule(),
                Words.of(line.title()),
                MoneyView.of(line.claimed()),
                MoneyView.of(line.amount()),
                Codes.of(line.verdict()),
                Words.of(line.why()),
                line.factors().stream().map(Words::of).toList(),
                ClockParts.basis(line.basis()));
    }
}
