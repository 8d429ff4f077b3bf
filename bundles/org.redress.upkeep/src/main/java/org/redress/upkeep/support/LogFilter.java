package org.redress.upkeep.support;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Leaves of log lines what cannot be about a customer: time, level, logger, codes, case numbers, names of units and plugins,
 * classes of exceptions and where they were thrown. Words are left out, because nobody can tell whose they are: exceptions
 * quote what they choked on, and plugins say what they like. Pure.
 */
final class LogFilter {

    static final String LEFT_OUT = "…";

    private static final Pattern HEAD =
            Pattern.compile("^(\\d{4}-\\d{2}-\\d{2}T[\\d:,.]+)\\s+([A-Z]+)\\s+\\[[^\\]]*]\\s+([\\w.$]+)(\\s.*)?$");
    private static final Pattern FRAME =
            Pattern.compile("^\\s+(at [\\w.$/@<>-]+\\([\\w.$ :]*\\)|\\.\\.\\. \\d+ more).*$");
    private static final Pattern EXCEPTION = Pattern.compile(
            "(?<![\\w.$])(?:[a-z_]\\w*\\.)+[A-Z][\\w$]*(?:Exception|Error|Throwable|Failure|Refused)(?![\\w.$])");
    private static final String CODE = "RD-[A-Z]{2,4}-\\d{3}";

    private final Pattern harmless;

    /**
     * @param unitCodes what case numbers begin with
     * @param names of units and plugins
     */
    LogFilter(Collection<String> unitCodes, Collection<String> names) {
        String numbers =
                unitCodes.isEmpty() ? "" : "|(?<!\\w)(?:" + alternatives(unitCodes) + ")-\\d{4}-\\d{4,9}(?!\\w)";
        String known = names.isEmpty() ? "" : "|(?<![\\w.-])(?:" + alternatives(names) + ")(?![\\w.-])";
        this.harmless = Pattern.compile(CODE + numbers + known + "|" + EXCEPTION.pattern());
    }

    private static String alternatives(Collection<String> words) {
        return Set.copyOf(words).stream().map(Pattern::quote).collect(Collectors.joining("|"));
    }

    List<String> lines(List<String> lines) {
        return lines.stream().map(this::line).filter(line -> !line.isEmpty()).toList();
    }

    /** What is left of a line; empty when nothing is. */
    private String line(String line) {
        Matcher head = HEAD.matcher(line);
        if (head.matches()) {
            String rest = head.group(4) == null ? "" : head.group(4);
            return (head.group(1) + " " + head.group(2) + " " + head.group(3) + " " + words(rest)).strip();
        }
        Matcher frame = FRAME.matcher(line);
        if (frame.matches()) {
            return "    " + frame.group(1);
        }
        String left = words(line);
        return left.equals(LEFT_OUT) ? "" : left;
    }

    /** Only what is harmless, with a mark for what is not there. */
    String words(String text) {
        String left = harmless.matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.joining(" " + LEFT_OUT + " "));
        return left.isEmpty() ? LEFT_OUT : left;
    }
}
