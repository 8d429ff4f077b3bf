package org.redress.api.casework;

import org.redress.api.text.Text;

/**
 * Why something was decided.
 *
 * @param rule id of the rule: a gate, ladder row, authority row or core rule
 * @param source pack and version, or {@code core}
 */
public record Reason(String rule, String source, Text text) {}
