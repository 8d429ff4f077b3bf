package org.redress.itests.procedures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The rules of one written procedure as the file {@code rules.yaml} beside its pack lists them.
 *
 * @param directory of the pack
 * @param procedure for example {@code P06}
 * @param version of the pack
 */
record ProcedureRules(
        Path directory, String pack, String procedure, String version, Words title, Optional<List<Rule>> rules) {

    /** In both languages. */
    record Words(String zh, String en) {}

    /**
     * A rule of the procedure.
     *
     * @param id for example {@code P06-01}
     * @param proofs tests, each as {@code Class#method}
     */
    record Rule(String id, Words words, List<String> proofs) {}

    /** Of all packs that come from a written procedure, in the order of the procedures. */
    static List<ProcedureRules> all(Path repository) {
        try (Stream<Path> packs = Files.list(repository.resolve("bundles/packs"))) {
            return packs.filter(pack -> Files.exists(declaration(pack)))
                    .flatMap(pack -> of(pack).stream())
                    .sorted(Comparator.comparing(ProcedureRules::procedure).thenComparing(ProcedureRules::pack))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path declaration(Path pack) {
        return pack.resolve("src/main/resources/redress/pack.yaml");
    }

    /** Empty for packs that are no procedure, for example holidays. */
    private static Optional<ProcedureRules> of(Path directory) {
        Map<?, ?> pack = (Map<?, ?>) map(declaration(directory)).get("pack");
        String origin = String.valueOf(pack.get("origin"));
        if (!origin.matches("P\\d\\d")) {
            return Optional.empty();
        }
        Path list = directory.resolve("rules.yaml");
        Optional<List<Rule>> rules = Files.exists(list)
                ? Optional.of(((List<?>) load(list))
                        .stream().map(Map.class::cast).map(ProcedureRules::rule).toList())
                : Optional.empty();
        return Optional.of(new ProcedureRules(
                directory,
                String.valueOf(pack.get("id")),
                origin,
                String.valueOf(pack.get("version")),
                words(pack.get("title")),
                rules));
    }

    private static Rule rule(Map<?, ?> rule) {
        Object proof = rule.get("proof");
        List<String> proofs = proof instanceof List<?> several
                ? several.stream().map(String::valueOf).toList()
                : proof == null ? List.of() : List.of(String.valueOf(proof));
        return new Rule(String.valueOf(rule.get("id")), words(rule.get("rule")), proofs);
    }

    private static Words words(Object both) {
        Map<?, ?> words = (Map<?, ?>) both;
        return new Words(String.valueOf(words.get("zh")), String.valueOf(words.get("en")));
    }

    private static Map<?, ?> map(Path file) {
        return (Map<?, ?>) load(file);
    }

    private static Object load(Path file) {
        try {
            return new Load(LoadSettings.builder().setLabel(file.toString()).build())
                    .loadFromString(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
