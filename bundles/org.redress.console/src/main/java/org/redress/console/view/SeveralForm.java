package org.redress.console.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One decision for several units, and what becomes of each.
 *
 * @param back the matrix as it was
 * @param ready what would become of each was shown, so that it can be decided
 * @param done it was decided; there is nothing to fill
 */
public record SeveralForm(
        String plugin,
        String title,
        String filter,
        String back,
        List<Line> lines,
        String state,
        Field lock,
        Field range,
        String reason,
        boolean ready,
        boolean done,
        String words,
        Optional<Refusal> refusal) {

    /**
     * A unit.
     *
     * @param holds what holds there now
     * @param answer what would become or became of it; empty before it was asked
     */
    public record Line(String unit, String name, boolean checked, String holds, Optional<Matrix.Mark> answer) {}

    public String error(String id) {
        return refusal.map(Refusal::errors).orElse(Map.of()).getOrDefault(id, "");
    }
}
