package org.redress.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.api.procedure.PackError;
import org.redress.api.procedure.PackSource;

/** What the published schema refuses, told with line, column and what would be right. */
class FormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "redress: 1 | redress: 2 | 1:10 RD-PCK-018",
                "id: small | id: Small | 3:7 RD-PCK-014",
                "id: small | id: s | 3:7 RD-PCK-014",
                "id: small | id: a--b | 3:7 RD-PCK-014",
                "version: 1.0.0 | version: 1.0 | 4:12 RD-PCK-012",
                "version: 1.0.0 | version: v1.0.0 | 4:12 RD-PCK-014",
                "version: 1.0.0 | version: 1.0.00 | 4:12 RD-PCK-014",
                "kind: procedure | kind: flow | 5:9 RD-PCK-013",
                "kind: procedure | kinds: procedure | 5:3 RD-PCK-010",
                "title: { zh: 小, en: Small } | title: { zh: 小 } | 6:3 RD-PCK-016",
                "title: { zh: 小, en: Small } | title: { zh: 小, en: '' } | 6:23 RD-PCK-014",
                "title: { zh: 小, en: Small } | title: Small | 6:10 RD-PCK-012",
                "rights: [register, work] | rights: [register, rule] | 9:61 RD-PCK-013",
                "rights: [register, work] | rights: [register, register] | 9:50 RD-PCK-015",
                "'  clerk:' | '  Clerk:' | 9:3 RD-PCK-014",
                "'  limit:' | '  my-limit:' | 14:3 RD-PCK-014",
                "boughtOn: | bought-on: | 22:7 RD-PCK-014",
                "channels: [phone] | channels: [telegraph] | 20:16 RD-PCK-013",
                "channels: [phone] | channels: [] | 20:15 RD-PCK-015",
                "kind: whole | kind: number | 25:54 RD-PCK-013",
                "'role: clerk' | 'rolle: clerk' | 31:9 RD-PCK-010"
            })
    void a_slip_is_found_at_its_place(String right, String wrong, String found) {
        assertThat(Packs.SMALL).contains(right);
        assertThat(Packs.refusals(Packs.SMALL.replaceFirst(Pattern.quote(right), wrong)))
                .contains(found);
    }

    @Test
    void an_unknown_action_is_refused_with_the_known_ones() {
        String text = Packs.SMALL + "gates:\n  gg: { on: [finish], require: 'true', reason: { zh: 因, en: Why } }\n";
        PackError error = Packs.refusals(PackSource.single("p.yaml", text)).get(0);
        assertThat(error.line() + ":" + error.column() + " " + error.code()).isEqualTo("35:14 RD-PCK-013");
        assertThat(error.message().in("en")).contains("complete-stage").contains("carry-out-remedy");
    }

    @Test
    void unknown_triggers_and_what_they_are_about_are_refused() {
        String text = Packs.SMALL
                + "ladder:\n  - { id: aa, level: 1, on: [rained], tell: [clerk], why: { zh: 因, en: Why } }\n"
                + "clocks:\n  cc: { subject: ss, title: { zh: 因, en: W }, start: 'stage-entered:nowhere', amount: 1,"
                + " unit: days, stop: [rained, 'clock-breached:dd', 'closed:twice'], why: { zh: 因, en: W } }\n";
        assertThat(Packs.refusals(text))
                .containsExactlyInAnyOrder(
                        "35:30 RD-PCK-023",
                        "37:54 RD-PCK-023",
                        "37:109 RD-PCK-023",
                        "37:117 RD-PCK-023",
                        "37:138 RD-PCK-031");
    }

    @Test
    void amounts_have_two_decimals_and_are_not_negative() {
        String text = Packs.SMALL + "authority:\n  - { role: clerk, remedy: refund, single: 1.005, cumulative: -1 }\n";
        assertThat(Packs.refusals(text)).containsExactly("35:44 RD-PCK-015", "35:63 RD-PCK-015");
    }

    @Test
    void a_missing_key_is_told_at_the_key_above_it() {
        assertThat(Packs.refusals("redress: 1\npack:\n  id: small\n  version: 1.0.0\n  kind: overlay\n"))
                .containsExactly("2:1 RD-PCK-011", "2:1 RD-PCK-011");
        assertThat(Packs.refusals("redress: 1\n")).containsExactly("1:1 RD-PCK-011");
        assertThat(Packs.refusals("roles:\n")).containsExactly("1:1 RD-PCK-012");
    }

    @Test
    void exactly_one_file_names_the_pack() {
        assertThat(Packs.refusals("duties: []\n")).containsExactly("0:0 RD-PCK-020");
        Map<String, String> files = Map.of(
                "a.yaml",
                Packs.SMALL,
                "b.yaml",
                Packs.SMALL.lines().limit(7).reduce("", (text, line) -> text + line + "\n"));
        assertThat(Packs.refusals(new PackSource(new TreeMap<>(files))))
                .extracting(error -> error.file() + " " + error.line() + " " + error.code())
                .containsExactly("b.yaml 2 RD-PCK-021");
    }

    @Test
    void a_key_may_be_defined_in_one_file_only() {
        Map<String, String> files =
                Map.of("a.yaml", Packs.SMALL, "b.yaml", "remedies:\n  refund: { title: { zh: 退, en: R } }\n");
        PackError error = Packs.refusals(new PackSource(new TreeMap<>(files))).get(0);
        assertThat(error.in("en")).isEqualTo("b.yaml:2:3: RD-PCK-022 \"refund\" is already defined in a.yaml, line 12");
    }

    @Test
    void every_slip_is_told_at_once_up_to_fifty() {
        StringBuilder duties = new StringBuilder("duties:\n");
        for (int i = 0; i < 15; i++) {
            duties.append("  - { zh: '', en: '', x1: 1, y1: 2 }\n");
        }
        List<PackError> errors = Packs.refusals(PackSource.single("p.yaml", Packs.SMALL + duties));
        assertThat(errors).hasSize(51);
        assertThat(errors.get(50).code()).isEqualTo("RD-PCK-099");
        assertThat(errors.subList(0, 50))
                .isSortedAccordingTo((a, b) -> a.line() != b.line()
                        ? Integer.compare(a.line(), b.line())
                        : Integer.compare(a.column(), b.column()));
    }
}
