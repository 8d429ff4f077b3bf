package org.redress.engine.why;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.redress.api.procedure.Condition;

/**
 * Something that a rule asks of the facts of a case: a condition, a column of a table, or several of them together.
 *
 * @param outcome the answer over facts as {@code FactVocabulary} describes them; missing facts give false
 * @param facts names of the facts that it reads
 * @param constants values at which the answer may turn, by fact
 */
public record Question(Predicate<Map<String, Object>> outcome, Set<String> facts, Map<String, Set<Object>> constants) {

    /** Always true; where columns are added to. */
    public static final Question ALWAYS = new Question(facts -> true, Set.of(), Map.of());

    /** Never true; a column whose limit is not set. */
    public static final Question NEVER = new Question(facts -> false, Set.of(), Map.of());

    /** All of them hold. */
    public static Question all(Collection<Question> columns) {
        return columns.stream().reduce(ALWAYS, Question::and);
    }

    /** A guard: what cannot be judged does not hold. */
    public static Question of(Condition condition) {
        return new Question(facts -> condition.test(facts).orElse(false), condition.facts(), condition.constants());
    }

    /** A column about one fact. */
    public static Question of(String fact, Collection<?> values, Predicate<Object> column) {
        return new Question(
                facts -> column.test(FactValues.of(facts, fact).orElse("")),
                Set.of(fact),
                Map.of(fact, new LinkedHashSet<>(values)));
    }

    /** The fact is a number of at least this much. */
    public static Question atLeast(String fact, Number from) {
        return of(
                fact,
                Set.of(from),
                value -> value instanceof Number number && number.doubleValue() >= from.doubleValue());
    }

    /** The fact is one of these codes; none given means any. */
    public static Question oneOf(String fact, Collection<String> codes) {
        return codes.isEmpty() ? ALWAYS : of(fact, codes, codes::contains);
    }

    public Question and(Question other) {
        return joined(other, outcome.and(other.outcome));
    }

    public Question or(Question other) {
        return joined(other, outcome.or(other.outcome));
    }

    public Question not() {
        return new Question(outcome.negate(), facts, constants);
    }

    public boolean holds(Map<String, Object> values) {
        return outcome.test(values);
    }

    private Question joined(Question other, Predicate<Map<String, Object>> both) {
        Set<String> allFacts = new TreeSet<>(facts);
        allFacts.addAll(other.facts);
        Map<String, Set<Object>> allConstants = new TreeMap<>();
        constants.forEach((fact, values) -> allConstants.put(fact, new LinkedHashSet<>(values)));
        other.constants.forEach((fact, values) -> allConstants
                .computeIfAbsent(fact, none -> new LinkedHashSet<>())
                .addAll(values));
        return new Question(both, allFacts, allConstants);
    }
}
