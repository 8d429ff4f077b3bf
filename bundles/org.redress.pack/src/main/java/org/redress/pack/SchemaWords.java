package org.redress.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.redress.api.text.Text;

/** The validator's findings in words for people. */
final class SchemaWords {

    /** Annotation of the published schema: what a pattern asks for, by language. */
    private static final String EXPECTED = "x-expected";

    private static final BigDecimal CENT = new BigDecimal("0.01");

    private static final Map<String, Text> KINDS = Map.of(
            "string", Text.of("文字", "text"),
            "integer", Text.of("整数", "a whole number"),
            "number", Text.of("数字", "a number"),
            "boolean", Text.of("true 或 false", "true or false"),
            "array", Text.of("列表", "a list"),
            "object", Text.of("键和值", "keys with values"));

    private SchemaWords() {}

    /** Keys allowed where the error is. */
    static List<String> keys(Error error, JsonNode root) {
        List<String> keys = new ArrayList<>();
        around(error, root).path("properties").fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** What a value or key that does not match should look like. */
    static Text expected(Error error, JsonNode root) {
        JsonNode rule = error.getSchemaNode();
        JsonNode from = rule.has("$ref") ? at(root, rule.get("$ref").asText()) : around(error, root);
        JsonNode words = from.path(EXPECTED);
        return words.isObject()
                ? Text.of(words.path("zh").asText(), words.path("en").asText())
                : Text.of(
                        "符合 " + from.path("pattern").asText(),
                        "a match of " + from.path("pattern").asText());
    }

    /** The kinds of value that a "type" rule allows. */
    static Text kinds(JsonNode rule, Node found) {
        List<Text> kinds = StreamSupport.stream(
                        (rule.isArray() ? rule : Json.NODES.arrayNode().add(rule)).spliterator(), false)
                .map(kind -> KINDS.getOrDefault(kind.asText(), Text.same(kind.asText())))
                .toList();
        Text all = Text.of(join(kinds, "zh", "或"), join(kinds, "en", " or "));
        boolean quotes =
                rule.asText().equals("string") && found instanceof Node.Scalar scalar && scalar.value() != null;
        return quotes ? Text.of(all.in("zh") + "；请加引号", all.in("en") + "; put it in quotes") : all;
    }

    /** Rules about size, number and repetition. */
    static Text range(Error error, String value) {
        return switch (error.getKeyword()) {
            case "minimum" -> bound("{value} 太小；最小为 {bound}", "{value} is too small; at least {bound}", error, value);
            case "exclusiveMinimum" ->
                bound("{value} 太小；必须大于 {bound}", "{value} is too small; it must be more than {bound}", error, value);
            case "maximum" -> bound("{value} 太大；最大为 {bound}", "{value} is too large; at most {bound}", error, value);
            case "exclusiveMaximum" ->
                bound("{value} 太大；必须小于 {bound}", "{value} is too large; it must be less than {bound}", error, value);
            case "multipleOf" ->
                error.getSchemaNode().decimalValue().compareTo(CENT) == 0
                        ? Text.of("{value} 的小数位太多；最多两位小数", "{value} has too many decimals; two at most")
                                .with("value", Errors.quotable(value))
                        : bound("{value} 应为 {bound} 的整数倍", "{value} must be a multiple of {bound}", error, value);
            case "minLength" -> bound("文字太短；至少 {bound} 个字符", "too short; at least {bound} characters", error, value);
            case "maxLength" -> bound("文字太长；最多 {bound} 个字符", "too long; at most {bound} characters", error, value);
            case "minItems" -> bound("列表至少要有 {bound} 项", "the list needs at least {bound} entries", error, value);
            case "maxItems" -> bound("列表最多 {bound} 项", "the list may have at most {bound} entries", error, value);
            case "minProperties" -> bound("至少要有 {bound} 个键", "at least {bound} key is needed", error, value);
            case "maxProperties" -> bound("最多 {bound} 个键", "at most {bound} keys are allowed", error, value);
            case "uniqueItems" -> Text.of("列表中有重复的项", "the list holds the same entry twice");
            case "enum", "const" ->
                Text.of("“{value}”不在可选值中：{bound}", "\"{value}\" is not one of: {bound}")
                        .with("value", Errors.quotable(value))
                        .with("bound", list(error.getSchemaNode()));
            case "pattern" -> bound("“{value}”的写法不符合 {bound}", "\"{value}\" does not match {bound}", error, value);
            case "format" ->
                Text.of("“{value}”不是有效日期；应写成 2026-11-19", "\"{value}\" is no date; write 2026-11-19")
                        .with("value", Errors.quotable(value));
            case "type" -> Text.of("应为{kind}", "must be {kind}").with("kind", kinds(error.getSchemaNode(), null));
            default -> Text.of("不符合规则 " + error.getKeyword(), "does not meet the rule " + error.getKeyword());
        };
    }

    static Text list(JsonNode values) {
        return Text.same(StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", ")));
    }

    private static Text bound(String zh, String en, Error error, String value) {
        return Text.of(zh, en)
                .with("value", Errors.quotable(value))
                .with("bound", error.getSchemaNode().asText());
    }

    private static String join(List<Text> texts, String language, String between) {
        return texts.stream().map(text -> text.in(language)).collect(Collectors.joining(between));
    }

    /** The schema that holds the failing keyword. */
    private static JsonNode around(Error error, JsonNode root) {
        String location = error.getSchemaLocation().toString();
        return at(root, location.substring(location.indexOf('#'), location.lastIndexOf('/')));
    }

    private static JsonNode at(JsonNode root, String fragment) {
        return root.at(fragment.substring(fragment.indexOf('#') + 1));
    }
}
