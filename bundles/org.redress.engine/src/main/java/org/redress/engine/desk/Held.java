package org.redress.engine.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redress.api.casework.Explanations;
import org.redress.api.casework.Explanations.Obstacle;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.Problem;
import org.redress.engine.action.Actions;
import org.redress.engine.action.CaseAction;
import org.redress.engine.action.Input;
import org.redress.engine.action.Others;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.CoreGate;
import org.redress.engine.rule.GateQuestion;

/** What cannot be done with a case now: who could, or what is missing and what would lift it. */
final class Held {

    private Held() {}

    static List<Explanations.Held> of(Snapshot snapshot) {
        List<Explanations.Held> held = new ArrayList<>();
        for (CaseAction action : Actions.ALL) {
            of(snapshot, action).ifPresent(held::add);
        }
        return held;
    }

    private static Optional<Explanations.Held> of(Snapshot snapshot, CaseAction action) {
        Optional<Problem> refused = action.permission(snapshot);
        Optional<Problem> senseless = UseCaseChain.senseless(snapshot, action);
        if (senseless.isPresent()) {
            return Optional.of(new Explanations.Held(
                    action.id(), action.title(), Obstacle.STATE, List.of(blocker(senseless.get())), List.of()));
        }
        if (refused.isPresent()) {
            return Optional.of(new Explanations.Held(
                    action.id(),
                    action.title(),
                    Obstacle.PERMISSION,
                    List.of(blocker(refused.get())),
                    Others.whoMay(snapshot, action)));
        }
        List<Blocker> blockers =
                explained(snapshot, action, Input.EMPTY, UseCaseChain.blockers(snapshot, action, Input.EMPTY));
        boolean moot = blockers.stream().allMatch(blocker -> blocker.gate().equals(CoreGate.NOTHING));
        return blockers.isEmpty()
                ? Optional.empty()
                : Optional.of(new Explanations.Held(
                        action.id(), action.title(), moot ? Obstacle.STATE : Obstacle.GATE, blockers, List.of()));
    }

    private static Blocker blocker(Problem problem) {
        return new Blocker(problem.code(), problem.message(), "");
    }

    /** The same blockers, each with its grounds. */
    static List<Blocker> explained(Snapshot snapshot, CaseAction action, Input input, List<Blocker> blockers) {
        return blockers.stream()
                .map(blocker -> GateQuestion.explain(snapshot, action.remedy(snapshot, input), blocker))
                .toList();
    }
}
