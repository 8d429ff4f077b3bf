package org.redress.engine.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.Grounds;
import org.redress.api.procedure.Gate;
import org.redress.api.procedure.Procedure;
import org.redress.api.procedure.TrackDecl;
import org.redress.api.text.Text;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.why.Explained;
import org.redress.engine.why.Question;

/** Why a gate of a pack holds, or a track may not start, and what would lift it. Asked only when somebody wants to know. */
public final class GateQuestion {

    private static final Text LIFTED = Text.of("就不再受此限制", "this would not be held up");

    private static final Text MAY_START = Text.of("就可以开始", "it could start");

    private GateQuestion() {}

    /** The same blocker with its grounds. Gates of the core bring theirs, or have none but their own rule. */
    public static Blocker explain(Snapshot snapshot, Optional<Facts.Remedy> remedy, Blocker blocker) {
        for (Procedure pack : snapshot.rules().all()) {
            for (Gate gate : pack.gates()) {
                if (gate.id().equals(blocker.gate())) {
                    return blocker.because(of(snapshot, pack, gate, remedy).grounds(gate.id(), LIFTED));
                }
            }
            for (TrackDecl track : pack.handling().outside().tracks()) {
                if (track.id().equals(blocker.gate()) && track.need().isPresent()) {
                    return blocker.because(
                            of(snapshot, pack, track.need().get()).grounds(track.id(), MAY_START));
                }
            }
        }
        return blocker.grounds().isPresent()
                ? blocker
                : blocker.because(new Grounds(blocker.gate(), CoreGate.CORE, List.of(), Optional.empty()));
    }

    /** What a track outside asks for before it may start. */
    private static Explained of(Snapshot snapshot, Procedure pack, TrackDecl.Need need) {
        Map<String, Object> facts =
                Facts.of(snapshot, snapshot.file(), pack.ref().id(), Optional.empty());
        return new Explained(snapshot, pack.ref(), Question.of(need.when()).not(), facts);
    }

    /** As the gatekeeper judges it: a guard that cannot be judged does not apply, a requirement that cannot is not met. */
    static Explained of(Snapshot snapshot, Procedure pack, Gate gate, Optional<Facts.Remedy> remedy) {
        Question applies = gate.when().map(Question::of).orElse(Question.ALWAYS);
        Map<String, Object> facts =
                Facts.of(snapshot, snapshot.file(), pack.ref().id(), remedy);
        return new Explained(
                snapshot, pack.ref(), applies.and(Question.of(gate.require()).not()), facts);
    }
}
