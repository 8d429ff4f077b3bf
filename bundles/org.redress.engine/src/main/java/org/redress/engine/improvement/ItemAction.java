package org.redress.engine.improvement;

import java.util.List;
import java.util.Optional;
import org.redress.api.improvement.Improvement;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;
import org.redress.engine.action.Input;
import org.redress.engine.action.InputSpec;
import org.redress.engine.decision.Notice;

/**
 * One thing that can be done with an improvement item while it is open. Pure. Called in this order: {@link #permission},
 * {@link #input}, {@link #check}, {@link #apply}, {@link #told}.
 */
public interface ItemAction {

    /** As in addresses. */
    String id();

    Text title();

    InputSpec input(ItemSnapshot snapshot);

    /** Why the actor may not do this; empty when they may. */
    Optional<Problem> permission(ItemSnapshot snapshot);

    /** Errors of the input that only the item can tell. */
    default List<FieldError> check(ItemSnapshot snapshot, Input input) {
        return List.of();
    }

    Improvement apply(ItemSnapshot snapshot, Input input);

    /** Who is told of it. */
    default List<Notice> told(ItemSnapshot snapshot, Improvement changed) {
        return List.of();
    }
}
