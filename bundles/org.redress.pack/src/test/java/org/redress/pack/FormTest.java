package org.redress.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.api.problem.FieldError;
import org.redress.api.procedure.Form;
import org.redress.api.procedure.FormField;

class FormTest {

    private final Form form =
            Packs.compiled(Packs.rich()).types().get("rich-clinic/side-effect").form();

    @Test
    void fields_come_in_the_order_of_the_pack() {
        assertThat(form.fields())
                .extracting(FormField::name)
                .containsExactly(
                        "treatedOn",
                        "onsetOn",
                        "symptoms",
                        "severity",
                        "paid",
                        "visits",
                        "pregnant",
                        "product",
                        "story");
        assertThat(form.fields()).extracting(FormField::maxLength).containsExactly(0, 0, 0, 0, 0, 0, 0, 12, 6000);
        assertThat(form.fields().get(5).maximum()).contains(99.0);
        assertThat(form.fields().get(2).options())
                .extracting(FormField.Option::value)
                .containsExactly("redness", "rash");
    }

    @Test
    void the_schema_is_closed_draft_2020_12_with_titles_in_both_languages() {
        JsonNode schema = Json.read(form.schema());
        assertThat(schema.path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.path("additionalProperties").booleanValue()).isFalse();
        assertThat(schema.has("required")).isFalse();
        assertThat(form.schema())
                .contains("\"minimum\":1,\"maximum\":99")
                .contains("\"minimum\":0,\"maximum\":999999999999.99,\"multipleOf\":0.01");
        JsonNode severity = schema.at("/properties/severity");
        assertThat(severity.path("enum").toString()).isEqualTo("[\"light\",\"grave\"]");
        assertThat(severity.at("/x-title/zh").asText()).isEqualTo("程度");
        assertThat(severity.at("/x-options/grave/en").asText()).isEqualTo("Grave");
        assertThat(schema.at("/properties/treatedOn/format").asText()).isEqualTo("date");
        assertThat(schema.at("/properties/treatedOn/x-required").booleanValue()).isTrue();
        assertThat(schema.at("/properties/onsetOn/x-help/en").asText()).isEqualTo("When symptoms first showed");
    }

    @Test
    void good_values_pass() {
        assertThat(form.check(Map.of(
                        "treatedOn",
                        "2024-02-29",
                        "symptoms",
                        List.of("redness", "rash"),
                        "severity",
                        "light",
                        "paid",
                        120.35,
                        "visits",
                        3,
                        "pregnant",
                        false,
                        "product",
                        "AB-12",
                        "story",
                        "长".repeat(6000))))
                .isEmpty();
        assertThat(form.check(Map.of("paid", new BigDecimal("999999999999.99"), "visits", 99L)))
                .isEmpty();
    }

    static List<Object[]> wrong() {
        return List.of(
                new Object[] {"treatedOn", "2026-02-30", "date"},
                new Object[] {"treatedOn", "yesterday", "date"},
                new Object[] {"treatedOn", 20261119, "date"},
                new Object[] {"symptoms", List.of("fever"), "Redness, Rash"},
                new Object[] {"symptoms", "redness", "Redness, Rash"},
                new Object[] {"symptoms", List.of("rash", "rash"), "twice"},
                new Object[] {"severity", "grim", "Light, Grave"},
                new Object[] {"paid", -1, "at least 0"},
                new Object[] {"paid", 1.005, "too many decimals"},
                new Object[] {"paid", "12", "amount in figures"},
                new Object[] {"paid", Double.NaN, "amount in figures"},
                new Object[] {"paid", new BigDecimal("1e30"), "at most"},
                new Object[] {"visits", 0, "at least 1"},
                new Object[] {"visits", 1.5, "whole number"},
                new Object[] {"pregnant", "yes", "true or false"},
                new Object[] {"product", "ab-12", "does not match"},
                new Object[] {"product", "A1", "at least 3"},
                new Object[] {"product", "A".repeat(13), "at most 12"},
                new Object[] {"story", "x".repeat(6001), "at most 6000"},
                new Object[] {"story", Map.of("a", 1), "words"},
                new Object[] {"unknown", "x", "no such field"});
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void a_wrong_value_is_told_at_its_field_in_both_languages(String field, Object value, String words) {
        List<FieldError> errors = form.check(Map.of(field, value));
        assertThat(errors).isNotEmpty().allSatisfy(error -> {
            assertThat(error.pointer()).isEqualTo("/fields/" + field);
            assertThat(error.message().byLanguage()).containsOnlyKeys("zh", "en");
        });
        assertThat(errors)
                .anySatisfy(error -> assertThat(error.message().in("en")).contains(words));
    }

    @Test
    void pointers_are_escaped() {
        assertThat(form.check(Map.of("a/b~c", 1)))
                .extracting(FieldError::pointer)
                .containsExactly("/fields/a~1b~0c");
    }

    @Test
    void what_is_not_there_is_missing_but_no_error() {
        Map<String, Object> values = new HashMap<>();
        assertThat(form.check(values)).isEmpty();
        assertThat(form.missing(values)).extracting(FormField::name).containsExactly("treatedOn", "symptoms");
        values.put("treatedOn", "  ");
        values.put("symptoms", List.of());
        values.put("paid", null);
        assertThat(form.check(values)).isEmpty();
        assertThat(form.missing(values)).extracting(FormField::name).containsExactly("treatedOn", "symptoms");
        values.put("treatedOn", "2026-11-01");
        assertThat(form.missing(values)).extracting(FormField::name).containsExactly("symptoms");
    }

    @Test
    void limits_and_options_belong_to_kinds_that_have_them() {
        String form = Packs.SMALL
                .replace("kind: date, required: true", "kind: date, options: { aa: { zh: 甲, en: A } }, max-length: 3")
                .replace("kind: choice, options: { red: { zh: 红, en: Red } }", "kind: choice")
                .replace("kind: whole", "kind: whole, minimum: 5, maximum: 2")
                .replace("brokenOn:", "package:");
        assertThat(Packs.refusals(form))
                .containsExactly(
                        "22:66 RD-PCK-031",
                        "22:101 RD-PCK-031",
                        "23:7 RD-PCK-024",
                        "24:7 RD-PCK-011",
                        "25:70 RD-PCK-033");
    }

    @Test
    void patterns_are_of_the_kind_that_is_matched_in_linear_time() {
        assertThat(Packs.refusals(Packs.SMALL.replace("kind: whole", "kind: text, schema: { pattern: '(?=x)' }")))
                .containsExactly("25:79 RD-PCK-034");
        Form slow = Packs.compiled(Packs.SMALL.replace("kind: whole", "kind: text, schema: { pattern: '^(a+)+$' }"))
                .types()
                .get("small/goods")
                .form();
        assertThat(slow.check(Map.of("pieces", "a".repeat(199) + "b"))).hasSize(1);
    }
}
