package org.redress.engine.history;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.redress.api.casework.HistoryEvent;
import org.redress.api.casework.HistoryHead;
import org.redress.api.casework.Reason;
import org.redress.engine.decision.EventDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.store.port.PersonalValue;

/**
 * Numbers, commits and hashes events (architecture rule 13). The format is fixed: an event of version 1 must hash to the
 * same value for as long as the archive is kept.
 */
public final class HistoryChain {

    /** Format version of the events written here. */
    public static final int VERSION = 1;

    /** Key that marks a commitment in an event's data. */
    public static final String COMMITMENT = "sha256";

    private static final int SALT_BYTES = 16;

    private final SecureRandom random;

    public HistoryChain(SecureRandom random) {
        this.random = random;
    }

    /** What goes to the store, and where the chain then ends. */
    public record Written(List<HistoryEvent> events, List<PersonalValue> personal, HistoryHead head) {}

    public Written append(UUID caseId, HistoryHead head, List<EventDraft> drafts, Instant at, Instant recordedAt) {
        List<HistoryEvent> events = new ArrayList<>();
        List<PersonalValue> personal = new ArrayList<>();
        HistoryHead last = head;
        for (EventDraft draft : drafts) {
            long seq = last.seq() + 1;
            Map<String, Object> data = new TreeMap<>();
            draft.data().forEach((name, value) -> {
                if (!(value instanceof Personal secret)) {
                    data.put(name, value);
                } else if (!isBlank(secret.value())) {
                    PersonalValue kept = commit(seq, "/" + name, secret.value());
                    personal.add(kept);
                    data.put(name, Map.of(COMMITMENT, commitment(kept)));
                }
            });
            String hash = hash(
                    last.hash(), caseId, seq, at, recordedAt, draft.actor(), draft.action(), data, draft.reasons());
            events.add(new HistoryEvent(
                    VERSION,
                    caseId,
                    seq,
                    at,
                    recordedAt,
                    draft.actor(),
                    draft.action(),
                    data,
                    draft.reasons(),
                    hash,
                    last.hash()));
            last = new HistoryHead(seq, hash);
        }
        return new Written(events, personal, last);
    }

    /**
     * Checks events as they were hashed, from the first one on.
     *
     * @return sequence number of the first event that does not fit; empty when all do
     */
    public static Optional<Long> firstBroken(List<HistoryEvent> committed) {
        String previous = HistoryHead.EMPTY.hash();
        long expected = 1;
        for (HistoryEvent event : committed) {
            String hash = hash(
                    previous,
                    event.caseId(),
                    event.seq(),
                    event.at(),
                    event.recordedAt(),
                    event.actor(),
                    event.action(),
                    event.data(),
                    event.reasons());
            if (event.seq() != expected
                    || !event.prevHash().equals(previous)
                    || !event.hash().equals(hash)) {
                return Optional.of(event.seq());
            }
            previous = hash;
            expected++;
        }
        return Optional.empty();
    }

    /** The commitment to a personal value: whoever holds value and salt can prove it, nobody can guess it. */
    public static String commitment(PersonalValue kept) {
        return Hashes.sha256(kept.salt() + kept.value());
    }

    /** Digest of plain JSON values, independent of how they were written. */
    public static String digest(Map<String, Object> values) {
        return Hashes.sha256(CanonicalJson.of(values));
    }

    private PersonalValue commit(long seq, String path, Object value) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new PersonalValue(seq, path, HexFormat.of().formatHex(salt), CanonicalJson.of(value));
    }

    private static boolean isBlank(Object value) {
        return value instanceof String text && text.isBlank() || value instanceof Map<?, ?> map && map.isEmpty();
    }

    private static String hash(
            String previous,
            UUID caseId,
            long seq,
            Instant at,
            Instant recordedAt,
            String actor,
            String action,
            Map<String, Object> data,
            List<Reason> reasons) {
        Map<String, Object> event = new TreeMap<>();
        event.put("v", VERSION);
        event.put("caseId", caseId.toString());
        event.put("seq", seq);
        event.put("at", at.toString());
        event.put("recordedAt", recordedAt.toString());
        event.put("actor", actor);
        event.put("action", action);
        event.put("data", data);
        event.put("reasons", reasons.stream().map(HistoryChain::reason).toList());
        return Hashes.sha256(previous + CanonicalJson.of(event));
    }

    private static Map<String, Object> reason(Reason reason) {
        return Map.of(
                "rule", reason.rule(),
                "source", reason.source(),
                "text", reason.text().byLanguage());
    }
}
