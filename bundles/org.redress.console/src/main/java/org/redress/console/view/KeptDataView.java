package org.redress.console.view;

import java.util.List;
import java.util.Optional;

/** What is kept of plugins. */
public final class KeptDataView {

    private KeptDataView() {}

    /**
     * A plugin in the list.
     *
     * @param cases how many run or ran on it, in words
     * @param waits who asked for a purge that waits, in words; empty when none does
     */
    public record Line(
            String id, String title, String href, Matrix.Mark state, String versions, String cases, String waits) {}

    /**
     * One plugin.
     *
     * @param parts what there is beside versions
     * @param scope what a purge would delete and leave now
     * @param waiting the purge that waits for another administrator
     * @param past what became of earlier purges, newest first
     * @param askable whether there is anything that could be asked for
     * @param command the same in the shell
     */
    public record Sheet(
            String id,
            String title,
            Matrix.Mark state,
            String cases,
            List<Version> versions,
            List<Field.Option> parts,
            Scope scope,
            List<String> hindrances,
            boolean askable,
            Optional<Waiting> waiting,
            List<Past> past,
            String command,
            Optional<Refusal> refusal,
            String reason) {

        public String error(String name) {
            return refusal.map(r -> r.errors().getOrDefault(name, "")).orElse("");
        }
    }

    /** @param stays whether cases need its source */
    public record Version(
            String number, String digest, String origin, String installed, String size, String cases, boolean stays) {}

    /** What goes and what stays, each in words. */
    public record Scope(List<String> going, List<String> staying) {}

    /**
     * A purge that waits.
     *
     * @param mine whether the one who looks asked for it, and cannot confirm it
     * @param changed whether what it would delete has changed since
     */
    public record Waiting(
            String id,
            String by,
            String when,
            String until,
            String reason,
            Scope scope,
            boolean mine,
            boolean changed) {}

    /** A purge that is over. */
    public record Past(Matrix.Mark state, List<String> words, String reason) {}
}
