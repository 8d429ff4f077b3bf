package org.redress.manager.plan;

import java.util.List;
import java.util.Optional;
import org.redress.api.account.Caller;
import org.redress.api.plugin.CaseMove;
import org.redress.api.plugin.CaseMoves;
import org.redress.api.plugin.MoveOrder;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;
import org.redress.api.text.Text;
import org.redress.store.port.Standing.Moved;

/**
 * The step of a course that is cases. Each goes whole or not at all, and one that has changed since it was looked at is left where it is: that
 * is told, and no failure of the plan.
 */
final class CaseCourse {

    private static final Caller READER = Caller.system("plan");

    private final CaseMoves moves;

    CaseCourse(CaseMoves moves) {
        this.moves = moves;
    }

    /** Whether the move has come to every case. */
    boolean stands(Moved moved) {
        Optional<CaseMove> known = known(moved);
        return moved.there()
                ? known.filter(move -> count(move, CaseMove.State.WAITING) == 0
                                && move.lines().size() == moved.cases().size())
                        .isPresent()
                : known.stream().allMatch(move -> count(move, CaseMove.State.MOVED) == 0);
    }

    /** Moves them, or gives them back what they ran on. */
    Optional<Text> reach(Caller caller, String plugin, Moved moved, String reason) {
        if (!moved.there()) {
            return known(moved).isEmpty()
                    ? Optional.empty()
                    : failure(moves.reverse(caller, moved.move(), List.of(), reason));
        }
        List<MoveOrder.Chosen> all = moved.cases().stream()
                .map(each -> new MoveOrder.Chosen(each.number(), each.version()))
                .toList();
        for (int from = 0; from < all.size(); from += CaseMoves.MOST) {
            Optional<Text> failure = failure(moves.move(
                    caller,
                    new MoveOrder(
                            plugin,
                            moved.version(),
                            all.subList(from, Math.min(all.size(), from + CaseMoves.MOST)),
                            reason,
                            Optional.of(moved.move()))));
            if (failure.isPresent()) {
                return failure;
            }
        }
        return Optional.empty();
    }

    /** What became of them. */
    Optional<Text> told(Moved moved) {
        return known(moved).map(move -> Text.of(
                        "移动 {moved} 件，退回 {reversed} 件，未动 {refused} 件（case-moves/{id} 有逐件说明）。",
                        "Cases moved: {moved}, given back: {reversed}, left where they were: {refused}"
                                + " (case-moves/{id} tells of each).")
                .with("moved", count(move, CaseMove.State.MOVED))
                .with("reversed", count(move, CaseMove.State.REVERSED))
                .with("refused", count(move, CaseMove.State.REFUSED))
                .with("id", move.id()));
    }

    private Optional<CaseMove> known(Moved moved) {
        return moves.find(READER, moved.move()) instanceof Outcome.Done<CaseMove> done
                ? Optional.of(done.value())
                : Optional.empty();
    }

    private static int count(CaseMove move, CaseMove.State state) {
        return move.counts().getOrDefault(state, 0);
    }

    private static Optional<Text> failure(Outcome<CaseMove> outcome) {
        if (outcome instanceof Outcome.Done<CaseMove>) {
            return Optional.empty();
        }
        if (outcome instanceof Outcome.Conflict<CaseMove> conflict) {
            return Optional.of(conflict.problem().message());
        }
        return outcome instanceof Outcome.Invalid<CaseMove> invalid
                ? invalid.errors().stream().findFirst().map(FieldError::message)
                : Optional.of(Text.of("投诉不能移动。", "The cases cannot be moved."));
    }
}
