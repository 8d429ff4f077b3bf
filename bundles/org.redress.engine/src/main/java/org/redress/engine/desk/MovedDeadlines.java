package org.redress.engine.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redress.api.casework.CaseClock;
import org.redress.api.plugin.MovePlan.Change;
import org.redress.api.plugin.MovePlan.Difference;
import org.redress.api.plugin.MovePlan.Kind;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;

/** How deadlines of a case differ after a move to another version, in words for administrators. */
final class MovedDeadlines {

    private static final Text GONE = Text.of("时限「{clock}」随之取消", "The deadline “{clock}” is taken away");
    private static final Text NEW = Text.of("增加时限「{clock}」", "There is one more deadline: “{clock}”");
    private static final Text OTHER_TIME = Text.of("时限「{clock}」另行到期", "The deadline “{clock}” is due at another time");
    private static final Text RESTS = Text.of("时限「{clock}」不再计时", "The deadline “{clock}” does not count any more");
    private static final Text COUNTS = Text.of("时限「{clock}」恢复计时", "The deadline “{clock}” counts again");
    private static final Text LATE = Text.of("{what}；改用后立即超时", "{what}; it is late at once");

    private final Snapshot before;
    private final List<Difference> differences = new ArrayList<>();
    private int same;

    MovedDeadlines(Snapshot before, CaseDraft after) {
        this.before = before;
        for (CaseClock next : after.clocks) {
            Optional<CaseClock> known = before.file().clocks().stream()
                    .filter(clock -> clock.id().equals(next.id()))
                    .findFirst();
            if (next.id().equals(CaseClock.ATTENTION)) {
                continue;
            }
            if (known.isEmpty()) {
                differ(Change.NEW, NEW, next, Optional.empty());
            } else if (known.get().open()) {
                compare(known.get(), next);
            }
        }
    }

    List<Difference> differences() {
        return List.copyOf(differences);
    }

    /** How many go on just so. */
    int same() {
        return same;
    }

    private void compare(CaseClock known, CaseClock next) {
        if (!next.open()) {
            differ(Change.GONE, GONE, next, Optional.of(known));
        } else if (!known.dueAt().equals(next.dueAt())) {
            differ(Change.CHANGED, OTHER_TIME, next, Optional.of(known));
        } else if (known.state() != next.state()) {
            differ(Change.CHANGED, next.armedAt().isEmpty() ? RESTS : COUNTS, next, Optional.of(known));
        } else {
            same++;
        }
    }

    private void differ(Change change, Text what, CaseClock next, Optional<CaseClock> known) {
        Text words = what.with("clock", next.title());
        boolean late = next.open()
                && next.breachedAt().isEmpty()
                && next.armedAt().isPresent()
                && !next.dueAt().isAfter(before.now());
        differences.add(new Difference(
                Kind.CLOCK,
                change,
                next.id(),
                false,
                late ? LATE.with("what", words) : words,
                known.map(CaseClock::dueAt).map(Instant::toString),
                next.open() ? Optional.of(next.dueAt().toString()) : Optional.empty()));
    }
}
