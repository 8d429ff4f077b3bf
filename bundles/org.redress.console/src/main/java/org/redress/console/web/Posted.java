package org.redress.console.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values of a form as sent: names in order, each with one or several values. Blank values count as absent. */
public final class Posted {

    public static final Posted NOTHING = new Posted(Map.of());

    /** More fields than any page of ours has. */
    private static final int MAX_FIELDS = 1_000;

    private final Map<String, List<String>> values;

    private Posted(Map<String, List<String>> values) {
        this.values = values;
    }

    /** Reads {@code application/x-www-form-urlencoded} text. */
    public static Posted parse(String body) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        int fields = 0;
        for (String pair : body.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            if (++fields > MAX_FIELDS) {
                throw new IllegalArgumentException("too many fields");
            }
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
        }
        return new Posted(values);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** The same with further values in fields that are not there. */
    public Posted or(Map<String, List<String>> others) {
        Map<String, List<String>> all = new LinkedHashMap<>(others);
        all.putAll(values);
        return new Posted(all);
    }

    public Optional<String> get(String name) {
        return all(name).stream().findFirst();
    }

    public String text(String name) {
        return get(name).orElse("");
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** As sent, blanks kept: passwords may begin or end with one. */
    public char[] secret(String name) {
        List<String> sent = values.getOrDefault(name, List.of(""));
        return sent.get(0).toCharArray();
    }

    public boolean ticked(String name) {
        return get(name).isPresent();
    }

    /** Whether the field was in the form at all, filled or not. */
    public boolean sent(String name) {
        return values.containsKey(name);
    }
}
