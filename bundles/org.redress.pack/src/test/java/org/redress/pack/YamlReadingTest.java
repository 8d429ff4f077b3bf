package org.redress.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.api.procedure.PackError;
import org.redress.api.procedure.PackSource;

class YamlReadingTest {

    @Test
    void anchors_and_aliases_are_refused_before_they_can_multiply() {
        String bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n";
        assertThat(Packs.refusals(bomb)).containsExactly("1:4 RD-PCK-004");
        assertThat(Packs.refusals("a: *b\n")).containsExactly("1:4 RD-PCK-004");
    }

    @Test
    void a_star_without_quotes_is_told_to_be_quoted() {
        PackError error =
                Packs.refusals(PackSource.single("p.yaml", "remedy: *\n")).get(0);
        assertThat(error.message().in("en")).contains("in quotes");
    }

    @Test
    void a_key_may_stand_only_once_in_a_map() {
        assertThat(Packs.refusals("roles:\n  ab: 1\n  ab: 2\n")).containsExactly("3:3 RD-PCK-006");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: !!java.net.URL [x]\n", "a: !x b\n", "a: !!str b\n", "a: !!binary aGk=\n"})
    void tags_are_refused(String text) {
        assertThat(Packs.refusals(text)).containsExactly("1:4 RD-PCK-005");
    }

    @Test
    void nesting_ends_at_twenty_four_levels() {
        assertThat(Packs.refusals("a: " + "[".repeat(23) + "]".repeat(23) + "\n"))
                .containsExactly("1:1 RD-PCK-010");
        assertThat(Packs.refusals("a: " + "[".repeat(24) + "]".repeat(24) + "\n"))
                .containsExactly("1:27 RD-PCK-007");
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(Packs.refusals("a: " + "[".repeat(200_000))).containsExactly("1:27 RD-PCK-007"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"- a\n", "words\n", "1\n"})
    void a_file_is_one_map(String text) {
        assertThat(Packs.refusals(text)).containsExactly("1:1 RD-PCK-008");
    }

    @Test
    void an_empty_file_and_a_second_document_are_refused() {
        assertThat(Packs.refusals("")).containsExactly("0:0 RD-PCK-008");
        assertThat(Packs.refusals("# nothing\n")).containsExactly("0:0 RD-PCK-008");
        assertThat(Packs.refusals("a: 1\n---\nb: 1\n")).containsExactly("2:1 RD-PCK-008");
    }

    @Test
    void keys_are_plain_text() {
        assertThat(Packs.refusals("? [a]\n: b\n")).containsExactly("1:3 RD-PCK-009");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a:\\n\\t- b\\n | 2:1 | spaces",
                "a: \"x\\n | 2:1 | closing quote",
                "a: [1, 2\\n | 2:1 | bracket",
                "a: b: c\\n | 1:5 | colon",
                "a: @x\\n | 1:4 | quotes",
                "a: \"\\q\"\\n | 1:6 | backslash",
                "key\\nother: 1\\n | 2:6 | indentation"
            })
    void broken_yaml_is_told_with_its_place_and_what_to_do(String text, String place, String words) {
        String yaml = text.replace("\\n", "\n").replace("\\t", "\t");
        PackError error = Packs.refusals(PackSource.single("p.yaml", yaml)).get(0);
        assertThat(error.line() + ":" + error.column()).isEqualTo(place);
        assertThat(error.code()).isEqualTo("RD-PCK-001");
        assertThat(error.message().in("en")).contains(words);
    }

    @Test
    void characters_that_yaml_does_not_allow_are_found() {
        assertThat(Packs.refusals("a: b\nc: \u0001\n")).containsExactly("2:4 RD-PCK-001");
        assertThat(Packs.refusals("a: \uD800\n")).containsExactly("1:4 RD-PCK-001");
    }

    @Test
    void replacement_characters_of_broken_utf8_are_words_like_others() {
        assertThat(Packs.compiled(Packs.SMALL.replace("en: Small", "en: Sm\uFFFDll"))
                        .title()
                        .in("en"))
                .isEqualTo("Sm\uFFFDll");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pack.txt", "../pack.yaml", "/pack.yaml", "a//b.yaml", "pack", "a\nb.yaml"})
    void files_are_relative_yaml_paths(String name) {
        PackError error = Packs.refusals(PackSource.single(name, Packs.SMALL)).get(0);
        assertThat(error.code()).isEqualTo("RD-PCK-002");
        assertThat(error.file()).isEqualTo(name);
    }

    @Test
    void a_file_has_a_megabyte_at_most() {
        String huge = "a: \"" + "好".repeat(400_000) + "\"\n";
        assertThat(Packs.refusals(huge)).containsExactly("0:0 RD-PCK-003");
    }

    @Test
    void a_pack_has_two_hundred_files_and_four_million_characters_at_most() {
        TreeMap<String, String> many = new TreeMap<>();
        for (int i = 0; i < 201; i++) {
            many.put("f" + i + ".yaml", "duties: []\n");
        }
        assertThat(Packs.refusals(new PackSource(many)))
                .extracting(PackError::code)
                .containsExactly("RD-PCK-003");
        TreeMap<String, String> large = new TreeMap<>();
        for (int i = 0; i < 5; i++) {
            large.put("f" + i + ".yaml", "# " + "x".repeat(900_000) + "\nduties: []\n");
        }
        assertThat(Packs.refusals(new PackSource(large)))
                .extracting(PackError::code)
                .containsExactly("RD-PCK-003");
    }

    @Test
    void every_file_is_read_before_the_pack_is_refused() {
        TreeMap<String, String> files = new TreeMap<>();
        files.put("a.yaml", "a: [\n");
        files.put("b.yaml", "b: *x\n");
        assertThat(Packs.refusals(new PackSource(files)))
                .extracting(error -> error.file() + " " + error.code())
                .containsExactly("a.yaml RD-PCK-001", "b.yaml RD-PCK-004");
    }

    @Test
    void yaml_1_2_knows_only_true_and_false() {
        assertThat(Packs.refusals(Packs.SMALL.replace("money: true", "money: yes")))
                .containsExactly("12:51 RD-PCK-012");
        assertThat(Packs.compiled(Packs.SMALL.replace("en: Red", "en: no"))
                        .types()
                        .get("small/goods")
                        .form()
                        .fields())
                .extracting(field -> field.options().stream()
                        .map(option -> option.title().in("en"))
                        .toList())
                .contains(List.of("no"));
    }

    @Test
    void a_huge_value_is_refused_and_not_repeated_in_the_message() {
        List<PackError> errors = Packs.refusals(
                PackSource.single("p.yaml", Packs.SMALL.replace("id: small", "id: " + "x".repeat(900_000))));
        assertThat(errors).extracting(PackError::code).containsExactly("RD-PCK-014");
        assertThat(errors.get(0).in("en")).hasSizeLessThan(600);
    }

    @Test
    void what_a_message_repeats_stays_on_one_line() {
        PackError error = Packs.refusals(PackSource.single("p.yaml", "\"a\\nb\\u2028c\": 1\n"))
                .get(0);
        assertThat(error.message().in("en"))
                .contains("a b c")
                .doesNotContain("\n")
                .doesNotContain("\u2028");
    }

    @Test
    void the_same_mistakes_give_the_same_errors() {
        String text = "'{line} {key}': 1\n'{line} {key}': 2\n";
        assertThat(Packs.compile(text)).isEqualTo(new YamlPackCompiler().compile(PackSource.single("p.yaml", text)));
    }
}
