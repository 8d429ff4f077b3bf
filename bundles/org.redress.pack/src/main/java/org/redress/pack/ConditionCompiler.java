package org.redress.pack;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.redress.api.procedure.Condition;
import org.redress.api.text.Text;
import org.redress.pack.Node.Scalar;

/** Compiles the conditions that speak of one set of facts. */
final class ConditionCompiler {

    private final FactTypes types;
    private final KnownValues values;
    private final CelCompiler compiler;
    private final CelRuntime runtime;
    private final Errors errors;

    ConditionCompiler(FactTypes types, KnownValues values, CelRuntime runtime, Errors errors) {
        this.types = types;
        this.values = values;
        this.compiler = CelLanguage.compiler(types);
        this.runtime = runtime;
        this.errors = errors;
    }

    /** Empty when there is none, or when it is wrong: then that is noted. */
    Optional<Condition> compile(Node node) {
        if (!(node instanceof Scalar scalar)) {
            return Optional.empty();
        }
        String source = scalar.text();
        if (source.codePointCount(0, source.length()) > CelLanguage.LONGEST) {
            errors.add(scalar.mark(), Fault.CONDITION_SIZE);
            return Optional.empty();
        }
        CelValidationResult result = compiler.compile(source);
        if (result.hasError()) {
            result.getErrors().forEach(issue -> report(scalar, issue));
            return Optional.empty();
        }
        try {
            CelAbstractSyntaxTree tree = result.getAst();
            if (!fits(scalar, tree)) {
                return Optional.empty();
            }
            UsedFacts used = UsedFacts.of(tree, types);
            return Optional.of(new CelCondition(
                    source.strip(), used, Comparisons.of(tree, used.names()), runtime.createProgram(tree)));
        } catch (CelValidationException | CelEvaluationException impossible) {
            throw new IllegalStateException("the expression was checked", impossible);
        }
    }

    private boolean fits(Scalar scalar, CelAbstractSyntaxTree tree) {
        CelType type = tree.getResultType();
        if (!type.equals(SimpleType.BOOL)) {
            errors.add(scalar.layout().at(scalar.text(), 0), Fault.CONDITION_RESULT, Map.of("type", type.name()));
            return false;
        }
        UsedFacts.wholeGroup(tree, types).ifPresent(group -> {
            String name = group.expr().ident().name();
            Map<String, ?> details = Map.of(
                    "name", name, "hint", Near.hint("", types.groups().get(name).keySet()));
            errors.add(place(scalar, tree, group.id()), Fault.CONDITION_NAME, details);
        });
        badPatterns(tree)
                .forEach((expression, problem) ->
                        errors.add(place(scalar, tree, expression), Fault.BAD_PATTERN, Map.of("problem", problem)));
        values.check(tree)
                .forEach(wrong -> errors.add(
                        place(scalar, tree, wrong.expression()),
                        Fault.CONDITION_CODE,
                        Map.of(
                                "value",
                                wrong.value(),
                                "fact",
                                wrong.fact(),
                                "hint",
                                Near.hint(wrong.value(), wrong.known()))));
        return true;
    }

    /** Regular expressions written out in the condition: a broken one would only show when a case meets it. */
    private static Map<Long, Text> badPatterns(CelAbstractSyntaxTree tree) {
        Map<Long, Text> problems = new TreeMap<>();
        CelNavigableAst.fromAst(tree).getRoot().allNodes().forEach(node -> {
            if (node.getKind() == Kind.CALL && node.expr().call().function().equals("matches")) {
                CelExpr pattern =
                        node.expr().call().args().get(node.expr().call().args().size() - 1);
                if (pattern.getKind() == Kind.CONSTANT) {
                    Schemas.patternProblem(pattern.constant().stringValue())
                            .ifPresent(problem -> problems.put(pattern.id(), problem));
                }
            }
        });
        return problems;
    }

    private static Mark place(Scalar scalar, CelAbstractSyntaxTree tree, long expression) {
        int offset = tree.getSource().getPositionsMap().getOrDefault(expression, 0);
        return scalar.layout().at(scalar.text(), offset);
    }

    private void report(Scalar scalar, CelIssue issue) {
        String source = scalar.text();
        int[] points = source.codePoints().toArray();
        int offset = offset(
                points,
                issue.getSourceLocation().getLine(),
                issue.getSourceLocation().getColumn());
        int from = source.offsetByCodePoints(0, offset);
        String name = ConditionWords.unknownName(issue.getMessage());
        int member = name.isEmpty() ? -1 : source.indexOf("." + name, from);
        String group = member < 0 ? "" : wordBefore(source, member);
        ConditionWords.Finding finding = ConditionWords.of(issue.getMessage(), types, group);
        int exact = member < 0 ? from : member + 1;
        errors.add(scalar.layout().at(source, source.codePointCount(0, exact)), finding.fault(), finding.details());
    }

    private static int offset(int[] points, int line, int column) {
        int offset = 0;
        for (int passed = 1; passed < line && offset < points.length; offset++) {
            passed += points[offset] == '\n' ? 1 : 0;
        }
        return Math.max(0, Math.min(offset + Math.max(0, column), points.length));
    }

    private static String wordBefore(String source, int end) {
        int start = end;
        while (start > 0 && Character.isJavaIdentifierPart(source.charAt(start - 1))) {
            start--;
        }
        return source.substring(start, end);
    }
}
