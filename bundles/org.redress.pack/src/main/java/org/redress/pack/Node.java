package org.redress.pack;

import java.util.List;
import java.util.Map;

/** A value of a YAML file with the place where it stands. */
sealed interface Node {

    Mark mark();

    /** Entries by key, in the order of the file. */
    record MapNode(Mark mark, Map<String, Entry> entries) implements Node {

        /** The value of a key; null when there is none. */
        Node get(String key) {
            Entry entry = entries.get(key);
            return entry == null ? null : entry.value();
        }
    }

    /** A key's place and its value. */
    record Entry(Mark key, Node value) {}

    record ListNode(Mark mark, List<Node> items) implements Node {}

    /**
     * A single value.
     *
     * @param value String, Long, BigDecimal, Boolean, or null where nothing is written
     * @param text as read, before it was taken for a number or truth value
     * @param layout where its characters stand in the file
     */
    record Scalar(Mark mark, Object value, String text, Layout layout) implements Node {}
}
