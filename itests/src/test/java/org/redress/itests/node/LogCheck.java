package org.redress.itests.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds what a healthy node does not log: WARN, ERROR and stack traces. A test that provokes one says which it expects.
 */
public final class LogCheck {

    private static final Pattern FAULT = Pattern.compile("^\\S+ (WARN|ERROR|FATAL)\\b.*");
    private static final Pattern TRACE =
            Pattern.compile("^\\s+at [\\w.$/]+\\(.*|^Caused by: .*|^[\\w.$]+(Exception|Error)(: .*)?$");

    private final List<String> lines;
    private final List<Pattern> expected;

    private LogCheck(List<String> lines, List<Pattern> expected) {
        this.lines = List.copyOf(lines);
        this.expected = List.copyOf(expected);
    }

    public static LogCheck of(Path log) {
        try {
            return of(Files.readAllLines(log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static LogCheck of(List<String> lines) {
        return new LogCheck(lines, List.of());
    }

    /** Lines in which this regular expression is found are no fault, nor is a stack trace that follows them. */
    public LogCheck expecting(String regex) {
        List<Pattern> more = new ArrayList<>(expected);
        more.add(Pattern.compile(regex));
        return new LogCheck(lines, more);
    }

    public List<String> unexpected() {
        List<String> found = new ArrayList<>();
        boolean afterExpected = false;
        for (String line : lines) {
            if (FAULT.matcher(line).matches()) {
                afterExpected = expected.stream()
                        .anyMatch(pattern -> pattern.matcher(line).find());
                if (!afterExpected) {
                    found.add(line);
                }
            } else if (TRACE.matcher(line).matches()) {
                if (!afterExpected) {
                    found.add(line);
                }
            } else if (!line.isBlank() && !line.startsWith("\t")) {
                afterExpected = false;
            }
        }
        return found;
    }

    public void assertHealthy() {
        assertThat(unexpected()).as("unexpected lines in the log").isEmpty();
    }
}
