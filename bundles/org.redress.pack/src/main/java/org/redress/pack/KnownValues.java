package org.redress.pack;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Facts whose possible values are known when the pack is compiled: a condition that compares one with anything else could
 * never hold, which is a slip of the pen.
 *
 * @param byFact possible values by {@code group.name} or name
 */
record KnownValues(Map<String, Collection<String>> byFact) {

    private static final Set<String> EQUALITY = Set.of("_==_", "_!=_");
    private static final String IN = "@in";

    /**
     * A value that cannot be.
     *
     * @param expression id of the constant in the syntax tree
     */
    record Wrong(long expression, String value, String fact, Collection<String> known) {}

    List<Wrong> check(CelAbstractSyntaxTree tree) {
        List<Wrong> wrong = new ArrayList<>();
        CelNavigableAst.fromAst(tree).getRoot().allNodes().forEach(node -> {
            if (node.getKind() == Kind.CALL && node.expr().call().args().size() == 2) {
                String function = node.expr().call().function();
                CelExpr left = node.expr().call().args().get(0);
                CelExpr right = node.expr().call().args().get(1);
                if (EQUALITY.contains(function)) {
                    compare(left, right, wrong);
                    compare(right, left, wrong);
                } else if (IN.equals(function)) {
                    compare(right, left, wrong);
                    if (right.getKind() == Kind.LIST) {
                        right.list().elements().forEach(element -> compare(left, element, wrong));
                    }
                }
            }
        });
        return wrong;
    }

    private void compare(CelExpr fact, CelExpr value, List<Wrong> wrong) {
        String name = UsedFacts.path(fact)
                .map(path -> path.group() + "." + path.name())
                .orElseGet(() -> fact.getKind() == Kind.IDENT ? fact.ident().name() : "");
        Collection<String> known = byFact.get(name);
        if (known == null
                || value.getKind() != Kind.CONSTANT
                || value.constant().getKind() != CelConstant.Kind.STRING_VALUE) {
            return;
        }
        String words = value.constant().stringValue();
        if (!words.isEmpty() && !known.contains(words)) {
            wrong.add(new Wrong(value.id(), words, name, known));
        }
    }
}
