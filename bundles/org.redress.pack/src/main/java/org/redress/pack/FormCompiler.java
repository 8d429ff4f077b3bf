package org.redress.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.money.Money;
import org.redress.api.procedure.FormField;
import org.redress.api.procedure.FormField.Kind;
import org.redress.api.procedure.FormField.Option;
import org.redress.api.text.Text;
import org.redress.pack.Node.MapNode;

/** Turns the {@code form} of a type into a JSON Schema and the fields that pages show. */
final class FormCompiler {

    private static final int SHORT = 200;
    private static final int LONG = 4000;
    private static final BigDecimal LARGEST_WHOLE = new BigDecimal("999999999999");

    /** Keys that only some kinds of field have. */
    private static final Map<String, Set<Kind>> APPLICABLE = Map.of(
            "options", Set.of(Kind.CHOICE, Kind.CHOICES),
            "minimum", Set.of(Kind.WHOLE, Kind.AMOUNT),
            "maximum", Set.of(Kind.WHOLE, Kind.AMOUNT),
            "exclusiveMinimum", Set.of(Kind.WHOLE, Kind.AMOUNT),
            "exclusiveMaximum", Set.of(Kind.WHOLE, Kind.AMOUNT),
            "multipleOf", Set.of(Kind.WHOLE, Kind.AMOUNT),
            "max-length", Set.of(Kind.TEXT, Kind.LONG_TEXT),
            "minLength", Set.of(Kind.TEXT, Kind.LONG_TEXT),
            "pattern", Set.of(Kind.TEXT, Kind.LONG_TEXT));

    private static final Set<String> ONLY_CHOICES = Set.of("minItems", "maxItems");

    private final Schemas schemas;
    private final Errors errors;

    FormCompiler(Schemas schemas, Errors errors) {
        this.schemas = schemas;
        this.errors = errors;
    }

    /** A form that is filled in at once. */
    CompiledForm compile(MapNode form) {
        return compile(form, List.of());
    }

    /** @param stages of the type whose form it is: fields may be asked for from one of them on */
    CompiledForm compile(MapNode form, List<String> stages) {
        ObjectNode properties = Json.NODES.objectNode();
        List<FormField> fields = new ArrayList<>();
        Map<String, String> later = new LinkedHashMap<>();
        form.entries().forEach((name, entry) -> {
            MapNode node = Fields.map(entry.value());
            if (ReservedNames.inConditions(name)) {
                errors.add(entry.key(), Fault.RESERVED_NAME, Map.of("name", name));
            }
            FormField field = field(name, node);
            check(node, entry.key(), field);
            fields.add(field);
            ObjectNode property = property(field, Fields.map(node.get("schema")));
            from(node, stages).ifPresent(stage -> {
                later.put(name, stage);
                property.put("x-from", stage);
            });
            properties.set(name, property);
        });
        ObjectNode schema = Json.NODES.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        schema.set("properties", properties);
        // A broken pattern has been noted above; the schema of a refused pack is never used.
        return new CompiledForm(Json.write(schema), fields, later, errors.none() ? schemas.of(schema) : null);
    }

    private Optional<String> from(MapNode node, List<String> stages) {
        Optional<String> from = Fields.optional(node.get("from"));
        if (from.isEmpty()) {
            return from;
        }
        Mark key = node.entries().get("from").key();
        if (stages.isEmpty()) {
            errors.add(key, Fault.NOT_APPLICABLE, Map.of("key", "from", "with", "types"));
        } else if (!stages.contains(from.get())) {
            errors.add(
                    node.get("from").mark(),
                    Fault.UNKNOWN_NAME,
                    Map.of("kind", Text.of("阶段", "stage"), "name", from.get(), "hint", Near.hint(from.get(), stages)));
        } else if (Fields.truth(node.get("required"))) {
            // What is missing is counted from registration on, when nobody is asked for it yet: a gate says when it is
            // due.
            errors.add(key, Fault.NOT_APPLICABLE, Map.of("key", "from", "with", "required: false"));
        }
        return from;
    }

    private static FormField field(String name, MapNode node) {
        Kind kind = kind(node);
        boolean words = kind == Kind.TEXT || kind == Kind.LONG_TEXT;
        boolean numbers = kind == Kind.WHOLE || kind == Kind.AMOUNT;
        BigDecimal lowest = kind == Kind.AMOUNT ? BigDecimal.ZERO : LARGEST_WHOLE.negate();
        BigDecimal highest = kind == Kind.AMOUNT ? Money.MAXIMUM : LARGEST_WHOLE;
        List<Option> options = new ArrayList<>();
        Fields.map(node.get("options"))
                .entries()
                .forEach((value, title) -> options.add(new Option(value, Fields.text(title.value()))));
        return new FormField(
                name,
                Fields.text(node.get("title")),
                Fields.optionalText(node.get("help")),
                kind,
                options,
                Fields.truth(node.get("required")),
                numbers
                        ? Optional.of(Fields.number(node.get("minimum"))
                                .orElse(lowest)
                                .doubleValue())
                        : Optional.empty(),
                numbers
                        ? Optional.of(Fields.number(node.get("maximum"))
                                .orElse(highest)
                                .doubleValue())
                        : Optional.empty(),
                words ? Fields.whole(node.get("max-length")).orElse(kind == Kind.TEXT ? SHORT : LONG) : 0);
    }

    private static Kind kind(MapNode node) {
        return Kind.valueOf(
                Fields.string(node.get("kind")).toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private void check(MapNode node, Mark name, FormField field) {
        applicable(node, field.kind());
        MapNode more = Fields.map(node.get("schema"));
        applicable(more, field.kind());
        boolean chosen = APPLICABLE.get("options").contains(field.kind());
        if (chosen && field.options().isEmpty()) {
            errors.add(name, Fault.MISSING_KEY, Map.of("key", "options"));
        }
        if (field.minimum().isPresent()
                && field.minimum().get() > field.maximum().get()) {
            Node low = node.get("minimum") == null ? node.get("maximum") : node.get("minimum");
            errors.add(low.mark(), Fault.EMPTY_RANGE, Map.of("low", "minimum", "high", "maximum"));
        }
        Node pattern = more.get("pattern");
        Schemas.patternProblem(Fields.string(pattern))
                .ifPresent(problem -> errors.add(pattern.mark(), Fault.BAD_PATTERN, Map.of("problem", problem)));
    }

    private void applicable(MapNode node, Kind kind) {
        node.entries().forEach((key, entry) -> {
            Set<Kind> kinds = ONLY_CHOICES.contains(key) ? Set.of(Kind.CHOICES) : APPLICABLE.get(key);
            if (kinds != null && !kinds.contains(kind)) {
                String with = "kind: "
                        + String.join(
                                ", ",
                                kinds.stream().map(FormCompiler::code).sorted().toList());
                errors.add(entry.key(), Fault.NOT_APPLICABLE, Map.of("key", key, "with", with));
            }
        });
    }

    static String code(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ObjectNode property(FormField field, MapNode more) {
        ObjectNode property = Json.NODES.objectNode();
        switch (field.kind()) {
            case TEXT, LONG_TEXT, MOMENT, PERSON ->
                property.put("type", "string").put("maxLength", field.maxLength());
            case WHOLE -> range(property.put("type", "integer"), field);
            case AMOUNT -> range(property.put("type", "number"), field).put("multipleOf", new BigDecimal("0.01"));
            case DATE -> property.put("type", "string").put("format", "date").put("maxLength", 10);
            case TRUTH -> property.put("type", "boolean");
            case CHOICE -> oneOf(property, field);
            case CHOICES -> {
                property.put("type", "array").put("uniqueItems", true);
                oneOf(property.putObject("items"), field);
            }
        }
        if (!more.entries().isEmpty()) {
            property.putArray("allOf").add(Json.of(more));
        }
        property.set("x-title", words(field.title()));
        field.help().ifPresent(help -> property.set("x-help", words(help)));
        property.put("x-kind", code(field.kind()));
        property.put("x-required", field.required());
        return property;
    }

    private static ObjectNode range(ObjectNode property, FormField field) {
        property.set("minimum", plain(field.minimum().orElseThrow()));
        property.set("maximum", plain(field.maximum().orElseThrow()));
        return property;
    }

    /** As people write it: 10 and not 10.0 or 1E+1. */
    private static JsonNode plain(double number) {
        BigDecimal stripped = BigDecimal.valueOf(number).stripTrailingZeros();
        return DecimalNode.valueOf(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
    }

    private static void oneOf(ObjectNode property, FormField field) {
        property.put("type", "string");
        ObjectNode titles = property.putObject("x-options");
        field.options().forEach(option -> titles.set(option.value(), words(option.title())));
        field.options().forEach(option -> property.withArray("enum").add(option.value()));
    }

    private static JsonNode words(Text text) {
        ObjectNode words = Json.NODES.objectNode();
        text.byLanguage().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> words.put(entry.getKey(), entry.getValue()));
        return words;
    }
}
