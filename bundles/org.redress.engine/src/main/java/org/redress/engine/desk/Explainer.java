package org.redress.engine.desk;

import java.util.List;
import java.util.Optional;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.Explanations;
import org.redress.api.casework.Explanations.DeadlineNow;
import org.redress.api.casework.Explanations.StageNow;
import org.redress.api.procedure.RoleDecl;
import org.redress.api.text.Text;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.Clocks;
import org.redress.engine.rule.WhyNot;
import org.redress.store.port.CaseStore;

/** Puts together why a case is where it is, for whoever asks. */
final class Explainer {

    private final CaseStore store;
    private final Snapshot snapshot;

    Explainer(CaseStore store, Snapshot snapshot) {
        this.store = store;
        this.snapshot = snapshot;
    }

    Explanations explain(Optional<Long> before, int limit) {
        DecisionLog log = new DecisionLog(store, snapshot);
        return new Explanations(
                log.page(before, limit),
                log.owner(),
                deadline(),
                stage(),
                Held.of(snapshot),
                new WhyNot(snapshot).all());
    }

    private Optional<DeadlineNow> deadline() {
        List<CaseClock> clocks = snapshot.file().clocks();
        return Clocks.next(clocks)
                .map(next -> new DeadlineNow(
                        next,
                        clocks.stream()
                                .filter(CaseClock::running)
                                .filter(other -> other.subject().equals(next.subject())
                                        && !other.id().equals(next.id()))
                                .toList()));
    }

    private Optional<StageNow> stage() {
        return snapshot.file().stages().stream()
                .filter(visit -> visit.stage().equals(snapshot.file().stage()) && !visit.complete())
                .findFirst()
                .map(visit -> new StageNow(
                        visit.stage(),
                        snapshot.stage().title(),
                        snapshot.rules().role(visit.role()).map(RoleDecl::title).orElse(Text.same(visit.role())),
                        DecisionLog.person(snapshot, visit.responsible()),
                        visit.chosenBecause(),
                        visit.enteredAt()));
    }
}
