package org.redress.api.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * An entry of a case's append-only history.
 *
 * <p>The hash is SHA-256 over the previous hash and the canonical JSON (RFC 8785) of {@code
 * {v,caseId,seq,at,recordedAt,actor,action,data,reasons}}. In the hashed form each personal value, free text included, is
 * replaced by a salted commitment, so that the chain still verifies after lawful erasure.
 *
 * @param v format version, 1
 * @param at business time
 * @param recordedAt machine time
 * @param actor username, or {@code system}
 * @param action what happened, for example {@code registered}, {@code hand-over}
 * @param data details; personal values in clear where the reader may see them and they are not erased
 * @param hash lower-case hex
 */
public record HistoryEvent(
        int v,
        UUID caseId,
        long seq,
        Instant at,
        Instant recordedAt,
        String actor,
        String action,
        Map<String, Object> data,
        List<Reason> reasons,
        String hash,
        String prevHash) {
    public HistoryEvent {
        reasons = List.copyOf(reasons);
    }

    /** The same without one of its details; no longer what the hash was made of. */
    public HistoryEvent without(String detail) {
        Map<String, Object> rest = new TreeMap<>(data);
        rest.remove(detail);
        return new HistoryEvent(v, caseId, seq, at, recordedAt, actor, action, rest, reasons, hash, prevHash);
    }
}
