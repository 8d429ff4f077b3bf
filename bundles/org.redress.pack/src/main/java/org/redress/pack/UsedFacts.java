package org.redress.pack;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.redress.api.procedure.FactVocabulary.Type;

/**
 * The facts that one condition reads. Only these are taken out of the facts of a case, brought to the type that the
 * condition was checked with; a value of another type counts as missing.
 */
record UsedFacts(Map<String, Map<String, Type>> groups, Map<String, Type> singles) {

    static UsedFacts of(CelAbstractSyntaxTree tree, FactTypes types) {
        Map<String, Map<String, Type>> groups = new TreeMap<>();
        Map<String, Type> singles = new TreeMap<>();
        CelNavigableAst.fromAst(tree).getRoot().allNodes().forEach(node -> {
            CelExpr expr = node.expr();
            path(expr).ifPresent(path -> {
                Type type = types.groups().getOrDefault(path.group(), Map.of()).get(path.name());
                if (type != null) {
                    groups.computeIfAbsent(path.group(), group -> new TreeMap<>())
                            .put(path.name(), type);
                }
            });
            if (expr.getKind() == Kind.IDENT
                    && types.singles().containsKey(expr.ident().name())) {
                singles.put(
                        expr.ident().name(), types.singles().get(expr.ident().name()));
            }
        });
        return new UsedFacts(groups, singles);
    }

    /** A group that stands alone, as in {@code dyn(case)}: it would slip past the check of names. */
    static Optional<CelNavigableExpr> wholeGroup(CelAbstractSyntaxTree tree, FactTypes types) {
        return CelNavigableAst.fromAst(tree)
                .getRoot()
                .allNodes()
                .filter(node -> node.getKind() == Kind.IDENT
                        && types.groups().containsKey(node.expr().ident().name()))
                .filter(node -> node.parent()
                        .map(parent -> parent.getKind() != Kind.SELECT)
                        .orElse(true))
                .findFirst();
    }

    /** {@code group.name}. */
    record Path(String group, String name) {}

    static Optional<Path> path(CelExpr expr) {
        if (expr.getKind() == Kind.SELECT && expr.select().operand().getKind() == Kind.IDENT) {
            return Optional.of(new Path(
                    expr.select().operand().ident().name(), expr.select().field()));
        }
        return Optional.empty();
    }

    /** As written: {@code group.name} or a name alone. */
    Set<String> names() {
        Set<String> names = new TreeSet<>(singles.keySet());
        groups.forEach((group, members) -> members.keySet().forEach(name -> names.add(group + "." + name)));
        return Collections.unmodifiableSet(names);
    }

    Map<String, Object> of(Map<String, Object> facts) {
        Map<String, Object> known = new HashMap<>();
        groups.forEach((group, members) -> {
            Map<?, ?> given = facts.get(group) instanceof Map<?, ?> map ? map : Map.of();
            Map<String, Object> wanted = new HashMap<>();
            members.forEach((name, type) -> typed(given.get(name), type).ifPresent(value -> wanted.put(name, value)));
            known.put(group, wanted);
        });
        singles.forEach((name, type) -> typed(facts.get(name), type).ifPresent(value -> known.put(name, value)));
        return known;
    }

    /** The same for facts of which some are unknown: asking for one of these, by {@code has()} too, has no answer. */
    Map<String, Object> unsaid(Map<String, Object> facts) {
        Map<String, Object> known = of(facts);
        known.replaceAll((name, value) -> value instanceof Map<?, ?> group ? new Unsaid.Group(group) : value);
        return known;
    }

    private static Optional<Object> typed(Object value, Type type) {
        return switch (type) {
            case TEXT -> value instanceof String ? Optional.of(value) : Optional.empty();
            case TRUTH -> value instanceof Boolean ? Optional.of(value) : Optional.empty();
            case AMOUNT -> value instanceof Number number ? Optional.of(number.doubleValue()) : Optional.empty();
            case WHOLE ->
                value instanceof Number number && number.doubleValue() == Math.rint(number.doubleValue())
                        ? Optional.of(number.longValue())
                        : Optional.empty();
            case TEXTS -> texts(value);
        };
    }

    private static Optional<Object> texts(Object value) {
        if (!(value instanceof Iterable<?> items)) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        for (Object item : items) {
            if (!(item instanceof String text)) {
                return Optional.empty();
            }
            texts.add(text);
        }
        return Optional.of(texts);
    }
}
