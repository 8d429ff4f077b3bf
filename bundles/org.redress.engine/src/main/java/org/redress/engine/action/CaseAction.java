package org.redress.engine.action;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.redress.api.casework.CaseState;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.Facts;

/**
 * One thing that can be done with a case. Pure: looks at the snapshot and the input only. Called by the use-case chain in
 * this order: {@link #permission}, {@link #input}, {@link #check}, gates of the packs and {@link #blockers}, {@link
 * #apply}; what follows by rule is drawn afterwards.
 */
public interface CaseAction {

    /** As in addresses and history, for example {@code hand-over}. */
    String id();

    Text title();

    /** What it takes; choices are those of the case at hand. */
    InputSpec input(Snapshot snapshot);

    /** Why the actor may not do this; empty when they may. */
    Optional<Problem> permission(Snapshot snapshot);

    /** States in which it makes sense; elsewhere it is refused. */
    default Set<CaseState> states() {
        return Set.of(CaseState.OPEN);
    }

    /** Whether it can be done although the case is dealt with in another: that one is worked, this one is read. */
    default boolean whileMerged() {
        return false;
    }

    /** Whether it makes sense to do the same with several cases: nothing of its input belongs to one of them. */
    default boolean forSeveral() {
        return false;
    }

    /** Whether it makes sense now at all, for example accepting a hand-over that nobody offered. */
    default Optional<Problem> applicable(Snapshot snapshot) {
        return Optional.empty();
    }

    /** Errors of the input that only the case can tell. */
    default List<FieldError> check(Snapshot snapshot, Input input) {
        return List.of();
    }

    /** What the core itself requires; input may be empty, when the menu of actions is made. */
    default List<Blocker> blockers(Snapshot snapshot, Input input) {
        return List.of();
    }

    /** The remedy that it is about, for gates and facts. */
    default Optional<Facts.Remedy> remedy(Snapshot snapshot, Input input) {
        return Optional.empty();
    }

    void apply(Snapshot snapshot, Input input, CaseDraft draft);
}
