package org.redress.engine.proof;

import org.redress.api.casework.CaseKind;
import org.redress.api.casework.CaseState;

/**
 * Where a case stands, as far as the structure of its pack tells.
 *
 * @param stage position in the type's stages
 * @param through whether that stage is complete, which only the last one can stay
 * @param done one bit for each task that some condition asks for, set when it was done
 */
record Spot(CaseState state, CaseKind kind, int stage, boolean through, long done) {

    /** @param task its bit */
    Spot doing(long task) {
        return new Spot(state, kind, stage, through, done | task);
    }

    boolean did(long task) {
        return (done & task) != 0;
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
