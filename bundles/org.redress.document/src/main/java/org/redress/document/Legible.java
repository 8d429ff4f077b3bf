package org.redress.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes words printable: what no font has is replaced visibly, as printers have always done, and remembered; what has no
 * form of its own is left out. One for each paper.
 */
final class Legible {

    /** The printer's mark for a missing character. */
    private static final String GETA = "〓";

    private final Fonts fonts;
    private final Set<String> unprintable = new LinkedHashSet<>();

    Legible(Fonts fonts) {
        this.fonts = fonts;
    }

    String of(String words) {
        StringBuilder legible = new StringBuilder(words.length());
        words.codePoints().forEach(point -> add(point, legible));
        return legible.toString();
    }

    private void add(int point, StringBuilder legible) {
        if (point == '\n') {
            legible.append('\n');
        } else if (point == '\t' || Character.getType(point) == Character.SPACE_SEPARATOR && !fonts.cover(point)) {
            legible.append(' ');
        } else if (formless(point)) {
            return;
        } else if (fonts.cover(point)) {
            legible.appendCodePoint(point);
        } else {
            unprintable.add(Character.toString(point));
            legible.append(GETA).append("(U+%04X)".formatted(point));
        }
    }

    /** Control characters, directions, joiners, variants of a form, halves of a character. */
    private static boolean formless(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || point >= 0xFE00 && point <= 0xFE0F
                || point >= 0xE0100 && point <= 0xE01EF;
    }

    /** What was replaced, in the order in which it came. */
    List<String> unprintable() {
        return new ArrayList<>(unprintable);
    }
}
