package org.redress.console.view;

import java.util.List;
import java.util.Optional;

/**
 * What a search found.
 *
 * @param q as typed
 * @param kept names and values of the filters that the form keeps
 * @param groups filters, as links
 * @param message why there is nothing, in place of lines; empty where there are some
 * @param partial whether something may be missing
 * @param more where the next page is
 */
public record Found(
        String q,
        List<Kept> kept,
        List<Filter> groups,
        Optional<Message> message,
        boolean partial,
        List<Line> lines,
        Optional<String> more) {

    /** A filter that stays when other words are looked for. */
    public record Kept(String name, String value) {}

    /**
     * One question with its answers.
     *
     * @param chosen title of the answer that holds
     * @param many whether there are too many answers for a row
     */
    public record Filter(String title, String chosen, boolean many, List<Choice> choices) {}

    /** An answer. */
    public record Choice(String href, String title, boolean on) {}

    /** Instead of lines. */
    public record Message(String title, String words) {}

    /**
     * One thing that was found.
     *
     * @param href where it opens; empty for a guide, which opens here
     * @param facts what it is
     * @param links numbers of complaints
     * @param steps of a guide
     * @param script of a guide; empty where there is none
     */
    public record Line(
            String icon,
            String kind,
            String href,
            List<Piece> title,
            String facts,
            List<Quote> quotes,
            List<Choice> links,
            List<String> steps,
            String script) {}

    /** Words that were found, and where. */
    public record Quote(String where, List<Piece> pieces) {}

    /** A piece of a text. */
    public record Piece(String text, boolean hit) {}
}
