package org.redress.api.casework;

import java.util.Map;
import java.util.Optional;

/**
 * A wish to do something with a case.
 *
 * @param action id, for example {@code complete-stage}
 * @param input JSON-like values: String, Number, Boolean, List, Map
 * @param expectedVersion version that the caller has seen; refused as stale when the case has moved on; empty skips
 * @param idempotencyKey the same key by the same caller is carried out once
 */
public record ActionRequest(
        String action, Map<String, Object> input, Optional<Long> expectedVersion, Optional<String> idempotencyKey) {}
