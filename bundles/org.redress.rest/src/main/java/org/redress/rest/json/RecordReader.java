package org.redress.rest.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.api.problem.FieldError;
import org.redress.api.text.Text;
import org.redress.rest.problem.Refusal;
import org.redress.rest.view.Codes;

/**
 * Fills a record from a JSON object and finds every error at once, each with its pointer. The record is the contract: a
 * component that is not {@link Optional} must be there, an Optional of an Optional tells null from what was left out, lists and maps default to empty ones, anything else is unknown and
 * refused. Nothing is converted: {@code "5"} is no number.
 */
final class RecordReader {
    /** Characters of a text whose component says nothing else. */
    static final int USUAL_LENGTH = 200;

    /** Entries of a list or map whose component says nothing else. */
    private static final int USUAL_SIZE = 200;

    private static final int MOST_ERRORS = 50;
    private static final Text REQUIRED = Text.of("此项必填。", "This is required.");

    /** How much of a value is read. */
    private record Most(int characters, int entries) {
        static Most of(RecordComponent component) {
            MaxLength length = component.getAnnotation(MaxLength.class);
            MaxEntries size = component.getAnnotation(MaxEntries.class);
            return new Most(length == null ? USUAL_LENGTH : length.value(), size == null ? USUAL_SIZE : size.value());
        }
    }

    private final List<FieldError> errors = new ArrayList<>();
    private final PlainValues plain = new PlainValues(errors);

    private RecordReader() {}

    static Object read(JsonNode tree, Class<?> type) {
        RecordReader reader = new RecordReader();
        Object value = reader.object(tree, type, "");
        reader.refuseIfWrong();
        return value;
    }

    static Map<String, Object> readMap(JsonNode tree) {
        RecordReader reader = new RecordReader();
        Map<String, Object> values = Map.of();
        if (tree.isObject()) {
            values = reader.plain.map(tree, "");
        } else {
            reader.expected("", "一个 JSON 对象", "a JSON object");
        }
        reader.refuseIfWrong();
        return values;
    }

    private void refuseIfWrong() {
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors.subList(0, Math.min(errors.size(), MOST_ERRORS)));
        }
    }

    private Object object(JsonNode node, Class<?> type, String pointer) {
        if (!node.isObject()) {
            return expected(pointer, "一个 JSON 对象", "a JSON object");
        }
        int before = errors.size();
        RecordComponent[] components = type.getRecordComponents();
        List<String> known =
                Arrays.stream(components).map(RecordComponent::getName).toList();
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            if (!known.contains(property.getKey())) {
                wrong(Pointers.below(pointer, property.getKey()), Text.of("未知的属性。", "This property is unknown."));
            }
        }
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = component(node.get(components[i].getName()), components[i], pointer);
        }
        return errors.size() > before ? null : create(type, types, values);
    }

    private Object component(JsonNode node, RecordComponent component, String pointer) {
        String at = pointer + "/" + component.getName();
        Most most = Most.of(component);
        boolean absent = node == null || node.isNull();
        if (component.getType() == Optional.class
                && argument(component.getGenericType(), 0) instanceof ParameterizedType inner
                && inner.getRawType() == Optional.class) {
            return node == null ? Optional.empty() : Optional.of(nullable(node, argument(inner, 0), most, at));
        } else if (component.getType() == Optional.class) {
            boolean blank = !absent && node.isTextual() && node.textValue().isBlank();
            // Forms send empty texts for what nobody filled in.
            return absent || blank
                    ? Optional.empty()
                    : Optional.ofNullable(value(node, argument(component.getGenericType(), 0), most, at));
        } else if (absent && component.getType() == List.class) {
            return List.of();
        } else if (absent && component.getType() == Map.class) {
            return Map.of();
        } else if (absent) {
            return wrong(at, REQUIRED);
        }
        return value(node, component.getGenericType(), most, at);
    }

    /** Where leaving out and null mean different things: unchanged, and none. */
    private Optional<Object> nullable(JsonNode node, Type type, Most most, String at) {
        return node.isNull() ? Optional.empty() : Optional.ofNullable(value(node, type, most, at));
    }

    private Object value(JsonNode node, Type type, Most most, String at) {
        if (type instanceof ParameterizedType generic) {
            if (generic.getRawType() == Map.class) {
                Type element = argument(type, 1);
                return element == Object.class ? values(node, at) : map(node, element, most, at);
            }
            return list(node, argument(type, 0), most, at);
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted == String.class) {
            return text(node, most.characters(), at);
        } else if (wanted == Boolean.class) {
            return node.isBoolean() ? node.booleanValue() : expected(at, "true 或 false", "true or false");
        } else if (wanted == Integer.class) {
            return node.isIntegralNumber() && node.canConvertToInt()
                    ? node.intValue()
                    : expected(at, "整数", "a whole number");
        } else if (wanted == Instant.class) {
            return instant(node, at);
        } else if (wanted.isEnum()) {
            return code(node, wanted, at);
        }
        return object(node, wanted, at);
    }

    private Object values(JsonNode node, String at) {
        return node.isObject() ? plain.map(node, at) : expected(at, "一个 JSON 对象", "a JSON object");
    }

    private Object map(JsonNode node, Type element, Most most, String at) {
        if (!node.isObject()) {
            return expected(at, "一个 JSON 对象", "a JSON object");
        } else if (node.size() > most.entries()) {
            return tooMany(at, most);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            String below = Pointers.below(at, property.getKey());
            values.put(property.getKey(), value(property.getValue(), element, most, below));
        }
        return values;
    }

    private Object text(JsonNode node, int longest, String at) {
        if (!node.isTextual()) {
            return expected(at, "文本", "a text");
        }
        String text = node.textValue();
        if (text.isBlank()) {
            return wrong(at, REQUIRED);
        } else if (text.length() > longest) {
            return wrong(
                    at, Text.of("最多 {max} 个字符。", "At most {max} characters.").with("max", longest));
        } else if (!Characters.storable(text)) {
            return wrong(at, Characters.REFUSED);
        }
        return text;
    }

    private Object instant(JsonNode node, String at) {
        Optional<Instant> instant = node.isTextual() ? Instants.parse(node.textValue()) : Optional.empty();
        return instant.isPresent()
                ? instant.get()
                : expected(
                        at,
                        "带时区偏移的时间，例如 2026-09-01T09:00:00+08:00",
                        "a time with offset, for example 2026-09-01T09:00:00+08:00");
    }

    private Object code(JsonNode node, Class<?> wanted, String at) {
        Optional<?> found = node.isTextual() ? Codes.find(wanted, node.textValue()) : Optional.empty();
        if (found.isPresent()) {
            return found.get();
        }
        String codes = Stream.of(wanted.getEnumConstants())
                .map(constant -> Codes.of((Enum<?>) constant))
                .collect(Collectors.joining(", "));
        return expected(at, codes + " 之一", "one of " + codes);
    }

    private Object list(JsonNode node, Type element, Most most, String at) {
        if (!node.isArray()) {
            return expected(at, "一个 JSON 数组", "a JSON array");
        } else if (node.size() > most.entries()) {
            return tooMany(at, most);
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            values.add(value(node.get(i), element, most, at + "/" + i));
        }
        return values;
    }

    private Object tooMany(String at, Most most) {
        return wrong(at, Text.of("最多 {max} 项。", "At most {max} entries.").with("max", most.entries()));
    }

    private Object expected(String pointer, String zh, String en) {
        return wrong(pointer, Text.of("应为" + zh + "。", "Expected " + en + "."));
    }

    private Object wrong(String pointer, Text message) {
        errors.add(new FieldError(pointer, message));
        return null;
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }

    private static Object create(Class<?> type, Class<?>[] types, Object[] values) {
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type + " cannot be filled", impossible);
        }
    }
}
