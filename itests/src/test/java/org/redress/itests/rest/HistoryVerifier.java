package org.redress.itests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Looks at a case's history with nothing but what REST answers, as an auditor outside the house would: SHA-256 over the
 * previous hash and the event in canonical JSON (RFC 8785). Shares no code with the product.
 */
public final class HistoryVerifier {

    private HistoryVerifier() {}

    /** Checks that each event names the one before it; answers the hash that the head of the case should carry. */
    public static String follow(List<JsonNode> events) {
        String previous = "0".repeat(64);
        for (JsonNode event : events) {
            assertThat(event.path("prevHash").asText()).as(event.toString()).isEqualTo(previous);
            previous = event.path("hash").asText();
        }
        return previous;
    }

    /** Events whose hash is the one that their content gives; all of a history in its committed form. */
    public static List<JsonNode> recomputed(List<JsonNode> events) {
        return events.stream()
                .filter(event -> sha256(event.path("prevHash").asText() + canonical(event))
                        .equals(event.path("hash").asText()))
                .toList();
    }

    private static String canonical(JsonNode event) {
        Map<String, String> members = new TreeMap<>();
        for (String name : List.of("v", "caseId", "seq", "actor", "action", "data", "reasons")) {
            members.put(name, json(event.path(name)));
        }
        for (String name : List.of("at", "recordedAt")) {
            String instant =
                    OffsetDateTime.parse(event.path(name).asText()).toInstant().toString();
            members.put(name, quoted(instant));
        }
        return object(members);
    }

    private static String json(JsonNode value) {
        if (value.isObject()) {
            Map<String, String> members = new TreeMap<>();
            value.properties().forEach(member -> members.put(member.getKey(), json(member.getValue())));
            return object(members);
        } else if (value.isArray()) {
            return Answer.stream(value).map(HistoryVerifier::json).collect(Collectors.joining(",", "[", "]"));
        } else if (value.isTextual()) {
            return quoted(value.asText());
        } else if (value.isIntegralNumber() || value.isBoolean() || value.isNull()) {
            return value.asText();
        }
        throw new AssertionError("an event holds a number whose text depends on who writes it: " + value);
    }

    private static String object(Map<String, String> members) {
        return members.entrySet().stream()
                .map(member -> quoted(member.getKey()) + ":" + member.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                case '\b' -> quoted.append("\\b");
                case '\f' -> quoted.append("\\f");
                default -> quoted.append(c < ' ' ? "\\u%04x".formatted((int) c) : String.valueOf(c));
            }
        }
        return quoted.append('"').toString();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
