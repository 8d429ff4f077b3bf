package org.redress.engine.why;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.redress.api.procedure.ComplaintType;
import org.redress.engine.why.Change.How;

/**
 * The smallest change of facts with which a rule would have answered otherwise: one fact, or else two, or else several
 * things that have to be done. Each is tried out, so what it says is true; what nobody can change comes last. It asks the
 * rule a bounded number of times, so for a rule with very many facts it may find nothing.
 */
public final class NearestChange {

    /** For explanations that somebody asked for. */
    public static final int THOROUGH = 500;

    /** For what is noted with each decision. */
    public static final int QUICK = 120;

    private static final int MOST_DEEDS = 6;

    private final Question question;
    private final Map<String, Object> facts;
    private final FactKinds kinds;
    private final boolean now;
    private int left;

    private NearestChange(Question question, Map<String, Object> facts, ComplaintType type, int effort) {
        this.question = question;
        Set<String> read = new HashSet<>(question.facts());
        read.add(Marks.TODAY);
        this.facts = FactValues.only(read, facts);
        this.kinds = new FactKinds(type);
        this.left = effort;
        this.now = question.holds(facts);
    }

    /**
     * Alternatives, best first; of each, all changes together turn the answer.
     *
     * @param type whose form describes the fields
     * @param effort how often the rule may be asked
     * @return at most two alternatives: something to do, and something that would have been different; empty when none
     *     was found
     */
    public static List<List<Change>> of(Question question, Map<String, Object> facts, ComplaintType type, int effort) {
        return new NearestChange(question, facts, type, effort).find();
    }

    private List<List<Change>> find() {
        List<List<Change>> best = new ArrayList<>();
        single(Reach.DEED).ifPresent(change -> best.add(List.of(change)));
        single(Reach.CASE).ifPresent(change -> best.add(List.of(change)));
        if (best.isEmpty()) {
            single(Reach.COURSE)
                    .map(List::of)
                    .or(this::deeds)
                    .or(() -> single(Reach.SETTING).map(List::of))
                    .or(this::pair)
                    .or(() -> single(Reach.FIXED).map(List::of))
                    .ifPresent(best::add);
        }
        return best;
    }

    private Optional<Change> single(Reach reach) {
        return among(reach)
                .flatMap(fact -> single(fact, facts).stream())
                .min(Comparator.comparingDouble(Change::distance));
    }

    private java.util.stream.Stream<String> among(Reach reach) {
        return question.facts().stream().filter(fact -> Reach.of(fact) == reach).sorted();
    }

    private Optional<Change> single(String fact, Map<String, Object> start) {
        return new SingleChange(question, start, kinds).of(fact, turning(fact, start));
    }

    private Predicate<Object> turning(String fact, Map<String, Object> start) {
        return value -> turns(FactValues.with(start, fact, value));
    }

    private boolean turns(Map<String, Object> changed) {
        return left-- > 0 && question.holds(changed) != now;
    }

    /** Everything a rule asks for, then without whatever is not needed. */
    private Optional<List<Change>> deeds() {
        List<Change> wanted = new ArrayList<>();
        among(Reach.DEED).forEach(fact -> question.constants().getOrDefault(fact, java.util.Set.of()).stream()
                .filter(code -> !present(fact, code))
                .forEach(code -> wanted.add(Change.of(fact, How.INCLUDES, code, 1))));
        if (wanted.size() < 2 || !turns(done(wanted))) {
            return Optional.empty();
        }
        for (Change deed : List.copyOf(wanted)) {
            List<Change> fewer = wanted.stream().filter(other -> other != deed).toList();
            if (turns(done(fewer))) {
                wanted.remove(deed);
            }
        }
        return wanted.size() <= MOST_DEEDS ? Optional.of(List.copyOf(wanted)) : Optional.empty();
    }

    private boolean present(String fact, Object code) {
        return FactValues.of(facts, fact)
                .filter(list -> list instanceof List<?> codes && codes.contains(code))
                .isPresent();
    }

    private Map<String, Object> done(List<Change> deeds) {
        Map<String, Object> changed = facts;
        for (Change deed : deeds) {
            List<Object> codes = new ArrayList<>();
            FactValues.of(changed, deed.fact()).ifPresent(list -> {
                if (list instanceof List<?> present) {
                    codes.addAll(present);
                }
            });
            codes.add(deed.value());
            changed = FactValues.with(changed, deed.fact(), codes);
        }
        return changed;
    }

    private Optional<List<Change>> pair() {
        List<String> movable = question.facts().stream()
                .filter(fact -> Reach.of(fact).compareTo(Reach.SETTING) < 0)
                .sorted(Comparator.comparing(Reach::of).thenComparing(Comparator.naturalOrder()))
                .toList();
        SingleChange singles = new SingleChange(question, facts, kinds);
        for (int i = 0; i < movable.size(); i++) {
            for (Object value : singles.guesses(movable.get(i))) {
                Map<String, Object> half = FactValues.with(facts, movable.get(i), value);
                for (int j = i + 1; j < movable.size() && left > 0; j++) {
                    Optional<List<Change>> both = pair(movable.get(i), half, movable.get(j));
                    if (both.isPresent()) {
                        return both;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** With one fact as tried, the other is looked for properly; then the first again, so that both are nearest. */
    private Optional<List<Change>> pair(String first, Map<String, Object> half, String second) {
        boolean promising = new SingleChange(question, half, kinds)
                .guesses(second).stream().anyMatch(value -> turns(FactValues.with(half, second, value)));
        if (!promising) {
            return Optional.empty();
        }
        return single(second, half).flatMap(later -> {
            Map<String, Object> start = FactValues.with(facts, second, later.whole());
            return single(first, start).map(earlier -> List.of(earlier, later));
        });
    }
}
