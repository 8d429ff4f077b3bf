package org.redress.engine.rule;

import java.util.Map;
import java.util.Optional;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.Grounds;
import org.redress.api.text.Text;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.why.FactWords;
import org.redress.engine.why.Seen;

/** What the core itself asks for before something can be done, with its grounds. */
public final class CoreGate {

    static final String CORE = "core";

    /** Holds what there is nothing to do with in the case now; no rule forbids it. */
    public static final String NOTHING = "core/nothing";

    private CoreGate() {}

    /**
     * A gate of the core.
     *
     * @param fact that it looks at, as conditions name it
     * @param nearest what would lift it, a whole sentence
     */
    public static Blocker blocker(
            Snapshot snapshot, String gate, Text reason, String resolvedBy, String fact, Text nearest) {
        Map<String, Object> facts = Facts.of(
                snapshot, snapshot.file(), snapshot.rules().procedure().ref().id(), Optional.empty());
        FactWords words =
                new FactWords(snapshot, snapshot.rules().procedure().ref().id());
        return new Blocker(gate, reason, resolvedBy)
                .because(new Grounds(
                        gate,
                        CORE,
                        Seen.inputs(java.util.Set.of(fact), facts, snapshot.type(), words),
                        Optional.of(nearest)));
    }
}
