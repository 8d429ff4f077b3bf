package org.redress.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redress.api.procedure.DocumentTemplate.Field;
import org.redress.api.procedure.DocumentTemplate.Paragraph;
import org.redress.api.procedure.DocumentTemplate.Part;
import org.redress.api.procedure.DocumentTemplate.Words;
import org.redress.pack.Node.Scalar;

/** Takes a paragraph apart: words, and places for values such as <code>{{customer.name}}</code>. */
final class MergeParser {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([^{}]*)}}");

    private final Errors errors;

    MergeParser(Errors errors) {
        this.errors = errors;
    }

    Paragraph paragraph(Node node, Set<String> known, boolean heading) {
        String source = Fields.string(node);
        List<Part> parts = new ArrayList<>();
        Matcher places = PLACE.matcher(source);
        int end = 0;
        while (places.find()) {
            words(node, source, end, places.start(), parts);
            parts.add(field(node, places.group(1).strip(), mark(node, source, places.start(1)), known));
            end = places.end();
        }
        words(node, source, end, source.length(), parts);
        return new Paragraph(parts, heading);
    }

    /** What is left of a place that was not closed, or holds more than a name, is a mistake and no text. */
    private void words(Node node, String source, int from, int to, List<Part> parts) {
        String words = source.substring(from, to);
        int stray = words.contains("{{") ? words.indexOf("{{") : words.indexOf("}}");
        if (stray >= 0) {
            errors.add(mark(node, source, from + stray), Fault.MERGE_SYNTAX);
        }
        if (!words.isEmpty()) {
            parts.add(new Words(words));
        }
    }

    /** A value by its name; noted as unknown when there is none. */
    Field field(Node node, String name, Mark at, Set<String> known) {
        if (!known.contains(name)) {
            errors.add(at, Fault.MERGE_NAME, Map.of("name", name, "hint", Near.hint(name, known)));
        }
        int dot = name.indexOf('.');
        return dot < 0 ? new Field("", name) : new Field(name.substring(0, dot), name.substring(dot + 1));
    }

    private static Mark mark(Node node, String source, int index) {
        return node instanceof Scalar scalar
                ? scalar.layout().at(source, source.codePointCount(0, index))
                : node.mark();
    }
}
