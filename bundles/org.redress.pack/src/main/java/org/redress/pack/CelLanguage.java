package org.redress.pack;

import dev.cel.common.CelErrorCode;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelEvaluationExceptionBuilder;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** CEL as packs may use it: the standard library, {@code days}, and limits that make every condition end soon. */
final class CelLanguage {

    static final int LONGEST = 2000;
    static final int DEEPEST = 32;
    static final int MOST_NODES = 600;
    /** Over all loops of one evaluation; lists of a case are short. */
    static final int MOST_ITERATIONS = 2000;

    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(LONGEST)
            .maxParseRecursionDepth(DEEPEST)
            .maxParseExpressionNodeCount(MOST_NODES)
            .maxParseErrorRecoveryLimit(10)
            .comprehensionMaxIterations(MOST_ITERATIONS)
            .maxRegexProgramSize(500)
            .enableHeterogeneousNumericComparisons(true)
            .build();

    private static final String DAYS = "days";
    private static final String DAYS_OF_TEXTS = "days_string_string";

    private CelLanguage() {}

    static CelRuntime runtime() {
        return CelRuntimeFactory.standardCelRuntimeBuilder()
                .setOptions(OPTIONS)
                .addFunctionBindings(
                        CelFunctionBinding.from(DAYS_OF_TEXTS, String.class, String.class, CelLanguage::days))
                .build();
    }

    static CelCompiler compiler(FactTypes facts) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setTypeProvider(facts.provider())
                .addFunctionDeclarations(CelFunctionDecl.newFunctionDeclaration(
                        DAYS,
                        CelOverloadDecl.newGlobalOverload(
                                DAYS_OF_TEXTS, SimpleType.INT, SimpleType.STRING, SimpleType.STRING)));
        facts.groups().keySet().forEach(group -> builder.addVar(group, facts.type(group)));
        facts.singles().forEach((name, type) -> builder.addVar(name, FactTypes.cel(type)));
        return builder.build();
    }

    private static Long days(String from, String to) throws CelEvaluationException {
        try {
            return ChronoUnit.DAYS.between(LocalDate.parse(from), LocalDate.parse(to));
        } catch (DateTimeException noDate) {
            throw CelEvaluationExceptionBuilder.newBuilder("no date")
                    .setErrorCode(CelErrorCode.BAD_FORMAT)
                    .build();
        }
    }
}
