package org.redress.rest.problem;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The language of an answer: the best of {@code zh} and {@code en} in {@code Accept-Language}. */
public final class Language {
    private static final String HOUSE = "zh";
    private static final int LONGEST = 500;

    private Language() {}

    /** Never fails: who sends nonsense is answered in the house language. */
    public static String of(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > LONGEST) {
            return HOUSE;
        }
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(acceptLanguage);
            return ranges.stream()
                    .filter(range -> range.getWeight() > 0)
                    .sorted(Comparator.comparingDouble(Locale.LanguageRange::getWeight)
                            .reversed())
                    .map(range -> range.getRange().split("-")[0])
                    .filter(language -> language.equals("zh") || language.equals("en"))
                    .findFirst()
                    .orElse(HOUSE);
        } catch (IllegalArgumentException malformed) {
            return HOUSE;
        }
    }
}
