package org.redress.manager.source;

import java.util.ArrayList;
import java.util.List;

/** Names in a manifest header such as {@code a.b;version="[1,2)",c.d}. */
final class ManifestClauses {

    private ManifestClauses() {}

    /** @param header may be null: nothing then */
    static List<String> names(String header) {
        List<String> names = new ArrayList<>();
        if (header == null) {
            return names;
        }
        boolean quoted = false;
        boolean parameters = false;
        StringBuilder name = new StringBuilder();
        for (char c : (header + ",").toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                add(names, name);
                parameters = false;
            } else if (c == ';' && !quoted) {
                parameters = true;
            } else if (!parameters) {
                name.append(c);
            }
        }
        return names;
    }

    private static void add(List<String> names, StringBuilder name) {
        if (!name.toString().isBlank()) {
            names.add(name.toString().strip());
        }
        name.setLength(0);
    }
}
