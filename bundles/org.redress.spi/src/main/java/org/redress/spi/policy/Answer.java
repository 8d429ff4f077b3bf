package org.redress.spi.policy;

import java.util.List;
import java.util.Optional;

/** What a policy says about a row of the ladder. Data only. */
public sealed interface Answer {

    /** The row does not apply now; it is asked about again when something else happens. */
    record Stay() implements Answer {}

    /**
     * The step is taken.
     *
     * @param lead role that is offered the case; empty leaves it to the row
     * @param tell roles that are told; empty leaves it to the row
     * @param why in words for people, beside the row's own; may be empty
     */
    record StepUp(Optional<String> lead, List<String> tell, Optional<Words> why) implements Answer {
        public StepUp {
            tell = List.copyOf(tell);
        }
    }

    /** A sentence in both languages of the console. */
    record Words(String zh, String en) {}

    static Answer stay() {
        return new Stay();
    }

    /** The step as the row describes it. */
    static Answer stepUp() {
        return new StepUp(Optional.empty(), List.of(), Optional.empty());
    }

    /** The step with this role in the lead. */
    static Answer stepUp(String lead, String zh, String en) {
        return new StepUp(Optional.of(lead), List.of(), Optional.of(new Words(zh, en)));
    }
}
