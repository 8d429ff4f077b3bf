package org.redress.engine.rule;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A map whose values are worked out when they are first asked for: most rules read one or two of all the facts there are.
 * Whoever goes through it gets all. For one thread.
 *
 * @param <S> what they are worked out from, which does not change
 */
final class OnDemand<S> extends AbstractMap<String, Object> {

    private final S source;
    private final Map<String, Function<S, Object>> ways;
    private final Map<String, Object> known = new HashMap<>();

    OnDemand(S source, Map<String, Function<S, Object>> ways) {
        this.source = source;
        this.ways = ways;
    }

    @Override
    public Object get(Object name) {
        Object found = known.get(name);
        if (found == null && ways.containsKey(name)) {
            found = ways.get(name).apply(source);
            known.put((String) name, found);
        }
        return found;
    }

    @Override
    public boolean containsKey(Object name) {
        return ways.containsKey(name) || known.containsKey(name);
    }

    @Override
    public Object put(String name, Object value) {
        return known.put(name, value);
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        ways.keySet().forEach(this::get);
        return known.entrySet();
    }
}
