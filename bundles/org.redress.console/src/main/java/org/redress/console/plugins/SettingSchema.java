package org.redress.console.plugins;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a form can say before anything is sent, out of a setting's JSON Schema: bounds and a list of words. Only hints: what
 * they miss is refused behind, in words.
 */
final class SettingSchema {

    private static final Pattern ENUM = Pattern.compile("\"enum\"\\s*:\\s*\\[([^\\]]*)]");
    private static final Pattern WORD = Pattern.compile("\"((?:[^\"\\\\])*)\"");

    private SettingSchema() {}

    /** Of {@code minimum} or {@code maximum}; empty when there is none. */
    static String bound(String schema, String name) {
        Matcher bound =
                Pattern.compile("\"" + name + "\"\\s*:\\s*(-?\\d+(?:\\.\\d+)?)").matcher(schema);
        return bound.find() ? bound.group(1) : "";
    }

    /** Words to choose from; empty when the schema lists none. */
    static List<String> words(String schema) {
        Matcher list = ENUM.matcher(schema);
        return list.find()
                ? WORD.matcher(list.group(1))
                        .results()
                        .map(word -> word.group(1))
                        .toList()
                : List.of();
    }
}
