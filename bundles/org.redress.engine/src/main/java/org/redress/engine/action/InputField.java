package org.redress.engine.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redress.api.procedure.FormField;
import org.redress.api.text.Text;

/**
 * One value that an action takes.
 *
 * @param options codes to choose from, for choices
 */
public record InputField(
        String name, Type type, boolean required, Text title, int maxLength, List<FormField.Option> options) {

    /** What it may hold. */
    public enum Type {
        TEXT,
        LONG_TEXT,
        WHOLE,
        MONEY,
        MOMENT,
        PERSON,
        CHOICE,
        /** Id of a file of the case: one of the options, none where the case has no file. */
        FILE,
        /** Several codes: a JSON list. */
        CHOICES,
        /** Short texts: a JSON list, or one text with a line for each. */
        LINES,
        /** Yes or no; shown as a choice, so that saying no differs from saying nothing. */
        TRUTH,
        /** A JSON object or list; not shown in generated forms. */
        STRUCTURE
    }

    /** Most entries of a list. */
    static final int MOST_LINES = 50;

    public InputField {
        options = List.copyOf(options);
    }

    public static InputField text(String name, String zh, String en) {
        return new InputField(name, Type.TEXT, true, Text.of(zh, en), 200, List.of());
    }

    public static InputField longText(String name, String zh, String en) {
        return new InputField(name, Type.LONG_TEXT, true, Text.of(zh, en), 4000, List.of());
    }

    public static InputField whole(String name, String zh, String en) {
        return new InputField(name, Type.WHOLE, true, Text.of(zh, en), 9, List.of());
    }

    public static InputField money(String name, String zh, String en) {
        return new InputField(name, Type.MONEY, true, Text.of(zh, en), 20, List.of());
    }

    public static InputField moment(String name, String zh, String en) {
        return new InputField(name, Type.MOMENT, true, Text.of(zh, en), 40, List.of());
    }

    public static InputField person(String name, String zh, String en) {
        return new InputField(name, Type.PERSON, true, Text.of(zh, en), 64, List.of());
    }

    public static InputField structure(String name, String zh, String en) {
        return new InputField(name, Type.STRUCTURE, true, Text.of(zh, en), 0, List.of());
    }

    /** A file of the case; {@link #offering} names them. */
    public static InputField file(String name, String zh, String en) {
        return new InputField(name, Type.FILE, true, Text.of(zh, en), 36, List.of());
    }

    /** Short texts, each up to 200 characters, {@value #MOST_LINES} at most. */
    public static InputField lines(String name, String zh, String en) {
        return new InputField(name, Type.LINES, true, Text.of(zh, en), 200, List.of());
    }

    /** Several of the codes that {@link #offering} names. */
    public static InputField choices(String name, String zh, String en) {
        return new InputField(name, Type.CHOICES, true, Text.of(zh, en), 40, List.of());
    }

    /** A choice; options as triples of code, Chinese, English. */
    public static InputField choice(String name, String zh, String en, String... options) {
        List<FormField.Option> choices = new ArrayList<>();
        for (int i = 0; i < options.length; i += 3) {
            choices.add(new FormField.Option(options[i], Text.of(options[i + 1], options[i + 2])));
        }
        return new InputField(name, Type.CHOICE, true, Text.of(zh, en), 40, choices);
    }

    /** Yes or no, in the words of the case. */
    public static InputField truth(String name, String zh, String en, Text yes, Text no) {
        List<FormField.Option> options = List.of(new FormField.Option("true", yes), new FormField.Option("false", no));
        return new InputField(name, Type.TRUTH, true, Text.of(zh, en), 5, options);
    }

    public InputField asOptional() {
        return new InputField(name, type, false, title, maxLength, options);
    }

    /** The same field with other choices: those of the case at hand. */
    public InputField offering(List<FormField.Option> choices) {
        return new InputField(name, type, required, title, maxLength, choices);
    }

    /** The same field for longer values, for example ids of clocks. */
    public InputField longest(int length) {
        return new InputField(name, type, required, title, length, options);
    }

    /** As generated forms show it; structures are left to pages of their own. */
    Optional<FormField> shown() {
        return kind().map(kind -> new FormField(
                name,
                title,
                Optional.empty(),
                kind,
                options,
                required,
                Optional.empty(),
                Optional.empty(),
                type == Type.LINES ? maxLength * MOST_LINES : maxLength));
    }

    private Optional<FormField.Kind> kind() {
        return switch (type) {
            case TEXT -> Optional.of(FormField.Kind.TEXT);
            case LONG_TEXT, LINES -> Optional.of(FormField.Kind.LONG_TEXT);
            case WHOLE -> Optional.of(options.isEmpty() ? FormField.Kind.WHOLE : FormField.Kind.CHOICE);
            case MONEY -> Optional.of(FormField.Kind.AMOUNT);
            case MOMENT -> Optional.of(FormField.Kind.MOMENT);
            case PERSON -> Optional.of(FormField.Kind.PERSON);
            case CHOICE, TRUTH, FILE -> Optional.of(FormField.Kind.CHOICE);
            case CHOICES -> Optional.of(FormField.Kind.CHOICES);
            case STRUCTURE -> Optional.empty();
        };
    }
}
