package org.redress.pack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.redress.api.problem.FieldError;
import org.redress.api.procedure.Form;
import org.redress.api.procedure.FormField;
import org.redress.api.text.Text;

/** A form with its schema ready for use. Two are equal when their schemas and fields are. */
final class CompiledForm implements Form {

    private final String schema;
    private final List<FormField> fields;
    private final Map<String, String> later;
    private final Schema validator;

    CompiledForm(String schema, List<FormField> fields, Map<String, String> later, Schema validator) {
        this.schema = schema;
        this.fields = List.copyOf(fields);
        this.later = Map.copyOf(later);
        this.validator = validator;
    }

    @Override
    public String schema() {
        return schema;
    }

    @Override
    public List<FormField> fields() {
        return fields;
    }

    @Override
    public Map<String, String> later() {
        return later;
    }

    @Override
    public List<FieldError> check(Map<String, Object> values) {
        ObjectNode given = Json.NODES.objectNode();
        values.forEach((name, value) -> {
            if (!absent(value)) {
                given.set(name, Json.value(value));
            }
        });
        return validator.validate(given).stream().map(this::error).distinct().toList();
    }

    @Override
    public List<FormField> missing(Map<String, Object> values) {
        return fields.stream()
                .filter(field -> field.required() && absent(values.get(field.name())))
                .toList();
    }

    /** Pages send an empty field as an empty text, and no choice as an empty list. */
    private static boolean absent(Object value) {
        return value == null
                || value instanceof CharSequence words && words.toString().isBlank()
                || value instanceof Collection<?> items && items.isEmpty();
    }

    private FieldError error(Error error) {
        boolean unknown = error.getInstanceLocation().getNameCount() == 0;
        String name = unknown
                ? error.getProperty()
                : String.valueOf(error.getInstanceLocation().getElement(0));
        String pointer = "/fields/" + name.replace("~", "~0").replace("/", "~1");
        return fields.stream()
                .filter(field -> !unknown && field.name().equals(name))
                .findFirst()
                .map(field -> new FieldError(pointer, words(field, error)))
                .orElseGet(() -> new FieldError(pointer, Text.of("此表单没有这个字段", "this form has no such field")));
    }

    private static Text words(FormField field, Error error) {
        return switch (error.getKeyword()) {
            case "type", "format", "enum" -> expected(field);
            case "pattern" ->
                field.help()
                        .map(help -> Text.of("写法不符合要求：{help}", "not written as asked for: {help}")
                                .with("help", help))
                        .orElseGet(() ->
                                SchemaWords.range(error, error.getInstanceNode().asText()));
            default -> SchemaWords.range(error, error.getInstanceNode().asText());
        };
    }

    private static Text expected(FormField field) {
        return switch (field.kind()) {
            case TEXT, LONG_TEXT, MOMENT, PERSON -> Text.of("请填写文字", "words are expected here");
            case WHOLE -> Text.of("请填写整数，例如 3", "a whole number is expected here, for example 3");
            case AMOUNT -> Text.of("请填写数字金额，例如 120.50", "an amount in figures is expected here, for example 120.50");
            case DATE ->
                Text.of("请填写有效日期，例如 2026-11-19", "a date of the calendar is expected here, for example 2026-11-19");
            case TRUTH -> Text.of("请填写 true 或 false", "true or false is expected here");
            case CHOICE, CHOICES ->
                Text.of("请从以下选项中选择：{options}", "choose from these: {options}").with("options", titles(field));
        };
    }

    private static Text titles(FormField field) {
        List<Text> titles =
                field.options().stream().map(FormField.Option::title).toList();
        return Text.of(
                String.join("、", titles.stream().map(title -> title.in("zh")).toList()),
                String.join(", ", titles.stream().map(title -> title.in("en")).toList()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CompiledForm that && schema.equals(that.schema) && fields.equals(that.fields);
    }

    @Override
    public int hashCode() {
        return schema.hashCode();
    }
}
