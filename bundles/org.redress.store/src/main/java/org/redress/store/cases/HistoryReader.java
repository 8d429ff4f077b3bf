package org.redress.store.cases;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redress.api.casework.HistoryEvent;
import org.redress.api.casework.Reason;
import org.redress.store.jpa.Instants;
import org.redress.store.jpa.Json;
import org.redress.store.jpa.UnitOfWork;

/** Events as people read them: personal values where they are not erased, commitments elsewhere. */
final class HistoryReader {

    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};
    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};
    private static final int LONGEST_PAGE = 1_000;

    private final UnitOfWork work;

    HistoryReader(UnitOfWork work) {
        this.work = work;
    }

    List<HistoryEvent> read(UUID caseId, long afterSeq, int limit) {
        return work.read(entities -> {
            List<EventEntity> events = events(entities, caseId, afterSeq, limit);
            Map<Long, List<PersonalValueEntity>> personal = events.isEmpty()
                    ? Map.of()
                    : personal(entities, caseId, events.get(0).seq, events.get(events.size() - 1).seq);
            return events.stream()
                    .map(event -> event(caseId, event, personal.getOrDefault(event.seq, List.of())))
                    .toList();
        });
    }

    /** As hashed: nothing put back. */
    List<HistoryEvent> committed(UUID caseId, long afterSeq, int limit) {
        return work.read(entities -> events(entities, caseId, afterSeq, limit)).stream()
                .map(event -> event(caseId, event, List.of()))
                .toList();
    }

    private static List<EventEntity> events(EntityManager entities, UUID caseId, long afterSeq, int limit) {
        return entities.createQuery(
                        "SELECT e FROM EventEntity e WHERE e.caseId = :id AND e.seq > :after ORDER BY e.seq",
                        EventEntity.class)
                .setParameter("id", caseId.toString())
                .setParameter("after", afterSeq)
                .setMaxResults(Math.max(1, Math.min(limit, LONGEST_PAGE)))
                .getResultList();
    }

    private static Map<Long, List<PersonalValueEntity>> personal(
            EntityManager entities, UUID caseId, long first, long last) {
        return entities
                .createQuery(
                        "SELECT v FROM PersonalValueEntity v WHERE v.caseId = :id AND v.seq BETWEEN :first AND :last",
                        PersonalValueEntity.class)
                .setParameter("id", caseId.toString())
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(value -> value.seq));
    }

    private static HistoryEvent event(UUID caseId, EventEntity row, List<PersonalValueEntity> personal) {
        Map<String, Object> data = Json.read(row.details, OBJECT);
        personal.forEach(
                value -> putBack(data, JsonPointer.compile(value.pointer), Json.read(value.clearValue, Object.class)));
        return new HistoryEvent(
                row.format,
                caseId,
                row.seq,
                Instants.instant(row.happenedAt),
                Instants.instant(row.recordedAt),
                row.actor,
                row.what,
                data,
                Json.read(row.reasons, REASONS),
                row.hash,
                row.prevHash);
    }

    /** Replaces what is at the pointer; a pointer that leads nowhere changes nothing. */
    @SuppressWarnings("unchecked")
    private static void putBack(Object container, JsonPointer at, Object value) {
        boolean last = at.tail() == null || at.tail().matches();
        if (container instanceof Map<?, ?> map && map.containsKey(at.getMatchingProperty())) {
            if (last) {
                ((Map<String, Object>) map).put(at.getMatchingProperty(), value);
            } else {
                putBack(map.get(at.getMatchingProperty()), at.tail(), value);
            }
        } else if (container instanceof List<?> list
                && at.getMatchingIndex() >= 0
                && at.getMatchingIndex() < list.size()) {
            if (last) {
                ((List<Object>) list).set(at.getMatchingIndex(), value);
            } else {
                putBack(list.get(at.getMatchingIndex()), at.tail(), value);
            }
        }
    }
}
