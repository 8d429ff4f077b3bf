package org.redress.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.redress.api.procedure.PackCompiler.Compilation;
import org.redress.api.procedure.PackCompiler.Compiled;
import org.redress.api.procedure.PackCompiler.Refused;
import org.redress.api.procedure.PackSource;

/** Whatever happens to a pack on its way, compiling it gives a procedure or errors, and never an exception. */
class HostilePackTest {

    private static final PackSource RICH = Packs.rich();
    private static final List<String> NAMES = List.copyOf(RICH.files().keySet());
    private static final List<String> PIECES = List.of(
            "\t",
            "&a ",
            "*a",
            "!!x ",
            "{",
            "}",
            "[",
            "]",
            ":",
            "- ",
            "\n",
            "\"",
            "'",
            "#",
            "|",
            ">",
            "%",
            "\u0000",
            "\uFFFD",
            "\uD800",
            "null",
            "true",
            "1e9",
            "-1",
            "case.",
            "&&",
            "(",
            ")",
            "has(",
            "好",
            "🙂",
            "<<: *a",
            "---\n",
            "...\n",
            "? ",
            "~",
            "days(",
            "fields",
            ".",
            "0x1F",
            "2026-11-19");

    private static void compile(int file, String text) {
        TreeMap<String, String> files = new TreeMap<>(RICH.files());
        files.put(NAMES.get(file), text);
        Compilation result = Packs.COMPILER.compile(new PackSource(files));
        if (result instanceof Refused refused) {
            assertThat(refused.errors()).isNotEmpty().hasSizeLessThanOrEqualTo(Errors.MOST + 1);
        } else {
            assertThat(((Compiled) result).procedure().types()).isNotEmpty();
        }
    }

    private static int at(String text, int permille) {
        return (int) ((long) text.length() * permille / 1000);
    }

    private static String text(int file) {
        return RICH.files().get(NAMES.get(file));
    }

    @Property(tries = 150)
    void cut_off(@ForAll @IntRange(max = 3) int file, @ForAll @IntRange(max = 999) int from) {
        compile(file, text(file).substring(0, at(text(file), from)));
    }

    @Property(tries = 250)
    void with_a_piece_put_in(
            @ForAll @IntRange(max = 3) int file,
            @ForAll @IntRange(max = 999) int from,
            @ForAll @IntRange(max = 40) int piece) {
        int cut = at(text(file), from);
        compile(
                file,
                text(file).substring(0, cut)
                        + PIECES.get(piece % PIECES.size())
                        + text(file).substring(cut));
    }

    @Property(tries = 150)
    void with_a_stretch_taken_out(
            @ForAll @IntRange(max = 3) int file,
            @ForAll @IntRange(max = 999) int from,
            @ForAll @IntRange(min = 1, max = 60) int length) {
        int cut = at(text(file), from);
        int end = Math.min(text(file).length(), cut + length);
        compile(file, text(file).substring(0, cut) + text(file).substring(end));
    }

    @Property(tries = 150)
    void with_any_condition(@ForAll @StringLength(max = 60) String condition) {
        String quoted = "'" + condition.replace("'", "''") + "'";
        compile(1, text(1).replace("case.urgent", quoted));
    }

    @Property(tries = 100)
    void any_text_at_all(@ForAll @StringLength(max = 200) String text) {
        compile(0, text);
    }
}
