package org.redress.upkeep.configuration;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;

/** A configuration file as text: JSON for people, two blanks a step. What it does not know is refused. */
final class FileText {

    private static final int LARGEST = 8_000_000;

    private static final JsonSetter.Value WITHOUT_NULLS = JsonSetter.Value.forContentNulls(Nulls.FAIL);
    private static final JsonSetter.Value MAY_BE_LEFT_OUT = JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.FAIL);
    private static final JsonInclude.Value NOT_WHEN_EMPTY =
            JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS);

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new SimpleModule()
                    .addSerializer(ZoneId.class, ToStringSerializer.instance)
                    .addDeserializer(ZoneId.class, new Read<>(ZoneId.class, ZoneId::of))
                    .addKeyDeserializer(LocalDate.class, new Read.Key(LocalDate::parse)))
            .serializationInclusion(JsonInclude.Include.NON_ABSENT)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withConfigOverride(List.class, list -> list.setSetterInfo(WITHOUT_NULLS))
            .withConfigOverride(
                    Map.class, map -> map.setSetterInfo(MAY_BE_LEFT_OUT).setInclude(NOT_WHEN_EMPTY))
            .withConfigOverride(
                    SortedMap.class, map -> map.setSetterInfo(MAY_BE_LEFT_OUT).setInclude(NOT_WHEN_EMPTY))
            .withCoercionConfig(
                    LogicalType.Textual, text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private static final DefaultPrettyPrinter PRINTER = new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));

    private FileText() {}

    static String write(ConfigurationFile file) {
        try {
            return MAPPER.writer(PRINTER).writeValueAsString(file) + "\n";
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("a configuration cannot be written", bug);
        }
    }

    /** One entry as a tree, to compare it value by value. */
    static JsonNode tree(Object entry) {
        return MAPPER.valueToTree(entry);
    }

    static Outcome<ConfigurationFile> read(String text) {
        if (text.length() > LARGEST) {
            return refused("", Text.of("文件过大。", "The file is too large."));
        }
        try {
            ConfigurationFile file = MAPPER.readValue(text, ConfigurationFile.class);
            return file.configuration().equals(ConfigurationFile.FORMAT)
                    ? Outcome.done(file)
                    : refused(
                            "/configuration",
                            Text.of(
                                    "应为「" + ConfigurationFile.FORMAT + "」；此文件由其他版本导出。",
                                    "Expected '" + ConfigurationFile.FORMAT + "'; another version wrote this file."));
        } catch (JsonMappingException wrong) {
            return refused(pointer(wrong), words(wrong));
        } catch (JsonProcessingException malformed) {
            return refused("", words(malformed));
        }
    }

    private static String pointer(JsonMappingException wrong) {
        return wrong.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                .collect(Collectors.joining());
    }

    private static Text words(JsonProcessingException wrong) {
        String line = wrong.getLocation() == null
                ? "-"
                : String.valueOf(wrong.getLocation().getLineNr());
        String what = wrong.getOriginalMessage().lines().findFirst().orElse("");
        return Text.of("第 {line} 行无法识别：{what}", "Line {line} cannot be read: {what}")
                .with("line", line)
                .with("what", what);
    }

    static <T> Outcome<T> refused(String pointer, Text message) {
        return new Outcome.Invalid<>(
                Problem.of(
                        "RD-UPK-102",
                        "这不是可用的配置文件，请更正后重试。",
                        "This is no configuration file that can be used. Correct it and try again."),
                List.of(new FieldError(pointer, message)));
    }
}
