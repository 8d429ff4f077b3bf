package org.redress.rest.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.Explanations;
import org.redress.api.casework.Explanations.Decision;
import org.redress.api.casework.Explanations.Held;
import org.redress.api.casework.Explanations.NotYet;
import org.redress.api.casework.Explanations.Someone;
import org.redress.api.casework.Reason;

/** Why a case is where it is, why it cannot move on, and what would change that. */
@Schema(name = "Explanations")
public record ExplanationsView(
        @Schema(description = "newest first") List<DecisionView> decisions,

        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Schema(description = "cursor of earlier decisions; null on the last page", nullable = true)
        String next,

        CurrentView current,

        @Schema(description = "actions that cannot be done now, and why")
        List<HeldView> blocked,

        @Schema(description = "steps up and deadlines that have not come about, and why")
        List<NotYetView> whyNot) {

    /** A decision of the past. */
    @Schema(name = "Decision")
    public record DecisionView(
            long seq,
            OffsetDateTime at,
            String actor,

            @Schema(description = "as history names it", example = "escalated")
            String what,

            @Schema(example = "escalation") String topic,
            String rule,

            @Schema(description = "pack and version, or core")
            String source,

            Map<String, String> reason,

            @Schema(description = "all reasons; the first is the one above")
            List<ReasonView> reasons,

            @Schema(description = "what the rule looked at; empty where a person decided")
            List<InputView> inputs,

            @Schema(description = "the nearest change with which it would have been decided otherwise")
            Map<String, String> otherwise) {

        static DecisionView of(Decision decision, BranchTime time) {
            Reason first = decision.reasons().get(0);
            return new DecisionView(
                    decision.seq(),
                    time.of(decision.at()),
                    decision.actor(),
                    decision.what(),
                    code(decision.topic()),
                    first.rule(),
                    first.source(),
                    Words.of(first.text()),
                    decision.reasons().stream().map(ReasonView::of).toList(),
                    InputView.of(decision.inputs()),
                    Words.of(decision.otherwise()));
        }
    }

    /** Somebody by name. */
    @Schema(name = "Someone")
    public record SomeoneView(String username, String name) {

        static SomeoneView of(Someone someone) {
            return new SomeoneView(someone.username(), someone.name());
        }
    }

    /** Who and what holds now. */
    @Schema(name = "Current")
    public record CurrentView(
            @Schema(description = "none once archived") OwnerView owner,

            @Schema(description = "none where no deadline runs")
            DeadlineView deadline,

            StageView stage) {

        static CurrentView of(String number, Explanations found, BranchTime time) {
            return new CurrentView(
                    found.owner()
                            .map(owner -> new OwnerView(
                                    SomeoneView.of(owner.person()),
                                    ReasonView.of(owner.because()),
                                    time.of(owner.since()),
                                    owner.decision()))
                            .orElse(null),
                    found.deadline()
                            .map(deadline -> new DeadlineView(
                                    RunningView.of(number, deadline.clock(), time),
                                    deadline.outrun().stream()
                                            .map(clock -> RunningView.of(number, clock, time))
                                            .toList(),
                                    Words.of(deadline.otherwise())))
                            .orElse(null),
                    found.stage()
                            .map(stage -> new StageView(
                                    stage.stage(),
                                    Words.of(stage.title()),
                                    Words.of(stage.role()),
                                    SomeoneView.of(stage.person()),
                                    Words.of(stage.because()),
                                    time.of(stage.since())))
                            .orElse(null));
        }
    }

    /** Why this person owns the case. */
    @Schema(name = "OwnerNow")
    public record OwnerView(
            SomeoneView person,
            ReasonView because,
            OffsetDateTime since,

            @Schema(description = "sequence number of the decision")
            long decision) {}

    /** Which deadline is next. */
    @Schema(name = "DeadlineNow")
    public record DeadlineView(
            RunningView clock,

            @Schema(description = "deadlines of the same subject that end later")
            List<RunningView> outrun,

            @Schema(description = "what would make another deadline the next one")
            Map<String, String> otherwise) {}

    /** A deadline that runs. */
    @Schema(name = "RunningClock")
    public record RunningView(
            String clock,
            Map<String, String> title,
            OffsetDateTime dueAt,
            Map<String, String> reason,

            @Schema(description = "where it is counted day by day")
            String trace) {

        static RunningView of(String number, CaseClock clock, BranchTime time) {
            return new RunningView(
                    clock.id(),
                    Words.of(clock.title()),
                    time.of(clock.dueAt()),
                    Words.of(clock.why()),
                    "/api/v1/cases/" + number + "/clocks/" + clock.id() + "/trace");
        }
    }

    /** Who answers for the present stage. */
    @Schema(name = "StageNow")
    public record StageView(
            String stage,
            Map<String, String> title,
            Map<String, String> role,
            SomeoneView person,
            Map<String, String> because,
            OffsetDateTime since) {}

    /** An action that cannot be done now. */
    @Schema(name = "HeldAction")
    public record HeldView(
            String action,
            Map<String, String> title,

            @Schema(allowableValues = {"permission", "state", "gate"})
            String obstacle,

            List<BlockerView> blockedBy,

            @Schema(description = "who may do it, nearest first; only where the permission is missing")
            List<SomeoneView> instead) {

        static HeldView of(Held held) {
            return new HeldView(
                    held.action(),
                    Words.of(held.title()),
                    code(held.obstacle()),
                    held.blockers().stream().map(BlockerView::of).toList(),
                    held.instead().stream().map(SomeoneView::of).toList());
        }
    }

    /** A step up or a deadline that has not come about. */
    @Schema(name = "NotYet")
    public record NotYetView(
            String topic,
            String rule,
            String source,
            Map<String, String> title,
            Map<String, String> reason,
            List<InputView> inputs,

            @Schema(description = "the nearest change with which it would come about")
            Map<String, String> otherwise) {

        static NotYetView of(NotYet missed) {
            return new NotYetView(
                    code(missed.topic()),
                    missed.grounds().rule(),
                    missed.grounds().source(),
                    Words.of(missed.title()),
                    Words.of(missed.reason()),
                    InputView.of(missed.grounds().inputs()),
                    Words.of(missed.grounds().otherwise()));
        }
    }

    public static ExplanationsView of(String number, Explanations found, BranchTime time) {
        return new ExplanationsView(
                found.decisions().items().stream()
                        .map(decision -> DecisionView.of(decision, time))
                        .toList(),
                found.decisions().next().orElse(null),
                CurrentView.of(number, found, time),
                found.blocked().stream().map(HeldView::of).toList(),
                found.whyNot().stream().map(NotYetView::of).toList());
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
