package org.redress.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redress.api.procedure.FactVocabulary.Type;
import org.redress.api.procedure.SettingDecl;
import org.redress.pack.Node.MapNode;

/** Turns the {@code settings} of a pack into declarations, and checks that their defaults fit. */
final class SettingCompiler {

    private static final Map<String, Type> TYPES = Map.of(
            "string", Type.TEXT,
            "integer", Type.WHOLE,
            "number", Type.AMOUNT,
            "boolean", Type.TRUTH,
            "array", Type.TEXTS);

    private final Schemas schemas;
    private final Errors errors;

    SettingCompiler(Schemas schemas, Errors errors) {
        this.schemas = schemas;
        this.errors = errors;
    }

    Map<String, SettingDecl> compile(MapNode settings) {
        Map<String, SettingDecl> compiled = new LinkedHashMap<>();
        settings.entries().forEach((name, entry) -> {
            if (ReservedNames.inConditions(name)) {
                errors.add(entry.key(), Fault.RESERVED_NAME, Map.of("name", name));
            }
            compiled.put(name, compile(name, Fields.map(entry.value())));
        });
        return compiled;
    }

    /** How conditions see the settings. */
    static Map<String, Type> types(MapNode settings) {
        Map<String, Type> types = new LinkedHashMap<>();
        settings.entries().forEach((name, entry) -> {
            MapNode schema = Fields.map(Fields.map(entry.value()).get("schema"));
            types.put(name, TYPES.get(Fields.string(schema.get("type"))));
        });
        return types;
    }

    private SettingDecl compile(String name, MapNode setting) {
        MapNode schema = Fields.map(setting.get("schema"));
        Node fallback = setting.get("default");
        Type type = TYPES.get(Fields.string(schema.get("type")));
        JsonNode json = Json.of(schema);
        if (patternsFit(schema)) {
            Error error = schemas.of(json).validate(Json.of(fallback)).stream()
                    .findFirst()
                    .orElse(null);
            if (error != null) {
                errors.add(
                        fallback.mark(),
                        Fault.BAD_DEFAULT,
                        Map.of("problem", SchemaWords.range(error, Fields.string(fallback))));
            }
        }
        return new SettingDecl(
                name,
                Fields.text(setting.get("title")),
                Fields.text(setting.get("help")),
                Json.write(json),
                value(fallback, type));
    }

    private boolean patternsFit(MapNode schema) {
        boolean fit = true;
        for (Node pattern : new Node[] {
            schema.get("pattern"), Fields.map(schema.get("items")).get("pattern")
        }) {
            var problem = Schemas.patternProblem(Fields.string(pattern));
            problem.ifPresent(words -> errors.add(pattern.mark(), Fault.BAD_PATTERN, Map.of("problem", words)));
            fit &= problem.isEmpty();
        }
        return fit;
    }

    private static Object value(Node fallback, Type type) {
        return switch (type) {
            case TEXT -> Fields.string(fallback);
            case WHOLE -> Fields.number(fallback).map(Number::longValue).orElse(0L);
            case AMOUNT -> Fields.number(fallback).map(Number::doubleValue).orElse(0.0);
            case TRUTH -> Fields.truth(fallback);
            case TEXTS -> List.copyOf(Fields.strings(fallback));
        };
    }
}
