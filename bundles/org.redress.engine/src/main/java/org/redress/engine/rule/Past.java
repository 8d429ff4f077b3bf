package org.redress.engine.rule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.redress.api.casework.HistoryEvent;
import org.redress.api.procedure.Trigger;

/**
 * What has happened in a case, as rules ask for it that come only now. What history tells under another name than rules know
 * it by has not happened for them: what it starts begins the next time.
 *
 * @param events the whole history, oldest first
 * @param receivedAt when the customer made the complaint
 */
public record Past(List<HistoryEvent> events, Instant receivedAt) {

    private static final List<Trigger> ROUNDS =
            List.of(new Trigger("reopened", Optional.empty()), new Trigger("unmerged", Optional.empty()));

    public Past {
        events = List.copyOf(events);
    }

    /**
     * Since when something runs: the last time that it was started, unless it was stopped afterwards. What was before the case
     * was opened again does not count.
     */
    Optional<Instant> since(List<Trigger> start, List<Trigger> stop) {
        for (int i = events.size() - 1; i >= 0; i--) {
            HistoryEvent event = events.get(i);
            if (fits(event, start)) {
                return Optional.of(event.action().equals("registered") ? receivedAt : event.at());
            }
            if (fits(event, stop) || fits(event, ROUNDS)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** What an event is about stands among its details, under whatever name. */
    private static boolean fits(HistoryEvent event, List<Trigger> triggers) {
        return triggers.stream()
                .anyMatch(trigger -> trigger.event().equals(event.action())
                        && trigger.detail()
                                .map(detail -> event.data().containsValue(detail))
                                .orElse(true));
    }
}
