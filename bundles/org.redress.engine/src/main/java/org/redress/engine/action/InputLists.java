package org.redress.engine.action;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.redress.api.procedure.FormField;

/** Fields that hold several values: checks them and describes them. */
final class InputLists {

    private InputLists() {}

    static boolean chosen(InputField field, List<?> codes) {
        return codes.size() <= InputField.MOST_LINES
                && codes.stream().allMatch(code -> field.options().stream()
                        .map(FormField.Option::value)
                        .anyMatch(known -> known.equals(String.valueOf(code))));
    }

    /** A list of texts, or a text with one a line as forms send it; none may be all there is. */
    static boolean lines(InputField field, Object value) {
        boolean texts = value instanceof String
                || value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
        if (!texts) {
            return false;
        }
        List<?> entries =
                value instanceof List<?> list ? list : ((String) value).lines().toList();
        List<String> filled = entries.stream()
                .map(entry -> String.valueOf(entry).strip())
                .filter(entry -> !entry.isEmpty())
                .toList();
        return !filled.isEmpty()
                && filled.size() <= InputField.MOST_LINES
                && filled.stream().allMatch(entry -> entry.length() <= field.maxLength());
    }

    static void describe(InputField field, ObjectNode property) {
        property.put("type", "array").put("maxItems", InputField.MOST_LINES);
        ObjectNode items = property.putObject("items").put("type", "string");
        items.put("maxLength", field.maxLength());
        if (!field.options().isEmpty()) {
            ArrayNode codes = items.putArray("enum");
            field.options().forEach(option -> codes.add(option.value()));
        }
    }
}
