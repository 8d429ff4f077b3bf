package org.redress.engine.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redress.api.casework.CaseClock;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;

/**
 * Gives a case the deadlines back that it had before it was moved to another version. History is added to, never taken away: what
 * was stopped is restored, what was started is undone, and the ledger of clocks counts it so.
 */
final class VersionWayBack {

    private static final Text BACK = Text.of("改回原来的版本，恢复原状", "The move was reversed: it is as it was before");
    private static final Text UNDONE =
            Text.of("改回原来的版本，「{clock}」不再需要", "The move was reversed, so “{clock}” is not owed any more");

    private final Clocks clocks;

    VersionWayBack(Snapshot snapshot) {
        this.clocks = new Clocks(snapshot);
    }

    /** Every deadline as it stood before, whatever {@link VersionClocks#carryOver} and what followed from it did. */
    void giveBack(CaseDraft draft, List<CaseClock> before) {
        Set<String> known = new HashSet<>();
        for (CaseClock old : before) {
            known.add(old.id());
            draft.clocks.stream()
                    .filter(clock -> clock.id().equals(old.id()) && !attention(clock))
                    .findFirst()
                    .ifPresent(now -> giveBack(draft, now, old));
        }
        draft.clocks.stream()
                .filter(clock -> !known.contains(clock.id()) && !attention(clock))
                .toList()
                .forEach(clock -> takeBack(draft, clock));
        draft.clocks.clear();
        draft.clocks.addAll(before);
    }

    private static boolean attention(CaseClock clock) {
        return clock.id().equals(CaseClock.ATTENTION);
    }

    private void giveBack(CaseDraft draft, CaseClock now, CaseClock old) {
        if (old.open() && !now.open()) {
            back(draft, "clock-restored", old);
        } else if (resting(old) && !resting(now)) {
            back(draft, old.state() == CaseClock.State.DORMANT ? "clock-dormant" : "clock-paused", old);
        } else if (!resting(old) && resting(now)) {
            back(draft, "clock-resumed", old);
        } else if (!old.dueAt().equals(now.dueAt())) {
            clocks.decided(
                    draft,
                    "system",
                    "clock-moved",
                    old,
                    Map.of("from", now.dueAt().toString()),
                    BACK);
        }
    }

    /** What the move had started is as if it never had. */
    private void takeBack(CaseDraft draft, CaseClock clock) {
        if (resting(clock)) {
            back(draft, "clock-resumed", clock);
        }
        clocks.decided(draft, "system", "clock-undone", clock, Map.of(), UNDONE.with("clock", clock.title()));
    }

    private void back(CaseDraft draft, String event, CaseClock clock) {
        clocks.decided(draft, "system", event, clock, Map.of(), BACK);
    }

    private static boolean resting(CaseClock clock) {
        return clock.state() == CaseClock.State.PAUSED || clock.state() == CaseClock.State.DORMANT;
    }
}
