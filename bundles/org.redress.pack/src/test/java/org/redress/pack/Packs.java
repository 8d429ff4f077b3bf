package org.redress.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.redress.api.procedure.PackCompiler.Compilation;
import org.redress.api.procedure.PackCompiler.Compiled;
import org.redress.api.procedure.PackCompiler.Refused;
import org.redress.api.procedure.PackError;
import org.redress.api.procedure.PackSource;
import org.redress.api.procedure.Procedure;

/** Packs for tests, and short ways to compile them. */
final class Packs {

    static final YamlPackCompiler COMPILER = new YamlPackCompiler();

    private static final List<String> RICH =
            List.of("pack.yaml", "rules.yaml", "types/service.yaml", "types/side-effect.yaml");

    /** A pack that is complete but for what a test appends to it. */
    static final String SMALL = """
            redress: 1
            pack:
              id: small
              version: 1.0.0
              kind: procedure
              title: { zh: 小, en: Small }
              description: { zh: 小, en: Small }
            roles:
              clerk: { title: { zh: 店员, en: Clerk }, rights: [register, work] }
              viewer: { title: { zh: 查看, en: Viewer }, rights: [] }
            remedies:
              refund: { title: { zh: 退款, en: Refund }, money: true }
            settings:
              limit: { title: { zh: 上限, en: Limit }, help: { zh: 上限, en: Limit }, schema: { type: number }, default: 5 }
              word: { title: { zh: 词, en: Word }, help: { zh: 词, en: Word }, schema: { type: string }, default: x }
            types:
              goods:
                title: { zh: 商品, en: Goods }
                hint: { zh: 商品, en: Goods }
                channels: [phone]
                form:
                  boughtOn: { title: { zh: 购买日, en: Bought on }, kind: date, required: true }
                  brokenOn: { title: { zh: 损坏日, en: Broken on }, kind: date }
                  colour: { title: { zh: 颜色, en: Colour }, kind: choice, options: { red: { zh: 红, en: Red } } }
                  pieces: { title: { zh: 件数, en: Pieces }, kind: whole }
                remedies: [refund]
                stages:
                  - id: look
                    title: { zh: 查看, en: Look }
                    purpose: { zh: 查看, en: Look }
                    role: clerk
                    tasks:
                      - { id: ask, title: { zh: 问, en: Ask } }
            """;

    private Packs() {}

    static PackSource rich() {
        TreeMap<String, String> files = new TreeMap<>();
        RICH.forEach(name -> files.put(name, resource("rich/" + name)));
        return new PackSource(files);
    }

    static String resource(String name) {
        try (InputStream in = Packs.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Compilation compile(String text) {
        return COMPILER.compile(PackSource.single("p.yaml", text));
    }

    static Procedure compiled(String text) {
        return compiled(PackSource.single("p.yaml", text));
    }

    static Procedure compiled(PackSource source) {
        Compilation result = COMPILER.compile(source);
        if (result instanceof Refused refused) {
            throw new AssertionError(String.join("\n", lines(refused.errors())));
        }
        return ((Compiled) result).procedure();
    }

    /** {@code line:column code} of each error. */
    static List<String> refusals(String text) {
        return refusals(PackSource.single("p.yaml", text)).stream()
                .map(error -> error.line() + ":" + error.column() + " " + error.code())
                .toList();
    }

    static List<PackError> refusals(PackSource source) {
        Compilation result = COMPILER.compile(source);
        assertThat(result).isInstanceOf(Refused.class);
        List<PackError> errors = ((Refused) result).errors();
        assertThat(errors).isNotEmpty().allSatisfy(error -> {
            assertThat(error.message().byLanguage()).containsOnlyKeys("zh", "en");
            assertThat(error.message().byLanguage().values())
                    .allSatisfy(words -> assertThat(words).isNotBlank().doesNotContainPattern("\\{[a-z]+}"));
        });
        return errors;
    }

    static List<String> lines(List<PackError> errors) {
        return errors.stream()
                .map(error -> error.in("en") + "  |  " + error.message().in("zh"))
                .toList();
    }
}
