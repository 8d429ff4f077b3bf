package org.redress.api.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.Grounds;
import org.redress.api.problem.Grounds.Input;
import org.redress.api.problem.Page;
import org.redress.api.text.Text;

/**
 * Why a case is where it is: what was decided and on which grounds, who and what holds now, what cannot be done and what
 * did not happen, each with the nearest change that would have made a difference. Made when somebody asks.
 *
 * @param decisions newest first
 * @param owner why this person; empty once archived
 * @param deadline which clock is next and which it outran; empty where none runs
 * @param stage who answers for the present stage and why
 * @param blocked every action that cannot be done now
 * @param whyNot steps up and deadlines that did not come about
 */
public record Explanations(
        Page<Decision> decisions,
        Optional<OwnerNow> owner,
        Optional<DeadlineNow> deadline,
        Optional<StageNow> stage,
        List<Held> blocked,
        List<NotYet> whyNot) {
    public Explanations {
        blocked = List.copyOf(blocked);
        whyNot = List.copyOf(whyNot);
    }

    /** What a decision was about. */
    public enum Topic {
        OWNER,
        RESPONSIBLE,
        DEADLINE,
        ESCALATION,
        ASSESSMENT,
        AUTHORITY,
        OTHER
    }

    /**
     * A decision of the past, as history holds it.
     *
     * @param what happened, as history names it
     * @param reasons never empty; of what a person decided their own words
     * @param inputs what the rule looked at; empty where a person decided, or where they were erased
     */
    public record Decision(
            long seq,
            Instant at,
            String actor,
            String what,
            Topic topic,
            List<Reason> reasons,
            List<Input> inputs,
            Optional<Text> otherwise) {
        public Decision {
            reasons = List.copyOf(reasons);
            inputs = List.copyOf(inputs);
        }
    }

    /** Somebody with the name that people know. */
    public record Someone(String username, String name) {}

    /** @param decision sequence number of the decision that made them the owner */
    public record OwnerNow(Someone person, Reason because, Instant since, long decision) {}

    /**
     * The deadline that is next.
     *
     * @param outrun other clocks of the same subject, which end later
     * @param otherwise what would make another deadline the next one; empty where no other runs
     */
    public record DeadlineNow(CaseClock clock, List<CaseClock> outrun, Optional<Text> otherwise) {
        public DeadlineNow {
            outrun = List.copyOf(outrun);
        }
    }

    /** @param role title of the role that answers for the stage */
    public record StageNow(String stage, Text title, Text role, Someone person, Text because, Instant since) {}

    /** What kind of thing stands in the way of an action. */
    public enum Obstacle {
        /** Somebody else may do it. */
        PERMISSION,
        /** It makes no sense now. */
        STATE,
        /** Something is missing. */
        GATE
    }

    /**
     * An action that cannot be done now.
     *
     * @param instead who may do it, nearest first, at most three; only where the permission is missing
     */
    public record Held(String action, Text title, Obstacle obstacle, List<Blocker> blockers, List<Someone> instead) {
        public Held {
            blockers = List.copyOf(blockers);
            instead = List.copyOf(instead);
        }
    }

    /**
     * A step up or a deadline that has not come about.
     *
     * @param reason which of its conditions is not met, or what it waits for
     * @param grounds of the conditions that are not met; no inputs where it only waits
     */
    public record NotYet(Topic topic, Text title, Text reason, Grounds grounds) {}
}
