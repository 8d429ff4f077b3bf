package org.redress.api.problem;

import org.redress.api.text.Text;

/**
 * Why something could not be done, for people and for programs.
 *
 * @param code stable code such as {@code RD-CASE-004}
 * @param message what happened and what to do now
 */
public record Problem(String code, Text message) {

    public static Problem of(String code, String zh, String en) {
        return new Problem(code, Text.of(zh, en));
    }
}
