package org.redress.engine.action;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.problem.FieldError;
import org.redress.api.procedure.FormField;
import org.redress.api.text.Text;

/** What an action takes: checks values before any rule sees them, and describes itself as JSON Schema and as a form. */
public record InputSpec(List<InputField> fields) {

    private static final InputField NOTE =
            InputField.longText("note", "备注", "Note").asOptional();

    private static final Set<String> TRUTHS = Set.of("true", "false");

    public InputSpec {
        fields = List.copyOf(fields);
    }

    /** The given fields and the note that every action takes; one may bring it under a title of its own. */
    public static InputSpec of(InputField... fields) {
        List<InputField> all = new ArrayList<>(List.of(fields));
        if (all.stream().noneMatch(field -> field.name().equals(NOTE.name()))) {
            all.add(NOTE);
        }
        return new InputSpec(all);
    }

    public List<FormField> form() {
        return fields.stream().flatMap(field -> field.shown().stream()).toList();
    }

    public List<FieldError> check(Map<String, Object> values) {
        List<FieldError> errors = new ArrayList<>();
        for (String name : values.keySet()) {
            if (fields.stream().noneMatch(field -> field.name().equals(name))) {
                errors.add(new FieldError(
                        "/" + name,
                        Text.of("没有「{name}」这一项", "There is no field “{name}”").with("name", name)));
            }
        }
        for (InputField field : fields) {
            error(field, values.get(field.name()))
                    .ifPresent(message -> errors.add(new FieldError("/" + field.name(), message)));
        }
        return errors;
    }

    private static Optional<Text> error(InputField field, Object value) {
        if (value == null
                || value instanceof String text && text.isBlank()
                || value instanceof List<?> list && list.isEmpty()) {
            return field.required()
                    ? Optional.of(Text.of("请填写「{title}」", "Fill in “{title}”").with("title", field.title()))
                    : Optional.empty();
        }
        boolean fits =
                switch (field.type()) {
                    case TEXT, LONG_TEXT, PERSON -> value instanceof String;
                    case CHOICE ->
                        value instanceof String code
                                && (field.options().isEmpty()
                                        || field.options().stream().anyMatch(option -> option.value()
                                                .equals(code)));
                    case FILE -> InputLists.chosen(field, List.of(value));
                    case CHOICES -> value instanceof List<?> codes && InputLists.chosen(field, codes);
                    case LINES -> InputLists.lines(field, value);
                    case TRUTH -> TRUTHS.contains(String.valueOf(value));
                    case WHOLE -> String.valueOf(value).matches("\\d{1,9}");
                    case MONEY -> isMoney(value);
                    case MOMENT -> value instanceof String text && isMoment(text);
                    case STRUCTURE -> value instanceof Map || value instanceof List;
                };
        if (!fits) {
            return Optional.of(expected(field));
        }
        return field.type() != InputField.Type.LINES
                        && value instanceof String text
                        && text.length() > field.maxLength()
                ? Optional.of(Text.of("「{title}」最多 {max} 个字", "“{title}” has at most {max} characters")
                        .with("title", field.title())
                        .with("max", field.maxLength()))
                : Optional.empty();
    }

    private static Text expected(InputField field) {
        Text pattern =
                switch (field.type()) {
                    case WHOLE -> Text.of("「{title}」应为整数", "“{title}” is a whole number");
                    case MONEY ->
                        Text.of(
                                "「{title}」应为金额，如 6800.00，最多两位小数",
                                "“{title}” is an amount such as 6800.00, two decimals at most");
                    case MOMENT ->
                        Text.of(
                                "「{title}」应为带时区的时间，如 2026-11-23T16:00:00+08:00",
                                "“{title}” is a time with offset, such as 2026-11-23T16:00:00+08:00");
                    case TRUTH -> Text.of("「{title}」应为 true 或 false", "“{title}” is true or false");
                    case CHOICE -> Text.of("「{title}」不在可选范围内", "“{title}” is none of the choices");
                    case FILE -> Text.of("「{title}」应为本单证据的编号", "“{title}” is the id of a file of this case");
                    case CHOICES -> Text.of("「{title}」应为可选项的列表", "“{title}” is a list of the choices");
                    case LINES ->
                        Text.of(
                                "「{title}」应为文字列表，最多 50 条，每条最多 200 个字",
                                "“{title}” is a list of texts, 50 at most, each of 200 characters at most");
                    case STRUCTURE -> Text.of("「{title}」应为 JSON 对象或列表", "“{title}” is a JSON object or list");
                    default -> Text.of("「{title}」应为文字", "“{title}” is a text");
                };
        return pattern.with("title", field.title());
    }

    private static boolean isMoney(Object value) {
        String shown = String.valueOf(value);
        if (shown.length() > 100) {
            return false;
        }
        try {
            return Input.money(value).isPresent();
        } catch (IllegalArgumentException | ArithmeticException wrong) {
            return false;
        }
    }

    private static boolean isMoment(String text) {
        try {
            Input.instant(text.strip());
            return true;
        } catch (java.time.DateTimeException wrong) {
            return false;
        }
    }

    /** JSON Schema (draft 2020-12) as JSON text. */
    public String schema() {
        JsonNodeFactory json = JsonNodeFactory.instance;
        ObjectNode schema = json.objectNode().put("type", "object").put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = json.arrayNode();
        for (InputField field : fields) {
            describe(field, properties.putObject(field.name()));
            if (field.required()) {
                required.add(field.name());
            }
        }
        schema.set("required", required);
        return schema.toString();
    }

    private static void describe(InputField field, ObjectNode property) {
        switch (field.type()) {
            case TEXT, LONG_TEXT, PERSON, CHOICE, FILE ->
                property.put("type", "string").put("maxLength", field.maxLength());
            case TRUTH -> property.put("type", "boolean");
            case WHOLE -> property.put("type", "integer").put("minimum", 0);
            case MONEY -> {
                property.put("type", "object");
                ObjectNode parts = property.putObject("properties");
                parts.putObject("amount").put("type", "string").put("pattern", "^\\d{1,12}(\\.\\d{1,2})?$");
                parts.putObject("currency").put("type", "string").put("pattern", "^[A-Z]{3}$");
                property.putArray("required").add("amount");
            }
            case MOMENT -> property.put("type", "string").put("format", "date-time");
            case CHOICES, LINES -> InputLists.describe(field, property);
            case STRUCTURE -> property.putArray("type").add("object").add("array");
        }
        if (!field.options().isEmpty()
                && (field.type() == InputField.Type.CHOICE || field.type() == InputField.Type.FILE)) {
            ArrayNode codes = property.putArray("enum");
            field.options().forEach(option -> codes.add(option.value()));
        }
        ObjectNode title = property.putObject("x-title");
        field.title().byLanguage().forEach(title::put);
    }
}
