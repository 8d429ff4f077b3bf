package org.redress.engine.rule;

import java.util.List;
import java.util.Optional;
import org.redress.api.casework.Assessment;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.Severity;
import org.redress.api.procedure.AssessmentRule.Aspect;
import org.redress.api.procedure.ClassDecl;
import org.redress.api.text.Text;

/**
 * What the values of an assessment weigh and are called in a case.
 *
 * @param classes those of the case, the lightest first
 */
record Aspects(List<ClassDecl> classes) {

    /** Where a value stands among those of its aspect; -1 when there is none, or the case does not know it. */
    int gravity(Aspect aspect, Optional<String> value) {
        if (value.isEmpty()) {
            return -1;
        }
        return switch (aspect) {
            case SEVERITY -> Severity.of(value.get()).ordinal();
            case URGENCY -> value.get().equals(Assessment.URGENT) ? 1 : 0;
            case CLASS -> classes.stream().map(ClassDecl::code).toList().indexOf(value.get());
        };
    }

    /** What holds now; for urgency the claim made at intake until somebody has confirmed. */
    static Optional<String> holding(CaseFile file, Aspect aspect) {
        return switch (aspect) {
            case SEVERITY -> file.assessment().severity().map(Facts::code);
            case URGENCY -> Optional.of(file.urgent() ? Assessment.URGENT : Assessment.NOT_URGENT);
            case CLASS -> file.assessment().classCode();
        };
    }

    /** What people call a value. */
    Text title(Aspect aspect, String value) {
        return switch (aspect) {
            case SEVERITY ->
                Severity.of(value) == Severity.MAJOR ? Text.of("重大投诉", "major") : Text.of("一般投诉", "general");
            case URGENCY -> value.equals(Assessment.URGENT) ? Text.of("紧急", "urgent") : Text.of("不紧急", "not urgent");
            case CLASS ->
                classes.stream()
                        .filter(declared -> declared.code().equals(value))
                        .map(ClassDecl::title)
                        .findFirst()
                        .orElse(Text.same(value));
        };
    }

    /** What people call an aspect. */
    static Text title(Aspect aspect) {
        return switch (aspect) {
            case SEVERITY -> Text.of("级别", "severity");
            case URGENCY -> Text.of("紧急程度", "urgency");
            case CLASS -> Text.of("分级", "class");
        };
    }

    /** The action by which a person confirms it. */
    static String action(Aspect aspect) {
        return switch (aspect) {
            case SEVERITY -> "set-severity";
            case URGENCY -> "set-urgency";
            case CLASS -> "classify";
        };
    }
}
