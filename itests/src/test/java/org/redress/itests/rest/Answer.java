package org.redress.itests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the node answered. Every helper fails with the whole body, so that a refusal explains itself. */
public record Answer(int status, HttpHeaders headers, byte[] bytes) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    static Answer of(HttpResponse<byte[]> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        try {
            return MAPPER.readTree(bytes);
        } catch (java.io.IOException e) {
            throw new AssertionError("no JSON: " + status + " " + text(), e);
        }
    }

    public Answer expect(int expected) {
        assertThat(status).as(text()).isEqualTo(expected);
        return this;
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public String etag() {
        return header("ETag");
    }

    /** The code of a problem document, checked to be one. */
    public String code() {
        assertThat(header("Content-Type")).as(text()).startsWith("application/problem+json");
        return json().path("code").asText();
    }

    /** Gates that hold, as the problem document names them. */
    public List<String> blockedBy() {
        return items("blockedBy").map(blocker -> blocker.path("gate").asText()).toList();
    }

    /** JSON pointers of wrong values. */
    public List<String> errors() {
        return items("errors").map(error -> error.path("pointer").asText()).toList();
    }

    public Stream<JsonNode> items() {
        return items("items");
    }

    public Stream<JsonNode> items(String field) {
        return stream(json().path(field));
    }

    public static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
