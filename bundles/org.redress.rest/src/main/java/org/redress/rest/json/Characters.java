package org.redress.rest.json;

import org.redress.api.text.Text;

/** Characters that JSON can write but that are no text: PostgreSQL refuses NUL, nothing can encode half a pair. */
final class Characters {
    static final Text REFUSED = Text.of("包含无效字符。", "Contains characters that are no text.");

    private Characters() {}

    static boolean storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c) || control(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean control(char c) {
        return c < ' ' && c != '\n' && c != '\r' && c != '\t';
    }
}
