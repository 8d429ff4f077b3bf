package org.redress.engine.rule;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseClock.Pause;
import org.redress.api.casework.Closing;
import org.redress.api.casework.Relations;
import org.redress.api.procedure.ClockDecl;
import org.redress.api.text.Text;
import org.redress.engine.clock.Counted;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;

/**
 * Clocks of a case that was opened again. What started with the complaint goes on where the closing stopped it; the time
 * in between does not count. Everything else starts again when what starts it happens again. Either way it is a clock of
 * its own, so that what was met or missed before stays on record.
 */
final class ClockRounds {

    /** Rule of the pause for the time in which the case was closed. */
    static final String CLOSED = "core/closed";

    private static final String TRACK = "external-started";

    /** What may happen several times in a round, and owes something of its own each time. */
    private static final Set<String> EACH_TIME = Set.of(TRACK, "protocol-step");

    private static final Text WHILE_CLOSED = Text.of("投诉单已结案，期间不计时", "The case was closed; that time does not count");

    private final Snapshot snapshot;

    ClockRounds(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Whether a rule's clock belongs to a track outside: it runs anew with each track of its kind. */
    static boolean withEachTrack(ClockDecl rule) {
        return rule.start().stream().allMatch(start -> start.event().equals(TRACK));
    }

    /**
     * Whether a rule's clock runs whenever what starts it happens and it does not run yet: for each incident, each track,
     * and where the rule says so.
     */
    static boolean eachTime(ClockDecl rule) {
        return rule.again() || rule.start().stream().allMatch(start -> EACH_TIME.contains(start.event()));
    }

    /** Id of the clock that a rule starts now: its own at first, with a number in each later run. */
    static String id(CaseDraft draft, ClockDecl rule) {
        if (!eachTime(rule)) {
            return id(draft.closing, draft.relations, rule);
        }
        long runs = draft.clocks.stream()
                .filter(clock -> clock.rule().equals(rule.id()))
                .count();
        return runs == 0 ? rule.id() : rule.id() + "/" + (runs + 1);
    }

    /** The same for rules that start once in a round: with a number after each reopening, by undoing a merge too. */
    static String id(Optional<Closing> closing, Relations relations, ClockDecl rule) {
        int rounds = closing.map(Closing::reopened).orElse(0) + relations.unmerged();
        return rounds == 0 ? rule.id() : rule.id() + "/" + (rounds + 1);
    }

    /** After a reopening: what started with the complaint goes on. */
    void goOn(CaseDraft draft, ClockDecl rule) {
        boolean withTheComplaint =
                rule.start().stream().anyMatch(start -> start.event().equals("registered"));
        Optional<CaseClock> last = draft.clocks.stream()
                .filter(clock -> clock.rule().equals(rule.id()))
                .reduce((earlier, later) -> later);
        if (withTheComplaint) {
            last.filter(CaseClock::stoppedByClosing).ifPresent(clock -> goOn(draft, rule, clock));
        }
    }

    /**
     * A clock that the end of the case had stopped goes on as another one. Late ones stay as they are: what was missed
     * cannot be met any more.
     */
    void goOn(CaseDraft draft, ClockDecl rule, CaseClock stopped) {
        if (stopped.breachedAt().isEmpty()) {
            CaseClock next = counted(
                    rule, stopped.again(id(draft, rule)), stopped.stoppedAt().orElseThrow());
            if (next.dueAt().isAfter(snapshot.now())) {
                new Clocks(snapshot).start(draft, next);
            }
        }
    }

    private CaseClock counted(ClockDecl rule, CaseClock clock, Instant closedAt) {
        Pause closed = new Pause(
                closedAt, snapshot.now(), Optional.of(snapshot.now()), WHILE_CLOSED, "system", Optional.of(CLOSED));
        CaseClock rested = clock.paused(closed);
        ClockTimes times = new ClockTimes(snapshot);
        Counted due = times.recount(rested);
        return rested.due(
                due.due(),
                due.provisional(),
                times.warnings(rule, rested, due.due()).stream()
                        .filter(warning -> warning.at().isAfter(snapshot.now()))
                        .toList());
    }
}
