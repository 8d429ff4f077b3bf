package org.redress.pack;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.procedure.Condition;

/** A checked CEL expression. Two are equal when they say the same about facts of the same types. */
final class CelCondition implements Condition {

    private final String source;
    private final UsedFacts used;
    private final Map<String, Set<Object>> constants;
    private final CelRuntime.Program program;

    CelCondition(String source, UsedFacts used, Map<String, Set<Object>> constants, CelRuntime.Program program) {
        this.source = source;
        this.used = used;
        this.constants = constants;
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
    public Optional<Boolean> settled(Map<String, Object> known) {
        try {
            return program.eval(used.unsaid(known)) instanceof Boolean truth ? Optional.of(truth) : Optional.empty();
        } catch (CelEvaluationException | Unsaid dependsOnMore) {
            return Optional.empty();
        }
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public Set<String> facts() {
        return used.names();
    }

    @Override
    public Map<String, Set<Object>> constants() {
        return constants;
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
