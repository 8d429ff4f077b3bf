package org.redress.engine.desk;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.Explanations.Decision;
import org.redress.api.casework.Explanations.OwnerNow;
import org.redress.api.casework.Explanations.Someone;
import org.redress.api.casework.Explanations.Topic;
import org.redress.api.casework.HistoryEvent;
import org.redress.api.casework.Reason;
import org.redress.api.problem.Grounds.Input;
import org.redress.api.problem.Page;
import org.redress.api.text.Text;
import org.redress.engine.decision.Basis;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.history.HistoryChain;
import org.redress.engine.why.FactWords;
import org.redress.store.port.CaseStore;

/** The decisions in a case's history, newest first, with the grounds that were kept with them. */
final class DecisionLog {

    private static final int WINDOW = 100;
    /** So that one request stays cheap in a case with a very long history. */
    private static final int MOST_WINDOWS = 10;

    private static final Map<String, Topic> TOPICS = Map.ofEntries(
            entry("registered", Topic.OWNER),
            entry("assigned", Topic.OWNER),
            entry("taken-over", Topic.OWNER),
            entry("hand-over-accepted", Topic.OWNER),
            entry("owner-replaced", Topic.OWNER),
            entry("branch-transferred", Topic.OWNER),
            entry("stage-entered", Topic.RESPONSIBLE),
            entry("recused", Topic.RESPONSIBLE),
            entry("clock-started", Topic.DEADLINE),
            entry("clock-warned", Topic.DEADLINE),
            entry("clock-breached", Topic.DEADLINE),
            entry("target-missed", Topic.DEADLINE),
            entry("promise-made", Topic.DEADLINE),
            entry("clock-stopped", Topic.DEADLINE),
            entry("clock-paused", Topic.DEADLINE),
            entry("clock-resumed", Topic.DEADLINE),
            entry("clock-dormant", Topic.DEADLINE),
            entry("clock-moved", Topic.DEADLINE),
            entry("clock-restored", Topic.DEADLINE),
            entry("clock-undone", Topic.DEADLINE),
            entry("pause-prolonged", Topic.DEADLINE),
            entry("work-passed-on", Topic.RESPONSIBLE),
            entry("hand-over-lapsed", Topic.RESPONSIBLE),
            entry("left-unattended", Topic.RESPONSIBLE),
            entry("escalated", Topic.ESCALATION),
            entry("severity-proposed", Topic.ASSESSMENT),
            entry("urgency-proposed", Topic.ASSESSMENT),
            entry("class-proposed", Topic.ASSESSMENT),
            entry("severity-set", Topic.ASSESSMENT),
            entry("urgency-set", Topic.ASSESSMENT),
            entry("class-set", Topic.ASSESSMENT),
            entry("fault-classified", Topic.ASSESSMENT),
            entry("approval-requested", Topic.AUTHORITY),
            entry("approval-asked", Topic.AUTHORITY),
            entry("offer-made", Topic.AUTHORITY),
            entry("approved", Topic.AUTHORITY),
            entry("rejected", Topic.AUTHORITY));

    /** Of decisions that people made, and by which somebody became the owner. */
    private static final Map<String, Text> BY_PEOPLE = Map.of(
            "assigned", Text.of("由管理人员指派", "Assigned by a manager"),
            "taken-over", Text.of("主动接手", "Took it over"),
            "hand-over-accepted", Text.of("接收了移交", "Accepted the hand-over"));

    private static final Text DECIDED = Text.of("由本人决定", "Decided in person");

    private final CaseStore store;
    private final Snapshot snapshot;

    DecisionLog(CaseStore store, Snapshot snapshot) {
        this.store = store;
        this.snapshot = snapshot;
    }

    /** @param before only events with smaller numbers */
    Page<Decision> page(Optional<Long> before, int limit) {
        List<Decision> found = new ArrayList<>();
        long end = before.orElse(snapshot.file().history().seq() + 1);
        for (int window = 0; window < MOST_WINDOWS && end > 1; window++) {
            List<HistoryEvent> events = eventsBefore(end);
            for (int i = events.size() - 1; i >= 0; i--) {
                HistoryEvent event = events.get(i);
                if (isDecision(event)) {
                    if (found.size() == limit) {
                        return new Page<>(found, Optional.of(String.valueOf(event.seq() + 1)));
                    }
                    found.add(decision(event));
                }
            }
            end = Math.max(1, end - WINDOW);
        }
        return new Page<>(found, end > 1 ? Optional.of(String.valueOf(end)) : Optional.empty());
    }

    /** The decision by which the present owner became it. */
    Optional<OwnerNow> owner() {
        return snapshot.file().ownership().owner().flatMap(owner -> {
            long end = snapshot.file().history().seq() + 1;
            while (end > 1) {
                List<HistoryEvent> events = eventsBefore(end);
                for (int i = events.size() - 1; i >= 0; i--) {
                    if (topic(events.get(i)) == Topic.OWNER) {
                        return Optional.of(owner(owner, events.get(i)));
                    }
                }
                end = Math.max(1, end - WINDOW);
            }
            return Optional.empty();
        });
    }

    private OwnerNow owner(String owner, HistoryEvent event) {
        return new OwnerNow(person(snapshot, owner), reasons(event).get(0), event.at(), event.seq());
    }

    static Someone person(Snapshot snapshot, String username) {
        return new Someone(
                username,
                snapshot.staffing()
                        .find(username)
                        .map(account -> account.displayName())
                        .orElse(username));
    }

    private List<HistoryEvent> eventsBefore(long end) {
        long from = Math.max(0, end - 1 - WINDOW);
        return store.history(snapshot.file().id(), from, (int) (end - 1 - from));
    }

    private static boolean isDecision(HistoryEvent event) {
        return topic(event) != Topic.OTHER || !event.reasons().isEmpty();
    }

    private static Topic topic(HistoryEvent event) {
        return TOPICS.getOrDefault(event.action(), Topic.OTHER);
    }

    private Decision decision(HistoryEvent event) {
        List<Reason> reasons = reasons(event);
        return new Decision(
                event.seq(),
                event.at(),
                event.actor(),
                event.action(),
                topic(event),
                reasons,
                inputs(event, reasons.get(0)),
                otherwise(event));
    }

    private static List<Reason> reasons(HistoryEvent event) {
        if (!event.reasons().isEmpty()) {
            return event.reasons();
        }
        Text own = event.data().get("reason") instanceof String words && !words.isBlank()
                ? Text.same(words)
                : BY_PEOPLE.getOrDefault(event.action(), DECIDED);
        return List.of(new Reason("core/person", "core", own));
    }

    private List<Input> inputs(HistoryEvent event, Reason reason) {
        // The pack is the first word of its source; its settings have titles of their own.
        FactWords words = new FactWords(snapshot, reason.source().split(" ", 2)[0]);
        List<Input> inputs = new ArrayList<>();
        kept(event, Basis.INPUTS).forEach((fact, value) -> {
            Optional<Object> known = Optional.ofNullable(value);
            inputs.add(new Input(fact, words.title(fact), known, words.value(fact, known)));
        });
        return inputs;
    }

    private static Optional<Text> otherwise(HistoryEvent event) {
        Map<String, String> words = new LinkedHashMap<>();
        kept(event, Basis.OTHERWISE).forEach((language, sentence) -> words.put(language, String.valueOf(sentence)));
        return words.isEmpty() ? Optional.empty() : Optional.of(new Text(words));
    }

    /** Empty once erased: then only the commitment is left. */
    private static Map<String, Object> kept(HistoryEvent event, String name) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (event.data().get(name) instanceof Map<?, ?> map && !map.containsKey(HistoryChain.COMMITMENT)) {
            map.forEach((key, value) -> values.put(String.valueOf(key), value));
        }
        return values;
    }
}
