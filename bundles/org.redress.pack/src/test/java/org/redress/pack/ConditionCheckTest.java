package org.redress.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.api.procedure.PackError;
import org.redress.api.procedure.PackSource;

/** Conditions are checked when the pack is compiled, and wrong ones told at the place inside the scalar. */
class ConditionCheckTest {

    /** The condition's scalar starts in line 37, column 14. */
    private static String gate(String scalar) {
        return Packs.SMALL + "gates:\n  gg:\n    on: [close]\n    require: " + scalar
                + "\n    reason: { zh: 因, en: Why }\n";
    }

    private static List<PackError> errors(String scalar) {
        return Packs.refusals(PackSource.single("p.yaml", gate(scalar)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "case.urgnet ; 37:19 RD-PCK-051 ; urgent",
                "'case.urgnet' ; 37:20 RD-PCK-051 ; urgent",
                "\"case.urgnet\" ; 37:20 RD-PCK-051 ; urgent",
                "'''a'' in [''b''] || case.urgnet' ; 37:40 RD-PCK-051 ; urgent",
                "\"'好' == today\\n || case.urgnet\" ; 37:38 RD-PCK-051 ; urgent",
                "has(fields.colr) ; 37:25 RD-PCK-051 ; colour",
                "settings.limt > 1 ; 37:23 RD-PCK-051 ; limit",
                "evidense.size() > 0 ; 37:14 RD-PCK-051 ; evidence",
                "fields.pieces > 'a' ; 37:28 RD-PCK-052 ; int, string",
                "demand.amount * 2 > 1 ; 37:28 RD-PCK-052 ; double, int",
                "days(today, 3) > 1 ; 37:18 RD-PCK-052 ; string, int",
                "case.type ; 37:14 RD-PCK-053 ; string",
                "1 ; 37:14 RD-PCK-012 ; put it in quotes",
                "case.urgent && ; 37:28 RD-PCK-050 ; not complete",
                "dyn(case).foo ; 37:14 RD-PCK-053 ; dyn",
                "dyn(case).foo == 1 ; 37:18 RD-PCK-051 ; urgent",
                "today.matches('(') ; 37:28 RD-PCK-034 ; RE2"
            })
    void a_slip_is_found_at_its_place(String scalar, String found, String words) {
        PackError error = errors(scalar).get(0);
        assertThat(error.line() + ":" + error.column() + " " + error.code()).isEqualTo(found);
        assertThat(error.message().in("en")).contains(words);
    }

    @Test
    void places_are_found_in_block_scalars_too() {
        assertThat(errors(">-\n      case.urgent\n        && case.urgnet"))
                .extracting(PackError::line, PackError::column)
                .containsExactly(tuple(39, 17));
        assertThat(errors("|\n      case.urgent\n\n      && case.urgnet"))
                .extracting(PackError::line, PackError::column)
                .containsExactly(tuple(40, 15));
        assertThat(errors("case.urgent\n      && case.urgnet"))
                .extracting(PackError::line, PackError::column)
                .containsExactly(tuple(38, 15));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "fields.colour == 'blue' | 37:32 | red",
                "'lok' == case.stage | 37:15 | look",
                "case.stage in ['look', 'lok'] | 37:38 | look",
                "'aks' in tasks | 37:15 | ask",
                "case.kind != 'inqury' | 37:28 | inquiry",
                "demand.kind == 'refnd' | 37:30 | refund",
                "'custmer' in accounts | 37:15 | customer",
                "'boughtAt' in missing | 37:15 | boughtOn",
                "'photo' in evidence | 37:15 | evidence"
            })
    void a_value_that_can_never_be_is_refused(String condition, String place, String meant) {
        String scalar = "\"" + condition + "\"";
        PackError error = errors(scalar).get(0);
        assertThat(error.line() + ":" + error.column() + " " + error.code()).isEqualTo(place + " RD-PCK-055");
        assertThat(error.message().in("en")).contains(meant);
    }

    @Test
    void values_of_facts_without_a_list_are_free() {
        assertThat(Packs.compiled(gate("'case.branch == \"sh-jingan\" && case.severity == \"\"'"))
                        .gates())
                .hasSize(1);
    }

    @Test
    void long_deep_and_wide_conditions_are_refused() {
        assertThat(errors("'" + "(".repeat(40) + "true" + ")".repeat(40) + "'"))
                .extracting(PackError::code)
                .containsExactly("RD-PCK-054");
        assertThat(errors("'" + "[".repeat(500) + "'"))
                .extracting(PackError::code)
                .contains("RD-PCK-054");
        assertThat(errors("'" + "true || ".repeat(300) + "true'"))
                .extracting(PackError::code)
                .containsExactly("RD-PCK-015");
    }

    @Test
    void a_gate_sees_the_fields_of_its_types_only() {
        String two = Packs.SMALL + """
                  other:
                    title: { zh: 其他, en: Other }
                    hint: { zh: 其他, en: Other }
                    channels: [phone]
                    form:
                      noise: { title: { zh: 噪声, en: Noise }, kind: truth }
                    stages:
                      - { id: hear, title: { zh: 听, en: H }, purpose: { zh: 听, en: H }, role: clerk }
                gates:
                  gg: { on: [close], types: [TYPE], require: 'has(fields.noise)', reason: { zh: 因, en: W } }
                """;
        assertThat(Packs.compiled(two.replace("TYPE", "other")).gates()).hasSize(1);
        assertThat(Packs.compiled(two.replace("types: [TYPE], ", "")).gates()).hasSize(1);
        assertThat(Packs.refusals(two.replace("TYPE", "goods"))).containsExactly("43:59 RD-PCK-051");
    }

    @Test
    void a_field_name_means_the_same_kind_in_every_type() {
        String two = Packs.SMALL + """
                  other:
                    title: { zh: 其他, en: Other }
                    hint: { zh: 其他, en: Other }
                    channels: [phone]
                    form:
                      pieces: { title: { zh: 件数, en: Pieces }, kind: text }
                    stages:
                      - { id: hear, title: { zh: 听, en: H }, purpose: { zh: 听, en: H }, role: clerk }
                """;
        PackError error = Packs.refusals(PackSource.single("p.yaml", two)).get(0);
        assertThat(error.in("en"))
                .startsWith("p.yaml:39:54: RD-PCK-032")
                .contains("\"pieces\" is of kind whole in type \"goods\"");
    }
}
