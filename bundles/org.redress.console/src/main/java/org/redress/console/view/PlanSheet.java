package org.redress.console.view;

import java.util.List;
import java.util.Optional;

/**
 * One plan: what it touches, how far it is, what can be done with it.
 *
 * @param known whether there is a page of the plugin
 * @param what what it does, in a few words
 * @param course how far it is
 * @param words the whole in sentences
 * @param data what becomes of records
 * @param parts what it touches, by heading
 * @param objections why it cannot be applied
 * @param facts what was asked for
 * @param can what can be done with it now
 */
public record PlanSheet(
        String href,
        String plugin,
        boolean known,
        String title,
        String what,
        Course course,
        List<String> words,
        String data,
        List<Part> parts,
        List<Objection> objections,
        List<Fact> facts,
        Can can,
        Optional<Refusal> refusal) {

    /**
     * @param said what is going on, or how it ended; empty while nothing was done
     * @param poll where the next state is asked for; empty when nothing is going on
     */
    public record Course(Matrix.Mark state, String said, String tone, String icon, Optional<String> poll) {}

    /** Apply it, reverse it, plan the same again. */
    public record Can(boolean apply, boolean reverse, boolean again) {}

    /**
     * What it touches of one kind.
     *
     * @param open whether it is unfolded from the start
     */
    public record Part(String id, String title, int count, boolean open, List<Line> lines) {}

    /**
     * @param mark what becomes of it; empty words for none
     * @param names further names, to be unfolded; empty for none
     * @param links what it leads to
     */
    public record Line(String title, Matrix.Mark mark, List<String> subs, String names, List<Shell.Link> links) {}

    /**
     * @param todo what can be done about it; empty where that is said already
     * @param href where; empty for nowhere in particular
     */
    public record Objection(String code, String why, String todo, String href) {}

    /** {@code Reason: new deadlines}. */
    public record Fact(String title, String words) {}

    public boolean stale() {
        return refusal.filter(one -> one.is("stale")).isPresent();
    }
}
