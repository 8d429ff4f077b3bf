package org.redress.console.view;

import java.util.List;
import java.util.Optional;

/**
 * One roll-out: how far it is, what is seen at its branches, how it ends.
 *
 * @param known whether the plugin is still there
 * @param progress what changes while it runs
 * @param facts what was asked for, by title
 * @param takeBack whether it can be taken back
 */
public record RolloutSheet(
        String href,
        String plugin,
        boolean known,
        String title,
        String version,
        Progress progress,
        List<Fact> facts,
        boolean takeBack,
        String consequence,
        Optional<Refusal> refusal,
        String reason) {

    /**
     * @param now how far it is, in one sentence
     * @param why why it was taken back; empty otherwise
     * @param poll where the next state is asked for; empty when it is over
     * @param seen branches that are watched, the nearest to a limit first
     * @param code how the version's code does on this node; empty where it has none
     * @param more how many of them are left out
     * @param nearest what is nearest to its limit, in words
     */
    public record Progress(
            Matrix.Mark state,
            String now,
            String why,
            List<Wave> waves,
            boolean watching,
            String nearest,
            String code,
            List<Branch> seen,
            int more,
            String all,
            Optional<String> poll) {}

    /**
     * @param tone rd-done, rd-now, or nothing
     * @param step what is going on with it
     * @param who its branches in few words
     * @param names all of them by name, where they were asked for; empty otherwise
     */
    public record Wave(String title, String tone, String icon, String step, String size, String who, String names) {}

    /** What is seen at a branch. */
    public record Branch(String name, Count missed, Count told) {}

    /**
     * @param words {@code 2 of 5}
     * @param share of what is allowed, 0 to 100
     * @param tone rd-v, rd-v-amber or rd-v-red
     */
    public record Count(String words, int share, String tone) {}

    /** {@code Watched for: 4 h}. */
    public record Fact(String title, String words) {}

    public String error(String id) {
        return refusal.map(r -> r.errors().getOrDefault(id, "")).orElse("");
    }
}
