package org.redress.api.procedure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.redress.api.text.Text;

/** What issues can be counted under (KO41): titles by code, each list in the order of the pack. */
public record IssueCodes(Map<String, Text> subjects, Map<String, Text> services, Map<String, Text> professions) {

    /** Of a pack that offers none: people write what they like. */
    public static final IssueCodes NONE = new IssueCodes(Map.of(), Map.of(), Map.of());

    public IssueCodes {
        subjects = inOrder(subjects);
        services = inOrder(services);
        professions = inOrder(professions);
    }

    /** These, and those of another pack that these do not have. */
    public IssueCodes with(IssueCodes more) {
        return new IssueCodes(
                joined(subjects, more.subjects),
                joined(services, more.services),
                joined(professions, more.professions));
    }

    private static Map<String, Text> joined(Map<String, Text> first, Map<String, Text> more) {
        Map<String, Text> all = new LinkedHashMap<>(first);
        more.forEach(all::putIfAbsent);
        return all;
    }

    private static Map<String, Text> inOrder(Map<String, Text> titles) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(titles));
    }
}
