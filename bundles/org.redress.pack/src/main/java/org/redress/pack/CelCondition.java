package org.redress.pack;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Map;
import java.util.Optional;
import org.redress.api.procedure.Condition;

/** A checked CEL expression. Two are equal when they say the same about facts of the same types. */
final class CelCondition implements Condition {

    private final String source;
    private final UsedFacts used;
    private final CelRuntime.Program program;

    CelCondition(String source, UsedFacts used, CelRuntime.Program program) {
        this.source = source;
        this.used = used;
        this.program = program;
    }

    @Override
    public Optional<Boolean> test(Map<String, Object> facts) {
        try {
            return program.eval(used.of(facts)) instanceof Boolean truth ? Optional.of(truth) : Optional.empty();
        } catch (CelEvaluationException missingOrUnfit) {
            return Optional.empty();
        }
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CelCondition that && source.equals(that.source) && used.equals(that.used);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    @Override
    public String toString() {
        return source;
    }
}
