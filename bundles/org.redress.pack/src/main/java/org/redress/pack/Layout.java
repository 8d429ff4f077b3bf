package org.redress.pack;

import org.snakeyaml.engine.v2.common.ScalarStyle;

/**
 * How a scalar is written, so that a place inside its value can be found again in the file: block scalars lose their
 * indentation and folded ones their line breaks, quoted ones their escapes. Characters that are no white space survive
 * all of that in order, so they are what is counted.
 *
 * @param source the whole file
 * @param start index of the scalar's first character
 * @param line of the first character, from 1
 * @param column of the first character, from 1
 */
record Layout(String file, int[] source, int start, int line, int column, ScalarStyle style) {

    /** The place of the value's character at the given index; behind the last one when the index is the end. */
    Mark at(String value, int index) {
        int[] points = value.codePoints().toArray();
        int wanted = Math.max(0, Math.min(index, points.length));
        int before = 0;
        for (int i = 0; i < wanted; i++) {
            before += Character.isWhitespace(points[i]) ? 0 : 1;
        }
        boolean onWord = wanted < points.length && !Character.isWhitespace(points[wanted]);
        Walk walk = new Walk();
        walk.toContent();
        for (int i = 0; i < before; i++) {
            walk.toWord();
            walk.step();
        }
        if (onWord) {
            walk.toWord();
        }
        return new Mark(file, walk.line, walk.column);
    }

    /** Goes through the file from the scalar's start. */
    private final class Walk {
        private int index = start;
        private int line = Layout.this.line;
        private int column = Layout.this.column;

        private boolean inside() {
            return index < source.length;
        }

        private void next() {
            if (!inside()) {
                return;
            }
            if (source[index] == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
            index++;
        }

        private void toContent() {
            if (style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED) {
                while (inside() && source[index] != '\n') {
                    next();
                }
                toWord();
            } else if (style == ScalarStyle.SINGLE_QUOTED || style == ScalarStyle.DOUBLE_QUOTED) {
                next();
            }
        }

        private void toWord() {
            while (inside() && (Character.isWhitespace(source[index]) || escapedSpace())) {
                if (escapedSpace()) {
                    next();
                }
                next();
            }
        }

        private boolean escapedSpace() {
            return style == ScalarStyle.DOUBLE_QUOTED
                    && source[index] == '\\'
                    && index + 1 < source.length
                    && "ntr \n".indexOf(source[index + 1]) >= 0;
        }

        /** Over one character of the value. */
        private void step() {
            boolean doubled = style == ScalarStyle.SINGLE_QUOTED && inside() && source[index] == '\'';
            boolean escaped = style == ScalarStyle.DOUBLE_QUOTED && inside() && source[index] == '\\';
            next();
            if (doubled) {
                next();
            } else if (escaped && inside()) {
                int digits = "xuU".indexOf(source[index]);
                next();
                for (int i = 0; digits >= 0 && i < 2 << digits; i++) {
                    next();
                }
            }
        }
    }
}
