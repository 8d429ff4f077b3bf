package org.redress.engine.intake;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** How alike two short texts are, by the pairs of characters that both have: Chinese knows no spaces between words. */
public final class WordLikeness {

    private WordLikeness() {}

    /** From 0, nothing in common, to 1; 0 when one of them says nothing. */
    public static double of(String one, String other) {
        Set<String> first = pairs(one);
        Set<String> second = pairs(other);
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        Set<String> common = new HashSet<>(first);
        common.retainAll(second);
        return 2.0 * common.size() / (first.size() + second.size());
    }

    /** Letters and digits only, each with the next; punctuation makes no difference. */
    private static Set<String> pairs(String text) {
        int[] characters = text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .toArray();
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < characters.length; i++) {
            pairs.add(new String(characters, i, 2));
        }
        return pairs;
    }
}
