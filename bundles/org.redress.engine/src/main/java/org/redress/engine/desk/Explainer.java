package org.redress.engine.desk;

import java.time.format.DateTimeFormatter;
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

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    /** What meets the first may meet others with it, so nothing is said about how. */
    private static final Text AFTER = Text.of(
            "如果没有「{first}」，下一个时限就是「{next}」，{due} 到期。",
            "Without “{first}” the next deadline would be “{next}”, due {due}.");

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
                                .filter(other -> snapshot.file().outrunBy(other).equals(Optional.of(next)))
                                .toList(),
                        otherwise(next, clocks)));
    }

    /** Without the first one, the next that runs. */
    private Optional<Text> otherwise(CaseClock first, List<CaseClock> clocks) {
        Optional<CaseClock> then = Clocks.next(
                clocks.stream().filter(other -> !other.id().equals(first.id())).toList());
        return then.map(next -> AFTER.with("first", first.title())
                .with("next", next.title())
                .with("due", MINUTE.format(next.dueAt().atZone(snapshot.branch().zone()))));
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
