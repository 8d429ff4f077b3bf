package org.redress.engine.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.casework.CaseDocument.Wording;
import org.redress.api.procedure.DocumentTemplate;
import org.redress.api.procedure.DocumentTemplate.Field;
import org.redress.api.procedure.DocumentTemplate.Paragraph;
import org.redress.api.procedure.DocumentTemplate.Part;
import org.redress.api.procedure.DocumentTemplate.Words;
import org.redress.api.text.Text;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.history.Hashes;

/** Puts the values of a case into the words of a template. Pure; called by actions and for previews. */
public final class Merging {

    /** What stands where there is no value: a line to write on. */
    public static final String BLANK = "____________";

    /** Languages in which documents are written. */
    public static final List<String> LANGUAGES = List.of("zh", "en");

    /**
     * A text before it is frozen.
     *
     * @param missing what has no value
     * @param required what has to have one and has none
     */
    public record Merged(Wording wording, List<Text> missing, List<Lack> required) {}

    /** A value that is not there. */
    public record Lack(Field field, Text title) {}

    private Merging() {}

    /**
     * @param data what was asked for, checked
     * @param language one of {@link #LANGUAGES}
     */
    public static Merged merge(
            Snapshot snapshot, DocumentTemplate template, Map<String, Object> data, String language) {
        MergeValues values = new MergeValues(snapshot, template, data, language);
        Set<Field> missing = new LinkedHashSet<>();
        List<String> paragraphs = new ArrayList<>();
        List<Integer> headings = new ArrayList<>();
        for (Paragraph paragraph : template.body().get(language)) {
            StringBuilder words = new StringBuilder();
            for (Part part : paragraph.parts()) {
                if (part instanceof Words fixed) {
                    words.append(fixed.text());
                } else if (part instanceof Field field) {
                    Optional<String> value = values.value(field);
                    value.ifPresentOrElse(words::append, () -> {
                        missing.add(field);
                        words.append(BLANK);
                    });
                }
            }
            if (paragraph.heading()) {
                headings.add(paragraphs.size());
            }
            paragraphs.add(clean(words));
        }
        return new Merged(
                new Wording(language, template.title().in(language), paragraphs, headings),
                missing.stream().map(values::title).toList(),
                template.requires().stream()
                        .filter(field -> values.value(field).isEmpty())
                        .map(field -> new Lack(field, values.title(field)))
                        .toList());
    }

    /** SHA-256 of title and paragraphs with a blank line between each, in UTF-8. */
    public static String sha256(Wording wording) {
        List<String> all = new ArrayList<>(List.of(wording.title()));
        all.addAll(wording.paragraphs());
        return Hashes.sha256(String.join("\n\n", all));
    }

    /** What nobody can read on paper is not part of the text. */
    private static String clean(CharSequence words) {
        return words.codePoints()
                .filter(point -> point == '\n'
                        || Character.isValidCodePoint(point)
                                && Character.getType(point) != Character.CONTROL
                                && Character.getType(point) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }
}
