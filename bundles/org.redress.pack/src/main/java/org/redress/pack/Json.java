package org.redress.pack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Map;
import org.redress.pack.Node.ListNode;
import org.redress.pack.Node.MapNode;
import org.redress.pack.Node.Scalar;

/** Nodes of a pack and values of a case as JSON trees. Thread-safe. */
final class Json {

    static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int DEEPEST_VALUE = 8;

    private Json() {}

    static JsonNode of(Node node) {
        if (node instanceof MapNode map) {
            ObjectNode object = NODES.objectNode();
            map.entries().forEach((key, entry) -> object.set(key, of(entry.value())));
            return object;
        }
        if (node instanceof ListNode list) {
            ArrayNode array = NODES.arrayNode();
            list.items().forEach(item -> array.add(of(item)));
            return array;
        }
        return value(((Scalar) node).value(), 0);
    }

    /**
     * A value as it came with a request. What is no JSON value becomes text, which then fails the schema in the ordinary
     * way.
     */
    static JsonNode value(Object value) {
        return value(value, 0);
    }

    private static JsonNode value(Object value, int depth) {
        if (value == null) {
            return NODES.nullNode();
        }
        if (value instanceof Boolean truth) {
            return NODES.booleanNode(truth);
        }
        if (value instanceof Long || value instanceof Integer || value instanceof Short) {
            return LongNode.valueOf(((Number) value).longValue());
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof Iterable<?> items && depth < DEEPEST_VALUE) {
            ArrayNode array = NODES.arrayNode();
            items.forEach(item -> array.add(value(item, depth + 1)));
            return array;
        }
        if (value instanceof Map<?, ?> map && depth < DEEPEST_VALUE) {
            ObjectNode object = NODES.objectNode();
            map.forEach((key, item) -> object.set(String.valueOf(key), value(item, depth + 1)));
            return object;
        }
        return TextNode.valueOf(value instanceof CharSequence words ? words.toString() : "?");
    }

    private static JsonNode number(Number number) {
        try {
            return DecimalNode.valueOf(new BigDecimal(number.toString()));
        } catch (NumberFormatException notFinite) {
            return TextNode.valueOf(number.toString());
        }
    }

    static String write(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree can always be written", impossible);
        }
    }

    static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("not JSON: " + json, broken);
        }
    }

    static JsonNode resource(String name) {
        try (InputStream in = Json.class.getResourceAsStream(name)) {
            return MAPPER.readTree(in);
        } catch (IOException unreadable) {
            throw new IllegalStateException("resource of this bundle: " + name, unreadable);
        }
    }
}
