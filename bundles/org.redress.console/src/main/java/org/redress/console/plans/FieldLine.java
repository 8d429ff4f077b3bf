package org.redress.console.plans;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.redress.console.text.Words;

/** How a plan tells a field of a form, {@code 渠道 / Channel: choice(phone, web), required}, in one language. Pure. */
final class FieldLine {

    private static final String BETWEEN = " / ";
    private static final Pattern LINE =
            Pattern.compile("(?<names>.+?): (?<kind>[a-z-]+)(?<options>\\(.*\\))?(?<more>(, [^,]+)*)");
    private static final Pattern LENGTH = Pattern.compile("≤ (\\d+) characters");
    private static final Pattern STAGE = Pattern.compile("from (\\S+)");

    private final Words words;

    FieldLine(Words words) {
        this.words = words;
    }

    /** What the field is called; the whole where it is told in another way. */
    String title(String line) {
        Matcher parts = LINE.matcher(line);
        String names = parts.matches() ? parts.group("names") : line;
        int between = names.indexOf(BETWEEN);
        if (between < 0) {
            return names;
        }
        return words.english() ? names.substring(between + BETWEEN.length()) : names.substring(0, between);
    }

    /** What can be filled in; the whole where it is told in another way. */
    String rest(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return line;
        }
        String options = parts.group("options") == null ? "" : " " + parts.group("options");
        String more = Arrays.stream(parts.group("more").split(", "))
                .filter(one -> !one.isEmpty())
                .map(one -> " · " + rule(one))
                .collect(Collectors.joining());
        return words.code("plan.field", parts.group("kind")) + options + more;
    }

    private String rule(String rule) {
        Matcher length = LENGTH.matcher(rule);
        if (length.matches()) {
            return words.get("plan.field.characters", length.group(1));
        }
        Matcher stage = STAGE.matcher(rule);
        return stage.matches() ? words.get("plan.field.from", stage.group(1)) : words.code("plan.field", rule);
    }
}
