package org.redress.pack;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Map;
import java.util.Optional;
import org.redress.api.procedure.Condition;
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
            return fits(scalar, tree)
                    ? Optional.of(
                            new CelCondition(source.strip(), UsedFacts.of(tree, types), runtime.createProgram(tree)))
                    : Optional.empty();
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

    private static Mark place(Scalar scalar, CelAbstractSyntaxTree tree, long expression) {
        int offset = tree.getSource().getPositionsMap().getOrDefault(expression, 0);
        return scalar.layout().at(scalar.text(), offset);
    }

    private void report(Scalar scalar, CelIssue issue) {
        int[] points = scalar.text().codePoints().toArray();
        int offset = offset(
                points,
                issue.getSourceLocation().getLine(),
                issue.getSourceLocation().getColumn());
        ConditionWords.Finding finding = ConditionWords.of(issue.getMessage(), types, groupBefore(points, offset));
        if (!finding.name().isEmpty()) {
            String rest = new String(points, offset, points.length - offset);
            int found = rest.indexOf(finding.name());
            offset += found < 0 ? 0 : rest.codePointCount(0, found);
        }
        errors.add(scalar.layout().at(scalar.text(), offset), finding.fault(), finding.details());
    }

    private static int offset(int[] points, int line, int column) {
        int offset = 0;
        for (int passed = 1; passed < line && offset < points.length; offset++) {
            passed += points[offset] == '\n' ? 1 : 0;
        }
        return Math.max(0, Math.min(offset + Math.max(0, column), points.length));
    }

    /** The word that ends at the dot where the checker reports a wrong member. */
    private static String groupBefore(int[] points, int dot) {
        int start = dot;
        while (start > 0 && Character.isJavaIdentifierPart(points[start - 1])) {
            start--;
        }
        return new String(points, start, dot - start);
    }
}
