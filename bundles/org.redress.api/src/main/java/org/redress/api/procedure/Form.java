package org.redress.api.procedure;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.problem.FieldError;

/** A type's form. Made by the pack compiler. Thread-safe. */
@ProviderType
public interface Form {

    /** JSON Schema (draft 2020-12) as JSON text; texts for people under {@code x-title}, {@code x-help}. */
    String schema();

    /** Fields in the order of the pack. */
    List<FormField> fields();

    /** Fields that people are asked for only once a case has come to a stage: that stage by the field's name. */
    default Map<String, String> later() {
        return Map.of();
    }

    /** Errors of the values given; absent ones are no error. Pointers start at {@code /fields}. */
    List<FieldError> check(Map<String, Object> values);

    /** Required fields that have no value. */
    List<FormField> missing(Map<String, Object> values);
}
