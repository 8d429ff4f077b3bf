package org.redress.api.procedure;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A compiled, side-effect free expression of a pack. Made by the pack compiler, evaluated by the engine. Thread-safe,
 * guaranteed to end.
 */
@ProviderType
public interface Condition {

    /**
     * Evaluates over facts as described by {@link FactVocabulary}.
     *
     * @return empty when facts that it needs are not there yet. Callers decide what that means: a gate's requirement is
     *     then not met, a guard does not apply
     */
    Optional<Boolean> test(Map<String, Object> facts);

    /**
     * What it comes to whatever the facts are that are not given: they count as unknown, where {@link #test} takes them
     * for missing and {@code has()} for absent.
     *
     * @return empty when it depends on them
     */
    default Optional<Boolean> settled(Map<String, Object> known) {
        return test(known);
    }

    /** The expression as written, for explanations. */
    String source();

    /** Names of the facts that it reads: {@code fields.onsetOn}, {@code settings.certificateDays}, {@code evidence}. */
    Set<String> facts();

    /**
     * What is written in it beside a fact: by name of the fact the texts and numbers (String, Long, Double) that stand in
     * the same comparison. Its truth turns at these, so explanations look there for the nearest change.
     */
    Map<String, Set<Object>> constants();
}
