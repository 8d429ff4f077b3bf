package org.redress.api.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A complaint as it comes in. Nothing but branch, channel and summary is required; what else is missing is listed on the
 * case. Without a type the case cannot run, so {@code type} is required too.
 *
 * @param receivedBy who was told first; the caller when empty
 * @param reason why {@code receivedAt} lies back, required then
 */
public record Registration(
        String branch,
        String type,
        String channel,
        String summary,
        CaseKind kind,
        Optional<String> description,
        CustomerData customer,
        Optional<Representative> representedBy,
        Optional<Instant> receivedAt,
        Optional<String> receivedBy,
        Optional<String> reason,
        Optional<String> remedySought,
        List<String> involvedStaff,
        List<Issue> issues,
        boolean urgent,
        Map<String, Object> fields) {

    /** Who complains, as far as known. */
    public record CustomerData(
            Optional<String> name, Optional<String> phone, Optional<String> memberNo, Optional<String> wechat) {}
}
