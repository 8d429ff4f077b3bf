package org.redress.extension.registry;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redress.api.plugin.RefusedPack;
import org.redress.api.procedure.PackError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was refused and why, until a good one takes its place or the origin goes. Bounded. */
final class RefusalBook {

    static final int CAPACITY = 100;
    static final int ERRORS_LOGGED = 20;

    private static final Logger LOG = LoggerFactory.getLogger(RefusalBook.class);

    private final Clock clock;
    private final Map<String, RefusedPack> byOrigin = new LinkedHashMap<>();

    RefusalBook(Clock clock) {
        this.clock = clock;
    }

    synchronized void add(String origin, List<PackError> errors, boolean somethingStays) {
        byOrigin.remove(origin);
        byOrigin.put(origin, new RefusedPack(origin, clock.instant(), errors));
        if (byOrigin.size() > CAPACITY) {
            byOrigin.remove(byOrigin.keySet().iterator().next());
        }
        LOG.warn(
                "RD-PLG-001 {} is refused, nothing of it is active; {}. Correct the {} error(s) and put it there again:",
                line(origin),
                somethingStays ? "what it brought before stays" : "it brought nothing before",
                errors.size());
        errors.stream().limit(ERRORS_LOGGED).forEach(error -> LOG.warn("RD-PLG-001 {}", line(error.in("en"))));
        if (errors.size() > ERRORS_LOGGED) {
            LOG.warn(
                    "RD-PLG-001 {}: {} more error(s), see redress:plugin-list --refused",
                    line(origin),
                    errors.size() - ERRORS_LOGGED);
        }
    }

    synchronized void remove(String origin) {
        byOrigin.remove(origin);
    }

    synchronized List<RefusedPack> newestFirst() {
        List<RefusedPack> all = new ArrayList<>(byOrigin.values());
        java.util.Collections.reverse(all);
        return all;
    }

    /** Words of a pack could otherwise write log lines of their own. */
    private static String line(String words) {
        return words.replaceAll("\\p{Cntrl}+", " ");
    }
}
