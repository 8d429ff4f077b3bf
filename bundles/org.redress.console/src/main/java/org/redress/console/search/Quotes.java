package org.redress.console.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.redress.api.search.Excerpt;
import org.redress.console.text.Words;
import org.redress.console.view.Found.Piece;
import org.redress.console.view.Found.Quote;

/** Texts with the words that were found in them, for templates, which escape each piece by itself. */
final class Quotes {

    private Quotes() {}

    static List<Piece> pieces(Excerpt excerpt) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Excerpt.Mark mark : excerpt.marks()) {
            add(pieces, excerpt.text().substring(at, mark.from()), false);
            add(pieces, excerpt.text().substring(mark.from(), mark.to()), true);
            at = mark.to();
        }
        add(pieces, excerpt.text().substring(at), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean hit) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, hit));
        }
    }

    /** A title, with its marks where an excerpt is that very text. */
    static List<Piece> title(String title, List<Excerpt> excerpts) {
        return excerpts.stream()
                .filter(excerpt -> excerpt.text().equals(title))
                .findFirst()
                .map(Quotes::pieces)
                .orElse(List.of(new Piece(title, false)));
    }

    /**
     * Those that do not stand in the title.
     *
     * @param shown texts that are there already
     */
    static List<Quote> others(List<Excerpt> excerpts, Words words, Set<String> shown) {
        return excerpts.stream()
                .filter(excerpt -> !shown.contains(excerpt.text()))
                .map(excerpt -> new Quote(words.of(excerpt.label()), pieces(excerpt)))
                .toList();
    }
}
