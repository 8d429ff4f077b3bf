package org.redress.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The fonts that documents are set in, all of them inside this bundle: a paper looks the same on every machine, and the
 * machine's own fonts are never looked for.
 */
final class Fonts {

    private static final int WEIGHT = 400;
    private static final int LAST_CODE_POINT = 0x3FFFF;

    /** Names of the families as the style sheet writes them. */
    private enum Family {
        CJK("cjk", () -> Fonts.class.getResourceAsStream("fonts/DroidSansFallbackFull.ttf")),
        RARE("rare", () -> Fonts.class.getResourceAsStream("fonts/RedressRareHan.ttf")),
        LATIN(
                "latin",
                () -> PDDocument.class.getResourceAsStream(
                        "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"));

        private final String name;
        private final Supplier<InputStream> source;

        Family(String name, Supplier<InputStream> source) {
            this.name = name;
            this.source = source;
        }
    }

    private final BitSet covered = new BitSet(LAST_CODE_POINT);

    /** Reads which characters there are; takes some hundred milliseconds. */
    Fonts() {
        for (Family family : Family.values()) {
            try (InputStream in = family.source.get();
                    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
                CmapLookup glyphs = font.getUnicodeCmapLookup();
                for (int point = ' '; point <= LAST_CODE_POINT; point++) {
                    if (glyphs.getGlyphId(point) > 0) {
                        covered.set(point);
                    }
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    /** Whether a character can be printed. */
    boolean cover(int codePoint) {
        return covered.get(codePoint);
    }

    void addTo(PdfRendererBuilder builder) {
        for (Family family : Family.values()) {
            builder.useFont(family.source::get, family.name, WEIGHT, FontStyle.NORMAL, true);
        }
    }

    /** In which order fonts are asked for a character: figures and marks are those of the language. */
    static String families(String language) {
        return String.join(
                ", ",
                language.equals("en")
                        ? List.of(Family.LATIN.name, Family.CJK.name, Family.RARE.name)
                        : List.of(Family.CJK.name, Family.LATIN.name, Family.RARE.name));
    }
}
