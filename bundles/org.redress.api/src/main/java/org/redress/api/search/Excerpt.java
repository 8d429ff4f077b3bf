package org.redress.api.search;

import java.util.List;
import org.redress.api.text.Text;

/**
 * A piece of a text in which the words were found.
 *
 * @param part code of where it stands: {@code summary}, {@code note}, {@code field}…
 * @param label the same in words
 * @param text plain, no markup
 * @param marks where in {@code text} the words are; in order, none overlaps another
 */
public record Excerpt(String part, Text label, String text, List<Mark> marks) {
    public Excerpt {
        marks = List.copyOf(marks);
    }

    /**
     * A range.
     *
     * @param from index of the first {@code char}
     * @param to index after the last one
     */
    public record Mark(int from, int to) {}
}
