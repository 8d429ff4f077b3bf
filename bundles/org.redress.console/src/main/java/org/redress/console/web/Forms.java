package org.redress.console.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.redress.api.procedure.FormField;
import org.redress.console.text.Words;
import org.redress.console.view.Field;

/**
 * Generated forms: fields as shown, and what was typed as values. A value that does not fit its kind goes on as text, so
 * that the one check behind this page words the error.
 */
public final class Forms {

    private final Words words;
    private final ZoneId zone;
    private final Supplier<List<Field.Option>> staff;

    /**
     * @param zone in which points in time are typed
     * @param staff people to choose from; asked only when a field needs them
     */
    public Forms(Words words, ZoneId zone, Supplier<List<Field.Option>> staff) {
        this.words = words;
        this.zone = zone;
        this.staff = staff;
    }

    /**
     * @param prefix put before names and ids, for example {@code fields-}
     */
    public List<Field> fields(List<FormField> fields, String prefix, Posted typed, Map<String, String> errors) {
        return fields.stream()
                .map(field -> {
                    String id = prefix + field.name();
                    return new Field(
                            id,
                            id,
                            words.of(field.title()),
                            field.help().map(words::of).orElse(""),
                            field.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                            options(field),
                            field.required(),
                            field.minimum().map(Forms::plain).orElse(""),
                            field.maximum().map(Forms::plain).orElse(""),
                            field.maxLength() > 0 ? field.maxLength() : 200,
                            typed.all(id),
                            errors.getOrDefault(id, ""));
                })
                .toList();
    }

    private List<Field.Option> options(FormField field) {
        if (field.kind() == FormField.Kind.PERSON && field.options().isEmpty()) {
            return staff.get();
        }
        return field.options().stream()
                .map(option -> new Field.Option(option.value(), words.of(option.title())))
                .toList();
    }

    private static String plain(Double number) {
        return number == Math.rint(number) ? String.valueOf(number.longValue()) : String.valueOf(number);
    }

    /** The filled fields by name. */
    public Map<String, Object> values(List<FormField> fields, String prefix, Posted typed) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (FormField field : fields) {
            List<String> given = typed.all(prefix + field.name());
            if (!given.isEmpty()) {
                values.put(field.name(), value(field.kind(), given));
            }
        }
        return values;
    }

    private Object value(FormField.Kind kind, List<String> given) {
        String first = given.get(0);
        try {
            return switch (kind) {
                case WHOLE -> Long.valueOf(first);
                case AMOUNT -> Double.valueOf(first);
                case TRUTH -> Boolean.TRUE;
                case CHOICES -> given;
                case MOMENT -> moment(first);
                default -> first;
            };
        } catch (NumberFormatException | DateTimeException unfit) {
            return first;
        }
    }

    /** Browsers send local time; which zone is meant is that of the branch. */
    private String moment(String typed) {
        return typed.endsWith("Z") || typed.matches(".*[+-]\\d\\d:\\d\\d$")
                ? OffsetDateTime.parse(typed).toString()
                : LocalDateTime.parse(typed).atZone(zone).toOffsetDateTime().toString();
    }

    /** A point in time as a browser's field takes it. */
    public String typed(Instant at) {
        return at.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
