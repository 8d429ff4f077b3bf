package org.redress.rest.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.redress.api.casework.ActionOffer;
import org.redress.api.casework.HistoryEvent;
import org.redress.api.problem.Page;

/** Why a case is where it is, and why it cannot move on. */
@Schema(name = "Explanations")
public record ExplanationsView(
        @Schema(description = "decisions with their reasons, oldest first")
        List<DecisionView> items,

        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Schema(description = "cursor of the next part; null on the last one", nullable = true)
        String next,

        @Schema(description = "actions that are held now, and by what")
        List<WhyNotView> whyNot) {

    /** A decision of the past. */
    @Schema(name = "Decision")
    public record DecisionView(long seq, OffsetDateTime at, String actor, String action, List<ReasonView> reasons) {}

    /** An action that is held. */
    @Schema(name = "WhyNot")
    public record WhyNotView(
            String action, Map<String, String> title, boolean permitted, List<BlockerView> blockedBy) {}

    public static ExplanationsView of(
            Page<HistoryEvent> history, String next, List<ActionOffer> actions, BranchTime time) {
        return new ExplanationsView(
                history.items().stream()
                        .filter(event -> !event.reasons().isEmpty())
                        .map(event -> new DecisionView(
                                event.seq(),
                                time.of(event.at()),
                                event.actor(),
                                event.action(),
                                event.reasons().stream().map(ReasonView::of).toList()))
                        .toList(),
                next,
                actions.stream()
                        .filter(action -> !action.allowed())
                        .map(action -> new WhyNotView(
                                action.id(),
                                Words.of(action.title()),
                                action.permitted(),
                                action.blockedBy().stream().map(BlockerView::of).toList()))
                        .toList());
    }
}
