package org.redress.engine.rule;

import java.util.Optional;
import org.redress.api.problem.Blocker;
import org.redress.api.procedure.Condition;
import org.redress.api.procedure.Procedure;
import org.redress.api.text.Text;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.why.Explained;
import org.redress.engine.why.Question;

/** A condition of a pack that has to hold and does not, with its grounds. */
final class Wanted {

    private static final Text LIFTED = Text.of("就不再受此限制", "this would not be held up");

    private Wanted() {}

    static Blocker blocker(
            Snapshot snapshot, Procedure pack, String gate, Text reason, String resolvedBy, Condition condition) {
        Explained held = new Explained(
                snapshot,
                pack.ref(),
                Question.of(condition).not(),
                Facts.of(snapshot, snapshot.file(), pack.ref().id(), Optional.empty()));
        return new Blocker(gate, reason, resolvedBy).because(held.grounds(gate, LIFTED));
    }
}
