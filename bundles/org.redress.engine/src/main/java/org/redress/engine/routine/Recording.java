package org.redress.engine.routine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.problem.FieldError;
import org.redress.api.procedure.Form;
import org.redress.api.procedure.FormField;
import org.redress.api.routine.RoutineDuty.Answer;
import org.redress.api.routine.RoutineRecord;
import org.redress.api.text.Text;

/** What is written down when a duty is recorded: checked against the form of the pack, with the words of now. Pure. */
public final class Recording {

    private static final int LONGEST_NOTE = 4000;
    private static final int MOST_ITEMS = 20;
    private static final Text YES = Text.of("是", "Yes");
    private static final Text NO = Text.of("否", "No");

    private Recording() {}

    /** @param items codes of improvement items that can be named */
    public static List<FieldError> errors(Optional<Form> form, RoutineRecord record, Set<String> items) {
        List<FieldError> errors = new ArrayList<>();
        if (form.isEmpty() && !record.fields().isEmpty()) {
            errors.add(new FieldError("/fields", Text.of("这项工作不需要填写内容", "This duty asks for no values")));
        }
        form.ifPresent(asked -> {
            asked.missing(record.fields())
                    .forEach(field -> errors.add(new FieldError(
                            "/fields/" + field.name(),
                            Text.of("请填写「{title}」", "Fill in “{title}”").with("title", field.title()))));
            errors.addAll(asked.check(record.fields()));
        });
        if (record.note().filter(note -> note.length() > LONGEST_NOTE).isPresent()) {
            errors.add(new FieldError(
                    "/note", Text.of("最多 {max} 个字", "At most {max} characters").with("max", LONGEST_NOTE)));
        }
        if (record.improvements().size() > MOST_ITEMS) {
            errors.add(new FieldError(
                    "/improvements",
                    Text.of("最多 {max} 项", "At most {max} of them").with("max", MOST_ITEMS)));
        }
        record.improvements().stream()
                .filter(code -> !items.contains(code))
                .findFirst()
                .ifPresent(code -> errors.add(new FieldError(
                        "/improvements",
                        Text.of("「{code}」不是这里未完成的改进事项", "“{code}” is no open improvement item here")
                                .with("code", code))));
        return errors;
    }

    /** Filled fields in the order of the form. */
    public static List<Answer> answers(Optional<Form> form, Map<String, Object> values) {
        return form.stream()
                .flatMap(asked -> asked.fields().stream())
                .filter(field -> !blank(values.get(field.name())))
                .map(field -> new Answer(
                        field.name(), field.title(), values.get(field.name()), shown(field, values.get(field.name()))))
                .toList();
    }

    private static boolean blank(Object value) {
        return value == null
                || value instanceof String text && text.isBlank()
                || value instanceof List<?> list && list.isEmpty();
    }

    private static Text shown(FormField field, Object value) {
        return switch (field.kind()) {
            case CHOICE, CHOICES -> titles(field, value instanceof List<?> many ? many : List.of(value));
            case TRUTH -> Boolean.TRUE.equals(value) ? YES : NO;
            case AMOUNT, WHOLE -> Text.same(new BigDecimal(String.valueOf(value)).toPlainString());
            default -> Text.same(String.valueOf(value));
        };
    }

    private static Text titles(FormField field, List<?> values) {
        List<Text> titles = values.stream()
                .map(value -> field.options().stream()
                        .filter(option -> option.value().equals(value))
                        .map(FormField.Option::title)
                        .findFirst()
                        .orElse(Text.same(String.valueOf(value))))
                .toList();
        return Text.of(
                String.join("、", titles.stream().map(title -> title.in("zh")).toList()),
                String.join(", ", titles.stream().map(title -> title.in("en")).toList()));
    }
}
