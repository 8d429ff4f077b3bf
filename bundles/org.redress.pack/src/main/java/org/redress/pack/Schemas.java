package org.redress.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.regex.JDKRegularExpressionFactory;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.redress.api.text.Text;

/**
 * JSON Schemas ready for use. Formats are checked, nothing is fetched. Schemas that a pack brings match patterns in
 * linear time, so that no pattern of a pack can hold up a server; the format's own schema needs look-ahead. Thread-safe.
 */
final class Schemas {

    /** The published schema of the pack format. */
    static final String FORMAT = "redress-pack-1.schema.json";

    /** What schemas say to pages and to error messages; validation passes over it, and without a word in the log. */
    private static final List<String> OURS =
            List.of("x-title", "x-help", "x-options", "x-kind", "x-required", "x-from", "x-expected");

    private static final Dialect DRAFT_WITH_OURS = Dialect.builder(Dialects.getDraft202012())
            .keywords(OURS.stream().map(NonValidationKeyword::new).toList())
            .build();

    private final SchemaRegistry foreign =
            registry(SchemaRegistryConfig.builder().regularExpressionFactory(pattern -> {
                Pattern compiled = Pattern.compile(pattern);
                return words -> compiled.matcher(words).find();
            }));

    private static SchemaRegistry registry(SchemaRegistryConfig.Builder config) {
        SchemaRegistryConfig built =
                config.formatAssertionsEnabled(true).locale(Locale.ROOT).build();
        return SchemaRegistry.withDialect(
                DRAFT_WITH_OURS, builder -> builder.schemaRegistryConfig(built).schemaCacheEnabled(false));
    }

    static Schema format() {
        return registry(SchemaRegistryConfig.builder()
                        .regularExpressionFactory(JDKRegularExpressionFactory.getInstance()))
                .getSchema(Json.resource(FORMAT));
    }

    Schema of(JsonNode schema) {
        return foreign.getSchema(schema);
    }

    /** What is wrong with a regular expression of a pack; empty when it can be used. */
    static Optional<Text> patternProblem(String pattern) {
        try {
            Pattern.compile(pattern);
            return Optional.empty();
        } catch (PatternSyntaxException broken) {
            return Optional.of(Text.of(
                    "RE2 语法错误（" + Errors.quotable(broken.getDescription()) + "）；不支持前瞻、后顾和反向引用",
                    "not RE2 syntax (" + Errors.quotable(broken.getDescription())
                            + "); look-around and back references are not supported"));
        }
    }
}
