package org.redress.search.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.redress.search.index.Analyzers;

/**
 * One of the things that somebody typed, between spaces.
 *
 * @param text as typed, in small letters
 * @param words by the dictionary, English ones without their endings; single Chinese characters only where there is nothing
 *     else
 * @param pairs of characters, in order; everything else in words
 */
record Wanted(String text, List<String> words, List<String> pairs) {

    /** More than anybody types between two spaces. */
    private static final int MOST_TERMS = 40;
    /** Further ones are left out. */
    private static final int MOST_WANTED = 12;

    /** What is asked for; empty where nothing in it can be looked for. */
    static List<Wanted> parse(String q) {
        Set<String> texts = new LinkedHashSet<>();
        for (String text : split(q)) {
            if (texts.size() < MOST_WANTED) {
                texts.add(text.toLowerCase(Locale.ROOT));
            }
        }
        return texts.stream().map(Wanted::of).filter(Wanted::findable).toList();
    }

    /** A number with spaces in it is one number. */
    private static List<String> split(String q) {
        String plain = q.replaceAll("[\\p{Cntrl}\\p{Z}]+", " ").strip();
        return plain.matches("\\+?[0-9][0-9 ()-]*") && !plain.contains("-")
                ? List.of(plain.replace(" ", ""))
                : List.of(plain.split(" "));
    }

    private static Wanted of(String text) {
        List<String> words = terms(Analyzers.words(), text);
        List<String> longer = words.stream()
                .filter(word -> word.codePointCount(0, word.length()) > 1 || word.charAt(0) < 0x2E80)
                .toList();
        return new Wanted(text, longer.isEmpty() ? words : longer, terms(Analyzers.pairs(), text));
    }

    static List<String> terms(Analyzer analyzer, String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken() && terms.size() < MOST_TERMS) {
                terms.add(term.toString());
            }
            tokens.end();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return terms;
    }

    private boolean findable() {
        return !words.isEmpty() || !pairs.isEmpty() || !digits().isEmpty();
    }

    /** The digits, where it is a number as people write telephone numbers; else nothing. */
    String digits() {
        return text.matches("\\+?[0-9()-]+") ? text.replaceAll("[^0-9]", "") : "";
    }
}
