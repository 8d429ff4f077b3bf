package org.redress.api.procedure;

import org.redress.api.text.Text;

/**
 * Why a pack is refused.
 *
 * @param file path inside the pack
 * @param line from 1; 0 when the whole file is meant
 * @param column from 1; 0 when the whole file is meant
 * @param code stable code, for example {@code RD-PCK-003}
 */
public record PackError(String file, int line, int column, String code, Text message) {

    /** {@code file:line:column: code message} as compilers print it. */
    public String in(String language) {
        return file + ":" + line + ":" + column + ": " + code + " " + message.in(language);
    }
}
