package org.redress.api.text;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A text in several languages, keyed by language tag ({@code zh}, {@code en}). Immutable and thread-safe.
 *
 * <p>Chinese is the house language: {@link #in(String)} falls back to {@code zh}, then to any language there is. Texts
 * are for people only; codes identify things, titles never do.
 *
 * @param byLanguage words by language tag, never empty, no null values
 */
public record Text(Map<String, String> byLanguage) {

    /** The language that every text is expected to have. */
    public static final String FALLBACK = "zh";

    public Text {
        byLanguage = Map.copyOf(byLanguage);
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("a text needs at least one language");
        }
    }

    /** A text in both languages of the product. */
    public static Text of(String zh, String en) {
        return new Text(Map.of("zh", Objects.requireNonNull(zh), "en", Objects.requireNonNull(en)));
    }

    /** The same words in every language, for names and codes that are not translated. */
    public static Text same(String words) {
        return new Text(Map.of(FALLBACK, Objects.requireNonNull(words)));
    }

    /** The words in the given language ({@code zh}, {@code en}, {@code en-GB}…), or in the fallback language. */
    public String in(String languageTag) {
        String language = Locale.forLanguageTag(languageTag).getLanguage();
        String words = byLanguage.get(language);
        if (words == null) {
            words = byLanguage.get(FALLBACK);
        }
        return words != null ? words : byLanguage.values().iterator().next();
    }

    /** The text with each {@code {name}} replaced by the given value, in every language. */
    public Text with(String name, Object value) {
        String mark = "{" + name + "}";
        String shown = String.valueOf(value);
        return new Text(byLanguage.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().replace(mark, shown))));
    }

    /** The text with each {@code {name}} replaced by the other text's words in the same language. */
    public Text with(String name, Text value) {
        String mark = "{" + name + "}";
        return new Text(byLanguage.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().replace(mark, value.in(entry.getKey())))));
    }
}
