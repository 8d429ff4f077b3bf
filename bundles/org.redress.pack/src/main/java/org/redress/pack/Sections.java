package org.redress.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redress.pack.Node.Entry;
import org.redress.pack.Node.ListNode;
import org.redress.pack.Node.MapNode;

/**
 * The sections of all files of a pack, joined in the order of the paths: maps key by key, lists one after the other,
 * also the lists that a section holds.
 *
 * @param pack the section that names the pack
 */
record Sections(MapNode pack, Map<String, MapNode> maps, Map<String, List<Node>> lists) {

    /** Joins files that have passed the schema. Without a {@code pack} section the result's is empty. */
    static Sections join(Map<String, MapNode> files, Errors errors) {
        Map<String, MapNode> maps = new LinkedHashMap<>();
        Map<String, List<Node>> lists = new LinkedHashMap<>();
        MapNode pack = null;
        for (MapNode file : files.values()) {
            for (Map.Entry<String, Entry> section : file.entries().entrySet()) {
                Node value = section.getValue().value();
                if (section.getKey().equals("pack") && pack == null) {
                    pack = (MapNode) value;
                } else if (section.getKey().equals("pack")) {
                    Mark second = section.getValue().key();
                    errors.add(
                            second,
                            Fault.SECOND_PACK,
                            Map.of("key", "pack", "file", pack.mark().file()));
                } else if (value instanceof MapNode map) {
                    joinInto(maps.computeIfAbsent(section.getKey(), name -> emptyLike(map)), map, errors);
                } else if (value instanceof ListNode list) {
                    lists.computeIfAbsent(section.getKey(), name -> new ArrayList<>())
                            .addAll(list.items());
                }
            }
        }
        if (pack == null) {
            errors.add(Mark.wholeFile(files.keySet().iterator().next()), Fault.NO_PACK);
        }
        return new Sections(pack == null ? Fields.map(null) : pack, maps, lists);
    }

    MapNode map(String section) {
        return maps.getOrDefault(section, Fields.map(null));
    }

    List<Node> list(String section) {
        return lists.getOrDefault(section, List.of());
    }

    private static MapNode emptyLike(MapNode map) {
        return new MapNode(map.mark(), new LinkedHashMap<>());
    }

    private static void joinInto(MapNode joined, MapNode map, Errors errors) {
        map.entries().forEach((key, entry) -> {
            Entry earlier = joined.entries().putIfAbsent(key, entry);
            if (earlier != null
                    && earlier.value() instanceof ListNode first
                    && entry.value() instanceof ListNode next) {
                List<Node> items = new ArrayList<>(first.items());
                items.addAll(next.items());
                joined.entries().put(key, new Entry(earlier.key(), new ListNode(first.mark(), items)));
            } else if (earlier != null) {
                Mark at = earlier.key();
                errors.add(entry.key(), Fault.DEFINED_TWICE, Map.of("key", key, "file", at.file(), "line", at.line()));
            }
        });
    }
}
