package org.redress.engine.why;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.redress.engine.why.Change.How;
import org.redress.engine.why.FactKinds.Kind;

/** Which change of one fact turns the answer. */
final class SingleChange {

    /** Stands for any code that no rule mentions. */
    static final String ANYTHING_ELSE = "~";

    private final Question question;
    private final Map<String, Object> facts;
    private final FactKinds kinds;

    SingleChange(Question question, Map<String, Object> facts, FactKinds kinds) {
        this.question = question;
        this.facts = facts;
        this.kinds = kinds;
    }

    /** @param turns whether the answer turns when the fact has this value */
    Optional<Change> of(String fact, Predicate<Object> turns) {
        Optional<Object> value = FactValues.of(facts, fact);
        return switch (kinds.kind(fact, value)) {
            case TRUTH -> truth(fact, value, turns);
            case WHOLE -> scale(fact, Scale.WHOLE, value, turns);
            case AMOUNT -> scale(fact, Scale.AMOUNT, value, turns);
            case DATE -> scale(fact, Scale.DATE, value, turns);
            case CODE -> code(fact, value, turns);
            case WORDS -> words(fact, value, turns);
            case CODES -> codes(fact, value, turns);
        };
    }

    /** Values worth trying together with another fact. */
    List<Object> guesses(String fact) {
        Optional<Object> value = FactValues.of(facts, fact);
        Kind kind = kinds.kind(fact, value);
        return switch (kind) {
            case TRUTH ->
                value.map(truth -> List.<Object>of(!Boolean.TRUE.equals(truth))).orElse(List.of(true, false));
            case WHOLE, AMOUNT, DATE -> {
                Scale scale = Scale.valueOf(kind.name());
                yield Marks.of(scale, fact, question, facts).stream()
                        .limit(3)
                        .flatMap(mark -> java.util.stream.Stream.of(mark, mark + 1, mark - 1))
                        .filter(scale::admits)
                        .map(scale::value)
                        .toList();
            }
            case CODE, WORDS -> {
                List<Object> values = new ArrayList<>(texts(fact));
                values.add(ANYTHING_ELSE);
                yield values;
            }
            case CODES -> {
                List<Object> values = new ArrayList<>();
                values.add(List.of());
                List<String> present = list(value);
                texts(fact).forEach(code -> values.add(without(present, code).orElseGet(() -> plus(present, code))));
                yield values;
            }
        };
    }

    private Optional<Change> truth(String fact, Optional<Object> value, Predicate<Object> turns) {
        return List.of(true, false).stream()
                .filter(truth -> !value.equals(Optional.of(truth)))
                .filter(turns)
                .findFirst()
                .map(truth -> Change.of(fact, How.IS, truth, 0.5));
    }

    private Optional<Change> scale(String fact, Scale scale, Optional<Object> value, Predicate<Object> turns) {
        ScaleSearch search = new ScaleSearch(scale, turns);
        List<Long> marks = Marks.of(scale, fact, question, facts);
        Optional<Long> now = value.flatMap(scale::place);
        return now.map(place -> search.from(place, marks))
                .orElseGet(() -> search.fromNothing(marks))
                .map(found -> Change.of(
                        fact,
                        found.how(),
                        scale.value(found.place()),
                        now.map(place -> scale.distance(place, found.place())).orElse(0.7)));
    }

    private Optional<Change> code(String fact, Optional<Object> value, Predicate<Object> turns) {
        Set<String> mentioned = texts(fact);
        boolean empty = value.isEmpty() || "".equals(value.get());
        boolean elseTurns = turns.test(ANYTHING_ELSE);
        if (elseTurns && !empty) {
            List<String> excluded = new ArrayList<>(List.of(String.valueOf(value.get())));
            mentioned.stream().filter(turns.negate()).forEach(excluded::add);
            return Optional.of(new Change(fact, How.IS_NOT, excluded, ANYTHING_ELSE, 0.9));
        }
        if (elseTurns && mentioned.stream().allMatch(turns)) {
            return Optional.of(Change.of(fact, How.FILLED, ANYTHING_ELSE, 0.7));
        }
        Set<String> possible = new LinkedHashSet<>(elseTurns ? kinds.options(fact) : List.of());
        possible.addAll(mentioned);
        return possible.stream().filter(turns).findFirst().map(code -> Change.of(fact, How.IS, code, 1));
    }

    /** What people wrote is neither compared nor shown; only that something is written may count. */
    private Optional<Change> words(String fact, Optional<Object> value, Predicate<Object> turns) {
        return value.filter(text -> !"".equals(text)).isEmpty() && turns.test(ANYTHING_ELSE)
                ? Optional.of(Change.of(fact, How.FILLED, ANYTHING_ELSE, 0.7))
                : texts(fact).stream().filter(turns).findFirst().map(text -> Change.of(fact, How.IS, text, 1));
    }

    private Optional<Change> codes(String fact, Optional<Object> value, Predicate<Object> turns) {
        List<String> present = list(value);
        for (String code : texts(fact)) {
            if (!present.contains(code) && turns.test(plus(present, code))) {
                return Optional.of(new Change(fact, How.INCLUDES, code, plus(present, code), 0.6));
            }
        }
        for (String code : present) {
            List<String> rest = without(present, code).orElseThrow();
            if (turns.test(rest)) {
                return Optional.of(new Change(fact, How.LACKS, code, rest, 0.8));
            }
        }
        if (!present.isEmpty() && turns.test(List.of())) {
            return Optional.of(new Change(fact, How.NONE, present, List.of(), 1));
        }
        return turns.test(plus(present, ANYTHING_ELSE))
                ? Optional.of(new Change(fact, How.FILLED, ANYTHING_ELSE, plus(present, ANYTHING_ELSE), 0.7))
                : Optional.empty();
    }

    /** Texts that stand beside the fact, and those that other facts of the question have. */
    private Set<String> texts(String fact) {
        Set<String> texts = new LinkedHashSet<>();
        question.constants().getOrDefault(fact, Set.of()).forEach(value -> {
            if (value instanceof String text) {
                texts.add(text);
            }
        });
        if (texts.isEmpty()) {
            question.facts().stream()
                    .filter(other -> !other.equals(fact) && !other.equals("case.remedySought"))
                    .filter(other -> kinds.kind(other, FactValues.of(facts, other)) == Kind.CODE)
                    .forEach(other -> FactValues.of(facts, other).ifPresent(value -> texts.add(String.valueOf(value))));
        }
        FactValues.of(facts, fact).ifPresent(texts::remove);
        return texts;
    }

    private static List<String> list(Optional<Object> value) {
        return value.filter(List.class::isInstance)
                .map(list -> ((List<?>) list).stream().map(String::valueOf).toList())
                .orElse(List.of());
    }

    private static List<String> plus(List<String> list, String code) {
        List<String> more = new ArrayList<>(list);
        more.add(code);
        return more;
    }

    private static Optional<List<String>> without(List<String> list, String code) {
        return list.contains(code)
                ? Optional.of(list.stream().filter(other -> !other.equals(code)).toList())
                : Optional.empty();
    }
}
