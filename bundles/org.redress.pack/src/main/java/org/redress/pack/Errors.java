package org.redress.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.redress.api.procedure.PackError;
import org.redress.api.text.Text;

/** Collects what is wrong with one pack. Not thread-safe: one per compilation. */
final class Errors {

    /** More than this help nobody and would let a hostile pack fill the log. */
    static final int MOST = 50;

    private static final int LONGEST_QUOTE = 300;

    private record Found(Mark mark, Fault fault, Text message) {}

    private final Set<Found> found = new LinkedHashSet<>();
    private boolean more;

    boolean none() {
        return found.isEmpty();
    }

    /** Whether no further error will be listed; long checks may stop. */
    boolean full() {
        return found.size() >= MOST;
    }

    void add(Mark mark, Fault fault) {
        add(mark, fault, Map.of());
    }

    /**
     * Adds an error.
     *
     * @param details what stands for the names in braces; a Text is put in by language
     */
    void add(Mark mark, Fault fault, Map<String, ?> details) {
        Text message = fault.message();
        // In one order always: a name from the pack may itself look like a place to fill in.
        for (Map.Entry<String, ?> detail : new TreeMap<>(details).entrySet()) {
            message = detail.getValue() instanceof Text words
                    ? message.with(detail.getKey(), words)
                    : message.with(detail.getKey(), quotable(String.valueOf(detail.getValue())));
        }
        Found one = new Found(mark, fault, message);
        if (!full()) {
            found.add(one);
        } else if (!found.contains(one)) {
            more = true;
        }
    }

    /** Notes a key that has no meaning because none of the values it belongs to is given. */
    void only(Node.MapNode node, String key, List<String> given, Set<String> needed, String besides) {
        if (node.get(key) != null && given.stream().noneMatch(needed::contains)) {
            String with =
                    besides + ": " + String.join(", ", needed.stream().sorted().toList());
            add(node.entries().get(key).key(), Fault.NOT_APPLICABLE, Map.of("key", key, "with", with));
        }
    }

    /** Sorted by place; the last one says so when there are more. */
    List<PackError> list() {
        List<PackError> list = new ArrayList<>(found.stream()
                .sorted(Comparator.comparing(Found::mark))
                .map(one -> new PackError(
                        one.mark.file(), one.mark.line(), one.mark.column(), one.fault.code(), one.message))
                .toList());
        if (more) {
            PackError last = list.get(list.size() - 1);
            list.add(new PackError(last.file(), 0, 0, Fault.MORE.code(), Fault.MORE.message()));
        }
        return list;
    }

    /** Short, on one line and without control characters: it came from a stranger's file and goes to a log. */
    static String quotable(String words) {
        String line = words.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
        int length = line.codePointCount(0, line.length());
        return length <= LONGEST_QUOTE ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
    }
}
