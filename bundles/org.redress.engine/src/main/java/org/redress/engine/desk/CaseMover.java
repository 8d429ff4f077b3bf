package org.redress.engine.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.account.Caller;
import org.redress.api.casework.CaseFile;
import org.redress.api.plugin.CaseMove.Line;
import org.redress.api.plugin.CaseMove.State;
import org.redress.api.plugin.MovePlan.Difference;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.Procedure;
import org.redress.api.text.Text;
import org.redress.engine.action.CaseAction;
import org.redress.engine.action.MoveVersion;
import org.redress.engine.action.RestoreVersion;
import org.redress.store.port.CaseStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves one case, or moves it back: a use case like every other, in a transaction of its own. What was done is remembered with
 * the case, so that a move that breaks off in between can be gone on with.
 */
final class CaseMover {

    private static final Logger LOG = LoggerFactory.getLogger(CaseMover.class);
    private static final Caller CALLER = Caller.system("case-move");
    /** Of everything that stands against it, so many are told. */
    private static final int MOST_TOLD = 3;

    private final UseCaseChain chain;
    private final CaseStore store;
    private final MovePlanner planner;

    CaseMover(UseCaseChain chain, CaseStore store, MovePlanner planner) {
        this.chain = chain;
        this.store = store;
        this.planner = planner;
    }

    Line move(Line line, Procedure live, MoveVersion.Decided decided) {
        String key = "case-move " + decided.move() + " " + line.number();
        if (done(key)) {
            return as(line, State.MOVED, Optional.empty());
        }
        MovePlanner.Found found = planner.find(line.number(), live);
        if (found.fit().version() > line.version()) {
            return as(line, State.REFUSED, Optional.of(MoveRefusal.CHANGED));
        }
        if (found.move().isEmpty()) {
            return as(
                    line,
                    State.REFUSED,
                    Optional.of(joined(found.fit().differences().stream()
                            .filter(Difference::blocking)
                            .map(Difference::words)
                            .toList())));
        }
        return told(
                line,
                State.MOVED,
                State.REFUSED,
                () -> perform(line.number(), found.move().get().by(decided), Optional.of(line.version()), key));
    }

    Line reverse(Line line, MoveVersion.Decided decided) {
        String key = "case-move-back " + decided.move() + " " + line.number();
        if (done(key)) {
            return as(line, State.REVERSED, Optional.empty());
        }
        return planner.lost(line.number())
                ? as(line, State.MOVED, Optional.of(MoveRefusal.LOST))
                : told(
                        line,
                        State.REVERSED,
                        State.MOVED,
                        () -> perform(line.number(), new RestoreVersion(decided), Optional.empty(), key));
    }

    private boolean done(String key) {
        return store.request(CALLER.username(), key).isPresent();
    }

    private Outcome<CaseFile> perform(String number, CaseAction action, Optional<Long> version, String key) {
        return chain.perform(CALLER, number, action, Map.of(), version, Optional.of(key));
    }

    private interface Attempt {
        Outcome<CaseFile> made();
    }

    /** A case that breaks must not hide what became of the others. */
    private static Line told(Line line, State done, State otherwise, Attempt attempt) {
        try {
            Outcome<CaseFile> outcome = attempt.made();
            return outcome instanceof Outcome.Done<CaseFile>
                    ? as(line, done, Optional.empty())
                    : as(line, otherwise, Optional.of(words(outcome)));
        } catch (RuntimeException broken) {
            LOG.error("RD-PLG-276 case {} could not be moved", line.number(), broken);
            return as(line, otherwise, Optional.of(MoveRefusal.BROKEN));
        }
    }

    private static Line as(Line line, State state, Optional<Text> why) {
        return new Line(line.number(), line.version(), state, why);
    }

    private static Text words(Outcome<CaseFile> outcome) {
        if (outcome instanceof Outcome.Blocked<CaseFile> blocked) {
            return joined(blocked.blockers().stream().map(Blocker::reason).toList());
        }
        if (outcome instanceof Outcome.Stale<CaseFile>) {
            return MoveRefusal.CHANGED;
        }
        return problem(outcome).message();
    }

    private static Problem problem(Outcome<CaseFile> outcome) {
        if (outcome instanceof Outcome.Conflict<CaseFile> conflict) {
            return conflict.problem();
        }
        if (outcome instanceof Outcome.Forbidden<CaseFile> forbidden) {
            return forbidden.problem();
        }
        return outcome instanceof Outcome.NotFound<CaseFile> none ? none.problem() : CaseProblems.INVALID;
    }

    private static Text joined(List<Text> reasons) {
        return reasons.stream()
                .limit(MOST_TOLD)
                .reduce((first, second) -> Text.of("{first}；{second}", "{first}; {second}")
                        .with("first", first)
                        .with("second", second))
                .orElseThrow();
    }
}
