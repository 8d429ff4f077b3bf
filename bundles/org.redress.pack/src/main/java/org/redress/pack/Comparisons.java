package org.redress.pack;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Which texts and numbers a condition compares which facts with. */
final class Comparisons {

    /** Operators at which the value of a fact decides. Patterns are left out: they are no values. */
    private static final Set<String> COMPARING =
            Set.of("_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_", "@in", "contains", "startsWith", "endsWith");

    private Comparisons() {}

    /** @param names of the facts that the condition reads */
    static Map<String, Set<Object>> of(CelAbstractSyntaxTree tree, Set<String> names) {
        Map<String, Set<Object>> constants = new TreeMap<>();
        CelNavigableAst.fromAst(tree)
                .getRoot()
                .allNodes()
                .filter(Comparisons::compares)
                .forEach(node -> {
                    Set<Object> values = new LinkedHashSet<>();
                    node.allNodes().forEach(part -> value(part.expr()).ifPresent(values::add));
                    node.allNodes()
                            .flatMap(part -> name(part.expr()).filter(names::contains).stream())
                            .forEach(name -> constants
                                    .computeIfAbsent(name, none -> new LinkedHashSet<>())
                                    .addAll(values));
                });
        constants.values().removeIf(Set::isEmpty);
        constants.replaceAll((name, values) -> Collections.unmodifiableSet(values));
        return Collections.unmodifiableMap(constants);
    }

    /** A loop such as {@code exists} compares what it goes through with what stands in its body. */
    private static boolean compares(CelNavigableExpr node) {
        return node.getKind() == Kind.COMPREHENSION
                || node.getKind() == Kind.CALL
                        && COMPARING.contains(node.expr().call().function());
    }

    private static Optional<String> name(CelExpr expr) {
        return UsedFacts.path(expr)
                .map(path -> path.group() + "." + path.name())
                .or(() ->
                        expr.getKind() == Kind.IDENT ? Optional.of(expr.ident().name()) : Optional.empty());
    }

    private static Optional<Object> value(CelExpr expr) {
        if (expr.getKind() != Kind.CONSTANT) {
            return Optional.empty();
        }
        CelConstant constant = expr.constant();
        return switch (constant.getKind()) {
            case STRING_VALUE -> Optional.of(constant.stringValue());
            case INT64_VALUE -> Optional.of(constant.int64Value());
            case DOUBLE_VALUE -> Optional.of(constant.doubleValue());
            default -> Optional.empty();
        };
    }
}
