package org.redress.engine.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.CaseFile;
import org.redress.api.problem.Blocker;
import org.redress.api.procedure.Gate;
import org.redress.api.procedure.Procedure;
import org.redress.engine.decision.Snapshot;

/** Asks every gate of a case's packs whether an action may happen now. */
public final class Gatekeeper {

    private Gatekeeper() {}

    /**
     * @param remedy what a remedy action is about
     * @return gates that hold, empty when the way is free
     */
    public static List<Blocker> blockers(
            Snapshot snapshot, CaseFile file, String action, Optional<Facts.Remedy> remedy) {
        List<Blocker> blockers = new ArrayList<>();
        String type = snapshot.type().localId();
        Optional<String> kind = remedy.map(Facts.Remedy::kind);
        for (Procedure pack : snapshot.rules().all()) {
            List<Gate> concerned = pack.gates().stream()
                    .filter(gate -> gate.concerns(action, type, file.stage(), kind) && inForce(gate, snapshot))
                    .toList();
            if (concerned.isEmpty()) {
                continue;
            }
            Map<String, Object> facts = Facts.of(snapshot, file, pack.ref().id(), remedy);
            for (Gate gate : concerned) {
                if (holds(gate, facts)) {
                    blockers.add(new Blocker(gate.id(), gate.reason(), gate.resolvedBy()));
                }
            }
        }
        return blockers;
    }

    private static boolean inForce(Gate gate, Snapshot snapshot) {
        LocalDate received = snapshot.day(snapshot.file().intake().receivedAt());
        return gate.basis().map(basis -> basis.inForceOn(received)).orElse(true);
    }

    /** A guard that cannot be judged does not apply; a requirement that cannot be judged is not met. */
    private static boolean holds(Gate gate, Map<String, Object> facts) {
        boolean applies =
                gate.when().map(guard -> guard.test(facts).orElse(false)).orElse(true);
        return applies && !gate.require().test(facts).orElse(false);
    }
}
