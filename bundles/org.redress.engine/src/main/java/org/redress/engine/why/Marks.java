package org.redress.engine.why;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Places on a scale at which an answer is likely to turn: what a rule compares with, settings, and other facts. */
final class Marks {

    /** The fact that dates are tried around, whatever the rule reads. */
    static final String TODAY = "today";

    private Marks() {}

    static List<Long> of(Scale scale, String fact, Question question, Map<String, Object> facts) {
        List<Object> values = new ArrayList<>(question.constants().getOrDefault(fact, Set.of()));
        question.constants().values().forEach(values::addAll);
        question.facts().stream().filter(other -> !other.equals(fact)).forEach(other -> FactValues.of(facts, other)
                .ifPresent(values::add));
        Set<Long> marks = new LinkedHashSet<>();
        if (scale != Scale.DATE) {
            values.forEach(value -> scale.place(value).ifPresent(marks::add));
            marks.add(0L);
            return List.copyOf(marks);
        }
        FactValues.of(facts, TODAY).ifPresent(values::add);
        List<Long> offsets = new ArrayList<>(List.of(0L));
        values.forEach(value -> Scale.WHOLE
                .place(value)
                .filter(days -> Math.abs(days) <= Scale.DATE.far)
                .ifPresent(offsets::add));
        for (Object value : values) {
            scale.place(value)
                    .ifPresent(day -> offsets.forEach(offset -> {
                        marks.add(day + offset);
                        marks.add(day - offset);
                    }));
        }
        return List.copyOf(marks);
    }
}
