package org.redress.engine.rule;

import java.util.List;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseState;
import org.redress.api.procedure.ClockDecl.Span;
import org.redress.api.text.Text;
import org.redress.engine.clock.Counted;
import org.redress.engine.clock.DeadlineCounter;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;

/**
 * Runs the attention clock exactly while nothing else does, so that an open case always has a next deadline. What a
 * person does renews it; a clock that fires does not.
 */
final class Attention {

    private static final Text TITLE = Text.of("跟进", "Attention");
    private static final Text WHY = Text.of(
            "没有其他时限在计时，责任人须在第 {days} 个工作日结束前跟进",
            "No other deadline runs, so the owner has to look by working day {days} from now");

    private Attention() {}

    static void settle(Snapshot snapshot, CaseDraft draft) {
        boolean runs = draft.clocks.stream().anyMatch(clock -> attention(clock) && clock.running());
        boolean othersRun = draft.clocks.stream().anyMatch(clock -> !attention(clock) && clock.running());
        if (othersRun || draft.state != CaseState.OPEN) {
            CaseDraft.replace(
                    draft.clocks,
                    clock -> attention(clock) && clock.running(),
                    clock -> clock.stopped(snapshot.now(), false));
        } else if (!runs || !snapshot.actor().system()) {
            draft.clocks.removeIf(Attention::attention);
            draft.clocks.add(started(snapshot));
        }
    }

    private static boolean attention(CaseClock clock) {
        return clock.id().equals(CaseClock.ATTENTION);
    }

    private static CaseClock started(Snapshot snapshot) {
        int days = snapshot.calendar().attentionDays();
        Counted counted = new DeadlineCounter(snapshot.calendar().house())
                .count(snapshot.now(), days, Span.WORKING_DAYS, List.of());
        return CaseClock.running(
                        CaseClock.ATTENTION,
                        "attention",
                        TITLE,
                        snapshot.now(),
                        days,
                        Span.WORKING_DAYS,
                        counted.due(),
                        WHY.with("days", days))
                .due(counted.due(), counted.provisional(), List.of());
    }
}
