package org.redress.engine.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redress.api.casework.ActionOffer;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.Problem;
import org.redress.engine.action.Actions;
import org.redress.engine.action.CaseAction;
import org.redress.engine.action.Input;
import org.redress.engine.action.InputSpec;
import org.redress.engine.decision.Snapshot;

/** Every action with what stands in its way, judged by the same rules that would judge the action itself. */
final class Menu {

    private Menu() {}

    static List<ActionOffer> of(Snapshot snapshot) {
        return Actions.ALL.stream().map(action -> offer(snapshot, action)).toList();
    }

    static ActionOffer offer(Snapshot snapshot, CaseAction action) {
        Optional<Problem> refused = action.permission(snapshot);
        List<Blocker> blockers = new ArrayList<>();
        refused.or(() -> UseCaseChain.senseless(snapshot, action))
                .ifPresent(problem -> blockers.add(new Blocker(problem.code(), problem.message(), "")));
        if (blockers.isEmpty()) {
            blockers.addAll(Held.explained(
                    snapshot, action, Input.EMPTY, UseCaseChain.blockers(snapshot, action, Input.EMPTY)));
        }
        InputSpec input = action.input(snapshot);
        return new ActionOffer(
                action.id(),
                action.title(),
                input::schema,
                input.form(),
                refused.isEmpty(),
                blockers.isEmpty(),
                blockers);
    }
}
