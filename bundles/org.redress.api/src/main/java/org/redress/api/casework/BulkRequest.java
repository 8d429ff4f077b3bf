package org.redress.api.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The same to be done with several cases, each on its own.
 *
 * @param input as the action takes it of each of them
 * @param idempotencyKey carried out once for each case, however often the request is sent
 */
public record BulkRequest(
        String action, Map<String, Object> input, List<Chosen> cases, Optional<String> idempotencyKey) {

    /** Most cases of one request: as many as people look through before they choose. */
    public static final int MOST = 50;

    public BulkRequest {
        cases = List.copyOf(cases);
    }

    /**
     * One of the cases.
     *
     * @param expectedVersion the version that the caller has seen; empty to accept any
     */
    public record Chosen(String number, Optional<Long> expectedVersion) {}
}
