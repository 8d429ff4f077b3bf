package org.redress.engine.proof;

import java.util.HashSet;
import java.util.Set;
import org.redress.api.casework.CaseKind;
import org.redress.api.casework.CaseState;

/**
 * Where a case stands, as far as the structure of its pack tells.
 *
 * @param stage position in the type's stages
 * @param through whether that stage is complete, which only the last one can stay
 * @param done tasks that were done, of those that some condition asks for
 */
record Spot(CaseState state, CaseKind kind, int stage, boolean through, Set<String> done) {
    Spot {
        done = Set.copyOf(done);
    }

    Spot doing(String task) {
        Set<String> more = new HashSet<>(done);
        more.add(task);
        return new Spot(state, kind, stage, through, more);
    }

    Spot in(CaseState other) {
        return new Spot(other, kind, stage, through, done);
    }

    Spot of(CaseKind other) {
        return new Spot(state, other, stage, through, done);
    }

    Spot at(int other) {
        return new Spot(state, kind, other, false, done);
    }

    Spot complete() {
        return new Spot(state, kind, stage, true, done);
    }
}
