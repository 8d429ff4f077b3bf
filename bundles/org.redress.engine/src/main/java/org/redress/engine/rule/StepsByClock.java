package org.redress.engine.rule;

import java.util.Optional;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.NextStep;
import org.redress.api.text.Text;

/** What the classes that propose next steps share: a step is due when the clock is that is due next. */
abstract class StepsByClock {

    /** The clock that is due next. */
    final Optional<CaseClock> clock;

    StepsByClock(Optional<CaseClock> clock) {
        this.clock = clock;
    }

    final NextStep step(Text text, String action, String owner, Text reason) {
        return step(text, Optional.of(action), owner, reason);
    }

    /** @param action empty where what is to be done is no action */
    final NextStep step(Text text, Optional<String> action, String owner, Text reason) {
        return new NextStep(text, action, owner, clock.map(CaseClock::id), clock.map(CaseClock::dueAt), reason);
    }
}
