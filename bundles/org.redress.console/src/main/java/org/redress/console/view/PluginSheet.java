package org.redress.console.view;

import java.util.List;
import java.util.Optional;

/**
 * One plugin: what of it is installed, how its code is doing, where it works.
 *
 * @param current version that leads; empty when parked
 * @param active where it works, in one sentence
 * @param decisions units where somebody decided about it
 */
public record PluginSheet(
        String id,
        String title,
        String description,
        String kind,
        Matrix.Mark state,
        String current,
        List<Version> versions,
        List<Code> code,
        List<Quarantined> quarantines,
        boolean hasCode,
        String active,
        String matrix,
        List<Decision> decisions,
        List<Matrix.Refused> refused,
        Optional<Refusal> refusal,
        String reason) {

    /**
     * A version that the installation knows.
     *
     * @param use where it works, in words; empty for nowhere
     */
    public record Version(
            String number,
            Matrix.Mark state,
            String origin,
            String installed,
            int openCases,
            Matrix.Mark signature,
            String use) {}

    /** Code of one version on this node. */
    public record Code(
            String version,
            Matrix.Mark condition,
            long calls,
            long failures,
            int hung,
            int threads,
            String lastAt,
            String last) {}

    /** Code that is not asked. */
    public record Quarantined(String version, String since, String by, String why) {}

    /** What was decided at a unit. */
    public record Decision(String unit, String href, Matrix.Mark state, List<String> words, String hindrance) {}

    public String error(String id) {
        return refusal.map(r -> r.errors().getOrDefault(id, "")).orElse("");
    }
}
