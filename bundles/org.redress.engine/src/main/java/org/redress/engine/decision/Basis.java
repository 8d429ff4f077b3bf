package org.redress.engine.decision;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.redress.api.casework.Reason;
import org.redress.api.problem.Grounds;
import org.redress.api.text.Text;
import org.redress.engine.decision.EventDraft.Personal;

/**
 * What a decision by rule rests on. Each such decision is noted in the same form ({@link CaseDraft#decided}): the reason
 * in clear, {@code inputs} and {@code otherwise} as personal values, because they repeat what the form says.
 *
 * @param inputs what the rule looked at, by name as in conditions: dates, numbers, truths, codes and lists of codes,
 *     never what people wrote in their own words
 * @param otherwise the nearest change with which it would have been decided otherwise
 */
public record Basis(Reason reason, Map<String, Object> inputs, Optional<Text> otherwise) {

    /** Names in the data of an event. */
    public static final String INPUTS = "inputs";

    public static final String OTHERWISE = "otherwise";

    public Basis {
        Map<String, Object> bounded = new LinkedHashMap<>();
        inputs.entrySet().stream()
                .limit(Grounds.MOST_INPUTS)
                .forEach(input -> bounded.put(input.getKey(), input.getValue()));
        inputs = Collections.unmodifiableMap(bounded);
    }

    /**
     * A basis of a rule alone.
     *
     * @param source pack and version, or {@code core}
     */
    public static Basis of(String rule, String source, Text why) {
        return new Basis(new Reason(rule, source, why), Map.of(), Optional.empty());
    }

    public Basis seeing(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(inputs);
        more.put(name, value);
        return new Basis(reason, more, otherwise);
    }

    public Basis seeing(Map<String, Object> values) {
        Map<String, Object> more = new LinkedHashMap<>(inputs);
        more.putAll(values);
        return new Basis(reason, more, otherwise);
    }

    public Basis otherwise(Text nearest) {
        return new Basis(reason, inputs, Optional.of(nearest));
    }

    public Basis otherwise(Optional<Text> nearest) {
        return new Basis(reason, inputs, nearest);
    }

    Map<String, Object> onto(Map<String, Object> data) {
        Map<String, Object> all = new TreeMap<>(data);
        if (!inputs.isEmpty()) {
            all.put(INPUTS, new Personal(inputs));
        }
        otherwise.ifPresent(text -> all.put(OTHERWISE, new Personal(text.byLanguage())));
        return all;
    }
}
