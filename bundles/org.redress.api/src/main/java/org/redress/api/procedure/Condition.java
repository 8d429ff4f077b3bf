package org.redress.api.procedure;

import java.util.Map;
import java.util.Optional;
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

    /** The expression as written, for explanations. */
    String source();
}
