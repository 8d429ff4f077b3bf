package org.redress.rest.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.redress.api.casework.CaseSummary;
import org.redress.api.casework.WaitingApprovals;
import org.redress.api.money.Money;
import org.redress.api.unit.Units;

/** A case with the approvals in it that wait for the caller, and what it takes to decide them. */
@Schema(name = "WaitingApprovals")
public record WaitingView(
        @JsonProperty("case") SummaryView line,
        List<ApprovalView> approvals,

        @Schema(
                description =
                        "the caller's own limits for them; none where no row is about it, or the caller may only reject")
        List<LimitView> limits,

        CustomerYearView customer12Months) {

    /** The caller's own limits. */
    @Schema(name = "AuthorityLimit")
    public record LimitView(
            @Schema(description = "number of the approval") int approval,
            @Schema(description = "voices for it so far") int agreeing,
            @Schema(description = "id of the authority row") String rule,
            @Schema(description = "missing: without limit") MoneyView single,
            @Schema(description = "missing: without limit") MoneyView cumulative,

            @Schema(description = "what counts against the yearly limit by now")
            MoneyView had) {}

    /** What the customer was granted within rolling 12 months, over all branches. */
    @Schema(name = "CustomerYear")
    public record CustomerYearView(
            MoneyView total,

            @Schema(description = "accepted or carried out, by kind of remedy")
            Map<String, MoneyView> agreed,

            @Schema(description = "can still be accepted, by kind of remedy")
            Map<String, MoneyView> offered) {}

    public static WaitingView of(CaseSummary line, WaitingApprovals found, Units units) {
        BranchTime time = BranchTime.at(units, found.file().branch());
        return new WaitingView(
                SummaryView.of(line, units),
                found.waiting().stream()
                        .map(waiting -> ApprovalView.of(waiting.approval(), time))
                        .toList(),
                found.waiting().stream()
                        .flatMap(waiting -> waiting.limit().map(limit -> limit(waiting, limit)).stream())
                        .toList(),
                new CustomerYearView(MoneyView.of(found.total()), money(found.agreed()), money(found.offered())));
    }

    private static LimitView limit(WaitingApprovals.Waiting waiting, WaitingApprovals.Within within) {
        return new LimitView(
                waiting.approval().no(),
                waiting.agreeing(),
                within.rule(),
                MoneyView.of(within.single()),
                MoneyView.of(within.cumulative()),
                MoneyView.of(within.had()));
    }

    private static Map<String, MoneyView> money(Map<String, Money> sums) {
        Map<String, MoneyView> shown = new TreeMap<>();
        sums.forEach((kind, sum) -> shown.put(kind, MoneyView.of(sum)));
        return shown;
    }
}
