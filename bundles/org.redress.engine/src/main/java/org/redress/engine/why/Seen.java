package org.redress.engine.why;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.redress.api.problem.Grounds;
import org.redress.api.problem.Grounds.Input;
import org.redress.api.procedure.ComplaintType;
import org.redress.engine.why.FactKinds.Kind;

/** What a rule looked at, fit to be kept and shown: nothing in people's own words, and not without end. */
public final class Seen {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");
    private static final int MOST_CODES = 50;

    private Seen() {}

    /** By name; a fact that is not there is left out. */
    public static Map<String, Object> values(Set<String> names, Map<String, Object> facts, ComplaintType type) {
        Map<String, Object> seen = new LinkedHashMap<>();
        FactKinds kinds = new FactKinds(type);
        for (String name : names) {
            Optional<Object> value = FactValues.of(facts, name);
            if (kinds.kind(name, value) != Kind.WORDS) {
                value.flatMap(found -> shown(name, found)).ifPresent(found -> seen.put(name, found));
            }
            if (seen.size() == Grounds.MOST_INPUTS) {
                break;
            }
        }
        return seen;
    }

    /** The same in words, with what is not there. */
    public static List<Input> inputs(
            Set<String> names, Map<String, Object> facts, ComplaintType type, FactWords words) {
        Map<String, Object> values = values(names, facts, type);
        FactKinds kinds = new FactKinds(type);
        List<Input> inputs = new ArrayList<>();
        for (String name : names) {
            Optional<Object> value = Optional.ofNullable(values.get(name));
            if (kinds.kind(name, value) != Kind.WORDS && inputs.size() < Grounds.MOST_INPUTS) {
                inputs.add(new Input(name, words.title(name), value, words.value(name, value)));
            }
        }
        return inputs;
    }

    private static Optional<Object> shown(String name, Object value) {
        if (value instanceof List<?> list) {
            // Among approvals stand subjects in people's own words; codes are kept, the rest is not.
            return Optional.of(list.stream()
                    .map(String::valueOf)
                    .filter(code -> name.equals("missing") || CODE.matcher(code).matches())
                    .limit(MOST_CODES)
                    .toList());
        }
        return value instanceof Number
                        || value instanceof Boolean
                        || value instanceof String text && text.length() <= 80
                ? Optional.of(value)
                : Optional.empty();
    }
}
