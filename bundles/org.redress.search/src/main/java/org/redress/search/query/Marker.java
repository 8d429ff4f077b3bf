package org.redress.search.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.redress.api.search.Excerpt;
import org.redress.api.search.Excerpt.Mark;
import org.redress.search.index.Analyzers;
import org.redress.search.index.Part;

/** Shows where what is wanted stands in texts that were read afresh. */
final class Marker {

    private static final int MOST_EXCERPTS = 3;
    /** Characters of a text that are shown, and those of them before the first mark. */
    private static final int SHOWN = 140;

    private static final int BEFORE = 30;
    /** Longer texts are looked through to here. */
    private static final int LOOKED_THROUGH = 20_000;

    private final List<String> texts;
    private final Set<String> words = new HashSet<>();

    Marker(List<Wanted> wanted) {
        texts = wanted.stream().map(Wanted::text).toList();
        wanted.forEach(one -> words.addAll(one.words()));
    }

    /** The texts in which most of it stands, in their own order. */
    List<Excerpt> excerpts(List<Part> parts) {
        record Found(int place, Part part, List<Mark> marks) {}
        List<Found> found = new ArrayList<>();
        for (Part part : parts) {
            List<Mark> marks = marks(part.text());
            if (!marks.isEmpty()) {
                found.add(new Found(found.size(), part, marks));
            }
        }
        return found.stream()
                .sorted(Comparator.comparing((Found one) -> one.marks().size()).reversed())
                .limit(MOST_EXCERPTS)
                .sorted(Comparator.comparing(Found::place))
                .map(one -> cut(one.part(), one.marks()))
                .toList();
    }

    /** In order, none touching another. */
    List<Mark> marks(String full) {
        String text = full.length() > LOOKED_THROUGH ? full.substring(0, LOOKED_THROUGH) : full;
        boolean[] marked = new boolean[text.length()];
        String plain = plain(text);
        for (String wanted : texts) {
            String sought = plain(wanted);
            for (int at = plain.indexOf(sought); at >= 0; at = plain.indexOf(sought, at + sought.length())) {
                mark(marked, at, at + sought.length());
            }
        }
        markWords(text, marked);
        return runs(marked);
    }

    private void markWords(String text, boolean[] marked) {
        try (TokenStream tokens = Analyzers.words().tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (words.contains(term.toString())) {
                    mark(marked, offset.startOffset(), offset.endOffset());
                }
            }
            tokens.end();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    private static void mark(boolean[] marked, int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(to, marked.length); i++) {
            marked[i] = true;
        }
    }

    private static List<Mark> runs(boolean[] marked) {
        List<Mark> runs = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= marked.length; i++) {
            boolean on = i < marked.length && marked[i];
            if (on && from < 0) {
                from = i;
            } else if (!on && from >= 0) {
                runs.add(new Mark(from, i));
                from = -1;
            }
        }
        return runs;
    }

    /** Small letters, narrow forms; as long as before. */
    private static String plain(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            char narrow = chars[i] >= '\uFF01' && chars[i] <= '\uFF5E' ? (char) (chars[i] - 0xFEE0) : chars[i];
            chars[i] = Character.toLowerCase(narrow);
        }
        return new String(chars);
    }

    /** The piece around the first mark, whole characters only, in one line. */
    static Excerpt cut(Part part, List<Mark> marks) {
        String text = part.text();
        int from = text.length() <= SHOWN ? 0 : Math.max(0, marks.get(0).from() - BEFORE);
        int to = Math.min(text.length(), from + SHOWN);
        if (from > 0 && Character.isLowSurrogate(text.charAt(from))) {
            from--;
        }
        if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
            to--;
        }
        String before = from > 0 ? "…" : "";
        String shown = before + text.substring(from, to).replaceAll("\\s", " ") + (to < text.length() ? "…" : "");
        int shift = before.length() - from;
        int start = from;
        int end = to;
        return new Excerpt(
                part.code(),
                part.label(),
                shown,
                marks.stream()
                        .filter(mark -> mark.from() < end && mark.to() > start)
                        .map(mark -> new Mark(Math.max(mark.from(), start) + shift, Math.min(mark.to(), end) + shift))
                        .toList());
    }
}
