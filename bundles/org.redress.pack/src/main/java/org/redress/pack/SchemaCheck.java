package org.redress.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.path.NodePath;
import java.util.List;
import java.util.Map;
import org.redress.api.text.Text;
import org.redress.pack.Node.Entry;
import org.redress.pack.Node.ListNode;
import org.redress.pack.Node.MapNode;

/** Checks one file against the published schema and says at which line and column it does not fit. Thread-safe. */
final class SchemaCheck {

    private final Schema schema;

    SchemaCheck(Schema schema) {
        this.schema = schema;
    }

    void check(MapNode file, Errors errors) {
        for (Error error : schema.validate(Json.of(file))) {
            report(file, error, errors);
        }
    }

    private void report(MapNode file, Error error, Errors errors) {
        NodePath path = error.getInstanceLocation();
        Node node = file;
        Mark key = file.mark();
        for (int i = 0; i < path.getNameCount(); i++) {
            Object step = path.getElement(i);
            if (node instanceof ListNode list) {
                node = list.items().get((Integer) step);
                key = node.mark();
            } else if (node instanceof MapNode map) {
                Entry entry = map.entries().get(String.valueOf(step));
                if (entry == null) {
                    break;
                }
                key = entry.key();
                node = entry.value();
            }
        }
        Mark place = keyMark(node, error.getProperty(), key);
        String name = path.getNameCount() == 0 ? "" : String.valueOf(path.getElement(path.getNameCount() - 1));
        describe(error, new Place(node, place, key, name), errors);
    }

    /** Of a key that is wrong in itself, its own place. */
    private static Mark keyMark(Node node, String property, Mark otherwise) {
        if (property != null && node instanceof MapNode map && map.entries().containsKey(property)) {
            return map.entries().get(property).key();
        }
        return otherwise;
    }

    private record Place(Node node, Mark property, Mark key, String name) {
        /** Where the value stands, or its key where nothing is written. */
        Mark value() {
            return node instanceof Node.Scalar scalar && scalar.value() == null ? key : node.mark();
        }

        String shown() {
            return node instanceof Node.Scalar scalar ? scalar.text() : "";
        }
    }

    private void describe(Error error, Place place, Errors errors) {
        JsonNode rule = error.getSchemaNode();
        String property = error.getProperty();
        switch (error.getKeyword()) {
            case "additionalProperties" -> {
                List<String> allowed = SchemaWords.keys(error, schema.getSchemaNode());
                Text hint = Text.same(String.join(", ", allowed));
                errors.add(place.property(), Fault.UNKNOWN_KEY, Map.of("key", property, "allowed", hint));
            }
            case "required" -> {
                boolean language = "zh".equals(property) || "en".equals(property);
                errors.add(
                        place.key(),
                        language ? Fault.MISSING_LANGUAGE : Fault.MISSING_KEY,
                        language ? Map.of("key", place.name(), "language", property) : Map.of("key", property));
            }
            case "dependentRequired" ->
                rule.path(property)
                        .forEach(missing ->
                                errors.add(place.property(), Fault.MISSING_KEY, Map.of("key", missing.asText())));
            case "type" ->
                errors.add(place.value(), Fault.WRONG_KIND, Map.of("expected", SchemaWords.kinds(rule, place.node())));
            case "enum" ->
                errors.add(
                        place.value(),
                        Fault.NOT_LISTED,
                        Map.of("value", place.shown(), "allowed", SchemaWords.list(rule)));
            case "const" ->
                errors.add(
                        place.value(),
                        "redress".equals(place.name()) ? Fault.LANGUAGE_VERSION : Fault.NOT_LISTED,
                        Map.of("value", place.shown(), "allowed", rule.asText()));
            case "pattern", "propertyNames" -> badlyWritten(error, place, errors);
            default ->
                errors.add(
                        place.value(), Fault.OUT_OF_RANGE, Map.of("problem", SchemaWords.range(error, place.shown())));
        }
    }

    private void badlyWritten(Error error, Place place, Errors errors) {
        boolean ofKey = error.getKeyword().equals("propertyNames");
        String written = ofKey ? error.getProperty() : place.shown();
        errors.add(
                ofKey ? place.property() : place.value(),
                Fault.BADLY_WRITTEN,
                Map.of("value", written, "expected", SchemaWords.expected(error, schema.getSchemaNode())));
    }
}
