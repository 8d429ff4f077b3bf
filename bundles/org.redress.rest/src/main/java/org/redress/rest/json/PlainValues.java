package org.redress.rest.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redress.api.problem.FieldError;
import org.redress.api.text.Text;

/**
 * Free-form values of a body (String, Long, BigDecimal, Boolean, List, Map). A property that is null counts as absent, so
 * that no null gets further.
 */
final class PlainValues {
    private static final int MOST = 500;
    /** A signature drawn on a large screen; words have limits of their own behind this door. */
    private static final int LONGEST = 200_000;
    /** More digits than any amount or measure has; keeps {@code 1e999} away from arithmetic and columns. */
    private static final int MOST_DIGITS = 30;

    private final List<FieldError> errors;

    PlainValues(List<FieldError> errors) {
        this.errors = errors;
    }

    Map<String, Object> map(JsonNode object, String pointer) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (tooMany(object, pointer)) {
            return values;
        }
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            if (!property.getValue().isNull()) {
                String at = Pointers.below(pointer, property.getKey());
                if (Characters.storable(property.getKey())) {
                    values.put(property.getKey(), value(property.getValue(), at));
                } else {
                    errors.add(new FieldError(at, Characters.REFUSED));
                }
            }
        }
        return values;
    }

    private Object value(JsonNode node, String pointer) {
        if (node.isTextual()) {
            return text(node.textValue(), pointer);
        } else if (node.isBoolean()) {
            return node.booleanValue();
        } else if (node.isNumber()) {
            return number(node, pointer);
        } else if (node.isObject()) {
            return map(node, pointer);
        } else if (node.isArray()) {
            return list(node, pointer);
        }
        errors.add(new FieldError(pointer, Text.of("此处不能为 null。", "null is not allowed here.")));
        return "";
    }

    private String text(String text, String pointer) {
        if (text.length() > LONGEST) {
            errors.add(new FieldError(
                    pointer,
                    Text.of("最多 {max} 个字符。", "At most {max} characters.").with("max", LONGEST)));
        } else if (!Characters.storable(text)) {
            errors.add(new FieldError(pointer, Characters.REFUSED));
        }
        return text;
    }

    private Object number(JsonNode node, String pointer) {
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return node.longValue();
        }
        BigDecimal number = node.decimalValue();
        if (node.isIntegralNumber() || number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS) {
            errors.add(new FieldError(pointer, Text.of("数字超出范围。", "The number is out of range.")));
            return 0L;
        }
        // 6.8e3 is 6800 to everybody behind this door.
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private List<Object> list(JsonNode node, String pointer) {
        List<Object> values = new ArrayList<>();
        if (!tooMany(node, pointer)) {
            Iterator<JsonNode> elements = node.elements();
            for (int i = 0; elements.hasNext(); i++) {
                values.add(value(elements.next(), pointer + "/" + i));
            }
        }
        return values;
    }

    private boolean tooMany(JsonNode node, String pointer) {
        if (node.size() <= MOST) {
            return false;
        }
        errors.add(new FieldError(
                pointer, Text.of("最多 {max} 项。", "At most {max} entries.").with("max", MOST)));
        return true;
    }
}
