package org.redress.itests.procedures;

import java.nio.file.Path;
import java.util.List;

/** The page {@code docs/procedures.md}: what each procedure demands and which test proves it. */
final class ProcedurePage {

    private ProcedurePage() {}

    static String of(List<ProcedureRules> procedures, TestMethods tests) {
        StringBuilder page = new StringBuilder("""
                # Procedures and their rules

                What each written procedure demands and the test that proves it in Redress. Generated from `rules.yaml` beside
                each pack; the build fails when a rule has no test, or when this page is not the generated one. It is written by
                `mvn verify -DskipITs -pl itests -am -Dtest=ProcedureRulesTest -Dsurefire.failIfNoSpecifiedTests=false -Dredress.write=true`.

                | Procedure | Pack | Rules |
                |---|---|---|
                """);
        for (ProcedureRules procedure : procedures) {
            page.append("| [%s](#%s) | [%s](../bundles/packs/%s) %s · %s | %d |\n"
                    .formatted(
                            procedure.procedure(),
                            anchor(procedure),
                            procedure.pack(),
                            procedure.pack(),
                            procedure.title().zh(),
                            procedure.title().en(),
                            procedure.rules().map(List::size).orElse(0)));
        }
        for (ProcedureRules procedure : procedures) {
            page.append("\n## %s %s\n\n| Rule | | | Proof |\n|---|---|---|---|\n"
                    .formatted(procedure.procedure(), procedure.pack()));
            for (ProcedureRules.Rule rule : procedure.rules().orElse(List.of())) {
                page.append("| %s | %s | %s | %s |\n"
                        .formatted(
                                rule.id(),
                                cell(rule.words().zh()),
                                cell(rule.words().en()),
                                String.join(
                                        "<br>",
                                        rule.proofs().stream()
                                                .map(proof -> link(
                                                        proof,
                                                        tests.proof(proof, procedure.pack())
                                                                .orElseThrow()))
                                                .toList())));
            }
        }
        return page.toString();
    }

    private static String anchor(ProcedureRules procedure) {
        return procedure.procedure().toLowerCase(java.util.Locale.ROOT) + "-" + procedure.pack();
    }

    private static String link(String proof, Path file) {
        return "[%s](../%s)".formatted(proof.replace("_", "\\_"), file);
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace('\n', ' ').strip();
    }
}
