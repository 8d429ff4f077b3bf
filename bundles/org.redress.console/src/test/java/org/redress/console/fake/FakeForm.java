package org.redress.console.fake;

import java.util.List;
import java.util.Map;
import org.redress.api.problem.FieldError;
import org.redress.api.procedure.Form;
import org.redress.api.procedure.FormField;

/** A form that finds nothing wrong. */
public record FakeForm(List<FormField> fields) implements Form {

    @Override
    public String schema() {
        return "{}";
    }

    @Override
    public List<FieldError> check(Map<String, Object> values) {
        return List.of();
    }

    @Override
    public List<FormField> missing(Map<String, Object> values) {
        return fields.stream()
                .filter(field -> field.required() && !values.containsKey(field.name()))
                .toList();
    }
}
