package org.redress.api.problem;

import java.util.List;
import java.util.Optional;
import org.redress.api.text.Text;

/**
 * What a rule looked at when it decided, and the nearest change with which it would have decided otherwise. Holds dates,
 * numbers, choices and codes only; what people wrote in their own words is never part of it.
 *
 * @param rule id of the rule: a gate, a row of a table, a clock, or a rule of the core such as {@code core/responsible}
 * @param source pack and version, or {@code core}
 * @param inputs what it looked at, at most {@value #MOST_INPUTS}
 * @param otherwise a whole sentence; empty where no single or double change would have done
 */
public record Grounds(String rule, String source, List<Input> inputs, Optional<Text> otherwise) {

    /** More facts than that explain nothing to anybody. */
    public static final int MOST_INPUTS = 30;

    public Grounds {
        inputs = List.copyOf(inputs);
    }

    /**
     * A fact as it stood.
     *
     * @param fact name as in conditions: {@code fields.onsetOn}, {@code evidence}
     * @param value text, number, truth or a list of texts; empty while nobody has filled it in
     * @param shown the value in words: titles of options, tasks and kinds of files instead of codes
     */
    public record Input(String fact, Text title, Optional<Object> value, Text shown) {}
}
