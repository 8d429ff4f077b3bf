package org.redress.itests.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each rule of each written procedure is proven by a test, and the page that shows it is up to date. */
class ProcedureRulesTest {

    private static final Path REPOSITORY = repository();

    private final List<ProcedureRules> procedures = ProcedureRules.all(REPOSITORY);
    private final TestMethods tests = new TestMethods(REPOSITORY);

    @Test
    void each_of_the_nineteen_procedures_is_a_pack_that_lists_its_rules() {
        assertThat(procedures)
                .extracting(ProcedureRules::procedure)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 19)
                        .mapToObj("P%02d"::formatted)
                        .toList());
        assertThat(procedures).allSatisfy(procedure -> assertThat(procedure.rules())
                .as(procedure.pack() + "/rules.yaml")
                .hasValueSatisfying(rules -> assertThat(rules).isNotEmpty()));
    }

    @Test
    void each_rule_names_tests_that_there_are() {
        for (ProcedureRules procedure : procedures) {
            for (ProcedureRules.Rule rule : procedure.rules().orElseThrow()) {
                assertThat(rule.proofs()).as(rule.id()).isNotEmpty();
                assertThat(rule.proofs()).as("proofs of " + rule.id()).allSatisfy(proof -> assertThat(
                                tests.proof(proof, procedure.pack()))
                        .as(proof + ": one such test, or one of the pack's own")
                        .isPresent());
            }
        }
    }

    @Test
    void each_rule_has_an_id_of_its_procedure_and_words_in_both_languages() {
        Set<String> ids = new HashSet<>();
        for (ProcedureRules procedure : procedures) {
            for (ProcedureRules.Rule rule : procedure.rules().orElseThrow()) {
                assertThat(rule.id()).matches(procedure.procedure() + "-\\d\\d");
                assertThat(ids.add(rule.id())).as(rule.id() + " stands once").isTrue();
                assertThat(rule.words().zh()).as(rule.id()).containsPattern("\\p{IsHan}");
                assertThat(rule.words().en()).as(rule.id()).doesNotContainPattern("\\p{IsHan}");
            }
        }
    }

    /** Written instead of compared with {@code -Dredress.write=true}. */
    @Test
    void the_page_is_the_one_that_the_rules_make() throws IOException {
        Path page = REPOSITORY.resolve("docs/procedures.md");
        String made = ProcedurePage.of(procedures, tests);
        if (Boolean.getBoolean("redress.write")) {
            Files.writeString(page, made);
        }
        assertThat(page).hasContent(made);
    }

    private static Path repository() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(directory.resolve("bundles/packs"))) {
            directory = directory.getParent();
        }
        return directory;
    }
}
